package org.hearth.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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
}
