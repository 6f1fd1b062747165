package org.hearth.core.testing;

import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.ChildHistory.Unaccompanied;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.PlacementRule;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.care.Told;
import org.hearth.core.api.care.ToldSheet;

/**
 * A child whose story is told step by step ({@code startsCare}, {@code moves}, {@code legalStatusBecomes}, {@code
 * leaves}) or whose episodes are given ({@code with}).
 */
public final class ChildBuilder {
    private final String reference;
    private LocalDate born = day("2012-06-01");
    private String sex = "F";
    private String ethnicity = "WBRI";
    private boolean restricted;
    private Unaccompanied unaccompanied;
    private final List<EpisodeBuilder> episodes = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    ChildBuilder(String reference) {
        this.reference = reference;
    }

    /** The id an invented child of this reference has. */
    public static UUID idOf(String reference) {
        return UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code null} when it is not known. */
    public ChildBuilder born(String born) {
        this.born = born == null ? null : day(born);
        return this;
    }

    public ChildBuilder boy() {
        return sex("M");
    }

    public ChildBuilder sex(String sex) {
        this.sex = sex;
        return this;
    }

    public ChildBuilder ethnicity(String ethnicity) {
        this.ethnicity = ethnicity;
        return this;
    }

    public ChildBuilder restricted() {
        this.restricted = true;
        return this;
    }

    public ChildBuilder unaccompanied() {
        return unaccompaniedUntil(null);
    }

    /** Came alone, until the day (DUC). */
    public ChildBuilder unaccompaniedUntil(String ceasedOn) {
        this.unaccompanied =
                new Unaccompanied(ceasedOn == null ? null : day(ceasedOn), Source.ofReturn(2026, "UASC", 2));
        return this;
    }

    public ChildBuilder with(EpisodeBuilder... more) {
        episodes.addAll(List.of(more));
        return this;
    }

    /** Care begins (RNE S) in the place, under a full care order. */
    public ChildBuilder startsCare(String on, String place, String provider) {
        return with(anEpisode().from(on).in(place, provider));
    }

    /** Moves to a new carer (RNE P); the episode before ends that day as a planned move. */
    public ChildBuilder moves(String on, String place, String provider) {
        return next(on, "P", "CARPL").in(place, provider).and();
    }

    /** As {@link #moves}, with the new episode in hand: {@code child.next("2024-08-01", "T", null).in("T0", null)}. */
    public Next next(String on, String startReason, String changeReason) {
        EpisodeBuilder last = episodes.get(episodes.size() - 1);
        last.to(on).changedBecause(changeReason);
        var next = last.copy().from(on).to(null, null).because(startReason).changedBecause(null);
        episodes.add(next);
        return new Next(this, next);
    }

    /** The legal status changes with the same carer in the same place (RNE L). */
    public ChildBuilder legalStatusBecomes(String on, String legalStatus) {
        return next(on, "L", null).under(legalStatus).and();
    }

    /** Care ends for the reason (REC). */
    public ChildBuilder leaves(String on, String endReason) {
        episodes.get(episodes.size() - 1).to(on, endReason);
        return this;
    }

    /**
     * A row of another module of the return: {@code told("Reviews", 2026, Map.of("REVIEW", "2025-05-01", "REVIEW_CODE",
     * "PN1"))}; its line follows the one told before.
     */
    public ChildBuilder told(String module, int year, Map<String, String> cells) {
        told.add(new Told(module, year, told.size() + 2, cells));
        return this;
    }

    public ChildHistory build() {
        UUID id = idOf(reference);
        var seen = new HashMap<LocalDate, Integer>();
        List<Episode> built = episodes.stream()
                .map(episode -> episode.build(id, seen.merge(episode.startedOn(), 0, (old, first) -> old + 1)))
                .sorted(Episode.IN_ORDER)
                .toList();
        return new ChildHistory(
                id,
                reference,
                born,
                sex,
                ethnicity,
                restricted,
                unaccompanied,
                built,
                ToldSheet.of(told),
                PlacementRule.SAME_CARER_IS_ONE_PLACEMENT);
    }

    /** The episode that has just begun, to be told more of; {@link #and} goes back to the child. */
    public record Next(ChildBuilder child, EpisodeBuilder episode) {
        public Next in(String place, String provider) {
            episode.in(place, provider);
            return this;
        }

        public Next under(String legalStatus) {
            episode.under(legalStatus);
            return this;
        }

        public Next at(String postcode) {
            episode.at(postcode);
            return this;
        }

        public Next outside(String council, Integer tenthsOfAMile) {
            episode.outside(council, tenthsOfAMile);
            return this;
        }

        public Next inside(Integer tenthsOfAMile) {
            episode.inside(tenthsOfAMile);
            return this;
        }

        public ChildBuilder and() {
            return child;
        }
    }
}
