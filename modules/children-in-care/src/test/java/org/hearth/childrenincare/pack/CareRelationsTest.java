package org.hearth.childrenincare.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.pack.Relation.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CareRelationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-31", "2025-12-31", "2025-06-30", "2025-10-15"})
    void what_a_reader_may_add_up_does_add_up(String asAt) {
        var pages = Pages.of(aCounty(), asAt);
        var counts = pages.counts();

        var tried = pages.everyRelation().stream()
                .filter(relation -> relation.rest() == Rest.NONE && isHeld(relation, counts))
                .toList();

        assertThat(tried).hasSizeGreaterThan(100).allSatisfy(relation -> assertThat(sum(relation.parts(), counts))
                .as("%s is %s", relation.whole(), relation.parts())
                .isEqualTo(sum(relation.whole(), counts)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-31", "2025-12-31", "2025-06-30", "2025-10-15"})
    void what_lies_within_a_whole_is_never_more_than_it(String asAt) {
        var pages = Pages.of(aCounty(), asAt);
        var counts = pages.counts();

        var tried = pages.everyRelation().stream()
                .filter(relation -> relation.rest() != Rest.NONE && isHeld(relation, counts))
                .toList();

        assertThat(tried).hasSizeGreaterThan(10).allSatisfy(relation -> assertThat(sum(relation.parts(), counts))
                .as("%s lies within %s", relation.parts(), relation.whole())
                .isLessThanOrEqualTo(sum(relation.whole(), counts)));
    }

    @Test
    void every_share_of_those_in_care_is_tied_to_how_many_are_in_care() {
        var inCare = new Coordinates("CIC-01", day("2026-03-31"));

        assertThat(CareRelations.on(day("2026-03-31"), List.of()))
                .contains(
                        Relation.same(inCare, at("PLA-02").denominator()),
                        Relation.same(inCare, at("OOC-01").denominator()),
                        Relation.same(inCare, at("PLA-01.childrens-homes").denominator()),
                        Relation.same(inCare.with("side", "out"), at("OOC-01").numerator()));
    }

    @Test
    void what_came_and_went_ties_two_days_only_where_both_are_in_the_paper() {
        var quarter = at("CIC-05").with("over", "quarter");
        var before = new Coordinates("CIC-01", day("2025-12-31"));
        var tie = Relation.sum(new Coordinates("CIC-01", day("2026-03-31")), List.of(before, quarter));

        assertThat(CareRelations.on(day("2026-03-31"), List.of(day("2025-12-31"))))
                .contains(tie);
        assertThat(CareRelations.on(day("2026-03-31"), List.of(day("2025-11-30"))))
                .doesNotContain(tie);
    }

    @Test
    void the_few_who_are_far_but_not_known_to_be_outside_are_a_count_of_their_own() {
        var far = Relation.within(at("OOC-02").numerator(), at("OOC-03").numerator());

        assertThat(CareRelations.on(day("2026-03-31"), List.of())).contains(far);
        assertThat(far.restAt()).isNotEqualTo(at("OOC-03").numerator());
    }

    private static Coordinates at(String line) {
        return new Coordinates(line, day("2026-03-31"));
    }

    private static boolean isHeld(Relation relation, Map<Coordinates, Long> counts) {
        return counts.keySet().containsAll(relation.whole()) && counts.keySet().containsAll(relation.parts());
    }

    private static long sum(List<Coordinates> which, Map<Coordinates, Long> counts) {
        return which.stream().mapToLong(counts::get).sum();
    }

    /** Each kind of home, each side and distance, came and went in each quarter. */
    static CareBook aCounty() {
        var book = aBook().covering("2022-04-01", "2026-03-31").tellingWhoCameAlone("2022-04-01", "2026-03-31");
        var places = List.of("U1", "U4", "U6", "K2", "K3", "P1", "H5", "T4", "Z1");
        var providers = List.of("PR1", "PR4", "PR2");
        for (int i = 0; i < 90; i++) {
            var began = day("2023-05-01").plusDays(i * 11L);
            var child = aChild("C%03d".formatted(i)).born("%d-07-01".formatted(2009 + i % 15));
            child.startsCare(began.toString(), places.get(i % places.size()), providers.get(i % providers.size()));
            if (i % 4 == 0) {
                child.unaccompanied();
            }
            var next = child.next(began.plusDays(40).toString(), "P", "CARPL")
                    .in(places.get(i * 7 % places.size()), providers.get(i * 5 % providers.size()));
            switch (i % 5) {
                case 0 -> next.inside(30);
                case 1 -> next.inside(310);
                case 2 -> next.outside("E10000015", 120);
                case 3 -> next.outside("E10000012", 640);
                default -> next.outside("E06000031", null);
            }
            if (i % 3 == 0) {
                child.leaves(began.plusDays(150 + i).toString(), "E4A");
            }
            book.with(next.and());
        }
        return book.build();
    }
}
