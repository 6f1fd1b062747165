package org.hearth.core.care;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.places.Places;

/**
 * From which home each distance of one child is measured. Home is where the child lived when care began and is fixed for
 * the period of care (indicators.md 10.1): a row that leaves it blank is measured from the home that the period's first
 * telling row names. A row that names another is measured from its own, and is asked about. The rows stay as sent; only
 * what is derived of them knows of it.
 */
final class Homes {
    private final Map<UUID, String> ofThePeriod = new HashMap<>();

    private Homes() {}

    /** @param rows all of one child, in any order */
    static Homes of(List<EpisodeRow> rows) {
        var homes = new Homes();
        long blank =
                rows.stream().filter(row -> row.facts().homePostcode() == null).count();
        if (blank > 0 && blank < rows.size()) {
            homes.carry(rows);
        }
        return homes;
    }

    /**
     * Writes down that a row is told otherwise, located where it now is. Rows of its period that leave their home blank are
     * as far as that home is, so they are located anew where it is another by this.
     *
     * @param before all rows of the child as they were, {@code was} among them
     * @param told   the same episode as it is told now, still located as it was
     * @return {@code told}, located
     */
    static EpisodeRow replace(
            List<EpisodeRow> before, EpisodeRow was, EpisodeRow told, Places places, Changes changes) {
        Homes homesBefore = of(before);
        Homes homes = of(with(before, was, told));
        boolean elsewhere = !Objects.equals(homesBefore.of(was), homes.of(told))
                || !Objects.equals(was.facts().placementPostcode(), told.facts().placementPostcode())
                || !was.facts().startedOn().equals(told.facts().startedOn());
        EpisodeRow is = elsewhere ? told.locatedAt(homes.locate(told, places)) : told;
        changes.close(was.id(), was.child());
        changes.episodes.add(is);
        for (EpisodeRow row : before) {
            if (!row.record().equals(was.record()) && !Objects.equals(homesBefore.of(row), homes.of(row))) {
                changes.close(row.id(), row.child());
                changes.episodes.add(row.locatedAt(homes.locate(row, places)));
            }
        }
        return is;
    }

    /** The rows with one told otherwise. */
    static List<EpisodeRow> with(List<EpisodeRow> rows, EpisodeRow was, EpisodeRow is) {
        return rows.stream()
                .map(row -> row.record().equals(was.record()) ? is : row)
                .toList();
    }

    private void carry(List<EpisodeRow> rows) {
        UUID child = rows.get(0).child();
        List<Episode> inOrder = new ArrayList<>(rows.size());
        rows.forEach(row -> inOrder.add(row.episode()));
        inOrder.sort(Episode.IN_ORDER);
        var history = new ChildHistory(child, null, null, null, null, false, null, inOrder);
        for (PeriodOfCare care : history.periodsOfCare()) {
            care.episodes().stream()
                    .map(Episode::homePostcode)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(home -> care.episodes().forEach(episode -> ofThePeriod.put(episode.id(), home)));
        }
    }

    /** Where the row's placement is, and how far from the home of its period. */
    Location locate(EpisodeRow row, Places places) {
        return places.locate(
                of(row), row.facts().placementPostcode(), row.facts().startedOn());
    }

    /** {@code null} where no row of the period tells. */
    String of(EpisodeRow row) {
        String own = row.facts().homePostcode();
        return own == null ? ofThePeriod.get(row.record()) : own;
    }
}
