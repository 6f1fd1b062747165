package org.hearth.core.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
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
        boolean seesRows = scope == RowScope.ALL || scope == RowScope.OWN;
        Set<UUID> own = scope == RowScope.OWN ? allocations.of(asking.name(), today) : Set.of();
        Set<UUID> opened = seesRows
                ? reasons.since(asking.name(), today.atStartOfDay(UkTime.ZONE).toInstant())
                : Set.of();
        return new Seen(scope, own, opened);
    }

    private record Seen(RowScope scope, Set<UUID> own, Set<UUID> opened) implements View {
        @Override
        public boolean includes(ChildHistory child) {
            return scope == RowScope.ALL || scope == RowScope.OWN && own.contains(child.id());
        }

        @Override
        public boolean reveals(ChildHistory child) {
            return includes(child) && (!child.isRestricted() || opened.contains(child.id()));
        }
    }
}
