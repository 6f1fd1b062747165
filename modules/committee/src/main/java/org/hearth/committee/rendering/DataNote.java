package org.hearth.committee.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.frozen.Frozen;
import org.hearth.core.api.figures.DirectionOfTravel;
import org.hearth.core.api.figures.RunChart;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.time.UkTime;

/** What a reader needs to judge the figures: coverage, what is withheld, definitions and how they changed, and revisions. */
final class DataNote {
    private final Written written;
    private final boolean exempt;

    DataNote(Written written, boolean exempt) {
        this.written = written;
        this.exempt = exempt;
    }

    void write(List<Block> blocks) {
        var frozen = written.frozen();
        blocks.add(new Block.Heading(2, "Data note"));
        var coverage = new Coverage(frozen.coverage());
        blocks.add(new Block.Paragraph(
                coverage.isEmpty()
                        ? "No rows of the statutory return (SSDA903) were held."
                        : "Rows of the statutory return (SSDA903) were held %s. A figure for another day is shown as not available."
                                .formatted(coverage.inWords())));
        if (new AsAt(frozen.asAt(), frozen.knownAt()).isProvisional()) {
            blocks.add(new Block.Paragraph(
                    "The figures of %s are provisional: they were measured on %s, before that day was over, and may still change."
                            .formatted(Dates.inFull(frozen.asAt()), Dates.inFull(UkTime.dayOf(frozen.knownAt())))));
        }
        ChildrensPageAsRead.of(written)
                .filter(page -> !page.hasWords())
                .ifPresent(
                        none -> blocks.add(
                                new Block.Paragraph(
                                        "This report leaves out the page for children and young people: no words for it were written and approved by a group of them.")));
        if (exempt) {
            blocks.add(new Block.Paragraph("Figures are given in full. Do not copy or pass on this document."));
        } else {
            blocks.add(new Block.Paragraph(
                    "To protect children's confidentiality, counts of 1 to %d are withheld, with the shares that rest on them and with other figures from which they could be worked out. Zero is shown as zero. How many are not known, and by how many a count has changed, is shown even where it is small, unless a withheld figure could be worked out from it."
                            .formatted(written.threshold() - 1)));
        }
        blocks.add(new Block.Table(
                "Symbols",
                List.of(new Column("Symbol", 15, false), new Column("Meaning", 85, false)),
                symbols(),
                null));
        blocks.add(new Block.Table(
                "Definitions",
                List.of(
                        new Column("Ref", 12, false),
                        new Column("What it tells", 50, false),
                        new Column("Source of the definition", 38, false)),
                frozen.definitions().stream()
                        .map(note -> List.of(note.ref(), note.name() + ". " + note.purpose(), note.source()))
                        .toList(),
                null));
        if (hasScorecard()) {
            blocks.add(new Block.Heading(3, "How the scorecard compares"));
            blocks.add(new Block.Paragraph(DirectionOfTravel.SIMILAR_IN_FULL));
            blocks.add(new Block.Paragraph(RunChart.RULE_IN_FULL));
        }
        definitionsChanged(blocks);
        revisions(blocks);
    }

    private boolean hasScorecard() {
        return written.frozen().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .anyMatch(block ->
                        block instanceof PackBlock.Table table && table.key().startsWith("scorecard."));
    }

    /** Nothing is withheld from the exempt reader. */
    private List<List<String>> symbols() {
        var symbols = new ArrayList<List<String>>();
        if (!exempt) {
            symbols.add(List.of(Reading.CONFIDENTIAL, "withheld to protect confidentiality"));
        }
        symbols.add(List.of("k", "rounds to zero but is not zero"));
        symbols.add(List.of("x", "not available: not known or not measured on that day"));
        symbols.add(List.of("z", "not applicable"));
        return symbols;
    }

    private void definitionsChanged(List<Block> blocks) {
        var redefined = written.redefined();
        blocks.add(new Block.Heading(3, "Definitions changed since the last report"));
        if (redefined.since() == null) {
            blocks.add(new Block.Paragraph("No earlier report of the same topics is held to compare with."));
            return;
        }
        if (redefined.changed().isEmpty()) {
            blocks.add(new Block.Paragraph("None reads otherwise than in %s.".formatted(redefined.since())));
        } else {
            blocks.add(new Block.Table(
                    "Definitions that read otherwise than in " + redefined.since(),
                    List.of(
                            new Column("Ref", 12, false),
                            new Column("Read before", 44, false),
                            new Column("Reads now", 44, false)),
                    redefined.changed().stream()
                            .map(change -> List.of(change.now().ref(), words(change.was()), words(change.now())))
                            .toList(),
                    "A figure that is defined otherwise is not to be compared with what was printed of it before."));
        }
        named("Told for the first time since: %s.", redefined.added(), blocks);
        named("Told then, and not in this report: %s.", redefined.gone(), blocks);
    }

    private static void named(String sentence, List<Frozen.Note> notes, List<Block> blocks) {
        if (!notes.isEmpty()) {
            blocks.add(new Block.Paragraph(sentence.formatted(notes.stream()
                    .map(note -> "%s (%s)".formatted(note.name(), note.ref()))
                    .collect(Collectors.joining("; ")))));
        }
    }

    private static String words(Frozen.Note note) {
        return "%s. %s Source: %s".formatted(note.name(), note.purpose(), note.source());
    }

    private void revisions(List<Block> blocks) {
        blocks.add(new Block.Heading(3, "Revisions to figures published before"));
        var rows = written.revisions().stream()
                .filter(this::isTold)
                .map(revision -> List.of(
                        revision.what(),
                        Dates.inFull(revision.day()),
                        exempt ? revision.was() : revision.told(),
                        exempt ? revision.now() : revision.tells(),
                        revision.earlier()))
                .toList();
        if (rows.isEmpty()) {
            blocks.add(new Block.Paragraph("There are none."));
            return;
        }
        blocks.add(new Block.Table(
                "Figures revised since they were published",
                List.of(
                        new Column("Figure", 40, false),
                        new Column("Date", 16, false),
                        new Column("Was", 10, true),
                        new Column("Is now", 10, true),
                        new Column("Published in", 24, false)),
                rows,
                null));
    }

    /** Whether its reader is told of it. */
    boolean isTold(Revision revision) {
        return exempt ? revision.told() != null : revision.isPublic();
    }
}
