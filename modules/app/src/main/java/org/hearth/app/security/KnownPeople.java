package org.hearth.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.platform.api.audit.Names;
import org.hearth.platform.api.people.People;
import org.hearth.platform.api.people.Role;

/** Those whom the audit names, and the demo people while they exist. */
@ApplicationScoped
class KnownPeople implements People {
    @Inject
    Names audited;

    @Inject
    DemoPeople demo;

    @Override
    public Set<String> known() {
        var known = new TreeSet<>(audited.all());
        if (demo.exist()) {
            Stream.of(Role.values()).map(Role::key).forEach(known::add);
        }
        return known;
    }

    @Override
    public Optional<Set<Role>> roles(String name) {
        return audited.roles(name)
                .<Set<Role>>map(keys -> Stream.of(keys.split(" "))
                        .flatMap(key -> Role.of(key).stream())
                        .collect(Collectors.toUnmodifiableSet()))
                .or(() -> demo.exist() ? Role.of(name).map(Set::of) : Optional.empty());
    }
}
