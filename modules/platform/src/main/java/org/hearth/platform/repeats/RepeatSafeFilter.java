package org.hearth.platform.repeats;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.jdbi.v3.core.Jdbi;

/** Answers a repeated request as the first time. See {@link RepeatSafe}. */
@Provider
@RepeatSafe
@Priority(Priorities.USER)
public class RepeatSafeFilter implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final String KEPT_KEY = RepeatSafeFilter.class.getName() + ".key";
    private static final String KEPT_HASH = RepeatSafeFilter.class.getName() + ".hash";
    private static final String KEPT_STATUS = RepeatSafeFilter.class.getName() + ".status";
    private static final String KEPT_LOCATION = RepeatSafeFilter.class.getName() + ".location";

    @Inject
    private CurrentPerson person;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    @Context
    private ResourceInfo resource;

    private boolean resumes() {
        RepeatSafe marked = resource.getResourceMethod().getAnnotation(RepeatSafe.class);
        return marked != null && marked.resumes();
    }

    private Answers answers() {
        return new Answers(jdbi, transactions, clock);
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String sent = request.getHeaderString(HEADER);
        if (sent == null) {
            return;
        }
        if (!KEY.matcher(sent).matches()) {
            throw new RuleBroken(
                    HEADER,
                    "The Idempotency-Key is empty, longer than 200 characters or holds a space. Send a new random id, such"
                            + " as a UUID, for each thing to be done.");
        }
        Answers.Key key = new Answers.Key(person.get().name(), sent);
        String route =
                request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath();
        RequestHash hash =
                new RequestHash(request.getEntityStream(), request.getHeaderString(HttpHeaders.CONTENT_TYPE));
        Optional<Answers.Answer> before = answers().begin(key, route, resumes());
        if (before.isPresent()) {
            request.abortWith(again(before.get(), route, hash));
            return;
        }
        request.setEntityStream(hash);
        request.setProperty(KEPT_KEY, key);
        request.setProperty(KEPT_HASH, hash);
    }

    private static Response again(Answers.Answer answer, String route, RequestHash hash) throws IOException {
        if (!answer.route().equals(route)) {
            return otherRequest();
        }
        return switch (answer.state()) {
            case WORKING ->
                Problem.response(409, "The same request is being worked on. Ask again in a moment for its answer.")
                        .header(HttpHeaders.RETRY_AFTER, 1)
                        .build();
            case CUT_SHORT ->
                Problem.response(
                                409,
                                "The server stopped while it worked on this request, and it is not known whether it took"
                                        + " effect. Look whether it did; if not, ask again under a new Idempotency-Key.")
                        .build();
            case ANSWERED -> {
                if (!answer.requestHash().equals(hash.whole())) {
                    yield otherRequest();
                }
                Response.ResponseBuilder response =
                        Response.status(answer.status()).header("Idempotency-Replayed", "true");
                if (answer.location() != null) {
                    response.header(HttpHeaders.LOCATION, answer.location());
                }
                if (answer.body() != null) {
                    response.entity(answer.body()).header(HttpHeaders.CONTENT_TYPE, answer.contentType());
                }
                yield response.build();
            }
        };
    }

    private static Response otherRequest() {
        return Problem.response(
                        422,
                        "This Idempotency-Key was used for another request. Send a new key for each thing to be done.")
                .build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(KEPT_KEY) instanceof Answers.Key key)) {
            return;
        }
        if (response.getStatus() >= 400) {
            request.removeProperty(KEPT_KEY);
            answers().forget(key);
            return;
        }
        String location = response.getHeaderString(HttpHeaders.LOCATION);
        if (response.hasEntity()) {
            // the writer keeps it with its body
            request.setProperty(KEPT_STATUS, response.getStatus());
            request.setProperty(KEPT_LOCATION, location);
            return;
        }
        String hash = ((RequestHash) request.getProperty(KEPT_HASH)).whole();
        answers().answered(key, hash, response.getStatus(), location, null, null);
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!(context.getProperty(KEPT_KEY) instanceof Answers.Key key)
                || !(context.getProperty(KEPT_STATUS) instanceof Integer status)) {
            context.proceed();
            return;
        }
        OutputStream client = context.getOutputStream();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        context.setOutputStream(kept);
        context.proceed();
        String hash = ((RequestHash) context.getProperty(KEPT_HASH)).whole();
        answers()
                .answered(
                        key,
                        hash,
                        status,
                        (String) context.getProperty(KEPT_LOCATION),
                        String.valueOf(context.getMediaType()),
                        kept.toByteArray());
        // kept before it is sent: a client that never hears it may ask again
        context.setOutputStream(client);
        kept.writeTo(client);
    }
}
