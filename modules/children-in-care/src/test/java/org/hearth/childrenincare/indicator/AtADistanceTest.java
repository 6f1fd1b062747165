package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.figures.FiguresOver;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;

class AtADistanceTest {
    private final AtADistance indicator = new AtADistance();

    /** TV-18 and TV-19: Peterborough adjoins Cambridgeshire, Luton does not. */
    @Test
    void outside_and_not_next_door_is_at_a_distance_however_near() {
        var book = aBook().with(
                        aChild("PETERBOROUGH").with(anEpisode().nextDoor("E06000031", 450)),
                        aChild("LUTON").with(anEpisode().outside("E06000032", 180)),
                        aChild("WALES").with(anEpisode().outside("WAL", 1500)),
                        aChild("CAMBRIDGE").with(anEpisode().inside(20)))
                .build();

        assertThat(numerator(line(indicator, book, DAY, "OOC-05.count"))).containsExactly("LUTON", "WALES");
        assertThat(denominator(line(indicator, book, DAY, "OOC-05.share")))
                .containsExactly("LUTON", "PETERBOROUGH", "WALES");
        assertThat(value(line(indicator, book, DAY, "OOC-05.share"))).isEqualTo("66.7");
    }

    @Test
    void the_median_is_the_middle_of_the_distances_that_are_known() {
        var three = aBook().with(far("A", 251), far("B", 900), far("C", 303), far("UNKNOWN", null))
                .build();
        var two = aBook().with(far("A", 251), far("B", 302)).build();

        var odd = line(indicator, three, DAY, "OOC-05.median-distance");

        assertThat(value(odd)).isEqualTo("30.3");
        assertThat(numerator(odd)).containsExactly("A", "B", "C");
        assertThat(odd.notKnown()).isEqualTo(1);
        assertThat(odd.line().unit().printed(value(odd).toPlainString())).isEqualTo("30.3 miles");
        // 27.65, rounded half up
        assertThat(value(line(indicator, two, DAY, "OOC-05.median-distance"))).isEqualTo("27.7");
    }

    @Test
    void placements_made_are_those_that_began_in_the_period_one_for_each() {
        var book = aBook().with(
                        aChild("CAME").with(anEpisode().from("2024-04-01").outside("E06000032", 300)),
                        aChild("MOVED_TWICE")
                                .with(anEpisode().from("2023-05-01").inside(20))
                                .next("2024-08-01", "P", "CARPL")
                                .outside("E06000032", 300)
                                .and()
                                .next("2024-10-01", "P", "CARPL")
                                .outside("WAL", 900)
                                .and(),
                        aChild("LEFT")
                                .with(anEpisode()
                                        .from("2024-05-01")
                                        .to("2024-06-01", "E4A")
                                        .outside("E06000032", 300)),
                        aChild("BEFORE").with(anEpisode().from("2024-03-31").outside("E06000032", 300)),
                        aChild("LAST").with(anEpisode().from(DAY).outside("E06000032", 300)),
                        aChild("NEXT_DOOR").with(anEpisode().from("2024-05-01").nextDoor("E06000031", 300)))
                .build();

        var made = line(indicator, book, DAY, "OOC-05.made");

        assertThat(numerator(made)).containsExactly("CAME", "LAST", "LEFT", "MOVED_TWICE", "MOVED_TWICE");
        assertThat(made.line().unit()).isEqualTo(Unit.PLACEMENTS);
    }

    @Test
    void what_goes_on_and_a_row_that_says_it_began_before_are_no_new_placement() {
        var book = aBook().with(
                        aChild("STATUS")
                                .with(anEpisode().from("2023-05-01").outside("E06000032", 300))
                                .legalStatusBecomes("2024-08-01", "V2"),
                        aChild("OLDER")
                                .with(anEpisode()
                                        .from("2024-05-01")
                                        .because("L")
                                        .outside("E06000032", 300)),
                        aChild("HOSPITAL")
                                .with(anEpisode().from("2023-05-01").inside(20))
                                .next("2024-08-01", "P", null)
                                .in("T1", null)
                                .outside("E06000032", 300)
                                .and(),
                        aChild("NEW_CARER")
                                .with(anEpisode()
                                        .from("2024-05-01")
                                        .because("P")
                                        .outside("E06000032", 300)))
                .build();

        assertThat(numerator(line(indicator, book, DAY, "OOC-05.made"))).containsExactly("NEW_CARER");
    }

