package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hearth.childrenincare.NamedCouncils;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.ChildHistory.Unaccompanied;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.figures.FiguresOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an indicator says that it rests on is held against what it does: a cell is changed, and no figure may move that does
 * not name its column.
 */
class RestsOnTest {
    private static final List<LocalDate> DAYS = List.of(day("2025-03-31"), day("2026-03-31"));
    private static final Location NEAR = new Location(Side.IN, "E10000003", 100, false, "invented");
    private static final Location FURTHER = new Location(Side.IN, "E10000003", 300, false, "invented");
    private static final Location ELSEWHERE = new Location(Side.OUT, "E06000031", 300, true, "invented");
    private static final Map<ReturnColumn, UnaryOperator<ChildHistory>> CHANGES = changes();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void no_figure_moves_by_a_column_that_it_does_not_name(long seed) {
        CareBook book = located(seed % 2 == 0 ? RandomBooks.of(seed, 10) : RandomBooks.wellKept(seed, 10));
        var unnamed = new TreeSet<String>();
        for (CareIndicator indicator : EveryIndicator.ofCare(Measuring.CAMBRIDGESHIRE, new NamedCouncils(Map.of()))) {
            List<String> before = told(indicator, book);
            CHANGES.forEach((column, change) -> {
                for (int child = 0; child < book.children().size(); child++) {
                    if (!indicator.restsOn().contains(column)
                            && !told(indicator, with(book, child, change)).equals(before)) {
                        unnamed.add(indicator.definition().ref() + " moves by " + column.words());
                    }
                }
            });
        }
        assertThat(unnamed).isEmpty();
    }

    /** By the other route: of each child alone. */
    @Test
    void where_it_is_not_known_of_some_children_they_are_those_of_whom_it_is_not_known() {
        CareBook book = RandomBooks.of(7, 60);
        Figures figures = FiguresOver.of(knownAt -> book, AllIndicators.list());
        for (LocalDate day : DAYS) {
            var asAt = AsAt.now(day);
            Map<String, Integer> children = new TreeMap<>();
            for (ChildHistory child : book.children()) {
                figures.countedIn(child.id(), asAt).stream()
                        .filter(Figures.Counted::notKnown)
                        .forEach(counted -> children.merge(counted.line().key(), 1, Integer::sum));
            }
            assertThat(children.keySet())
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(figures.measure(asAt).answers().stream()
                            .filter(answer -> answer.notKnown() > 0)
                            .filter(answer -> !(answer.measure() instanceof Measure.NotKnown))
                            .map(answer -> answer.line().key())
                            .toList());
        }
    }

    private static List<String> told(CareIndicator indicator, CareBook book) {
        var told = new ArrayList<String>();
        for (LocalDate day : DAYS) {
            for (Measured answer : indicator.measure(book, Asked.on(AsAt.now(day)))) {
                told.add("%s %s %s %s %d"
                        .formatted(
                                answer.line().key(),
                                answer.measure().getClass().getSimpleName(),
                                references(answer.measure().numerator()),
                                references(answer.measure().denominator()),
                                answer.notKnown()));
                answer.breakdown().forEach(part -> told.add(part.key() + " " + references(part.members())));
            }
        }
        return told;
    }

    private static List<String> references(List<? extends Member> members) {
        return members.stream().map(Member::reference).toList();
    }

    private static CareBook located(CareBook book) {
        return of(
                book,
                book.children().stream()
                        .map(child -> episodes(child, episode -> moved(episode, NEAR)))
                        .toList());
    }

    private static CareBook with(CareBook book, int which, UnaryOperator<ChildHistory> change) {
        var children = new ArrayList<>(book.children());
        children.set(which, change.apply(children.get(which)));
        return of(book, children);
    }

    private static CareBook of(CareBook book, List<ChildHistory> children) {
        return book.of(children);
    }

