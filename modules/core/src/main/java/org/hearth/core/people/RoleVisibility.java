package org.hearth.core.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.people.Allocations;
import org.hearth.core.api.people.Visibility;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.RowScope;
import org.hearth.platform.api.time.UkTime;

/** The permission table's scope, the person's own children, and the reasons the person has given today. */
@ApplicationScoped
class RoleVisibility implements Visibility {

    private Permissions permissions;
    private CurrentPerson person;
    private Allocations allocations;
    private ReasonsGiven reasons;
    private Clock clock;

    RoleVisibility() {}

    @Inject
    RoleVisibility(
            Permissions permissions, CurrentPerson person, Allocations allocations, ReasonsGiven reasons, Clock clock) {
        this.permissions = permissions;
        this.person = person;
        this.allocations = allocations;
        this.reasons = reasons;
        this.clock = clock;
    }

    @Override
    public View of(String resource) {
        Person asking = person.get();
        RowScope scope = permissions.scope(asking, resource, Permissions.Action.VIEW);
        LocalDate today = UkTime.today(clock);
        Set<UUID> own = scope == RowScope.OWN ? allocations.of(asking.name(), today) : Set.of();
        Instant midnight = today.atStartOfDay(UkTime.ZONE).toInstant();
        return new Seen(scope, own, () -> reasons.since(asking.name(), midnight));
    }

    /** Most lists hold no restricted record, so the reasons given today are asked for by the first one, once. */
    private static final class Seen implements View {
        private final RowScope scope;
        private final Set<UUID> own;
        private final Supplier<Set<UUID>> given;
        private Set<UUID> opened;

        private Seen(RowScope scope, Set<UUID> own, Supplier<Set<UUID>> given) {
            this.scope = scope;
            this.own = own;
            this.given = given;
        }

        @Override
        public RowScope scope() {
            return scope;
        }

        @Override
        public boolean includes(ChildHistory child) {
            return scope == RowScope.ALL || scope == RowScope.OWN && own.contains(child.id());
        }

        @Override
        public boolean reveals(ChildHistory child) {
            return includes(child) && (!child.isRestricted() || opened().contains(child.id()));
        }

        private synchronized Set<UUID> opened() {
            if (opened == null) {
                opened = given.get();
            }
            return opened;
        }
    }
}
