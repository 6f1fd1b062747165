package org.hearth.returns.merging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.Received;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.care.ToldSheet;
import org.hearth.core.api.time.Ages;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.returns.api.Question;
import org.hearth.returns.api.Question.Kind;

/** Puts the years together for one child at a time. */
public final class Merge {
    private static final Comparator<Question> ORDER = Comparator.comparing(Question::kind)
            .thenComparing(Question::first)
            .thenComparing(question -> question.second() == null ? "" : question.second())
            .thenComparing(Question::message);

    private final HeldYears held;

    public Merge(HeldYears held) {
        this.held = held;
    }

    public Merged child(ChildRows rows) {
        var questions = new Questions(rows.child());
        List<Slot> slots = new EpisodeMerge(held, questions).merge(rows.episodes());
        Received.Person person = PersonMerge.merge(rows.headers(), questions);
        if (person != null && person.born() != null) {
            askAboutAdults(slots, person.born(), questions);
        }
        var received = new Received(
                rows.child(),
                person,
                UascMerge.merge(rows.uasc(), questions),
                slots.stream().map(this::stay).toList(),
                ToldSheet.of(rows.told()));
        if (rows.headers().isEmpty() && !rows.episodes().isEmpty()) {
            askForHeader(slots, questions);
        }
        var asked = new ArrayList<>(questions.all());
        asked.sort(ORDER);
        return new Merged(received, asked);
    }

    /** No child is looked after on or after the 18th birthday (GEN-04). */
    private void askAboutAdults(List<Slot> slots, LocalDate born, Questions questions) {
        LocalDate birthday = Ages.birthday(born, 18);
        for (Slot slot : slots) {
            EpisodeRow row = slot.winner();
            boolean beyond = row.isOpen()
                    ? !heldUntil(row).isBefore(birthday)
                    : row.ended().isAfter(birthday);
            if (beyond) {
                questions.ask(
                        Kind.AFTER_EIGHTEEN,
                        row,
                        null,
                        "The episode from %s %s, and the 18th birthday was on %s. From that day on the child is not counted as in care. Enter the date the episode ended, or correct the birth date."
                                .formatted(
                                        Questions.words(row.began()),
                                        row.isOpen()
                                                ? "is open on " + Questions.words(heldUntil(row))
                                                : "ends on " + Questions.words(row.ended()),
                                        Questions.words(birthday)));
            }
        }
    }

    private void askForHeader(List<Slot> slots, Questions questions) {
        EpisodeRow last = slots.get(slots.size() - 1).winner();
        questions.ask(
                Kind.NO_HEADER,
                last,
                null,
                held.headers().contains(last.year())
                        ? "No row of Header that can be used names this child, so age, sex and ethnicity are not known. Add the row to the return, or correct it, and send it again."
                        : "Header is not held for %s, so age, sex and ethnicity are not known. Send it."
                                .formatted(new ReportingYear(last.year()).label()));
    }

    /** An open one is known to go on until the last day of which the last return that sent it tells; after that nobody says so. */
    private Received.Stay stay(Slot slot) {
        EpisodeRow row = slot.winner();
        return new Received.Stay(
                row.began(),
                row.ended(),
                row.isOpen() ? heldUntil(row) : null,
                row.startReason(),
                row.legalStatus(),
                row.need(),
                row.place(),
                row.provider(),
                row.endReason(),
                row.changeReason(),
                row.homePostcode(),
                row.placementPostcode(),
                row.urn(),
                Source.ofReturn(row.year(), "Episodes", row.line()));
    }

    /**
     * Every episode that rows of one child tell of, as {@link #child} passes them on: known by its DECOM and its number
     * among those that share it.
     *
     * @param rows of all years that are held
     */
    public static List<Copies> copies(List<EpisodeRow> rows) {
        Map<LocalDate, Integer> onDay = new HashMap<>();
        return EpisodeMerge.slots(rows).stream()
                .map(slot -> new Copies(
                        slot.winner().began(),
                        onDay.merge(slot.winner().began(), 0, (before, first) -> before + 1),
                        slot.copies()))
                .toList();
    }

    /**
     * An episode with its copies.
     *
     * @param began    DECOM
     * @param sequence among those with that DECOM, from 0
     * @param copies   at most one of each year, oldest year first
     */
    public record Copies(LocalDate began, int sequence, List<EpisodeRow> copies) {
        public Copies {
            copies = List.copyOf(copies);
        }
    }

    private LocalDate heldUntil(EpisodeRow row) {
        return held.lastDay(row.year());
    }
}
