package org.hearth.platform.repeats;

import jakarta.ws.rs.core.Response;

/** A refusal as {@code application/problem+json}. */
final class Problem {
    private Problem() {}

    /** @param detail without quotes or backslashes: it is written as it is */
    static Response.ResponseBuilder response(int status, String detail) {
        String title = status == 409 ? "Not now" : "Not accepted";
        return Response.status(status)
                .type("application/problem+json")
                .entity("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(title, status, detail));
    }
}
