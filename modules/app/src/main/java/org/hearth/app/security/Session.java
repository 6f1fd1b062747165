package org.hearth.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;

/** Who a browser session belongs to, kept as plain text so that several nodes can share sessions. */
final class Session {
    private static final String WHO = "hearth.person";

    private Session() {}

    /** A new id and nothing of the session before: a session id planted on the browser earlier is worth nothing. */
    static void begin(HttpServletRequest request, Person person) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(
                WHO,
                person.roles().stream().map(Role::key).sorted().collect(Collectors.joining(",")) + "|" + person.name());
    }

    static Optional<Person> person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String who = session == null ? null : (String) session.getAttribute(WHO);
        if (who == null) {
            return Optional.empty();
        }
        int bar = who.indexOf('|');
        return Optional.of(new Person(
                who.substring(bar + 1),
                Arrays.stream(who.substring(0, bar).split(","))
                        .map(Role::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet())));
    }

    static boolean isOf(HttpServletRequest request, Person person) {
        return person(request).filter(person::equals).isPresent();
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
