package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.demo.WorldBook;
import org.junit.jupiter.api.Test;

/**
 * What a reader takes away from printed lines, by what the lines mean (indicators.md sections 3 and 10), written down here
 * again and not taken from the sections: where so few are left, not all of those lines are printed.
 */
class TakenAwayTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate JUNE_MEETING = LocalDate.of(2026, 6, 23);

    /** Who is in the first and in none of the others. */
    private record Left(LocalDate day, Coordinates whole, List<Coordinates> parts, long children) {
        boolean isSmall() {
            return children > 0 && children < RealPaper.THRESHOLD;
        }

        boolean isPrinted(RealPaper paper) {
            return !paper.hidden().contains(whole) && parts.stream().noneMatch(paper.hidden()::contains);
        }
    }

    @Test
    void no_few_children_are_left_between_printed_lines() {
        int tried = 0;
        for (int from = 0; from < 12; from++) {
            var figures = RealPaper.figures(WorldBook.of(12, from, 0));
            var paper = RealPaper.make(
                    "paper",
                    new RealPaper.Making(figures, RealPaper.sections(figures), MARCH, JUNE_MEETING, List.of()));

            var small = left(paper).stream().filter(Left::isSmall).toList();

            tried += small.size();
            assertThat(small).filteredOn(one -> one.isPrinted(paper)).isEmpty();
        }
        assertThat(tried).as("the counties are small enough to try it").isGreaterThan(10);
    }

    private static List<Left> left(RealPaper paper) {
        var found = new ArrayList<Left>();
        paper.system().quantities().keySet().stream()
                .map(Coordinates::day)
                .distinct()
                .forEach(day -> {
                    var far = of("OOC-03", day);
                    var farOutside = of("OOC-02", day);
                    var outside = of("OOC-01", day);
                    var fostered = of("PLA-02", day);
                    var kin = of("PLA-01.foster-kin", day);
                    var inHouse = of("PLA-03.in-house", day);
                    var inHouseNoKin = of("PLA-03.in-house-excluding-kin", day);
                    add(found, paper, far, farOutside);
                    add(found, paper, outside, farOutside);
                    add(found, paper, inHouse, inHouseNoKin);
                    add(found, paper, fostered, inHouse, of("PLA-03.agency", day), of("PLA-03.other-council", day));
                    if (value(paper, kin) != null && value(paper, inHouse) != null) {
                        long kinElsewhere = value(paper, kin) - value(paper, inHouse) + value(paper, inHouseNoKin);
                        found.add(new Left(day, kin, List.of(inHouse, inHouseNoKin), kinElsewhere));
                    }
                });
        return found;
    }

    private static void add(List<Left> found, RealPaper paper, Coordinates whole, Coordinates... parts) {
        if (value(paper, whole) == null) {
            return;
        }
        long left = value(paper, whole);
        for (Coordinates part : parts) {
            if (value(paper, part) == null) {
                return;
            }
            left -= value(paper, part);
        }
        found.add(new Left(whole.day(), whole, List.of(parts), left));
    }

    private static Long value(RealPaper paper, Coordinates at) {
        var quantity = paper.system().quantities().get(at);
        return quantity == null ? null : quantity.value();
    }

    private static Coordinates of(String line, LocalDate day) {
        return new Coordinates(line, day).numerator();
    }
}
