package org.hearth.app.security;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.people.RowScope;

/** One row of the permission table: these routes by these methods, and which rows of what is behind them each role sees. */
record Permission(
        String resource,
        Action action,
        Set<String> methods,
        List<Route> routes,
        boolean open,
        Map<Role, RowScope> scopes) {

    /**
     * A pattern of addresses: {@code {id}} is one segment of any text, {@code /**} at the end is anything below.
     *
     * @param fixed how many characters are not left open: the more, the closer it fits
     */
    record Route(String text, Pattern pattern, int fixed) {
        static Route of(String text) {
            String below = text.endsWith("/**") ? text.substring(0, text.length() - 3) : text;
            String pattern = Arrays.stream(below.split("(?=\\{)|(?<=})"))
                    .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                    .collect(Collectors.joining());
            int fixed = text.replaceAll("\\{[^}]*}|\\*\\*", "").length();
            return new Route(text, Pattern.compile(pattern + (below.equals(text) ? "" : "/.+")), fixed);
        }

        boolean matches(String path) {
            return pattern.matcher(path).matches();
        }
    }

    RowScope scope(Person person) {
        RowScope widest = RowScope.NONE;
        for (Role role : person.roles()) {
            RowScope given = scopes.getOrDefault(role, RowScope.NONE);
            widest = given.compareTo(widest) > 0 ? given : widest;
        }
        return widest;
    }

    String words() {
        return resource + " " + action.name().toLowerCase(Locale.ROOT);
    }
}
