package org.hearth.core.api.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.StartReason;
import org.hearth.core.api.time.ReportingYear;

/**
 * Folds episodes to periods of care and placements (GEN-16), the one rule for every count and length of stay. Care ends
 * on the 18th birthday at the latest, whatever a row says, and none begins on or after it (GEN-04).
 */
final class Folding {
    private static final Codes CODES = Codes.standard();

    private final PlacementRule rule;
    private final LocalDate grownUpOn;
    private final List<PeriodOfCare> periods = new ArrayList<>();

    /** The period being read; empty between periods. */
    private final List<Episode> run = new ArrayList<>();

    private boolean startKnown;
    private LocalDate runsUntil;

    private Folding(PlacementRule rule, LocalDate grownUpOn) {
        this.rule = rule;
        this.grownUpOn = grownUpOn;
    }

    /** @param grownUpOn the 18th birthday; {@link LocalDate#MAX} when it is not known */
    static List<PeriodOfCare> fold(List<Episode> inOrder, PlacementRule rule, LocalDate grownUpOn) {
        var folding = new Folding(rule, grownUpOn);
        Episode before = null;
        for (Episode episode : inOrder) {
            if (horizon(episode).isBefore(episode.startedOn())) {
                continue; // a row that ends before it begins is a question on a list, not a stay
            }
            if (!episode.startedOn().isBefore(grownUpOn)) {
                continue; // likewise one that begins at 18
            }
            if (!episode.isShortBreak()) {
                folding.read(episode, before);
            }
            before = episode;
        }
        folding.close();
        return List.copyOf(folding.periods);
    }

    /**
     * A row that nobody closed does not outlast the leaving that a later one tells: where the same return has both, the
     * child left. Where a later return has it open again, it goes on.
     */
    static List<Episode> leftWithThose(List<Episode> inOrder) {
        List<Episode> all = inOrder;
        for (int i = 0; i < inOrder.size(); i++) {
            Episode open = inOrder.get(i);
            if (open.endedOn() == null && open.heldUntil() != null && !open.isShortBreak()) {
                for (Episode later : inOrder.subList(i + 1, inOrder.size())) {
                    if (leaves(later)
                            && later.startedOn().isAfter(open.startedOn())
                            && !later.endedOn().isAfter(open.heldUntil())
                            && ReportingYear.of(later.endedOn()).equals(ReportingYear.of(open.heldUntil()))) {
                        open = open.heldUntil(later.endedOn().minusDays(1));
                    }
                }
            }
            if (open != inOrder.get(i)) {
                all = all == inOrder ? new ArrayList<>(inOrder) : all;
                all.set(i, open);
            }
        }
        return all;
    }

    private static boolean leaves(Episode episode) {
        return episode.endedOn() != null
                && !episode.isShortBreak()
                && CODES.endReasons().of(episode.endReason()).isEndOfCare();
    }

    /** The first day on which the episode is not known to go on. */
    static LocalDate horizon(Episode episode) {
        if (episode.endedOn() != null) {
            return episode.endedOn();
        }
        return episode.heldUntil() == null ? LocalDate.MAX : episode.heldUntil().plusDays(1);
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private void read(Episode episode, Episode before) {
        if (!run.isEmpty() && leavesCareBefore(episode)) {
            close();
        }
        if (run.isEmpty()) {
            startKnown = reason(episode).startsCare() || followsShortBreak(episode, before);
            runsUntil = horizon(episode);
        }
        run.add(episode);
        if (horizon(episode).isAfter(runsUntil)) {
            runsUntil = horizon(episode);
        }
    }

    /** A gap, or an ending of care on the very day; an overlap is a question on a list and no ending. */
    private boolean leavesCareBefore(Episode episode) {
        if (episode.startedOn().isAfter(runsUntil)) {
            return true;
        }
        return episode.startedOn().equals(runsUntil)
                && run.stream()
                        .anyMatch(earlier -> runsUntil.equals(earlier.endedOn())
                                && CODES.endReasons().of(earlier.endReason()).isEndOfCare());
    }

    /** Care that begins as a short break ends began that day, whatever the row gives as its reason. */
    private static boolean followsShortBreak(Episode episode, Episode before) {
        return before != null && before.isShortBreak() && episode.startedOn().equals(before.endedOn());
    }

    private void close() {
        if (!run.isEmpty()) {
            periods.add(new PeriodOfCare(run, placements(), startKnown, grownUpOn));
            run.clear();
        }
    }

    private List<Placement> placements() {
        var placements = new ArrayList<Placement>();
        var own = new ArrayList<Episode>();
        var stays = new ArrayList<Episode>();
        Episode before = null;
        for (Episode episode : run) {
            if (own.isEmpty()) {
                own.add(episode);
            } else if (episode.isTemporary()) {
                (own.get(0).isTemporary() ? own : stays).add(episode);
            } else if (goesOn(own, before, episode)) {
                own.add(episode);
            } else {
                placements.add(new Placement(own, stays, grownUpOn));
                own.clear();
                stays.clear();
                own.add(episode);
            }
            before = episode;
        }
        placements.add(new Placement(own, stays, grownUpOn));
        return placements;
    }

    private boolean goesOn(List<Episode> own, Episode before, Episode episode) {
        Episode standing = own.get(own.size() - 1);
        if (standing.isTemporary()) {
            return false;
        }
        if (adoptedByThoseWhoFoster(standing, episode)) {
            return true;
        }
        return before.isTemporary() ? isReturn(standing, episode) : keepsCarer(before, episode);
    }

    /** A child comes back from a temporary stay to the same kind of placement and postcode, or it was no such stay. */
    private static boolean isReturn(Episode standing, Episode episode) {
        return standing.placeCode().equals(episode.placeCode())
                && letters(standing.placementPostcode()).equals(letters(episode.placementPostcode()));
    }

    /** A3 and A5 are with the present foster carers by their meaning. */
    private static boolean adoptedByThoseWhoFoster(Episode standing, Episode episode) {
        return episode.placeCode().isAdoptionByCurrentCarer()
                && standing.placeCode().isFoster();
    }

    private boolean keepsCarer(Episode before, Episode episode) {
        StartReason reason = reason(episode);
        boolean onlyLegal = reason.isSameCarer() && !reason.newPlacement();
        return onlyLegal
                || rule == PlacementRule.SAME_CARER_IS_ONE_PLACEMENT
                        && (reason.isSameCarer()
                                || CODES.changeReasons()
                                        .of(before.changeReason())
                                        .isSameCarer());
    }

    private static StartReason reason(Episode episode) {
        return CODES.startReasons().of(episode.startReason());
    }

    private static String letters(String postcode) {
        return postcode == null ? "" : postcode.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
    }
}
