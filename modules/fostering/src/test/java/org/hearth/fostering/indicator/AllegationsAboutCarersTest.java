package org.hearth.fostering.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import java.util.UUID;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.figures.FiguresOver;
import org.hearth.fostering.concern.Concern;
import org.hearth.fostering.concern.ConcernKind;
import org.hearth.fostering.concern.Moved;
import org.hearth.fostering.concern.Outcome;
import org.hearth.fostering.concern.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllegationsAboutCarersTest {
    private final Figures figures = figures(
            of("OLD", ConcernKind.ALLEGATION, "2024-01-10", Moved.NO, null, Outcome.FALSE, "2024-02-01"),
            of("A1", ConcernKind.ALLEGATION, "2025-04-01", Moved.NO, "2025-04-03", Outcome.UNFOUNDED, "2025-05-01"),
            of("A2", ConcernKind.ALLEGATION, "2025-04-01", Moved.YES, "2025-04-03", Outcome.FALSE, "2025-05-02"),
            of("A3", ConcernKind.ALLEGATION, "2025-04-01", Moved.NOT_KNOWN, null, Outcome.UNFOUNDED, "2025-07-02"),
            of("A4", ConcernKind.ALLEGATION, "2025-11-03", Moved.NOT_KNOWN, null, null, null),
            of("S1", ConcernKind.STANDARDS, "2025-04-01", Moved.YES, null, null, null),
            of("C1", ConcernKind.CONFIDENCE, "2025-04-01", Moved.NOT_KNOWN, null, null, null));

    @ParameterizedTest(name = "on {0}: open {1}, too long {2}")
    @CsvSource({"2025-04-30, 3, 0", "2025-05-01, 2, 0", "2025-05-06, 1, 1", "2025-12-02, 1, 0", "2025-12-03, 1, 1"})
    void it_is_open_until_the_day_on_which_it_is_closed_and_late_after_21_working_days(
            String on, int open, int tooLong) {
        assertThat(measured("FOS-13", on).measure().numerator()).hasSize(open);
        assertThat(measured("FOS-13.open-over-21", on).measure().numerator()).hasSize(tooLong);
    }

    @Test
    void what_was_closed_tells_its_outcome_its_days_and_whether_the_local_limits_held() {
        String year = "2026-03-31";

        assertThat(measured("FOS-13.closed", year).parts("outcome").stream()
                        .map(part -> part.key() + " " + references(part.members())))
                .containsExactly(
                        "substantiated []", "unsubstantiated []", "unfounded [A1, A3]", "malicious []", "false [A2]");
        assertThat(measured("FOS-13.days", year).measure().value(Unit.DAYS)).isEqualByComparingTo("31");
        assertThat(references(measured("FOS-13.within-shorter", year).measure().numerator()))
                .containsExactly("A1");
        assertThat(references(measured("FOS-13.within-longer", year).measure().numerator()))
                .containsExactly("A1", "A2");
    }

    @Test
    void the_yearly_collection_reads_what_was_received_and_closed_and_is_open_from_it() {
        var book = ConcernBook.of(List.of(
                of("A0", ConcernKind.ALLEGATION, "2025-03-31", Moved.NO, null, Outcome.FALSE, "2025-04-01"),
                of("A1", ConcernKind.ALLEGATION, "2025-04-01", Moved.NO, null, Outcome.UNFOUNDED, "2026-03-31"),
                of("A2", ConcernKind.ALLEGATION, "2026-03-31", Moved.NOT_KNOWN, null, null, null),
                of("A3", ConcernKind.ALLEGATION, "2026-04-01", Moved.NOT_KNOWN, null, null, null),
                of("S1", ConcernKind.STANDARDS, "2025-06-01", Moved.NO, null, null, null)));
        var days = new org.hearth.core.api.time.ReportingYear(2026).period();

        var told = CollectionCounts.Allegations.of(new AllegationsAboutCarers()
                .measure(book, new org.hearth.core.api.figures.Asked(AsAt.now(days.lastDay()), days)));

        assertThat(told)
                .isEqualTo(new CollectionCounts.Allegations(
                        2, 2, 1, java.util.Map.of(Outcome.FALSE.words(), 1, Outcome.UNFOUNDED.words(), 1)));
        assertThat(CollectionCounts.Allegations.of(new AllegationsAboutCarers()
                        .measure(
                                ConcernBook.of(List.of()),
                                new org.hearth.core.api.figures.Asked(AsAt.now(days.lastDay()), days))))
                .isEqualTo(new CollectionCounts.Allegations(0, 0, 0, java.util.Map.of()));
    }

    @Test
    void support_is_a_share_of_all_that_were_received_and_a_move_of_those_of_which_it_is_known() {
        var support = measured("FOS-13.support", "2026-03-31").measure();
        var moved = measured("FOS-13.moved", "2026-03-31");

        assertThat(references(support.numerator())).containsExactly("A1", "A2");
        assertThat(references(support.denominator())).containsExactly("A1", "A2", "A3", "A4");
        assertThat(references(moved.measure().numerator())).containsExactly("A2");
        assertThat(references(moved.measure().denominator())).containsExactly("A1", "A2");
        assertThat(moved.notKnown()).isEqualTo(2);
    }

    @Test
    void where_none_was_ever_recorded_it_is_not_known_and_never_nought() {
        assertThat(figures().measure(AsAt.now(day("2026-03-31"))).line("FOS-13").measure())
                .isInstanceOf(Measure.NotKnown.class);
    }

    private Measured measured(String line, String on) {
        return figures.measure(AsAt.now(day(on))).line(line);
    }

    private static Figures figures(Concern... concerns) {
        CareBook book = aBook().build();
        return FiguresOver.of(
                knownAt -> book,
                List.of(new AllegationsAboutCarers()),
                List.of(new ConcernBooks(knownAt -> List.of(concerns), () -> 1)));
    }

    private static Concern of(
            String reference,
            ConcernKind kind,
            String received,
            Moved moved,
            String support,
            Outcome outcome,
            String closed) {
        return new Concern(
                UUID.nameUUIDFromBytes(reference.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                reference,
                UUID.randomUUID(),
                kind,
                day(received),
                null,
                null,
                null,
                List.of(),
                support == null ? Support.NOT_YET : Support.OFFERED,
                support == null ? null : day(support),
                moved,
                outcome,
                closed == null ? null : day(closed),
                null,
                null,
                "");
    }

    private static List<String> references(List<? extends Member> members) {
        return members.stream().map(Member::reference).toList();
    }
}
