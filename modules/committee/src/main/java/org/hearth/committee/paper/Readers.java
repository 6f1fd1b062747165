package org.hearth.committee.paper;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.hearth.committee.rendering.Rendering;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;

/**
 * Which papers the present person may read. Published ones are for everyone with the resource "packs"; a draft, with its
 * half-typed words, only for those with "draft-packs": who writes it, who checks the lists behind it, and who signs it off
 * (user journeys, section 2). To others a draft is not there.
 */
@Dependent
class Readers {
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

    /** @throws jakarta.ws.rs.ForbiddenException or the page's equal, as {@link Papers#file} */
    void mustRead(Rendering rendering) {
        if (rendering == Rendering.WORKING_PAPER) {
            permissions.require("working-papers", Action.VIEW);
        } else if (rendering.isToWorkOn()) {
            permissions.require("pack-work", Action.VIEW);
        }
    }
}
