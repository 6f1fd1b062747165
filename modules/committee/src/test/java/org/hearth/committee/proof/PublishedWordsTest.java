package org.hearth.committee.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.committee.proof.APaper.blocks;
import static org.hearth.committee.proof.APaper.warns;

import java.util.List;
import java.util.Map;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.PublicationCheck.Problem;
import org.hearth.core.api.pack.PublicationCheck.Severity;
import org.junit.jupiter.api.Test;

/** Words that councils published (committee-pack.md sections 5, 10 and 13), each with what the clerk reads of them. */
class PublishedWordsTest {

    @Test
    void clearances_that_read_yes_or_no_and_sent_but_not_heard_back_are_placeholders() {
        for (String said : List.of(
                "Yes or No",
                "Sent but not heard back",
                "Yes. Name of officer: TBC",
                "xx",
                "Yes - N/A",
                "to be confirmed")) {
            assertThat(new APaper().typed("implication.legal", said).lookedAtBy(new Placeholders()))
                    .as(said)
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.severity()).isEqualTo(Severity.BLOCK);
                        assertThat(problem.words())
                                .startsWith("Purpose still holds a placeholder (\"")
                                .endsWith("Settle it.");
                    });
        }
        assertThat(new APaper()
                        .typed("purpose", "Yes, we asked them, and nobody said no. Forward Plan: n/a.")
                        .lookedAtBy(new Placeholders()))
                .isEmpty();
    }

    @Test
    void an_appendix_dated_after_the_meeting_is_not_cited() {
        var paper = new APaper()
                .meeting("2017-09-07")
                .typed("sources", "Appendix 1, self-assessment of 10 August 2018 | Council records");

        assertThat(paper.lookedAtBy(new NothingCitedAfterTheMeeting()))
                .singleElement()
                .satisfies(
                        blocks(
                                "Purpose: 10 August 2018 is later than the meeting of 7 September 2017, and nothing that a paper cites can be. Put the date right or take the document out."));
        assertThat(new APaper()
                        .meeting("2017-09-07")
                        .commentary("We will recruit ten carers by 31 March 2018.")
                        .lookedAtBy(new NothingCitedAfterTheMeeting()))
                .as("what will be done is not cited")
                .isEmpty();
    }

    @Test
    void the_chart_below_vanishes_where_there_is_none() {
        assertThat(new APaper()
                        .commentary("As the chart below shows, numbers fell.")
                        .lookedAtBy(new ChartsSpokenOf()))
                .singleElement()
                .satisfies(
                        blocks(
                                "Why: \"chart below\" points at a chart, and there is none here. Say in words what it would show."));
    }

    @Test
    void sell_assessments_and_outlie_are_misspelt() {
        assertThat(new APaper()
                        .typed("purpose", "Outlie of the annual sell-assessments of councils")
                        .lookedAtBy(new Spelling()))
                .extracting(Problem::words)
                .containsExactlyInAnyOrder(
                        "Purpose: \"sell-assessments\" should probably be \"self-assessments\".",
                        "Purpose: \"Outlie\" should probably be \"Outline\".");
    }

    @Test
    void words_that_could_find_a_child_are_named() {
        for (var named : Map.of(
                        "A move for J.B. went well.", "J.B.",
                        "Chloe settled with her carers.", "Chloe",
                        "They attend Ermine Street Church Academy.", "School",
                        "A home in the village of Abbots Ripton closed.", "Abbots Ripton",
                        "Mrs Okafor now fosters.", "Mrs Okafor")
                .keySet()) {
            assertThat(new APaper().commentary(named).lookedAtBy(new NamesAndPlaces()))
                    .as(named)
                    .anySatisfy(problem -> assertThat(problem.severity()).isEqualTo(Severity.BLOCK));
        }
        assertThat(new APaper()
                        .commentary("A home near Upper Hambleton closed.")
                        .lookedAtBy(new NamesAndPlaces()))
                .singleElement()
                .satisfies(
                        blocks(
                                "Why: \"Upper Hambleton\" looks like a small place, in which a child could be found. Name the council, the county or a large town instead."));
        assertThat(new APaper()
                        .commentary(
                                "Homes in Peterborough, in Norfolk\u2019s towns and in Rutland County Council filled.")
                        .lookedAtBy(new NamesAndPlaces()))
                .as("in which a child is one of many")
                .isEmpty();
        assertThat(new APaper()
                        .commentary(
                                "In March the Virtual School wrote to Ofsted and the Children in Care Council. Numbers in England fell; in May they rose.")
                        .lookedAtBy(new NamesAndPlaces()))
                .isEmpty();
    }

    @Test
    void they_are_looked_for_wherever_officers_and_members_are_not_to_be_named() {
        assertThat(new APaper().typed("purpose", "Chloe moved.").lookedAtBy(new NamesAndPlaces()))
                .singleElement()
                .satisfies(
                        blocks(
                                "Purpose: \"Chloe\" looks like a name, by which a child could be found. Take it out, or say it without."));
        assertThat(new APaper().officer("Chloe Day, Head of Finance").lookedAtBy(new NamesAndPlaces()))
                .isEmpty();
    }

    @Test
    void they_are_looked_for_in_tables_of_what_was_typed_and_in_no_others() {
        var said = new APaper()
                .table(
                        "You said, we did",
                        "When|You said",
                        -1,
                        -1,
                        APaper.row("1 May 2026", new Cell.Text("Chloe moved.", true)));
        var printed = new APaper()
                .table("Places", "Day|Place", -1, -1, APaper.row("1 May 2026", new Cell.Text("Chloe moved.")));

        assertThat(said.lookedAtBy(new NamesAndPlaces()))
                .singleElement()
                .satisfies(
                        blocks(
                                "You said, we did: \"Chloe\" looks like a name, by which a child could be found. Take it out, or say it without."));
        assertThat(printed.lookedAtBy(new NamesAndPlaces())).isEmpty();
    }

    @Test
    void other_flags_of_commentary_warn() {
        assertThat(new APaper().commentary("Fewer came.", " fewer  came ").lookedAtBy(new SameAsLastTime()))
                .singleElement()
                .satisfies(
                        warns("Why is word for word what the last paper said. Say what is new, or that nothing is."));
        assertThat(new APaper().commentary("More UASC arrived.").lookedAtBy(new Acronyms()))
                .hasSize(1);
        assertThat(new APaper()
                        .commentary(
                                "More unaccompanied asylum-seeking children (UASC) arrived. UASC need homes in the UK.")
                        .lookedAtBy(new Acronyms()))
                .isEmpty();
        assertThat(new APaper().commentary("There are fewer LAC.").lookedAtBy(new PreferredTerms()))
                .singleElement()
                .satisfies(warns("Why: rather than \"LAC\" write \"children in care\"."));
        assertThat(new APaper().typed("purpose", "For details click here.").lookedAtBy(new LinkWords()))
                .singleElement()
                .satisfies(blocks(
                        "Purpose: \"click here\" does not say where it leads. Name the document or the page instead."));
    }

    @Test
    void what_is_done_has_an_owner_and_a_date() {
        assertThat(new APaper()
                        .doing("Recruit ten more carers | Head of fostering | 30 September 2026\nReview the homes")
                        .lookedAtBy(new ActionsOwned()))
                .singleElement()
                .satisfies(
                        warns(
                                "What we are doing: \"Review the homes\" has no owner or no date. Write what is done | who does it | by when."));
        assertThat(new APaper().doing("None").lookedAtBy(new ActionsOwned())).isEmpty();
    }

    @Test
    void words_are_scored_by_flesch() {
        String plain =
                "The cat sat on the mat. We have more homes for our children. They are near their schools and friends.";
        String hard =
                "Notwithstanding considerable organisational reconfiguration, multidisciplinary practitioners systematically operationalised collaborative accountability methodologies facilitating transformational sustainability outcomes. "
                        .repeat(3);

        assertThat(PlainEnglish.readingEase(plain)).isGreaterThan(80);
        assertThat(PlainEnglish.readingEase(hard)).isLessThan(10);
        assertThat(new APaper().commentary(hard).lookedAtBy(new PlainEnglish())).hasSize(1);
        assertThat(new APaper().commentary(plain.repeat(4)).lookedAtBy(new PlainEnglish()))
                .isEmpty();
    }

    @Test
    void what_children_read_is_asked_to_be_easier_and_looked_at_when_it_is_short() {
        String officers =
                "The council improved the timeliness of statutory reviews. Managers now receive a report about them every month.";
        String childrens = "More of you stay in one home. More of your meetings are on time. We will keep at it.";

        assertThat(new APaper().commentary(officers).lookedAtBy(new PlainEnglish()))
                .isEmpty();
        assertThat(new APaper().forChildren(officers).lookedAtBy(new PlainEnglish()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("hard for children to read"));
        assertThat(new APaper().forChildren(childrens).lookedAtBy(new PlainEnglish()))
                .isEmpty();
    }
}
