package org.hearth.committee.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Document;
import org.junit.jupiter.api.Test;

/** What the front of an agenda tells. */
class AgendaDocumentTest {
    private static final UUID MEETING = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static Document agenda(String membership, LocalDate questionsBy, AgendaItem... items) {
        var meeting = new Meeting(
                MEETING,
                "corporate-parenting",
                LocalDate.of(2026, 6, 23),
                "14:00",
                "New Shire Hall",
                membership,
                questionsBy,
                MeetingState.PLANNED,
                null,
                null,
                null,
                "clerk",
                0);
        return AgendaDocument.of(
                "Invented County Council",
                true,
                "Corporate Parenting Committee",
                meeting,
                List.of(items),
                TODAY,
                0,
                List.of());
    }

    private static AgendaItem item(int number, ItemKind kind, Openness openness, Integer paragraph, Integer first) {
        return new AgendaItem(
                UUID.randomUUID(),
                MEETING,
                number,
                kind,
                kind.words(),
                "Head of Service",
                openness,
                paragraph,
                false,
                first,
                first == null ? null : first + 3,
                null,
                null,
                0);
    }

    private static String text(Document document) {
        return document.blocks().toString();
    }

    @Test
    void it_tells_who_meets_when_and_where_and_until_when_the_public_may_ask() {
        var agenda = agenda("Councillor One\nCouncillor Two", LocalDate.of(2026, 6, 17));

        assertThat(agenda.title()).isEqualTo("Corporate Parenting Committee: agenda for Tuesday 23 June 2026");
        assertThat(agenda.footer()).isEqualTo("Invented County Council, as it stood on 1 June 2026");
        assertThat(agenda.madeUp()).isTrue();
        assertThat(text(agenda))
                .contains("14:00", "New Shire Hall", "Councillor One", "Councillor Two", "17 June 2026")
                .contains("There is nothing on the agenda.");
    }

    @Test
    void what_is_not_given_says_so() {
        assertThat(text(agenda("", null))).contains("Not given").contains("No day is set");
    }

    @Test
    void items_stand_in_order_with_their_pages() {
        var agenda = agenda(
                "",
                null,
                item(1, ItemKind.APOLOGIES, Openness.PUBLIC, null, null),
                item(2, ItemKind.PERFORMANCE, Openness.PUBLIC, null, 5));

        var table = agenda.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(table.rows())
                .containsExactly(
                        List.of("1", "Apologies and substitutes", "Head of Service", "Public", "not set"),
                        List.of("2", "Performance report and scorecard", "Head of Service", "Public", "5 to 8"));
        assertThat(text(agenda)).doesNotContain("100A");
    }

    @Test
    void what_is_exempt_brings_the_resolution_with_its_paragraphs() {
        assertThat(text(agenda("", null, item(9, ItemKind.EXEMPT, Openness.EXEMPT, 2, null))))
                .contains("section 100A(4) of the Local Government Act 1972")
                .contains("for item 9, on the grounds that it is likely")
                .contains("in paragraph 2 of Part 1 of Schedule 12A");

        assertThat(text(agenda(
                        "",
                        null,
                        item(9, ItemKind.EXEMPT, Openness.EXEMPT, 2, null),
                        item(10, ItemKind.EXEMPT, Openness.PART_EXEMPT, 1, null),
                        item(11, ItemKind.EXEMPT, Openness.EXEMPT, 2, null))))
                .contains("for item 9, the exempt part of item 10 and item 11, on the grounds that they are likely")
                .contains("in paragraphs 1 and 2 of Part 1");
    }
}
