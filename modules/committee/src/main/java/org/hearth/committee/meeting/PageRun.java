package org.hearth.committee.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.committee.frontsheet.ExemptStatus;
import org.hearth.platform.api.audit.Audit;

/**
 * Where a paper stands in the run of pages of its meeting's agenda: at the item that was chosen for it, whatever number that
 * has by now, once the clerk has given it its first page (committee-pack 2 and 12).
 */
@Dependent
public class PageRun {
    /** Of a paper that is not in a run. */
    public static final int ON_ITS_OWN = 1;

    private final Meetings meetings;
    private final AgendaTable table;
    private final Audit audit;

    @Inject
    PageRun(Meetings meetings, AgendaTable table, Audit audit) {
        this.meetings = meetings;
        this.table = table;
        this.audit = audit;
    }

    /** The agenda's item that a paper is. @param asked its id, or its number as it was typed, such as 6; it may be empty */
    public Optional<AgendaItem> item(String committee, LocalDate meeting, String asked) {
        return meetings.scheduledOn(committee, meeting).flatMap(there -> item(there, asked));
    }

    private Optional<AgendaItem> item(Meeting meeting, String asked) {
        return table.of(meeting.id()).stream()
                .filter(item -> item.id().toString().equals(asked.strip())
                        || Integer.toString(item.itemNo()).equals(asked.strip()))
                .findFirst();
    }

    /** Whether the meeting is planned and has any item. */
    public boolean hasAgenda(String committee, LocalDate meeting) {
        return items(committee, meeting).findAny().isPresent();
    }

    /** The items at which a report may stand, in the order of the agenda. */
    public List<AgendaItem> reports(String committee, LocalDate meeting) {
        return items(committee, meeting).filter(item -> item.kind().isReport()).toList();
    }

    private Stream<AgendaItem> items(String committee, LocalDate meeting) {
        return meetings.scheduledOn(committee, meeting).stream().flatMap(planned -> table.of(planned.id()).stream());
    }

    /** The number that the first page of an item's paper has; {@link #ON_ITS_OWN} where the agenda gives it none. */
    public static int firstPage(AgendaItem item) {
        return item.hasPages() ? item.firstPage() : ON_ITS_OWN;
    }

    /**
     * The item says of its report what the report's front sheet says: whether a part of it is exempt, and by which paragraph, so
     * that the agenda resolves to exclude press and public for it. The agenda of a meeting that was held stays as it was. In a
     * transaction.
     */
    public void stands(String committee, LocalDate meeting, String asked, ExemptStatus status) {
        var openness = status.isWholly() ? Openness.EXEMPT : status.isExempt() ? Openness.PART_EXEMPT : Openness.PUBLIC;
        Integer paragraph = openness.isPublic() ? null : Integer.valueOf(status.firstParagraph());
        planned(committee, meeting, asked)
                .filter(item -> item.kind().isReport())
                .filter(item -> item.openness() != openness || !Objects.equals(item.exemptParagraph(), paragraph))
                .ifPresent(item -> {
                    table.opens(item.id(), openness, paragraph);
                    changed(item);
                });
    }

    /**
     * Now that it is known how many pages it has, the agenda says where it ends; the agenda of a meeting that was held stays
     * as it was. In a transaction.
     */
    public void fix(String committee, LocalDate meeting, String asked, int pages) {
        planned(committee, meeting, asked)
                .filter(AgendaItem::hasPages)
                .filter(item -> !Objects.equals(item.lastPage(), item.firstPage() + pages - 1))
                .ifPresent(item -> {
                    table.endsOn(item.id(), item.firstPage() + pages - 1);
                    changed(item);
                });
    }

    private Optional<AgendaItem> planned(String committee, LocalDate meeting, String asked) {
        return meetings.scheduledOn(committee, meeting)
                .filter(Meeting::isPlanned)
                .flatMap(planned -> item(planned, asked));
    }

    private void changed(AgendaItem item) {
        audit.record(
                "agenda-item.changed",
                item.id().toString(),
                Map.of("meeting", item.meeting().toString()));
    }
}
