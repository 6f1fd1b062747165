package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.committee.childrenspage.ChildrensPage;
import org.hearth.committee.disclosure.Rule;
import org.hearth.committee.disclosure.Withheld;
import org.hearth.committee.rendering.ChildrensPageAsRead;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.rendering.Renderings;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackSection;
import org.hearth.demo.WorldBook;
import org.hearth.platform.api.documents.Block;
import org.junit.jupiter.api.Test;

/** The few figures on the page for children and young people, over the demo county. */
class ChildrensFiguresTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    @Test
    void they_are_the_scorecards_own_in_plain_words() {
        var paper = paper(WorldBook.of(1, 0, 0));
        var figures = paper.frozen().figures();

        assertThat(read(paper.written()))
                .contains("We looked after %s children and young people."
                        .formatted(figures.get(new Coordinates("CIC-01", MARCH)).value()))
                .contains("%s%% of you lived with a foster family."
                        .formatted(figures.get(new Coordinates("PLA-02", MARCH)).value()))
                .anyMatch(words -> words.contains("have been in the same home for two years or more"))
                .anyMatch(words -> words.contains("lived more than 20 miles from home"))
                .anyMatch(words -> words.startsWith("Since 1 April 2025, "))
                .noneMatch(words -> words.contains("{"));
    }

    @Test
    void one_that_is_withheld_is_said_to_be_kept_private_and_its_number_is_nowhere() {
        var paper = paper(WorldBook.of(1, 0, 0));
        var foster = new Coordinates("PLA-02", MARCH);

        var read = read(withholding(paper.written(), foster.numerator()));

        assertThat(read)
                .contains(
                        "We do not print how many of you lived with a foster family. We keep it private, so that nobody can be picked out.")
                .noneMatch(words -> words.contains(
                        paper.frozen().figures().get(foster).value().toPlainString()));
    }

    @Test
    void neither_does_the_exempt_paper_say_on_this_page_what_the_group_did_not_read() {
        var paper = paper(WorldBook.of(1, 0, 0));
        var withheld = withholding(paper.written(), new Coordinates("PLA-02", MARCH).numerator());

        assertThat(Renderings.document(withheld, Rendering.EXEMPT).blocks())
                .filteredOn(Block.Finding.class::isInstance)
                .extracting(block -> ((Block.Finding) block).text())
                .anyMatch(words -> words.startsWith("We do not print how many of you lived with a foster family."))
                .noneMatch(words -> words.endsWith("of you lived with a foster family.") && !words.startsWith("We"));
    }

    @Test
    void they_add_nothing_to_what_must_be_withheld() {
        var book = WorldBook.of(12, 5, 0);
        var figures = RealPaper.figures(book);
        var with = paper(book);
        var without = RealPaper.make(
                "without",
                new RealPaper.Making(figures, RealPaper.sections(figures), MARCH, MARCH.plusMonths(3), List.of()));

        assertThat(with.hidden()).isNotEmpty().isEqualTo(without.hidden());
        assertThat(with.system().quantities().keySet())
                .isEqualTo(without.system().quantities().keySet());
    }

    private static RealPaper paper(CareBook book) {
        var figures = RealPaper.figures(book);
        var sections = new ArrayList<PackSection>(List.of(new ChildrensPage()));
        sections.addAll(RealPaper.sections(figures));
        return RealPaper.make("paper", new RealPaper.Making(figures, sections, MARCH, MARCH.plusMonths(3), List.of()));
    }

    private static List<String> read(Written written) {
        return ChildrensPageAsRead.of(written).orElseThrow().sentences();
    }

    private static Written withholding(Written written, Coordinates at) {
        return new Written(
                written.council(),
                written.madeUp(),
                written.meeting(),
                written.version(),
                written.draft(),
                written.dated(),
                written.frozen(),
                new Withheld(Map.of(at, Rule.values()[0]), Set.of()),
                written.threshold(),
                written.front(),
                Map.of("childrens-page.well.for-children", "More of you stay in one home."),
                written.revisions(),
                written.restricted(),
                written.clearances());
    }
}
