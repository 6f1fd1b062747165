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

    Person person(HttpServletRequest request) {
        if (!isOpenIdConnect()) {
            return Session.person(request).or(() -> signIn.basic(request)).orElse(Person.NOBODY);
        }
        if (request.getUserPrincipal() == null) {
            return Person.NOBODY;
        }
        return new Person(
                request.getUserPrincipal().getName(),
                Arrays.stream(Role.values())
                        .filter(role -> request.isUserInRole(role.key()))
                        .collect(Collectors.toSet()));
    }

    /** Sends the browser to the identity provider where there is one. */
    boolean askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (!isOpenIdConnect()) {
            return false;
        }
        request.authenticate(response);
        return true;
    }
}
