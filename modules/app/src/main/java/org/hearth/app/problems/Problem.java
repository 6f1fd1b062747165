package org.hearth.app.problems;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;

/** An answer of the API that says what is wrong, as RFC 9457 has it. */
final class Problem {
    private static final String TYPE = "application/problem+json";

    private final int status;
    private final JsonObjectBuilder body = Json.createObjectBuilder();

    private Problem(int status, String title) {
        this.status = status;
        body.add("type", "about:blank").add("title", title).add("status", status);
    }

    static Problem of(int status, String title) {
        return new Problem(status, title);
    }

    Problem detail(String words) {
        if (words != null) {
            body.add("detail", words);
        }
        return this;
    }

    Problem with(String name, String value) {
        if (value != null) {
            body.add(name, value);
        }
        return this;
    }

    Problem with(String name, JsonArray values) {
        body.add(name, values);
        return this;
    }

    Response answer() {
        return Response.status(status)
                .type(TYPE)
                .entity(body.build().toString())
                .build();
    }
}
