package org.hearth.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;

/**
 * How a request says who it comes from: by its session, which {@link SignIn} began on the sign-in page, or, for the API
 * and its description, by HTTP Basic. It asks nobody to sign in; the {@link Gate} does. With an identity provider
 * ({@code AUTH_KIND=oidc}) the server's OpenID Connect client takes its place, and this bean is not there.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    @Inject
    SignIn signIn;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext message) {
        Person person = Session.person(request).or(() -> signIn.basic(request)).orElse(Person.NOBODY);
        if (person.equals(Person.NOBODY)) {
            return message.doNothing();
        }
        return message.notifyContainerAboutLogin(
                person.name(), person.roles().stream().map(Role::key).collect(Collectors.toSet()));
    }
}
