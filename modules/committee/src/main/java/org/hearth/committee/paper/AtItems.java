package org.hearth.committee.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.committee.stage.Stage;

/**
 * What stands at the items of agendas now: of each paper the latest version, and what of it is published. What was withdrawn, or
 * has another version in its place, stands at none.
 */
record AtItems(List<AtItem> latest, List<AtItem> published) {

    static AtItems now(PaperTable table) {
        var fallen = table.stages().at(Stage.WITHDRAWN, Stage.CORRECTED);
        var versions = table.onAgendas();
        var latest = new LinkedHashMap<UUID, AtItem>();
        versions.forEach(one -> latest.put(one.series(), one));
        return new AtItems(
                latest.values().stream()
                        .filter(one -> !fallen.contains(one.paper()))
                        .toList(),
                versions.stream()
                        .filter(one -> one.publishedAt() != null && !fallen.contains(one.paper()))
                        .toList());
    }

    /** Where a paper is published and no version that follows it is being written. */
    Set<UUID> fixed() {
        return items(latest.stream().filter(one -> one.publishedAt() != null));
    }

    /** Where a paper stands, be it a draft. */
    Set<UUID> taken() {
        return items(all());
    }

    /** Whether a paper other than this one stands there. */
    boolean isAnothers(UUID item, UUID series) {
        return items(all().filter(one -> !one.series().equals(series))).contains(item);
    }

    private Stream<AtItem> all() {
        return Stream.concat(latest.stream(), published.stream());
    }

    private static Set<UUID> items(Stream<AtItem> some) {
        return some.map(AtItem::item).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }
}
