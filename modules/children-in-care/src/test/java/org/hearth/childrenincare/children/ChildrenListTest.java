package org.hearth.childrenincare.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.people.Visibility;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.people.RowScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChildrenListTest {
    private static final Codes CODES = Codes.standard();

    /** Five in care on 31 March 2025 and one who left that day. */
    private final CareBook book = aBook().with(
                    aChild("LC001")
                            .born("2016-05-01")
                            .with(anEpisode().in("U6", "PR1").inside(35)),
                    aChild("LC002")
                            .born("2009-01-01")
                            .with(anEpisode().in("K2", "PR4").under("C1").outside("E06000032", 412)),
                    aChild("LC003")
                            .born("2008-01-01")
                            .unaccompanied()
                            .with(anEpisode().in("K3", "PR4").under("V2").outside("E06000031", null)),
                    aChild("LC004").born(null).with(anEpisode().in(null, null)),
                    aChild("SECRET")
                            .restricted()
                            .born("2016-06-01")
                            .with(anEpisode().in("U6", "PR1").inside(20)),
                    aChild("LEFT").with(anEpisode().to("2025-03-31", "E4A")))
            .build();

    @Test
    void counting_the_rows_gives_the_figure() {
        assertThat(list(Views.everything(), Map.of()).rows())
                .hasSameSizeAs(book.inCareOn(day("2025-03-31")))
                .hasSize(5);
    }

    @ParameterizedTest(name = "{0}={1} leaves {2}")
    @CsvSource({
        "age, 5-9, LC001",
        "age, not-known, LC004",
        "status, C1, LC002",
        "status, v2, LC003",
        "group, childrens-homes, LC002",
        "provider, PR1, LC001",
        "provider, not-recorded, LC004",
        "side, in, LC001",
        "side, out, LC002 LC003",
        "side, not-known, LC004",
        "over20, yes, LC002",
        "over20, no, LC001",
        "over20, not-known, LC003 LC004",
        "unaccompanied, yes, LC003",
        "reference, lc00, LC001 LC002 LC003 LC004",
        "reference, 'LC 003', LC003",
        "reference, ECRE, "
    })
    void each_filter_narrows(String key, String value, String left) {
        assertThat(references(list(Views.withoutAReason(), Map.of(key, value))))
                .containsExactlyElementsOf(left == null ? List.of() : List.of(left.split(" ")));
    }

    @Test
    void filters_hold_together() {
        assertThat(references(list(Views.everything(), Map.of("side", "out", "provider", "PR4", "over20", "yes"))))
                .containsExactly("LC002");
    }

    @Test
    void a_restricted_record_is_a_row_of_the_whole_list_that_tells_nothing() {
        var rows = list(Views.withoutAReason(), Map.of()).rows();

        assertThat(rows).hasSize(5);
        assertThat(rows.get(4)).isEqualTo(ChildRow.restricted());
        assertThat(rows.toString()).doesNotContain("SECRET");
    }

    /** Else a filter by age, or by a part of the reference, would tell what the record holds. */
    @Test
    void a_filtered_list_does_not_answer_for_a_restricted_record_and_says_so() {
        var filtered = list(Views.withoutAReason(), Map.of("age", "5-9"));

        assertThat(references(filtered)).containsExactly("LC001");
        assertThat(filtered.leftOut()).isEqualTo(1);
        assertThat(references(list(Views.everything(), Map.of("age", "5-9")))).containsExactly("LC001", "SECRET");
    }

    @Test
    void a_worker_sees_only_their_own_children() {
        var own = Views.of(RowScope.OWN, child -> child.reference().equals("LC002"), child -> true);

        assertThat(references(list(own, Map.of()))).containsExactly("LC002");
    }

    @ParameterizedTest(name = "sorted by {0}: {1}")
    @CsvSource({
        "reference, LC001 LC002 LC003 LC004",
        "-reference, LC004 LC003 LC002 LC001",
        "age, LC001 LC002 LC003 LC004",
        "-age, LC003 LC002 LC001 LC004",
        "miles, LC001 LC002 LC003 LC004",
        "-miles, LC002 LC001 LC003 LC004",
    })
    void what_is_not_known_comes_last_and_restricted_after_it(String sort, String order) {
        var list = ChildrenList.of(rows(book), Views.withoutAReason(), ChildrenFilter.none(), ChildrenSort.of(sort));

        assertThat(references(list)).containsExactlyElementsOf(List.of((order + " restricted").split(" ")));
    }

    @Test
    void what_is_not_known_is_neither_yes_nor_no() {
        var dark = aBook().notTellingWhoCameAlone()
                .with(
                        aChild("ALONE").unaccompaniedUntil("2026-01-01").startsCare("2024-05-01", "K3", "PR4"),
                        aChild("UNTOLD").startsCare("2024-05-01", "U6", "PR1"))
                .build();

        for (String key : List.of("unaccompanied", "over20")) {
            var all = new java.util.TreeSet<String>();
            for (String answer : List.of("yes", "no", "not-known")) {
                var found = ChildrenList.of(
                        rows(dark), Views.everything(), filter(Map.of(key, answer)), ChildrenSort.of(null));
                found.rows().forEach(row -> assertThat(all.add(row.reference())).isTrue());
                if (key.equals("unaccompanied")) {
                    assertThat(references(found))
                            .isEqualTo(Map.of(
                                            "yes", List.of("ALONE"),
                                            "no", List.<String>of(),
                                            "not-known", List.of("UNTOLD"))
                                    .get(answer));
                }
            }
            assertThat(all).containsExactly("ALONE", "UNTOLD");
        }
    }

    @Test
    void pages_hold_every_row_once() {
        var list = list(Views.everything(), Map.of());

        assertThat(list.pages(2)).isEqualTo(3);
        assertThat(list.page(1, 2)).hasSize(2);
        assertThat(list.page(3, 2)).hasSize(1);
        assertThat(list.page(99, 2)).isEqualTo(list.page(3, 2));
        assertThat(list.page(0, 2)).isEqualTo(list.page(1, 2));
    }

    @Test
    void an_empty_list_says_which_filter_removed_most() {
        var filter = filter(Map.of("age", "under-1", "side", "out", "unaccompanied", "no"));

        var relaxed = ChildrenList.relaxations(rows(book), Views.withoutAReason(), filter);

        assertThat(relaxed.get(0).part().words()).isEqualTo("Age: Under 1");
        assertThat(relaxed.get(0).rows()).isEqualTo(1);
        assertThat(relaxed).extracting(ChildrenList.Relaxed::rows).containsExactly(1, 0, 0);
    }

    @Test
    void a_filter_is_read_from_an_address_and_said_in_one_line() {
        var filter = filter(Map.of("age", " 5-9 ", "status", "c2"));

        assertThat(filter.inOneLine()).isEqualTo("age=5-9, status=C2");
        assertThat(filter.parts())
                .extracting(ChildrenFilter.Part::words)
                .containsExactly("Age: 5 to 9", "Legal status: Full care order");
        assertThat(filter.without("age").inOneLine()).isEqualTo("status=C2");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"age, 7", "status, X9", "group, castle", "provider, PR9", "side, left", "over20, maybe"})
    void a_filter_that_can_match_nothing_is_refused_by_name(String key, String value) {
        assertThatThrownBy(() -> filter(Map.of(key, value)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Choose one of")
                .extracting(refusal -> ((RuleBroken) refusal).field())
                .isEqualTo(key);
    }

    @Test
    void a_sort_there_is_not_is_refused() {
        assertThatThrownBy(() -> ChildrenSort.of("-shoe-size")).hasMessageContaining("reference, age, status");
    }

    private ChildrenList list(Visibility.View view, Map<String, String> asked) {
        return ChildrenList.of(rows(book), view, filter(asked), ChildrenSort.of(null));
    }

    private static RowsOfDay rows(CareBook book) {
        return RowsOfDay.of(book, day("2025-03-31"), CODES);
    }

    private static ChildrenFilter filter(Map<String, String> asked) {
        return ChildrenFilter.from(asked::get, CODES);
    }

    private static List<String> references(ChildrenList list) {
        return list.rows().stream().map(ChildRow::reference).toList();
    }
}