    @Test
    void the_day_a_child_moves_near_it_counts_no_more() {
        var book = aBook().with(aChild("MOVES")
                        .with(anEpisode().outside("E06000032", 300))
                        .next(DAY, "P", "CARPL")
                        .inside(20)
                        .and())
                .build();

        assertThat(numerator(line(indicator, book, "2025-03-30", "OOC-05.count")))
                .containsExactly("MOVES");
        assertThat(numerator(line(indicator, book, DAY, "OOC-05.count"))).isEmpty();
    }

    @Test
    void with_no_one_outside_there_is_no_share_and_no_median() {
        var book = aBook().with(aChild().with(anEpisode().inside(20))).build();

        assertThat(value(line(indicator, book, DAY, "OOC-05.count"))).isZero();
        assertThat(line(indicator, book, DAY, "OOC-05.share").measure()).isInstanceOf(Measure.NotApplicable.class);
        assertThat(line(indicator, book, DAY, "OOC-05.median-distance").measure())
                .isInstanceOf(Measure.NotApplicable.class);
        assertThat(value(line(indicator, aBook().build(), DAY, "OOC-05.made"))).isZero();
    }

    @Test
    void without_places_or_neighbours_nothing_is_known_and_a_few_unknown_are_said() {
        var nowhere = aBook().with(aChild("SOMEWHERE").with(anEpisode().from("2024-05-01")))
                .build();
        var noNeighbours = aBook().with(
                        aChild("OUT").with(anEpisode().from("2024-05-01").located(UNDECIDED)),
                        aChild("IN").with(anEpisode().inside(20)))
                .build();
        var some = aBook().with(
                        aChild("SOMEWHERE").with(anEpisode()),
                        far("FAR", null),
                        aChild("IN").with(anEpisode().inside(20)))
                .build();

        for (String line : List.of("OOC-05.count", "OOC-05.share", "OOC-05.median-distance", "OOC-05.made")) {
            assertThat(line(indicator, nowhere, DAY, line).measure()).isInstanceOf(Measure.NotKnown.class);
            assertThat(line(indicator, noNeighbours, DAY, line).measure()).isInstanceOf(Measure.NotKnown.class);
        }
        assertThat(line(indicator, some, DAY, "OOC-05.count").notKnown()).isEqualTo(1);
        assertThat(numerator(line(indicator, some, DAY, "OOC-05.count"))).containsExactly("FAR");
        assertThat(line(indicator, some, DAY, "OOC-05.median-distance").measure())
                .isInstanceOf(Measure.NotKnown.class);
    }

    /** The three lines of the day need the day alone; what was made needs every day of the period. */
    @Test
    void where_the_year_is_not_wholly_held_what_was_made_is_not_known_and_who_lives_there_is() {
        var book = aBook().covering("2024-10-01", "2025-03-31")
                .with(far("FAR", 300))
                .build();

        var answers = FiguresOver.of(asked -> book, List.of(indicator)).measure("OOC-05", AsAt.now(day(DAY)));

        assertThat(answers)
                .extracting(answer -> answer.measure().getClass().getSimpleName())
                .containsExactly("Count", "Share", "Median", "NotKnown");
    }

    @Test
    void only_what_was_made_is_counted_over_the_quarter() {
        var book = aBook().with(
                        aChild("AUTUMN").with(anEpisode().from("2024-10-01").outside("E06000032", 300)),
                        aChild("WINTER").with(anEpisode().from("2025-01-01").outside("E06000032", 300)))
                .build();

        var sheet = FiguresOver.of(asked -> book, List.of(indicator)).measure(AsAt.now(day(DAY)));

        assertThat(sheet.quarter()).hasSize(1);
        assertThat(numerator(sheet.quarter().get(0))).containsExactly("WINTER");
        assertThat(numerator(sheet.line("OOC-05.made"))).containsExactly("AUTUMN", "WINTER");
    }

    private static final Location UNDECIDED = new Location(Location.Side.OUT, "E06000032", 300, null, "invented 2026");

    private static ChildBuilder far(String reference, Integer tenths) {
        return aChild(reference).with(anEpisode().outside("E06000032", tenths));
    }
}
