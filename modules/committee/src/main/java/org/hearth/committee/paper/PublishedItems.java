package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.hearth.committee.meeting.FixedItems;

/**
 * The items of agendas at which a paper is published and stands. While a version that follows it is a draft, the agenda may
 * change for that version.
 */
@ApplicationScoped
public class PublishedItems implements FixedItems {
    private final PaperTable table;

    /** For the container's proxy. */
    protected PublishedItems() {
        this(null);
    }

    @Inject
    PublishedItems(PaperTable table) {
        this.table = table;
    }

    /** At the papers' turn, so that none is published meanwhile. */
    @Override
    public Set<UUID> now() {
        table.takeTurn();
        return AtItems.now(table).fixed();
    }

    @Override
    public Set<UUID> taken() {
        table.takeTurn();
        return AtItems.now(table).taken();
    }
}
