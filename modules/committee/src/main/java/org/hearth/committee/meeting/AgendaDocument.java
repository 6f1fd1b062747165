package org.hearth.committee.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.documents.Block.Field;
import org.hearth.platform.api.documents.Document;

/**
 * The front of an agenda (committee-pack 2): who meets when and where, until when the public may ask, the items in order
 * with their pages, and the words by which press and public are excluded from what is exempt.
 */
final class AgendaDocument {
    private static final String NOT_GIVEN = "Not given";

    private AgendaDocument() {}

    /**
     * @param council that meets
     * @param madeUp  whether its children are invented
     * @param today   the day the document is made
     * @param version of those that are published; 0 of one that is not
     * @param changed since the version before, in sentences
     */
    static Document of(
            String council,
            boolean madeUp,
            String committee,
            Meeting meeting,
            List<AgendaItem> items,
            LocalDate today,
            int version,
            List<String> changed) {
        String title = "%s: agenda for %s".formatted(committee, Dates.withWeekday(meeting.meetsOn()));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, title));
        if (meeting.isCancelled()) {
            blocks.add(new Block.Finding("This meeting is cancelled: " + meeting.stateReason()));
        }
        if (version > 1) {
            blocks.add(new Block.Heading(2, "What changed since version %d".formatted(version - 1)));
            blocks.add(new Block.Items(changed.stream().map(one -> "\u2022").toList(), changed));
        }
        blocks.add(new Block.Fields(
                "The meeting",
                List.of(
                        new Field("Council", council),
                        new Field("Day", Dates.withWeekday(meeting.meetsOn())),
                        new Field("Begins at", given(meeting.beginsAt())),
                        new Field("Where", given(meeting.venue())),
                        new Field(
                                "Public questions by",
                                meeting.questionsBy() == null
                                        ? "No day is set"
                                        : Dates.inFull(meeting.questionsBy())))));
        blocks.add(new Block.Heading(2, "Membership"));
        List<String> members = meeting.membership() == null
                ? List.of()
                : meeting.membership()
                        .lines()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
        blocks.add(
                members.isEmpty()
                        ? new Block.Paragraph(NOT_GIVEN)
                        : new Block.Items(members.stream().map(one -> "\u2022").toList(), members));
        blocks.add(new Block.Heading(2, "Items of business"));
        blocks.add(
                items.isEmpty()
                        ? new Block.Paragraph("There is nothing on the agenda.")
                        : new Block.Table(
                                "Items in order",
                                List.of(
                                        new Column("Item", 8, false),
                                        new Column("What", 42, false),
                                        new Column("Lead officer", 24, false),
                                        new Column("Public or exempt", 16, false),
                                        new Column("Pages", 10, false)),
                                items.stream().map(AgendaDocument::row).toList(),
                                null));
        exclusion(items).ifPresent(words -> {
            blocks.add(new Block.Heading(2, ItemKind.EXCLUSION.words()));
            blocks.add(new Block.Paragraph(words));
        });
        return new Document(
                title,
                "Agenda of the meeting of %s".formatted(Dates.inFull(meeting.meetsOn())),
                "",
                version == 0
                        ? "%s, as it stood on %s".formatted(council, Dates.inFull(today))
                        : "%s, version %d, published on %s".formatted(council, version, Dates.inFull(today)),
                madeUp,
                today,
                blocks);
    }

    private static List<String> row(AgendaItem item) {
        return List.of(
                Integer.toString(item.itemNo()),
                item.title(),
                item.leads(),
                item.status(),
                item.pages().isEmpty() ? "not set" : item.pages());
    }

    /** Local Government Act 1972, section 100A(4): the resolution names the paragraphs by which information is exempt. */
    private static Optional<String> exclusion(List<AgendaItem> items) {
        var exempt = items.stream().filter(item -> !item.openness().isPublic()).toList();
        if (exempt.isEmpty()) {
            return Optional.empty();
        }
        var paragraphs = new TreeSet<Integer>();
        exempt.stream()
                .map(AgendaItem::exemptParagraph)
                .filter(one -> one != null)
                .forEach(paragraphs::add);
        return Optional.of(
                "To resolve that, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting for %s, on the grounds that %s likely to disclose exempt information as described in %s of Part 1 of Schedule 12A to the Act, and that the public interest in keeping it exempt outweighs that in telling it."
                        .formatted(
                                exempt.size() == 1
                                        ? named(exempt.get(0))
                                        : joined(exempt.stream()
                                                .map(AgendaDocument::named)
                                                .toList()),
                                exempt.size() == 1 ? "it is" : "they are",
                                paragraphs.isEmpty()
                                        ? "a paragraph that is not given yet"
                                        : (paragraphs.size() == 1 ? "paragraph " : "paragraphs ")
                                                + joined(paragraphs.stream()
                                                        .map(String::valueOf)
                                                        .collect(Collectors.toList()))));
    }

    /** Of a report that is exempt in part only its appendix is considered without the public. */
    private static String named(AgendaItem item) {
        return (item.openness() == Openness.PART_EXEMPT ? "the exempt part of item " : "item ") + item.itemNo();
    }

    private static String joined(List<String> all) {
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }

    private static String given(String words) {
        return words == null || words.isBlank() ? NOT_GIVEN : words;
    }
}
