package org.hearth.childrenincare.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import java.util.List;
import java.util.Map;
import org.hearth.childrenincare.NamedCouncils;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.TopicPage;
import org.hearth.core.api.places.SettingNames;
import org.junit.jupiter.api.Test;

/** Homes, agencies and councils by name, for members alone. */
class HomesByNameTest {
    private static final String DAY = "2026-03-31";
    private static final SettingNames LIST = urns -> urns.contains("SC1") ? Map.of("SC1", "Larch Lodge") : Map.of();

    @Test
    void nothing_of_it_is_for_the_public() {
        assertThat(Pages.of(county(), DAY).write(section())).singleElement().isInstanceOf(PackBlock.Exempt.class);
        assertThat(section().question()).isEmpty();
        assertThat(section().relations(null, Map.of())).isEmpty();
    }

    @Test
    void a_setting_stands_by_its_name_or_by_its_number_where_no_list_names_it() {
        var rows = table("by-name.settings").rows();

        assertThat(rows)
                .extracting(PackBlock.Row::header)
                .containsExactly(
                        "No number (URN) is sent",
                        "Larch Lodge",
                        "Not named on the lists held",
                        "All children in care");
        assertThat(rows.get(1).cells().stream().map(Pages::words).toList())
                .containsExactly("SC1", "Children's homes, schools and other residential care", "Private", "2", "1");
        assertThat(Pages.words(rows.get(2).cells().get(0))).isEqualTo("SC2");
    }

    @Test
    void the_name_and_the_number_are_kept_from_all_words_for_the_public() {
        assertThat(exempt().names()).contains("Larch Lodge", "SC1", "SC2").doesNotContain("none");
    }

    @Test
    void every_figure_has_the_list_it_counts_and_the_parts_add_up_to_what_the_public_pages_say() {
        var pages = Pages.of(county(), DAY);
        for (String key : List.of("by-name.settings", "by-name.hosts", "by-name.why-far")) {
            assertThat(table(key).rows().stream().flatMap(row -> row.cells().stream()))
                    .filteredOn(Figure.class::isInstance)
                    .isNotEmpty()
                    .allSatisfy(cell -> assertThat(((Figure) cell).members())
                            .hasSize(((Figure) cell).numerator().intValue()));
        }
        var outside = table("by-name.hosts").rows();
        assertThat(total(outside, 1)).isEqualTo(sum(outside, 1)).isEqualTo(2);
        var far = table("by-name.why-far").rows();
        assertThat(total(far, 0)).isEqualTo(sum(far, 0)).isEqualTo(2);
        assertThat(pages.counts())
                .containsEntry(((Figure) last(far).cells().get(0)).at(), total(far, 0))
                .containsEntry(((Figure) last(outside).cells().get(1)).at(), total(outside, 1));
    }

    /** Of two far away one lives with family; of the one in a children's home the return tells nothing. */
    @Test
    void why_a_child_lives_far_away_is_told_as_far_as_the_kind_of_home_tells_it() {
        assertThat(table("by-name.why-far").rows().stream()
                        .map(row ->
                                row.header() + ": " + Pages.words(row.cells().get(0)))
                        .toList())
                .containsExactly(
                        "With family, friends, parents or adopters: 1",
                        "Fostered for the long term by another carer: 0",
                        "In a school, hospital, secure home, custody or other special setting: 0",
                        "Nothing: the service knows the reason: 1",
                        "All more than 20 miles from home: 2");
    }

    @Test
    void the_public_page_says_that_no_return_tells_why_with_what_the_reasons_must_add_up_to() {
        var page = Pages.of(county(), DAY);
        var finding = page.whereTheyLive().stream()
                .filter(block ->
                        block instanceof PackBlock.Finding one && one.key().equals("near-home.why-far"))
                .map(PackBlock.Finding.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(finding.words()).contains("No return tells why", "should account for all of these children");
        assertThat(finding.refersTo())
                .allSatisfy(at -> assertThat(page.counts()).containsKey(at));
        assertThat(finding.refersTo().stream()
                        .mapToLong(at -> page.counts().get(at))
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void a_county_without_rows_is_said_to_be_not_known() {
        assertThat(((PackBlock.Exempt) Pages.of(
                                        aBook().covering("2020-04-01", "2021-03-31")
                                                .build(),
                                        DAY)
                                .write(section())
                                .get(0))
                        .blocks())
                .singleElement()
                .isInstanceOf(PackBlock.Finding.class);
    }

    @Test
    void each_topic_page_asks_a_question_and_says_which_page_it_gives() {
        assertThat(Pages.of(county(), DAY).topics()).allSatisfy(topic -> {
            assertThat(topic.question()).as(topic.key()).endsWith("?");
            assertThat(topic.gives()).as(topic.key()).isNotEmpty();
        });
        assertThat(Pages.of(county(), DAY).topics().stream().flatMap(topic -> topic.gives().stream()))
                .contains(TopicPage.NUMBERS, TopicPage.WHO, TopicPage.HOMES, TopicPage.NEAR_OR_FAR)
                .doesNotContain(TopicPage.COST, TopicPage.FOSTERING);
    }

    private static HomesByName section() {
        return new HomesByName(new NamedCouncils(Map.of()), List.of(LIST));
    }

    private static PackBlock.Exempt exempt() {
        return (PackBlock.Exempt) Pages.of(county(), DAY).write(section()).get(0);
    }

    private static PackBlock.Table table(String key) {
        return exempt().blocks().stream()
                .filter(block ->
                        block instanceof PackBlock.Table table && table.key().equals(key))
                .map(PackBlock.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static PackBlock.Row last(List<PackBlock.Row> rows) {
        return rows.get(rows.size() - 1);
    }

    private static long total(List<PackBlock.Row> rows, int column) {
        return ((Figure) last(rows).cells().get(column)).numerator();
    }

    private static long sum(List<PackBlock.Row> rows, int column) {
        return rows.subList(0, rows.size() - 1).stream()
                .mapToLong(row -> ((Figure) row.cells().get(column)).numerator())
                .sum();
    }

    /** Two in one children's home, one of them far away; one in another; one with family far away, without a number. */
    private static CareBook county() {
        return aBook().covering("2025-04-01", DAY)
                .with(aChild("A").with(anEpisode().in("K2", "PR4").urn("SC1").outside("E10000015", 640)))
                .with(aChild("B").with(anEpisode().in("K2", "PR4").urn("SC1").inside(30)))
                .with(aChild("C").with(anEpisode().in("K2", "PR4").urn("SC2").inside(30)))
                .with(aChild("D").with(anEpisode().in("U1", "PR1").outside("E10000012", 310)))
                .build();
    }
}
