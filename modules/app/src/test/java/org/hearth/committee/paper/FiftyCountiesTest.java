package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.hearth.committee.childrenspage.ChildrensPage;
import org.hearth.core.api.pack.PackSection;
import org.hearth.demo.WorldBook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole paper, every section of it that holds a figure, over small counties drawn at random, each of another size and
 * another shape: whatever is withheld could have been another number, and the public would have been told the same.
 */
class FiftyCountiesTest {
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2026, 3, 31), LocalDate.of(2025, 12, 31), LocalDate.of(2025, 6, 30));

    /** For each a paper is made anew: fifty counties times four are two hundred. */
    private static final int MOST_LOOKED_AT = 4;

    @Test
    void of_a_county_nothing_that_is_withheld_shows() {
        nothingShows(1);
    }

    @ParameterizedTest(name = "county {0}")
    @MethodSource
    @Tag("slow")
    void of_forty_nine_more(long seed) {
        nothingShows(seed);
    }

    static LongStream of_forty_nine_more() {
        return LongStream.rangeClosed(2, 50);
    }

    private static void nothingShows(long seed) {
        var figures = RealPaper.figures(WorldBook.drawn(seed));
        var day = DAYS.get((int) (seed % DAYS.size()));
        var sections = new ArrayList<PackSection>(List.of(new ChildrensPage()));
        sections.addAll(RealPaper.sections(figures));
        var paper = RealPaper.make(
                "county " + seed, new RealPaper.Making(figures, sections, day, day.plusMonths(3), List.of()));

        assertThat(paper.hidden()).isNotEmpty();
        assertThat(paper.withheld().unprotected()).isEmpty();
        assertThat(Interference.in(List.of(paper), MOST_LOOKED_AT, RealPaper::told))
                .isEmpty();
    }
}
