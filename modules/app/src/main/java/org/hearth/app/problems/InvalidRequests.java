package org.hearth.app.problems;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The same for what fails validation, which the REST library would otherwise answer in its own way. */
@Provider
public class InvalidRequests implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        return new Problems().toResponse(invalid);
    }
}
