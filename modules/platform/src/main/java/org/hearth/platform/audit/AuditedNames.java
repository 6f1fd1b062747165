package org.hearth.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.audit.Names;
import org.hearth.platform.api.people.Person;
import org.jdbi.v3.core.Jdbi;

/** Read from the index of the audit's table. */
@ApplicationScoped
class AuditedNames implements Names {
    @Inject
    Jdbi jdbi;

    @Override
    public Set<String> all() {
        List<String> found = jdbi.withHandle(
                handle -> handle.createQuery("select distinct by_whom from platform.audit where by_whom <> ''")
                        .mapTo(String.class)
                        .list());
        Set<String> names = new TreeSet<>(found);
        names.remove(Audit.NOBODY);
        names.remove(Person.HEARTH.name());
        return names;
    }

    @Override
    public Optional<String> roles(String name) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select details from platform.audit where by_whom = :name and what = 'person.signed-in'"
                                        + " order by line_number desc")
                        .bind("name", name)
                        .setMaxRows(1)
                        .mapTo(String.class)
                        .findFirst())
                .flatMap(AuditedNames::said);
    }

    private static Optional<String> said(String details) {
        try (var reader = Json.createReader(new StringReader(details))) {
            return Optional.ofNullable(reader.readObject().getString("roles", null));
        }
    }
}
