package org.hearth.committee.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.committee.commentary.Part;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.frozen.Frozen;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.documents.Document;

/**
 * The lists behind the figures of the as-at day, and behind what was revised. Never sent to the committee. A record that
 * was restricted when the figures were measured, or is now, counts and reads "restricted": a file outlives the reason
 * that someone may give for opening the record.
 */
final class WorkingPaper {
    private static final String MARKING =
            "WORKING PAPER - holds children's references; never sent to the committee or published";

    private static final String RESTRICTED = "restricted";
    private static final Comparator<String> RESTRICTED_LAST = Comparator.comparing(RESTRICTED::equals);

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
                        "Each list holds one reference for each thing counted: where events are counted a child may stand more than once. Restricted records count and stand last."));
        lists(blocks);
        revisions(blocks);
        exempt(blocks);
        return new Document(
                title,
                "Lists behind the figures for the meeting of " + Dates.inFull(written.meeting()),
                PaperDocument.marking(written, MARKING),
                PaperDocument.footer(written),
                written.madeUp(),
                written.dated(),
                blocks);
    }

    /** What was typed for members alone. */
    private void exempt(List<Block> blocks) {
        var slots = frozen.slots();
        var typed = slots.keySet().stream()
                .filter(Part::isExempt)
                .filter(slot -> !written.commentary().getOrDefault(slot, "").isBlank())
                .toList();
        if (typed.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, "Exempt commentary"));
        typed.forEach(slot -> {
            blocks.add(new Block.Heading(3, slots.get(slot).prompt()));
            written.commentary()
                    .get(slot)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> blocks.add(new Block.Paragraph(line.strip())));
        });
    }

    private void lists(List<Block> blocks) {
        blocks.add(new Block.Heading(2, "Lists"));
        var names = Names.of(frozen);
        var printed = new HashMap<List<String>, String>();
        frozen.everyFigure().forEach((at, figure) -> {
            if (at.day().equals(frozen.asAt()) && frozen.lists().containsKey(at)) {
                String name = names.of(at);
                blocks.add(new Block.Heading(3, name));
                blocks.add(new Block.Paragraph(list(figure, name, printed)));
            }
        });
    }

    /** A net change is no list's number: it would be read as one that contradicts the paper. */
    private String list(Figure figure, String name, Map<List<String>, String> printed) {
        if (figure.value() != null && figure.numerator() == null) {
            return "%s: the difference between those who came and those who left, who are listed under their own names"
                    .formatted(Reading.plain(figure));
        }
        var members = frozen.members(figure.at());
        String first =
                printed.putIfAbsent(members.stream().map(Frozen.Member::id).toList(), name);
        String who = first == null ? references(members) : "the same as \"" + first + "\"";
        return figure.unit() == Unit.PLACES
                ? "%s, of %d households: %s".formatted(Reading.plain(figure), members.size(), who)
                : "%d: %s".formatted(members.size(), who);
    }

    /** Restricted records stand last, so that their place tells nothing of their reference. */
    private String references(List<Frozen.Member> members) {
        var open = members.stream()
                .filter(member -> !restricted(member))
                .map(Frozen.Member::reference)
                .sorted();
        var restricted = members.stream().filter(this::restricted).map(member -> RESTRICTED);
        return Stream.concat(open, restricted).collect(Collectors.joining(", "));
    }

    private boolean restricted(Frozen.Member member) {
        return member.restricted() || written.restricted().contains(member.id());
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

    /** Of a restricted record not even the recording: its line in the return would lead to the child. */
    private String changes(List<Revision.Change> changes) {
        return changes.isEmpty()
                ? "none"
                : changes.stream().map(this::change).sorted(RESTRICTED_LAST).collect(Collectors.joining("; "));
    }

    private String change(Revision.Change change) {
        if (restricted(change.who())) {
            return RESTRICTED;
        }
        String reference = change.who().reference();
        return change.source().isEmpty() ? reference : "%s (%s)".formatted(reference, change.source());
    }
}
