package org.hearth.returns.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.childrenincare.indicator.AllIndicators;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.figures.FiguresOfBooks;
import org.hearth.core.testing.ChildBuilder;
import org.hearth.returns.api.RepairCase.Effect;
import org.junit.jupiter.api.Test;

/** What a choice would change, measured on the book as it would be. */
class EffectsTest {
    private final ChildBuilder other = aChild("C2").startsCare("2023-05-01", "U6", "PR1");

    private CareBook book(ChildBuilder child) {
        return aBook().covering("2023-04-01", "2026-03-31").with(child, other).build();
    }

    private Map<String, Effect> effects(ChildBuilder now, String since, ChildHistory... thens) {
        CareBook book = book(now);
        ChildHistory known = book.children().get(0);
        var effects = new Effects(FiguresOfBooks.of(knownAt -> book, AllIndicators.list()), book)
                .of(known, Arrays.asList(thens), day(since));
        var byName = new TreeMap<String, Effect>();
        effects.forEach(effect -> byName.put(effect.what(), effect));
        return byName;
    }

    /** Out of care from 1 to 20 August 2024 as the dates have it. */
    private static ChildBuilder withAGap() {
        return aChild("C1")
                .with(
                        anEpisode().from("2024-05-01").to("2024-08-01"),
                        anEpisode()
                                .from("2024-08-20")
                                .because("P")
                                .in("K2", "PR4")
                                .heldUntil("2026-03-31"));
    }

    private static ChildHistory closed() {
        return aChild("C1")
                .with(
                        anEpisode().from("2024-05-01").to("2024-08-20"),
                        anEpisode()
                                .from("2024-08-20")
                                .because("P")
                                .in("K2", "PR4")
                                .heldUntil("2026-03-31"))
                .build();
    }

    @Test
    void days_periods_and_placements_are_said_as_they_are_and_would_be() {
        var effects = effects(withAGap(), "2024-05-01", closed());

        assertThat(effects.get("Days in care held").now()).isEqualTo("681");
        assertThat(effects.get("Days in care held").then())
                .containsExactly("700: 19 more, 1 August 2024 to 19 August 2024");
        assertThat(effects.get("Periods of care").now()).startsWith("2: ");
        assertThat(effects.get("Periods of care").then().get(0)).startsWith("1: from 1 May 2024");
        assertThat(effects.get("Placements").then().get(0))
                .isEqualTo("2: U6 1 May 2024 to 20 August 2024; K2 from 20 August 2024, known until 31 March 2026");
        assertThat(effects.get("Placements").changes(0)).isTrue();
    }

    @Test
    void figures_that_move_are_told_with_their_whole_numbers_and_no_others() {
        var effects = effects(withAGap(), "2024-05-01", closed());

        assertThat(effects.keySet())
                .contains("STA-05 Three or more placements in two years, 31 March 2025")
                .noneMatch(what -> what.startsWith("CIC-01 "));
        assertThat(effects.get("STA-05 Three or more placements in two years, 31 March 2025"))
                .satisfies(effect -> assertThat(effect.changes(0)).isTrue());
    }

    @Test
    void a_figure_that_only_says_what_began_is_told_for_the_year_in_which_it_did() {
        var late = aChild("C1").with(anEpisode().from("2025-04-03").heldUntil("2026-03-31"));
        ChildHistory early = aChild("C1")
                .with(anEpisode().from("2025-03-30").heldUntil("2026-03-31"))
                .build();

        var effects = effects(late, "2025-03-30", early);

        assertThat(effects.keySet())
                .anyMatch(what -> what.startsWith("CIC-01 ") && what.endsWith("31 March 2025"))
                .anyMatch(what -> what.startsWith("CIC-03.events ") && what.endsWith("31 March 2025"))
                .anyMatch(what -> what.startsWith("CIC-03.events ") && what.endsWith("31 March 2026"));
    }

    @Test
    void a_child_who_had_left_is_no_longer_counted_on_the_last_day_held() {
        var open = aChild("C1").with(anEpisode().from("2024-05-01").heldUntil("2026-03-31"));
        ChildHistory left = aChild("C1")
                .with(anEpisode().from("2024-05-01").to("2025-06-01", "E4A"))
                .build();

        var effects = effects(open, "2024-05-01", left);

        Effect counted = effects.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith("CIC-01 ") && entry.getKey().endsWith("31 March 2026"))
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThat(counted.now()).isEqualTo("2");
        assertThat(counted.then()).containsExactly("1");
        assertThat(effects.keySet()).noneMatch(what -> what.startsWith("CIC-01 ") && what.endsWith("31 March 2025"));
    }

    @Test
    void what_cannot_be_told_yet_stays_untold_beside_what_can() {
        var effects = effects(withAGap(), "2024-05-01", closed(), null);

        assertThat(effects.values()).allSatisfy(effect -> {
            assertThat(effect.then()).hasSize(2);
            assertThat(effect.then().get(1)).isNull();
            assertThat(effect.changes(1)).isFalse();
        });
    }

    @Test
    void nothing_is_measured_where_nothing_is_held() {
        CareBook book = aBook().covering(org.hearth.core.api.time.Coverage.NONE)
                .with(withAGap())
                .build();

        List<Effect> effects = new Effects(FiguresOfBooks.of(knownAt -> book, AllIndicators.list()), book)
                .of(book.children().get(0), List.of(closed()), day("2024-05-01"));

        assertThat(effects)
                .extracting(Effect::what)
                .containsExactly("Days in care held", "Periods of care", "Placements");
    }
}