    private static Map<ReturnColumn, UnaryOperator<ChildHistory>> changes() {
        Map<ReturnColumn, UnaryOperator<ChildHistory>> changes = new TreeMap<>();
        changes.put(ReturnColumn.HEADER_DOB, child -> person(child, day("2009-01-01"), child.sex(), child.ethnicity()));
        changes.put(ReturnColumn.HEADER_SEX, child -> person(child, child.born(), "M", child.ethnicity()));
        changes.put(ReturnColumn.HEADER_ETHNIC, child -> person(child, child.born(), child.sex(), "BAFR"));
        changes.put(
                ReturnColumn.UASC_DUC,
                child -> new ChildHistory(
                        child.id(),
                        child.reference(),
                        child.born(),
                        child.sex(),
                        child.ethnicity(),
                        child.isRestricted(),
                        new Unaccompanied(null, Source.ofReturn(2026, "UASC", 2)),
                        child.episodes()));
        cell(changes, ReturnColumn.EPISODES_DECOM, e -> cells(e, e.startedOn().minusDays(40), e.endedOn(), of(e)));
        cell(
                changes,
                ReturnColumn.EPISODES_DEC,
                e -> cells(
                        e,
                        e.startedOn(),
                        e.endedOn() == null ? null : e.endedOn().plusDays(40),
                        of(e)));
        cell(changes, ReturnColumn.EPISODES_RNE, e -> coded(e, "RNE", "P"));
        cell(changes, ReturnColumn.EPISODES_LS, e -> coded(e, "LS", "V4"));
        cell(changes, ReturnColumn.EPISODES_CIN, e -> coded(e, "CIN", "N5"));
        cell(changes, ReturnColumn.EPISODES_PLACE, e -> coded(e, "PLACE", "K1"));
        cell(changes, ReturnColumn.EPISODES_PLACE_PROVIDER, e -> coded(e, "PLACE_PROVIDER", "PR4"));
        cell(changes, ReturnColumn.EPISODES_REC, e -> e.endedOn() == null ? e : coded(e, "REC", "E45"));
        cell(changes, ReturnColumn.EPISODES_REASON_PLACE_CHANGE, e -> coded(e, "REASON_PLACE_CHANGE", "CHILD"));
        cell(changes, ReturnColumn.EPISODES_URN, e -> coded(e, "URN", "SC000000"));
        cell(changes, ReturnColumn.EPISODES_HOME_POST, e -> moved(e, FURTHER));
        cell(changes, ReturnColumn.EPISODES_PL_POST, e -> moved(coded(e, "PL_POST", "PE1 1AA"), ELSEWHERE));
        return changes;
    }

    private static void cell(
            Map<ReturnColumn, UnaryOperator<ChildHistory>> changes,
            ReturnColumn column,
            UnaryOperator<Episode> change) {
        changes.put(column, child -> episodes(child, change));
    }

    private static ChildHistory episodes(ChildHistory child, UnaryOperator<Episode> change) {
        return new ChildHistory(
                child.id(),
                child.reference(),
                child.born(),
                child.sex(),
                child.ethnicity(),
                child.isRestricted(),
                child.unaccompanied(),
                child.episodes().stream().map(change).sorted(Episode.IN_ORDER).toList());
    }

    private static ChildHistory person(ChildHistory child, LocalDate born, String sex, String ethnicity) {
        return new ChildHistory(
                child.id(),
                child.reference(),
                born,
                sex,
                ethnicity,
                child.isRestricted(),
                child.unaccompanied(),
                child.episodes());
    }

    /** The cells that are codes or text, in the order of the return's columns. */
    private static List<String> of(Episode e) {
        return Stream.of(
                        e.startReason(),
                        e.legalStatus(),
                        e.need(),
                        e.place(),
                        e.provider(),
                        e.endReason(),
                        e.changeReason(),
                        e.placementPostcode(),
                        e.urn())
                .toList();
    }

    private static Episode coded(Episode e, String column, String value) {
        var cells = new ArrayList<>(of(e));
        cells.set(
                List.of("RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "REC", "REASON_PLACE_CHANGE", "PL_POST", "URN")
                        .indexOf(column),
                value);
        return cells(e, e.startedOn(), e.endedOn(), cells);
    }

    private static Episode cells(Episode e, LocalDate startedOn, LocalDate endedOn, List<String> cells) {
        return new Episode(
                e.id(),
                e.child(),
                startedOn,
                endedOn,
                e.heldUntil(),
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                e.homePostcode(),
                cells.get(7),
                cells.get(8),
                e.home(),
                e.sequence(),
                e.location(),
                e.source());
    }

    private static Episode moved(Episode e, Location location) {
        return new Episode(
                e.id(),
                e.child(),
                e.startedOn(),
                e.endedOn(),
                e.heldUntil(),
                e.startReason(),
                e.legalStatus(),
                e.need(),
                e.place(),
                e.provider(),
                e.endReason(),
                e.changeReason(),
                e.homePostcode(),
                e.placementPostcode(),
                e.urn(),
                e.home(),
                e.sequence(),
                location,
                e.source());
    }
}
