package org.hearth.committee.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.frozen.Frozen;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.documents.Document;

/** The lists behind the figures of the as-at day, and behind what was revised. Never sent to the committee. */
final class WorkingPaper {
    private static final String MARKING =
            "WORKING PAPER - holds children's references; never sent to the committee or published";

    private final Written written;
    private final Frozen frozen;

    private WorkingPaper(Written written) {
        this.written = written;
        this.frozen = written.frozen();
    }

    static Document of(Written written) {
        return new WorkingPaper(written).document();
    }

    private Document document() {
        var blocks = new ArrayList<Block>();
        String title = "Working paper: lists behind the figures at " + Dates.inFull(frozen.asAt());
        blocks.add(new Block.Heading(1, title));
        blocks.add(
                new Block.Paragraph(
                        "Each list holds one reference for each thing counted: where events are counted a child may stand more than once."));
        lists(blocks);
        revisions(blocks);
        return new Document(
                title,
                "Lists behind the figures for the meeting of " + Dates.inFull(written.meeting()),
                PaperDocument.marking(written, MARKING),
                PaperDocument.footer(written),
                written.madeUp(),
                written.dated(),
                blocks);
    }

    private void lists(List<Block> blocks) {
        blocks.add(new Block.Heading(2, "Lists"));
        var names = Names.of(frozen);
        Map<String, String> printed = new LinkedHashMap<>();
        for (Coordinates at : frozen.figures().keySet()) {
            if (!at.day().equals(frozen.asAt()) || !frozen.lists().containsKey(at)) {
                continue;
            }
            String references =
                    frozen.members(at).stream().map(Frozen.Member::reference).collect(Collectors.joining(", "));
            String name = names.of(at);
            blocks.add(new Block.Heading(3, name));
            String first = printed.putIfAbsent(references, name);
            blocks.add(new Block.Paragraph(
                    first == null
                            ? "%d: %s".formatted(frozen.members(at).size(), references)
                            : "%d: the same as \"%s\""
                                    .formatted(frozen.members(at).size(), first)));
        }
    }

    private void revisions(List<Block> blocks) {
        blocks.add(new Block.Heading(2, "What changed since earlier papers"));
        if (written.revisions().isEmpty()) {
            blocks.add(new Block.Paragraph("Nothing has changed."));
            return;
        }
        var rows = new ArrayList<List<String>>();
        for (Revision revision : written.revisions()) {
            rows.add(List.of(
                    revision.what(),
                    Dates.inFull(revision.day()),
                    revision.was(),
                    revision.now(),
                    changes(revision.added()),
                    changes(revision.removed())));
        }
        blocks.add(new Block.Table(
                "Figures that changed, and who was added or removed by which recording",
                List.of(
                        new Column("Figure", 24, false),
                        new Column("Date", 14, false),
                        new Column("Was", 8, true),
                        new Column("Is now", 8, true),
                        new Column("Added", 23, false),
                        new Column("Removed", 23, false)),
                rows,
                null));
    }

    private static String changes(List<Revision.Change> changes) {
        return changes.isEmpty()
                ? "none"
                : changes.stream()
                        .map(change -> change.source().isEmpty()
                                ? change.reference()
                                : "%s (%s)".formatted(change.reference(), change.source()))
                        .collect(Collectors.joining("; "));
    }
}
