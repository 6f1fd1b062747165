package org.hearth.committee.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearth.committee.disclosure.Quantity.Kind;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Relation;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    /** indicators.md 18, worked example: the pattern of the national release for care leavers aged 17 and 18 in 2023. */
    @Test
    void a_small_part_takes_the_smallest_other_part_with_it_and_the_total_stays() {
        var withheld = withheld(row("suitable", 80, "unsuitable", 3, "not known", 12, "total", 95));

        assertThat(withheld).containsOnlyKeys("unsuitable", "not known");
        assertThat(withheld.get("unsuitable").id()).isEqualTo("DC-01");
        assertThat(withheld.get("not known").id()).isEqualTo("DC-04");
    }

    @Test
    void a_not_known_line_is_shown_even_when_it_is_small() {
        assertThat(withheld(row("suitable", 91, "unsuitable", 0, "not known", 4, "total", 95)))
                .isEmpty();
    }

    /** indicators.md TV-25. */
    @Test
    void of_two_parts_both_are_withheld_and_the_total_stays() {
        var withheld = withheld(row("in", 8, "out", 4, "total", 12));

        assertThat(withheld).containsOnlyKeys("in", "out");
        assertThat(withheld.get("in").id()).isEqualTo("DC-03");
    }

    @Test
    void zero_stays_zero_and_six_is_shown() {
        assertThat(withheld(row("in", 6, "out", 0, "total", 6))).isEmpty();
    }

    @Test
    void when_every_other_part_is_zero_the_total_is_withheld_instead() {
        var withheld = withheld(row("in", 0, "out", 4, "total", 4));

        assertThat(withheld).containsOnlyKeys("out", "total");
    }

    /** 1 and 1 of 2: the rules alone are content with two withheld cells, and a reader is not fooled. */
    @Test
    void two_withheld_parts_that_can_only_be_one_each_take_more_with_them() {
        var withheld = withheld(row("a", 1, "b", 1, "c", 30, "total", 32));

        assertThat(withheld.keySet()).contains("a", "b").hasSizeGreaterThan(2);
    }

    /** 2 and 2 of 4: the other must be able to be 1 and 5, and neither can where only the sum of the two is left open. */
    @Test
    void two_small_parts_whose_sum_leaves_too_little_doubt_take_a_third_with_them() {
        assertThat(withheld(row("a", 2, "b", 2, "c", 30, "total", 34))).containsOnlyKeys("a", "b", "c");
        assertThat(withheld(row("a", 3, "b", 3, "c", 30, "total", 36))).containsOnlyKeys("a", "b");
    }

    /** A withheld sum of two withheld counts is two at least, as zero is shown as zero: its bounds are as wide all the same. */
    @Test
    void a_small_sum_of_withheld_counts_is_protected_as_far_as_may_be() {
        var quantities =
                List.of(count("in", 4), count("out", 1), count("few", 5), count("others", 80), count("all", 85));
        var equations = List.of(
                new Equation(List.of(at("few")), List.of(at("in"), at("out")), false),
                new Equation(List.of(at("all")), List.of(at("few"), at("others")), false));

        var withheld = Disclosure.apply(quantities, equations, 6, Earlier.NOTHING);

        assertThat(withheld.by().keySet()).containsExactly(at("in"), at("out"), at("few"), at("others"));
        assertThat(withheld.unprotected()).isEmpty();
    }

    /** The paper before withheld both parts and printed their sum; this one prints one of them under another day's name. */
    @Test
    void what_an_earlier_paper_withheld_stays_in_doubt_whatever_this_one_prints() {
        var before = new Earlier.Published(
                List.of(count("in", 8), count("out", 4), count("total", 12)),
                List.of(new Equation(List.of(at("total")), List.of(at("in"), at("out")), false)),
                Set.of(at("in"), at("out")));
        var earlier = new Earlier(before.withheld(), Map.of(at("total"), 12L), List.of(before));
        var quantities = List.of(count("near", 3), count("far", 20), count("in", 8), count("both", 23));
        var equations = List.of(
                new Equation(List.of(at("both")), List.of(at("near"), at("far")), false),
                new Equation(List.of(at("in"), at("far")), List.of(at("both"), at("more")), false));

        var withheld = Disclosure.apply(quantities, equations, 6, earlier);

        assertThat(withheld.hides(at("in"))).isTrue();
        assertThat(withheld.by().get(at("in")).id()).isEqualTo("DC-05");
    }

    @Test
    void of_equal_figures_the_first_is_withheld() {
        assertThat(withheld(row("a", 3, "b", 20, "c", 20, "total", 43))).containsOnlyKeys("a", "b");
    }

    /** DC-02: 697 of 700 tells that three are not. */
    @Test
    void a_share_that_leaves_only_a_few_out_is_withheld() {
        var without = Relation.rest(at("all"), List.of(at("with")), Relation.Rest.COUNTED)
                .restAt();
        var quantities = List.of(count("all", 700), count("with", 697), new Quantity(without, 3, Kind.COUNT));
        var rest = new Equation(List.of(at("all")), List.of(at("with"), without), true);

        var withheld = Disclosure.apply(quantities, List.of(rest), 6, Earlier.NOTHING);

        assertThat(withheld.hides(at("with"))).isTrue();
        assertThat(withheld.by().get(at("with")).id()).isEqualTo("DC-02");
        assertThat(withheld.hides(at("all"))).isFalse();
    }

    /** Of 522 fostered all are with the three providers, and it is the 3 with another council who are few. */
    @Test
    void a_part_that_protects_a_small_one_beside_it_is_not_said_to_count_all_but_a_few() {
        var withheld = fostered(320, 199, 3);

        assertThat(withheld.get(at("other council"))).isEqualTo(Rule.SMALL);
        assertThat(withheld.get(at("agency"))).isEqualTo(Rule.SECOND_CELL);
    }

    @Test
    void parts_that_together_leave_a_few_out_are_said_to_do_so() {
        assertThat(fostered(320, 179, 20).get(at("other council"))).isEqualTo(Rule.FEW_IN_NO_LINE);
    }

    private static Map<Coordinates, Rule> fostered(long inHouse, long agency, long otherCouncil) {
        var parts = List.of(at("in-house"), at("agency"), at("other council"));
        var rest = Relation.rest(at("fostered"), parts, Relation.Rest.COUNTED).restAt();
        var quantities = List.of(
                count("fostered", 522),
                count("in-house", inHouse),
                count("agency", agency),
                count("other council", otherCouncil),
                new Quantity(rest, 522 - inHouse - agency - otherCouncil, Kind.COUNT));
        var all = new ArrayList<>(parts);
        all.add(rest);
        return Disclosure.apply(
                        quantities, List.of(new Equation(List.of(at("fostered")), all, true)), 6, Earlier.NOTHING)
                .by();
    }

    @Test
    void one_count_under_two_names_is_withheld_under_both() {
        var quantities = List.of(count("out", 4), count("in", 90), count("total", 94), count("out again", 4));
        var equations = List.of(
                new Equation(List.of(at("total")), List.of(at("out"), at("in")), false),
                new Equation(List.of(at("out again")), List.of(at("out")), false));

        assertThat(Disclosure.apply(quantities, equations, 6, Earlier.NOTHING)
                        .by()
                        .keySet())
                .contains(at("out"), at("out again"), at("in"));
    }

    /** DC-05: the earlier paper hid the inside and outside figures; showing one now would tell the other. */
    @Test
    void what_an_earlier_paper_withheld_is_withheld_again() {
        var earlier = new Earlier(Set.of(at("in"), at("out")), Map.of(at("total"), 12L));
        var quantities = List.of(count("in", 6), count("out", 6), count("total", 12));
        var sum = new Equation(List.of(at("total")), List.of(at("in"), at("out")), false);

        var withheld = Disclosure.apply(quantities, List.of(sum), 6, earlier);

        assertThat(withheld.by().keySet()).containsExactly(at("in"), at("out"));
        assertThat(withheld.by().get(at("in")).id()).isEqualTo("DC-05");
    }

    /** DC-05: the inside figure stands in an earlier paper, so hiding it protects nothing; the new total must go. */
    @Test
    void what_an_earlier_paper_printed_cannot_serve_as_the_second_cell() {
        var earlier = new Earlier(Set.of(), Map.of(at("in"), 8L, at("out"), 6L, at("total"), 14L));
        var quantities = List.of(count("in", 8), count("out", 5), count("total", 13));
        var sum = new Equation(List.of(at("total")), List.of(at("in"), at("out")), false);

        var withheld = Disclosure.apply(quantities, List.of(sum), 6, earlier);

        assertThat(withheld.by().keySet()).containsExactly(at("out"), at("total"));
        assertThat(withheld.unprotected()).isEmpty();
    }

    @Test
    void what_cannot_be_protected_is_named() {
        var earlier = new Earlier(Set.of(), Map.of(at("in"), 8L, at("total"), 12L));
        var quantities = List.of(count("in", 8), count("out", 4), count("total", 12));
        var sum = new Equation(List.of(at("total")), List.of(at("in"), at("out")), false);

        assertThat(Disclosure.apply(quantities, List.of(sum), 6, earlier).unprotected())
                .containsExactly(at("out"));
    }

    @Test
    void an_equation_the_figures_do_not_satisfy_is_left_out() {
        var quantities = List.of(count("in", 80), count("out", 4), count("total", 90));
        var sum = new Equation(List.of(at("total")), List.of(at("in"), at("out")), false);

        assertThat(Disclosure.apply(quantities, List.of(sum), 6, Earlier.NOTHING)
                        .by())
                .containsOnlyKeys(at("out"));
    }

    private static Map<String, Rule> withheld(Map<String, Long> row) {
        var quantities = new ArrayList<Quantity>();
        var parts = new ArrayList<Coordinates>();
        row.forEach((name, value) -> {
            quantities.add(new Quantity(at(name), value, name.equals("not known") ? Kind.NOT_KNOWN : Kind.COUNT));
            if (!name.equals("total")) {
                parts.add(at(name));
            }
        });
        var sum = new Equation(List.of(at("total")), parts, false);
        var found = new TreeMap<String, Rule>();
        Disclosure.apply(quantities, List.of(sum), 6, Earlier.NOTHING)
                .by()
                .forEach((at, rule) -> found.put(at.line(), rule));
        return found;
    }

    private static Map<String, Long> row(Object... namesAndValues) {
        var row = new LinkedHashMap<String, Long>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], ((Number) namesAndValues[i + 1]).longValue());
        }
        assertThat(Arrays.asList(namesAndValues)).hasSizeGreaterThan(2);
        return row;
    }

    static Quantity count(String name, long value) {
        return new Quantity(at(name), value, Kind.COUNT);
    }

    static Coordinates at(String name) {
        return new Coordinates(name, LocalDate.of(2026, 3, 31));
    }
}
