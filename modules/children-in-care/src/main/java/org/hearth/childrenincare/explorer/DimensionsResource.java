package org.hearth.childrenincare.explorer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** By what figures can be split. */
@Path("dimensions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DimensionsResource {

    @Inject
    Explorer explorer;

    /** Every dimension, in the order in which pages offer them. */
    @GET
    public List<FigureInParts.Of> all() {
        return explorer.dimensions().stream().map(FigureInParts.Of::of).toList();
    }
}
