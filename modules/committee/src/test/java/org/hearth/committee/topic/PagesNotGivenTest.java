package org.hearth.committee.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.TopicPage;
import org.junit.jupiter.api.Test;

/** Members read which pages they do not get. */
class PagesNotGivenTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    private record Giving(List<TopicPage> gives) implements PackSection {
        @Override
        public String key() {
            return "a-section";
        }

        @Override
        public String title() {
            return "A section";
        }

        @Override
        public List<LocalDate> days(LocalDate asAt) {
            return List.of();
        }

        @Override
        public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
            return List.of();
        }
    }

    @Test
    void a_page_that_no_section_gives_is_named_with_its_question_and_whose_records_it_rests_on() {
        var table = table(new Giving(allBut(TopicPage.COST, TopicPage.WORKFORCE)));

        assertThat(table.rows()).extracting(PackBlock.Row::header).containsExactly("Workforce", "Cost");
        assertThat(table.rows().get(1).cells())
                .containsExactly(
                        new Cell.Text("What do homes cost, and will the budget hold?"),
                        new Cell.Text(
                                "Finance's weekly prices, budget and forecast, and the placement team's contracts"));
    }

    @Test
    void a_module_that_brings_a_page_takes_it_off() {
        var one = new Giving(allBut(TopicPage.COST, TopicPage.WORKFORCE));

        assertThat(table(one, new Giving(List.of(TopicPage.COST))).rows())
                .extracting(PackBlock.Row::header)
                .containsExactly("Workforce");
    }

    @Test
    void where_every_page_is_given_there_is_no_table() {
        assertThat(new PagesNotGiven(List.of(new Giving(allBut()))).write(MARCH, Map.of()))
                .singleElement()
                .isInstanceOf(PackBlock.Paragraph.class);
    }

    private static PackBlock.Table table(PackSection... sections) {
        return (PackBlock.Table)
                new PagesNotGiven(List.of(sections)).write(MARCH, Map.of()).get(1);
    }

    private static List<TopicPage> allBut(TopicPage... missing) {
        var all = EnumSet.allOf(TopicPage.class);
        Arrays.asList(missing).forEach(all::remove);
        return List.copyOf(all);
    }
}
