package org.hearth.returns.merging;

import static org.hearth.returns.merging.Questions.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.returns.api.Question.Kind;

/**
 * Copies of one episode in several years are one (by CHILD and DECOM); the later year's row is used. Rows that share a
 * start are paired in the order of section 6, item 5. Where a later year brings fewer of them, those that had ended
 * before that year began are not looked for again and pair last.
 */
final class EpisodeMerge {
    private final HeldYears held;
    private final Questions questions;

    EpisodeMerge(HeldYears held, Questions questions) {
        this.held = held;
        this.questions = questions;
    }

    /** @return one slot for each episode, in order of its winner */
    List<Slot> merge(List<EpisodeRow> rows) {
        List<Slot> slots = slots(rows);
        slots.forEach(this::askAboutCopies);
        askAboutOrder(slots);
        askAboutHomes(slots);
        return slots;
    }

    /** As {@link #merge}, and nothing asked. */
    static List<Slot> slots(List<EpisodeRow> rows) {
        Map<LocalDate, TreeMap<Integer, List<EpisodeRow>>> byStart = new TreeMap<>();
        for (EpisodeRow row : rows) {
            byStart.computeIfAbsent(row.began(), day -> new TreeMap<>())
                    .computeIfAbsent(row.year(), year -> new ArrayList<>(1))
                    .add(row);
        }
        List<Slot> slots = new ArrayList<>();
        for (TreeMap<Integer, List<EpisodeRow>> byYear : byStart.values()) {
            slots.addAll(pair(byYear));
        }
        slots.sort(Comparator.comparing(Slot::winner, EpisodeRow.ORDER));
        return slots;
    }

    private static List<Slot> pair(TreeMap<Integer, List<EpisodeRow>> byYear) {
        List<Slot> slots = new ArrayList<>();
        byYear.forEach((year, rows) -> {
            rows.sort(EpisodeRow.ORDER);
            slots.sort(Comparator.comparing(Slot::winner, EpisodeRow.ORDER));
            List<Slot> candidates = candidates(slots, year, rows.size());
            for (int i = 0; i < rows.size(); i++) {
                if (i < candidates.size()) {
                    candidates.get(i).add(rows.get(i));
                } else {
                    slots.add(new Slot(rows.get(i)));
                }
            }
        });
        return slots;
    }

    private static List<Slot> candidates(List<Slot> slots, int year, int wanted) {
        LocalDate firstDay = new ReportingYear(year).firstDay();
        List<Slot> candidates = new ArrayList<>(slots);
        for (Slot slot : slots) {
            LocalDate ended = slot.winner().ended();
            if (candidates.size() > wanted && ended != null && ended.isBefore(firstDay)) {
                candidates.remove(slot);
            }
        }
        return candidates;
    }

    private void askAboutCopies(Slot slot) {
        for (int i = 1; i < slot.copies().size(); i++) {
            EpisodeRow earlier = slot.copies().get(i - 1);
            EpisodeRow later = slot.copies().get(i);
            Integer between = held.episodes().higherKey(earlier.year());
            if (earlier.isOpen() && between != null && between < later.year()) {
                questions.ask(
                        Kind.NOT_SENT_AGAIN,
                        years(earlier, later),
                        earlier,
                        later,
                        "The episode from %s was open in the return of %s and stands in that of %s, but the return of %s does not have it. It is taken to have gone on. Add its row to the return of %4$s, or correct the later one."
                                .formatted(
                                        words(earlier.began()),
                                        label(earlier),
                                        label(later),
                                        new ReportingYear(between).label()));
            }
            if (!earlier.isOpen() && later.isOpen()) {
                questions.ask(
                        Kind.OPENED_AGAIN,
                        years(earlier, later),
                        earlier,
                        later,
                        "The return of %s says the episode from %s ended on %s; the return of %s has it open. The later return is used. Was the child's care taken up again, or was the row sent by mistake?"
                                .formatted(
                                        label(earlier), words(earlier.began()), words(earlier.ended()), label(later)));
            } else if (!earlier.isOpen() && !earlier.ended().equals(later.ended())) {
                questions.ask(
                        Kind.ENDED_DIFFERENTLY,
                        years(earlier, later),
                        earlier,
                        later,
                        "The return of %s says the episode from %s ended on %s; the return of %s says %s. The later return is used. Check which is right and correct the other."
                                .formatted(
                                        label(earlier),
                                        words(earlier.began()),
                                        words(earlier.ended()),
                                        label(later),
                                        words(later.ended())));
            }
        }
        EpisodeRow last = slot.winner();
        Integer missedBy = held.episodes().higherKey(last.year());
        if (last.isOpen() && missedBy != null) {
            askWhereItWent(last, missedBy);
        }
    }

    private void askWhereItWent(EpisodeRow last, int missedBy) {
        String until = words(held.lastDay(last.year()));
        String what = missedBy == last.year() + 1
                ? "Add its row with the end date to the return of %s.".formatted(new ReportingYear(missedBy).label())
                : "It may have ended in %s, which is not held: send that return."
                        .formatted(new ReportingYear(last.year() + 1).label());
        questions.ask(
                Kind.NOT_SENT_AGAIN,
                "%d %d".formatted(last.year(), missedBy),
                last,
                null,
                "The episode from %s was open on %s, and the return of %s does not have it. It is shown until %s; after that it is not known whether it went on. %s"
                        .formatted(words(last.began()), until, new ReportingYear(missedBy).label(), until, what));
    }

