package org.hearth.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.settings.Settings;

/** Where people come from: the demo people of Hearth's own, or the council's identity provider ({@code AUTH_KIND=oidc}). */
@ApplicationScoped
public class Provider {

    @Inject
    Settings settings;

    @Inject
    SignIn signIn;

    public boolean isOpenIdConnect() {
        return "oidc".equalsIgnoreCase(settings.get("AUTH_KIND").orElse(""));
    }

    Person person(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (!isOpenIdConnect()) {
            return Session.person(request).or(() -> signIn.basic(request)).orElse(Person.NOBODY);
        }
        if (request.getUserPrincipal() == null && isBearer(request)) {
            request.authenticate(new Attempt(response, false));
        }
        if (request.getUserPrincipal() == null) {
            return Person.NOBODY;
        }
        var person = new Person(
                request.getUserPrincipal().getName(),
                Arrays.stream(Role.values())
                        .filter(role -> request.isUserInRole(role.key()))
                        .collect(Collectors.toSet()));
        if (!Gate.isApi(request)) {
            signIn.throughProvider(request, person);
        }
        return person;
    }

    /** Whether the request brought a token of its own, which no browser adds by itself for another site's form. */
    static boolean isBearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7) && Gate.isApi(request);
    }

    /**
     * Sends the browser to the identity provider where there is one. Somebody who has just come back from there is signed
     * in by the same call, and goes on to what they had asked for.
     *
     * @return whether the request has been answered; what was sent in a form is never kept for after the sign-in
     */
    boolean askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (!isOpenIdConnect() || !request.getMethod().equals("GET")) {
            return false;
        }
        var attempt = new Attempt(response, true);
        if (request.authenticate(attempt)) {
            String query = request.getQueryString();
            response.sendRedirect(request.getRequestURI() + (query == null ? "" : "?" + query));
        } else if (!attempt.sentOn()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        return true;
    }
}
