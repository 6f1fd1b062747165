package org.hearth.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hearth.app.security.Permission.Route;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.people.RowScope;

/**
 * The one table of who may do what, read from {@code permissions.csv}; {@code docs/permissions.md} prints the same rows.
 * A request belongs to the row whose route fits it closest; a request that fits none is answered as if nothing stood there.
 */
@ApplicationScoped
public class PermissionTable implements Permissions {
    private final List<Permission> rows;

    @Inject
    CurrentPerson currentPerson;

    public PermissionTable() {
        this(read());
    }

    PermissionTable(String csv) {
        rows = csv.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(PermissionTable::row)
                .toList();
    }

    List<Permission> rows() {
        return rows;
    }

    Optional<Permission> of(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        Permission closest = null;
        int fixed = -1;
        for (Permission row : rows) {
            for (Route route : row.routes()) {
                if (route.fixed() > fixed && row.methods().contains(asked) && route.matches(path)) {
                    closest = row;
                    fixed = route.fixed();
                }
            }
        }
        return Optional.ofNullable(closest);
    }

    /** What may be done at an address by somebody: its methods, in order; empty where nothing stands. */
    SortedSet<String> methods(String path) {
        var methods = new TreeSet<String>();
        for (Permission row : rows) {
            if (row.routes().stream().anyMatch(route -> route.matches(path))) {
                methods.addAll(row.methods());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    @Override
    public RowScope scope(Person person, String resource, Action action) {
        return rows.stream()
                .filter(row -> row.resource().equals(resource) && row.action() == action)
                .map(row -> row.scope(person))
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException(
                        "No row for %s %s in permissions.csv; add one.".formatted(resource, action)));
    }

    @Override
    public void require(String resource, Action action) {
        if (!may(currentPerson.get(), resource, action)) {
            throw new ForbiddenException();
        }
    }

    private static Permission row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 7) {
            throw new IllegalStateException("permissions.csv: seven cells are needed in \"%s\".".formatted(line));
        }
        Map<Role, RowScope> scopes = new EnumMap<>(Role.class);
        give(scopes, cells[4], RowScope.ALL, line);
        give(scopes, cells[5], RowScope.OWN, line);
        give(scopes, cells[6], RowScope.AGGREGATES, line);
        return new Permission(
                cells[0],
                Action.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                Set.copyOf(words(cells[2])),
                words(cells[3]).stream().map(Route::of).toList(),
                cells[4].equals("anyone"),
                scopes);
    }

    private static void give(Map<Role, RowScope> scopes, String cell, RowScope scope, String line) {
        for (String word : words(cell)) {
            if (word.equals("anyone")) {
                continue;
            }
            Set<Role> roles = word.equals("everyone")
                    ? EnumSet.allOf(Role.class)
                    : Set.of(Role.of(word)
                            .orElseThrow(() -> new IllegalStateException(
                                    "permissions.csv: \"%s\" is no role, in \"%s\".".formatted(word, line))));
            for (Role role : roles) {
                if (scopes.put(role, scope) != null) {
                    throw new IllegalStateException(
                            "permissions.csv: %s stands twice in \"%s\".".formatted(role.key(), line));
                }
            }
        }
    }

    private static List<String> words(String cell) {
        return new ArrayList<>(Arrays.stream(cell.trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    private static String read() {
        try (InputStream table = PermissionTable.class.getResourceAsStream("/permissions.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
