package org.hearth.committee.rendering;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearth.committee.childrenspage.ChildrensPage;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.frozen.Frozen;
import org.hearth.core.api.time.Coverage;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.documents.Block.Field;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.api.time.UkTime;

/** The report in the fixed order of committee-pack.md sections 3 and 4, for the public and the exempt rendering. */
final class PaperDocument {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);
    private static final String EXEMPT =
            "EXEMPT - not for publication: %s of Part 1 of Schedule 12A to the Local Government Act 1972";

    private static final String COUNCIL_RECORDS = "Council records";
    private static final String WORKING_COPY = "WORKING COPY - not the published report";

    private final Written written;
    private final Reading reading;
    private final boolean exempt;
    private final BodyFields body;
    private final DataNote dataNote;

    private PaperDocument(Written written, boolean exempt) {
        this.written = written;
        this.exempt = exempt;
        this.body = new BodyFields(written);
        this.dataNote = new DataNote(written, exempt);
        this.reading = exempt
                ? Reading.whole(written.frozen())
                : Reading.withholding(written.frozen(), written.withheld()::hides);
    }

    static Document publicReport(Written written) {
        return new PaperDocument(written, false).document();
    }

    static Document exemptReport(Written written) {
        return new PaperDocument(written, true).document();
    }

    /** What is written beside the figures, to be worked over in Word. */
    static Document coveringReport(Written written, boolean exempt) {
        return new PaperDocument(written, exempt).covering();
    }

    private Document document() {
        var blocks = new ArrayList<Block>();
        String title = title();
        blocks.add(new Block.Heading(1, title));
        written.notices().forEach(notice -> blocks.add(new Block.Paragraph(notice)));
        frontSheet(blocks);
        body.at("before", blocks);
        background(blocks);
        if (body.isNumbered()) {
            blocks.add(new Block.Heading(2, body.heading(2, "Main issues")));
            blocks.add(
                    new Block.Paragraph(
                            "2.1",
                            "Each topic follows on a page of its own: its figures, what they mean, and what the service says of them."));
        }
        var sections = new SectionBlocks(reading, written.commentary(), exempt);
        printed().forEach(section -> {
            blocks.add(new Block.PageBreak());
            blocks.addAll(blocks(section, sections));
        });
        body.at("after", blocks);
        body.priorities(blocks);
        body.implications(exempt, blocks);
        dataNote.write(blocks);
        Glossary.of(written.meeting(), blocks).ifPresent(words -> {
            blocks.add(new Block.Heading(2, "Glossary"));
            blocks.add(words);
        });
        sources(blocks);
        return document(
                title,
                marking(
                        written,
                        exempt ? EXEMPT.formatted(written.front().status().paragraphs()) : ""),
                blocks);
    }

    /** Front sheet, body, priorities and implications; of each topic only its findings, which Word locks. */
    private Document covering() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Finding(figuresAreFixed()));
        blocks.add(new Block.Heading(1, title()));
        frontSheet(blocks);
        body.at("before", blocks);
        background(blocks);
        blocks.add(new Block.Heading(2, body.heading(2, "Main issues")));
        var sections = new SectionBlocks(reading, written.commentary(), exempt);
        printed().forEach(section -> {
            var findings = blocks(section, sections).stream()
                    .filter(Block.Finding.class::isInstance)
                    .toList();
            if (!findings.isEmpty()) {
                blocks.add(new Block.Heading(3, section.title()));
                blocks.addAll(findings);
            }
        });
        body.at("after", blocks);
        body.priorities(blocks);
        body.implications(exempt, blocks);
        sources(blocks);
        return document(
                title(),
                exempt ? EXEMPT.formatted(written.front().status().paragraphs()) + " - " + WORKING_COPY : WORKING_COPY,
                blocks);
    }

    /** The page for children and young people is printed as they approved it, whoever reads the paper. */
    private List<Block> blocks(Frozen.Section section, SectionBlocks sections) {
        return section.key().equals(ChildrensPage.KEY)
                ? ChildrensPageAsRead.of(written)
                        .map(ChildrensPageAsRead::printed)
                        .orElseGet(() -> sections.of(section))
                : sections.of(section);
    }

    private Stream<Frozen.Section> printed() {
        return written.frozen().sections().stream()
                .filter(section -> exempt || !section.isForMembersOnly())
                .filter(section -> ChildrensPageAsRead.prints(written, section));
    }

    /** The first thing that is read in Word. */
    private String figuresAreFixed() {
        var coverage = new Coverage(written.frozen().coverage());
        return "This is a copy to work on the words of version %d, not the report itself: what is changed here is not in the report until it is typed into Hearth and cleared again. The figures in marked and locked paragraphs such as this one are fixed. They are figures at %s, measured once, on %s, from rows of the statutory return (SSDA903)%s; a figure that is repeated in words must be repeated as it stands. To change a figure, put the record right and measure again."
                .formatted(
                        written.version(),
                        Dates.inFull(written.frozen().asAt()),
                        MOMENT.format(written.frozen().knownAt().atZone(UkTime.ZONE)),
                        coverage.isEmpty() ? ", of which none were held" : " held " + coverage.inWords());
    }

    private String title() {
        return written.front().value("title") + (exempt ? ": exempt appendix" : "");
    }

    private Document document(String title, String marking, List<Block> blocks) {
        return new Document(
                title,
                "%s, meeting of %s, figures at %s"
                        .formatted(
                                written.front().value("to"),
                                Dates.inFull(written.meeting()),
                                Dates.inFull(written.frozen().asAt())),
                marking,
                footer(written),
                written.madeUp(),
                written.dated(),
                blocks);
    }

    static String marking(Written written, String marking) {
        String draft = written.draft() ? "DRAFT" : "";
        return draft.isEmpty() || marking.isEmpty() ? draft + marking : draft + " - " + marking;
    }

    static String footer(Written written) {
        return "%s, %s, version %d".formatted(written.council(), Dates.inFull(written.meeting()), written.version());
    }

    /** In the order of the council's form: what stands above the recommendations there stands above them here. */
    private void frontSheet(List<Block> blocks) {
        var front = written.front();
        var above = new ArrayList<Field>();
        var contacts = new ArrayList<Field>();
        var last = new ArrayList<Field>();
        boolean recommended = false;
        for (FrontSheetTemplate.Field field : front.template().fields()) {
            recommended |= field.key().equals("recommendations");
            if (isPrintedAmongFields(field)) {
                var group = !recommended ? above : isContact(field.key()) ? contacts : last;
                group.add(new Field(
                        field.label(),
                        field.key().equals("status") ? front.status().printed() : front.value(field.key())));
            }
        }
        fields("Front sheet", above, blocks);
        blocks.add(new Block.Paragraph(front.value("stem")));
        var recommendations = front.lines("recommendations");
        var labels = new ArrayList<String>();
        for (int i = 0; i < recommendations.size(); i++) {
            labels.add((char) ('a' + i % 26) + ")");
        }
        if (!recommendations.isEmpty()) {
            blocks.add(new Block.Items(labels, recommendations));
        }
        // in one, so that the front sheet stays on one page where it can
        boolean contact = !contacts.isEmpty();
        contacts.addAll(last);
        fields(contact ? "Contacts, and place on the agenda" : "Agenda", contacts, blocks);
    }

    private static void fields(String caption, List<Field> fields, List<Block> blocks) {
        if (!fields.isEmpty()) {
            blocks.add(new Block.Fields(caption, fields));
        }
    }

    private boolean isPrintedAmongFields(FrontSheetTemplate.Field field) {
        return switch (field.key()) {
            case "title", "stem", "recommendations", "priorities", "implications", "sources" -> false;
            default ->
                !field.isBody()
                        && (!field.isOnlyExempt() || isExemptAndTold(field))
                        && !(field.isOnlyPrintedWhenGiven()
                                && written.front().value(field.key()).isBlank());
        };
    }

    private static boolean isContact(String key) {
        return key.startsWith("officer-") || key.startsWith("member-");
    }

    private boolean isExemptAndTold(FrontSheetTemplate.Field field) {
        return exempt
                && field.isOnlyExempt()
                && !written.front().value(field.key()).isBlank();
    }

    private void background(List<Block> blocks) {
        var frozen = written.frozen();
        blocks.add(new Block.Heading(2, body.heading(1, "Background")));
        blocks.add(new Block.Paragraph(
                "1.1",
                "Members are corporate parents to every child in the council's care. This report gives the figures at %s."
                        .formatted(Dates.inFull(frozen.asAt()))));
        blocks.add(new Block.Paragraph(
                "1.2",
                "All figures were measured once, on %s, from what was recorded by then, and have not changed since."
                        .formatted(MOMENT.format(frozen.knownAt().atZone(UkTime.ZONE)))));
        long changed = written.revisions().stream().filter(dataNote::isTold).count();
        blocks.add(new Block.Paragraph(
                "1.3",
                changed == 0
                        ? "No figure published in an earlier report has been revised."
                        : "Figures published in earlier reports have been revised: %d. They are listed in the data note."
                                .formatted(changed)));
    }

    /** What the figures rest on, as it was frozen, and after it what was typed. */
    private void sources(List<Block> blocks) {
        blocks.add(new Block.Heading(2, body.heading(5, "Source documents")));
        var frozen = written.frozen();
        var coverage = new Coverage(frozen.coverage());
        var rows = new ArrayList<List<String>>();
        if (!coverage.isEmpty()) {
            rows.add(List.of(
                    "Return of children looked after (SSDA903): rows held %s, as recorded by %s"
                            .formatted(
                                    coverage.inWords(),
                                    MOMENT.format(frozen.knownAt().atZone(UkTime.ZONE))),
                    COUNCIL_RECORDS));
        }
        frozen.sources().forEach(source -> rows.add(List.of(source, "Published")));
        written.front().lines("sources").stream()
                .filter(line -> !line.equalsIgnoreCase("none"))
                .map(PaperDocument::source)
                .forEach(rows::add);
        if (rows.isEmpty()) {
            blocks.add(new Block.Paragraph("None"));
            return;
        }
        blocks.add(new Block.Table(
                "What this report rests on",
                List.of(new Column("Source document", 65, false), new Column("Location", 35, false)),
                rows,
                null));
    }

    private static List<String> source(String typed) {
        int bar = typed.indexOf('|');
        return bar < 0
                ? List.of(typed, COUNCIL_RECORDS)
                : List.of(
                        typed.substring(0, bar).strip(),
                        typed.substring(bar + 1).strip());
    }
}
