package org.hearth.committee.paper;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.hearth.committee.rendering.Rendering;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;

/**
 * Which papers the present person may read. Published ones are for everyone with the resource "packs"; a draft, with its
 * half-typed words, only for those with "draft-packs": who writes it, who checks the lists behind it, and who signs it off
 * (user journeys, section 2). To others a draft is not there. The exempt file without a number and a name on its pages, its web
 * page and its spreadsheet are for those with "exempt-paper"; who only reads opens a copy of their own ({@link ExemptCopies#own}).
 */
@Dependent
class Readers {
    private static final String EXEMPT = "exempt-paper";

    private final Permissions permissions;
    private final CurrentPerson person;

    @Inject
    Readers(Permissions permissions, CurrentPerson person) {
        this.permissions = permissions;
        this.person = person;
    }

    boolean mayRead(Paper paper) {
        return paper.isPublished() || hasAPart();
    }

    /** Whether the person has a part in papers; to others a draft is not there, and of a withdrawn one there is the notice. */
    boolean hasAPart() {
        return permissions.may(person.get(), "draft-packs", Action.VIEW);
    }

    /** Whether the person may read what is exempt other than in a numbered copy. */
    boolean mayReadExempt() {
        return permissions.may(person.get(), EXEMPT, Action.VIEW);
    }

    /** Whether {@link #mustRead} lets it pass. */
    boolean mayOpen(Rendering rendering) {
        return resource(rendering)
                .map(resource -> permissions.may(person.get(), resource, Action.VIEW))
                .orElse(true);
    }

    /** @throws jakarta.ws.rs.ForbiddenException or the page's equal, as {@link Papers#file} */
    void mustRead(Rendering rendering) {
        resource(rendering).ifPresent(resource -> permissions.require(resource, Action.VIEW));
    }

    /** What the person needs beside "packs"; empty for what all its readers open. */
    private static Optional<String> resource(Rendering rendering) {
        if (rendering == Rendering.WORKING_PAPER) {
            return Optional.of("working-papers");
        }
        if (rendering.isToWorkOn()) {
            return Optional.of("pack-work");
        }
        return rendering.isExempt() ? Optional.of(EXEMPT) : Optional.empty();
    }
}
