package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.demo.WorldBook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * From everything that successive papers publish nobody can say of a withheld count that it lies more narrowly than between
 * one and five; of one that is withheld for another's sake the bounds are no narrower. See {@link Attacker}.
 */
class NobodyCanBoundAWithheldCountTest {
    private static final List<LocalDate> QUARTERS = List.of(
            LocalDate.of(2025, 3, 31),
            LocalDate.of(2025, 6, 30),
            LocalDate.of(2025, 9, 30),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 3, 31));

    @Test
    void of_two_papers_about_a_part_of_the_county() {
        var papers = papers(6, QUARTERS.subList(3, 5));

        assertThat(papers.get(1).hidden()).hasSizeGreaterThan(60);
        assertThat(papers)
                .allSatisfy(paper -> assertThat(paper.withheld().unprotected()).isEmpty());
        assertThat(Attacker.bounded(papers, Set.of(), false)).isEmpty();
    }

    /** Also the headline stays: how many are in care, and how many of them live outside the council's area. */
    @Test
    @Tag("slow")
    void of_five_papers_about_the_demo_county() {
        var papers = papers(1, QUARTERS);

        assertThat(Attacker.bounded(papers, Set.of(), false)).isEmpty();
        assertThat(Attacker.bounded(papers, Set.of(), true))
                .as("approvals of a few quarters together are as many at least as quarters with any")
                .allMatch(found -> found.startsWith("Coordinates[line=FOS-09.enquiry-to-approval, "));
        assertThat(papers).allSatisfy(paper -> {
            var day = paper.frozen().asAt();
            assertThat(paper.withheld().unprotected()).isEmpty();
            assertThat(paper.hidden())
                    .doesNotContain(new Coordinates("CIC-01", day), new Coordinates("OOC-01", day).numerator());
        });
    }

    @Nested
    class Has_been_seen_to_fail {

        /** Each withheld for the sake of a small one, told by mistake: some small one is then known, or nearly. */
        @Test
        void when_a_count_is_told_that_was_withheld_for_anothers_sake() {
            var papers = papers(6, QUARTERS.subList(4, 5));
            var paper = papers.get(0);
            var seconds = paper.hidden().stream()
                    .filter(at -> paper.system().quantities().get(at).value() >= RealPaper.THRESHOLD)
                    .filter(at -> paper.system().quantities().get(at).isPrinted())
                    .toList();

            assertThat(seconds).isNotEmpty();
            assertThat(Attacker.bounded(papers, new HashSet<>(seconds), false)).isNotEmpty();
        }

        @Test
        void when_one_paper_withholds_nothing_for_the_sake_of_the_one_before() {
            var first = papers(6, QUARTERS.subList(3, 4)).get(0);
            var second = papers(6, QUARTERS.subList(4, 5)).get(0);
            var told = new HashSet<>(second.system().quantities().keySet());
            told.removeAll(second.hidden());
            told.retainAll(first.hidden());

            assertThat(told).isNotEmpty();
            assertThat(Attacker.bounded(List.of(first, second), told, false)).isNotEmpty();
        }
    }

    private static List<RealPaper> papers(int oneIn, List<LocalDate> days) {
        var figures = RealPaper.figures(WorldBook.of(oneIn, 0, 0));
        var papers = new ArrayList<RealPaper>();
        for (LocalDate day : days) {
            papers.add(RealPaper.make(
                    "the paper of " + day,
                    new RealPaper.Making(
                            figures, RealPaper.sections(figures), day, day.plusMonths(3), List.copyOf(papers))));
        }
        return papers;
    }
}