    private void askAboutOrder(List<Slot> slots) {
        LocalDate latestEnd = null;
        EpisodeRow latest = null;
        for (int i = 1; i < slots.size(); i++) {
            EpisodeRow before = slots.get(i - 1).winner();
            EpisodeRow after = slots.get(i).winner();
            if (before.ended() != null && (latestEnd == null || !before.ended().isBefore(latestEnd))) {
                latestEnd = before.ended();
                latest = before;
            }
            if (before.began().equals(after.began())) {
                questions.ask(
                        Kind.SAME_START,
                        before,
                        after,
                        "Two episodes begin on %s. Both are held, the one that ends first coming first. Check that both are meant."
                                .formatted(words(after.began())));
            } else if (before.isOpen() && isKnownToGoOn(before, after.began())) {
                questions.ask(
                        Kind.OVERLAP,
                        before,
                        after,
                        "The episode from %s is not closed, and another begins on %s. Both are held; where they overlap the one that begins later is used, and when the child leaves care by a later row the first one ends too. Enter the date it ended."
                                .formatted(words(before.began()), words(after.began())));
            } else if (latestEnd != null && after.began().isBefore(latestEnd)) {
                questions.ask(
                        Kind.OVERLAP,
                        latest,
                        after,
                        "The episode from %s ends on %s, and another begins on %s, before that. Both are held; where they overlap the one that begins later is used. Check the dates."
                                .formatted(words(latest.began()), words(latestEnd), words(after.began())));
            } else if (latest != null && !before.isOpen()) {
                askAboutGap(latest, after);
            }
        }
        if (!slots.isEmpty()) {
            askWhatFollows(slots.get(slots.size() - 1).winner());
        }
    }

    /** One that was not sent again is asked about as that, not as an overlap with what came later. */
    private boolean isKnownToGoOn(EpisodeRow row, LocalDate day) {
        return !day.isAfter(held.lastDay(row.year()));
    }

    /** A gap only where the rows that would fill it are held: days of years not held are not known, and no question. */
    private void askAboutGap(EpisodeRow before, EpisodeRow after) {
        if (before.ended().equals(after.began())) {
            return;
        }
        boolean endSaysNextFollows = before.endReason() != null
                && !Codes.standard().endReasons().of(before.endReason()).isEndOfCare()
                && held.tells(before.ended());
        boolean startSaysOneWentBefore = after.startReason() != null
                && !Codes.standard().startReasons().of(after.startReason()).startsCare()
                && held.tells(after.began());
        if (endSaysNextFollows || startSaysOneWentBefore) {
            questions.ask(
                    Kind.GAP,
                    before,
                    after,
                    "The episode from %s ended on %s and the next begins on %s, but the codes (%s, %s) say that care went on between. Those days are not counted as care. Add the episode between, or correct the dates or codes."
                            .formatted(
                                    words(before.began()),
                                    words(before.ended()),
                                    words(after.began()),
                                    code(before.endReason()),
                                    code(after.startReason())));
        }
    }

    /**
     * Distances are measured from the home named in the episode's own row or, where that is blank, from the one that its
     * period of care tells. It is where the child lived when care began and does not change during a period of care
     * (indicators.md 10.1), so another one is asked about, once a period.
     */
    private void askAboutHomes(List<Slot> slots) {
        EpisodeRow first = null;
        LocalDate goesOnUntil = null;
        boolean asked = false;
        for (Slot slot : slots) {
            EpisodeRow row = slot.winner();
            boolean anew = Codes.standard().startReasons().of(row.startReason()).startsCare()
                    || goesOnUntil != null && row.began().isAfter(goesOnUntil);
            if (anew) {
                first = null;
                goesOnUntil = null;
                asked = false;
            }
            if (first == null && row.homePostcode() != null) {
                first = row;
            } else if (first != null && !asked && differs(first.homePostcode(), row.homePostcode())) {
                asked = true;
                questions.ask(
                        Kind.HOME_DIFFERS,
                        first,
                        row,
                        "The home postcode of the episode from %s is not that of the episode from %s, in one period of care. Each distance is measured from the home in its own row. The home is where the child lived when care began: correct the row that is wrong."
                                .formatted(words(row.began()), words(first.began())));
            }
            LocalDate until = row.isOpen() ? held.lastDay(row.year()) : row.ended();
            goesOnUntil = goesOnUntil == null || until.isAfter(goesOnUntil) ? until : goesOnUntil;
        }
    }

    private static boolean differs(String home, String other) {
        return other != null && !home.replace(" ", "").equalsIgnoreCase(other.replace(" ", ""));
    }

    private void askWhatFollows(EpisodeRow last) {
        if (last.ended() != null && "X1".equals(last.endReason()) && held.tells(last.ended())) {
            questions.ask(
                    Kind.GAP,
                    last,
                    null,
                    "The episode from %s ended on %s because another begins that day (X1), and none does. Add the next episode, or correct why this one ended."
                            .formatted(words(last.began()), words(last.ended())));
        }
    }

    private static String code(String code) {
        return code == null ? "blank" : code;
    }

    /** Copies may say the same in other years, and that is another question. */
    private static String years(EpisodeRow earlier, EpisodeRow later) {
        return "%d %d".formatted(earlier.year(), later.year());
    }

    private static String label(EpisodeRow row) {
        return new ReportingYear(row.year()).label();
    }
}
