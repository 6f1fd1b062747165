package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.committee.meeting.FixedItems;
import org.hearth.committee.stage.Stage;

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
        var latest = new HashMap<UUID, AtItem>();
        table.onAgendas().forEach(one -> latest.put(one.series(), one));
        var withdrawn = table.stages().at(Stage.WITHDRAWN);
        var items = new HashSet<UUID>();
        latest.values().stream()
                .filter(one -> one.publishedAt() != null && !withdrawn.contains(one.paper()))
                .map(AtItem::item)
                .flatMap(Optional::stream)
                .forEach(items::add);
        return items;
    }
}
