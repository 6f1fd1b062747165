package org.hearth.committee.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.Meetings;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.platform.api.documents.Block;

/**
 * The action log in a paper (Appendix E): as it stands for the paper's own meeting of the Corporate Parenting Committee on the
 * day the paper is measured. A section is the same for every reader, so what was agreed in private is left out and said to be.
 */
@ApplicationScoped
class ActionLogSection implements PackSection {
    private static final String KEY = "committee.action-log";
    private static final List<Integer> WIDTHS = List.of(6, 12, 7, 26, 14, 12, 9, 22, 12);

    @Inject
    ActionLog log;

    @Inject
    Meetings meetings;

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "Action log from earlier meetings";
    }

    @Override
    public List<LocalDate> days(LocalDate asAt) {
        return List.of();
    }

    /** For the committee's next meeting: a paper names its own. */
    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        return meetings.nextFrom(Committees.CORPORATE_PARENTING, meetings.today())
                .map(next -> writeFor(next.meetsOn(), asAt, sheets))
                .orElse(List.of(new PackBlock.Paragraph(
                        "No meeting of the committee is planned, so there is no action log to take to one.")));
    }

    @Override
    public List<PackBlock> writeFor(LocalDate meeting, LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var all = log.whole(Committees.CORPORATE_PARENTING, meeting);
        var open = all.stream().filter(entry -> !entry.exempt()).toList();
        var blocks = new ArrayList<PackBlock>();
        blocks.add(new PackBlock.Paragraph(
                "As it stood on %s, when the figures were measured, for the meeting then planned for %s. Overdue is what is not done by that day."
                        .formatted(Dates.inFull(meetings.today()), Dates.inFull(meeting))));
        blocks.add(
                open.isEmpty() ? new PackBlock.Paragraph("No action from an earlier meeting is open.") : table(open));
        if (open.size() < all.size()) {
            blocks.add(new PackBlock.Paragraph(
                    "Actions that were agreed while press and public were excluded are not listed."));
        }
        return blocks;
    }

    private static PackBlock.Table table(List<ActionEntry> entries) {
        var columns = IntStream.range(0, WIDTHS.size())
                .mapToObj(i -> new Block.Column(ActionEntry.COLUMNS.get(i), WIDTHS.get(i), false))
                .toList();
        var rows = entries.stream()
                .map(ActionEntry::cells)
                .map(cells -> new PackBlock.Row(
                        cells.get(0),
                        cells.subList(1, cells.size()).stream()
                                .<Cell>map(words -> words.isEmpty() ? new Cell.Text("-") : new Cell.Text(words, true))
                                .toList()))
                .toList();
        return new PackBlock.Table("action-log", "Actions from earlier meetings", columns, rows, -1, -1, null);
    }
}
