package org.hearth.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses a write that another site makes in a signed-in person's name. Every unsafe request must come from Hearth's own
 * origin, as the browser says in {@code Origin} or {@code Sec-Fetch-Site}. A client that is no browser sends neither: to
 * the API it is let in by its own Basic or Bearer credentials. A session cookie writes to the API only with the header
 * {@code X-Hearth-Request}, which no foreign form can send. Pages need the browser's word, and carry a view state or the
 * session's form key besides.
 */
final class Forgery {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private Forgery() {}

    /** Why a request is refused, in words for its sender; empty when it may go on. */
    static Optional<String> suspected(HttpServletRequest request, boolean bySession, String publicAddress) {
        if (SAFE.contains(request.getMethod())) {
            return Optional.empty();
        }
        String origin = request.getHeader("Origin");
        String site = request.getHeader("Sec-Fetch-Site");
        if (origin != null && !isOurs(origin, request, publicAddress)) {
            return Optional.of("This was sent from another site, so it was refused. Send it from Hearth itself.");
        }
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return Optional.of("This was sent from another site, so it was refused. Send it from Hearth itself.");
        }
        boolean api = Gate.isApi(request);
        if (!api && origin == null && site == null) {
            return Optional.of(
                    "The browser did not say where this was sent from, so it was refused. Send it from Hearth itself.");
        }
        if (api && bySession && request.getHeader("X-Hearth-Request") == null) {
            return Optional.of("With a session cookie the API takes a write only with the header X-Hearth-Request: 1.");
        }
        return Optional.empty();
    }

    private static boolean isOurs(String origin, HttpServletRequest request, String publicAddress) {
        if (!publicAddress.isEmpty()) {
            return origin.equalsIgnoreCase(publicAddress);
        }
        try {
            URI from = URI.create(origin);
            return from.getRawAuthority() != null && from.getRawAuthority().equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
