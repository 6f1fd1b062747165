package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.frozen.FrozenJson;
import org.hearth.core.api.figures.Indicator;
import org.hearth.demo.WorldBook;
import org.junit.jupiter.api.Test;

/** A paper says what its sections choose to say; an indicator that none of them prints changes nothing in it. */
class LinesOfThePaperTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate JUNE_MEETING = LocalDate.of(2026, 6, 23);
    private static final Set<String> ITS_INDICATORS = Set.of(
            "CIC-01", "CIC-02", "CIC-03", "CIC-04", "CIC-05", "CIC-06", "CIC-07", "CIC-08", "CIC-09", "CIC-10",
            "CIC-14", "PLA-01", "PLA-02", "PLA-03", "OOC-01", "OOC-02", "OOC-03", "STA-01", "STA-02", "STA-03",
            "CPL-01", "HEA-03", "HEA-04", "HEA-05", "HEA-06", "HEA-08", "HEA-11", "MIS-01", "MIS-02", "MIS-03",
            "PER-02", "PER-03", "PER-05", "PER-07", "HEA-07", "PLA-05", "PLA-06", "PLA-07", "OOC-05", "CIC-15",
            "FOS-01", "FOS-02", "FOS-03", "FOS-04", "FOS-06", "FOS-07", "FOS-08", "FOS-09", "FOS-10", "FOS-12",
            "FOS-14a", "FOS-14b", "FOS-16", "FOS-17");

    /**
     * The scorecard looks for them on other days than this, and says by what a row is measured then; why households left is
     * told in the exempt part alone.
     */
    private static final Set<String> LOOKED_FOR = Set.of("STA-04", "STA-06", "FOS-11");

    @Test
    void it_defines_the_indicators_it_tells_of_and_no_others() {
        assertThat(paper(every()).frozen().definitions().stream()
                        .map(Frozen.Note::ref)
                        .collect(Collectors.toSet()))
                .isEqualTo(ITS_INDICATORS);
        assertThat(every()).hasSizeGreaterThan(ITS_INDICATORS.size());
    }

    @Test
    void with_other_indicators_in_the_catalogue_or_without_it_is_the_same_to_the_byte_and_withholds_the_same() {
        var of = every().stream()
                .filter(one -> ITS_INDICATORS.contains(one.definition().ref())
                        || LOOKED_FOR.contains(one.definition().ref()))
                .toList();

        var small = paper(of);
        var large = paper(every());

        assertThat(FrozenJson.bytes(large.frozen())).isEqualTo(FrozenJson.bytes(small.frozen()));
        assertThat(large.hidden()).isNotEmpty().isEqualTo(small.hidden());
        assertThat(large.system().quantities().keySet())
                .isEqualTo(small.system().quantities().keySet());
    }

    private static List<Indicator<?>> every() {
        return RealPaper.indicators();
    }

    private static RealPaper paper(List<Indicator<?>> indicators) {
        var book = WorldBook.of(12, 5, 0);
        var figures = RealPaper.figures(book, indicators);
        return RealPaper.make(
                "paper", new RealPaper.Making(figures, RealPaper.sections(figures), MARCH, JUNE_MEETING, List.of()));
    }
}
