package org.hearth.committee.paper;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.people.RowScope;

/** The rows "draft-packs", "pack-work", "exempt-paper" and "working-papers" of the permission table, which a test of the application reads. */
record PaperPermissions(Supplier<Person> asking) implements Permissions {
    private static final Set<Role> DRAFTS =
            Set.of(Role.CLERK, Role.FINANCE, Role.CLEARING_OFFICER, Role.MONITORING_OFFICER);
    private static final Set<Role> LISTS = Set.of(Role.ANALYST, Role.MANAGER, Role.DIRECTOR);

    /** Stands for the refusal, which needs a server to be made. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public RowScope scope(Person person, String resource, Action action) {
        boolean draft = person.roles().stream().anyMatch(DRAFTS::contains)
                && List.of("draft-packs", "pack-work", "exempt-paper").contains(resource);
        return draft || person.roles().stream().anyMatch(LISTS::contains) ? RowScope.ALL : RowScope.NONE;
    }

    @Override
    public void require(String resource, Action action) {
        if (!may(asking.get(), resource, action)) {
            throw new Refused();
        }
    }
}
