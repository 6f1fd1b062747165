package org.hearth.app.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.RowScope;
import org.hearth.platform.api.settings.Settings;

/**
 * The one way in. It sets the headers, learns who asks, refuses forged writes, finds the request's row in the permission
 * table and lets it pass or answers: 404 for what has no row, 405 for what is not done there, the sign-in page or 401 for nobody, 403 for a role that the
 * row leaves out. What a 403 says is the same for everything refused.
 */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class Gate extends HttpFilter {
    /** The request attribute with the sentence for the page, where the standing one would not do. */
    public static final String WHY = "hearth.refused.why";

    /** The most that one request may bring: the national postcode directory with room to spare. Modules set closer limits. */
    static final long LARGEST = 1024L * 1024 * 1024;

    private static final long serialVersionUID = 1L;

    @Inject
    transient PermissionTable permissions;

    @Inject
    transient PeopleHere here;

    @Inject
    transient Provider provider;

    @Inject
    transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = path(request);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            showError(request, response, chain);
            return;
        }
        if (response.isCommitted()) {
            return; // the server has refused the credentials by itself
        }
        SecurityHeaders.write(response, path.startsWith("/govuk/"), request.isSecure());
        Person person = provider.person(request, response);
        if (response.isCommitted()) {
            return;
        }
        here.enter(person);
        try {
            pass(request, response, chain, path, person);
        } finally {
            here.leave();
        }
    }

    /**
     * The page that says what happened is itself no place to go to, so it needs no row. An address with encoded slashes or
     * dots the server refuses before it comes here; the API answers that with a problem too.
     */
    private void showError(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int status = response.getStatus();
        if (isApi(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)))
                && status >= 400
                && status < 500) {
            SecurityHeaders.write(response, false, request.isSecure());
            Refusal.problem(
                    response,
                    status,
                    "The request cannot be read: its address or one of its headers, such as Content-Type, is not well formed. /openapi names the addresses there are and what they take.");
            return;
        }
        here.enter(provider.person(request, response));
        try {
            chain.doFilter(request, response);
        } finally {
            here.leave();
        }
    }

    private void pass(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path, Person person)
            throws IOException, ServletException {
        Optional<Permission> row = permissions.of(request.getMethod(), path);
        if (row.isPresent() && !row.get().open() && person.equals(Person.NOBODY)) {
            askToSignIn(request, response, path);
            return;
        }
        Optional<String> forged = Forgery.suspected(
                request,
                Session.person(request).isPresent() || provider.isOpenIdConnect() && !Provider.isBearer(request),
                settings.get("HEARTH_PUBLIC_ADDRESS").orElse(""));
        if (forged.isPresent()) {
            Refusal.send(request, response, 403, forged.get());
        } else if (row.isEmpty()) {
            refuseUnknown(request, response, path);
        } else if (!row.get().open() && row.get().scope(person) == RowScope.NONE) {
            Refusal.send(request, response, 403, "You cannot see this.");
        } else if (request.getContentLengthLong() > LARGEST) {
            response.setHeader("Connection", "close");
            Refusal.send(
                    request,
                    response,
                    413,
                    "What was sent has %d MB. Hearth takes up to %d MB at once. Send fewer files, or zip them."
                            .formatted(request.getContentLengthLong() >> 20, LARGEST >> 20));
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuseUnknown(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException, ServletException {
        Set<String> methods = permissions.methods(path);
        if (methods.isEmpty() || !isApi(request)) {
            Refusal.send(request, response, 404, "Nothing stands at this address.");
        } else {
            response.setHeader("Allow", String.join(", ", methods));
            Refusal.send(
                    request,
                    response,
                    405,
                    "This cannot be done at this address. It takes %s.".formatted(String.join(", ", methods)));
        }
    }

    private void askToSignIn(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException, ServletException {
        long wait = SignIn.basicWait(request).toSeconds();
        if (wait > 0) {
            response.setHeader("Retry-After", String.valueOf(wait));
            Refusal.send(request, response, 429, "Too many tries to sign in. Try again in %d seconds.".formatted(wait));
        } else if (isApi(request)) {
            response.setHeader(
                    "WWW-Authenticate",
                    provider.isOpenIdConnect() ? "Bearer" : "Basic realm=\"Hearth\", charset=\"UTF-8\"");
            Refusal.send(request, response, 401, "Sign in first: send a name and password, or a token.");
        } else if (!provider.askToSignIn(request, response)) {
            String query = request.getQueryString();
            String back = request.getMethod().equals("GET") ? path + (query == null ? "" : "?" + query) : "";
            // what was sent without a session is not kept, and whoever sent it must not think that it is
            boolean ended = !request.getMethod().equals("GET")
                    || request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
            response.sendRedirect(request.getContextPath() + "/sign-in?"
                    + (ended ? "ended=true&" : "")
                    + "back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        }
    }

    /** By the address as it was sent, too: by {@code ..} the server may have made another of it. */
    static boolean isApi(HttpServletRequest request) {
        return isApi(path(request))
                || isApi(request.getRequestURI()
                        .substring(request.getContextPath().length()));
    }

    private static boolean isApi(String path) {
        return path.equals("/api")
                || path.startsWith("/api/")
                || path.equals("/openapi")
                || path.startsWith("/openapi/");
    }

    /** The address as the table writes it: without the ending of a page, and without what a browser may hang on it. */
    static String path(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.endsWith(".xhtml")) {
            path = path.substring(0, path.length() - ".xhtml".length());
        }
        return path.isEmpty() ? "/" : path;
    }
}
