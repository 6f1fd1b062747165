package org.hearth.app.security;

import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How a request is turned away: a problem for the API, a page for people. */
final class Refusal {
    private Refusal() {}

    static void send(HttpServletRequest request, HttpServletResponse response, int status, String why)
            throws IOException, ServletException {
        if (Gate.isApi(request)) {
            problem(response, status, why);
            return;
        }
        if (status == 413 || status == 403 && !why.equals("You cannot see this.")) {
            request.setAttribute(Gate.WHY, why);
        }
        response.sendError(status);
    }

    static void problem(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("type", "about:blank")
                        .add("title", title(status))
                        .add("status", status)
                        .add("detail", why)
                        .build()
                        .toString());
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Not understood";
            case 401 -> "Not signed in";
            case 403 -> "You cannot see this";
            case 404 -> "Not found";
            case 413 -> "Too large";
            case 429 -> "Too many tries";
            default -> "Refused";
        };
    }
}
