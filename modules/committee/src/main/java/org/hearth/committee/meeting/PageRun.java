package org.hearth.committee.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hearth.platform.api.audit.Audit;

/**
 * Where a paper stands in the run of pages of its meeting's agenda: at the item whose number its front sheet gives, once the
 * clerk has given that item its first page (committee-pack 2 and 12).
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

    /** The agenda's item that a paper is. @param number as the front sheet gives it, such as 6; it may be empty */
    public Optional<AgendaItem> item(String committee, LocalDate meeting, String number) {
        return meetings.scheduledOn(committee, meeting).stream()
                .flatMap(planned -> table.of(planned.id()).stream())
                .filter(item -> Integer.toString(item.itemNo()).equals(number.strip()))
                .findFirst();
    }

    /** The number that the paper's first page has; {@link #ON_ITS_OWN} where the agenda gives it none. */
    public int firstPage(String committee, LocalDate meeting, String number) {
        return item(committee, meeting, number)
                .filter(item -> !item.toFollow())
                .map(AgendaItem::firstPage)
                .orElse(ON_ITS_OWN);
    }

    /**
     * Now that it is known how many pages it has, the agenda says where it ends; the agenda of a meeting that was held stays
     * as it was. In a transaction.
     */
    public void fix(String committee, LocalDate meeting, String number, int pages) {
        if (meetings.scheduledOn(committee, meeting).filter(Meeting::isPlanned).isEmpty()) {
            return;
        }
        item(committee, meeting, number)
                .filter(item -> !item.toFollow() && item.firstPage() != null)
                .filter(item -> !Objects.equals(item.lastPage(), item.firstPage() + pages - 1))
                .ifPresent(item -> {
                    table.endsOn(item.id(), item.firstPage() + pages - 1);
                    audit.record(
                            "agenda-item.changed",
                            item.id().toString(),
                            Map.of("meeting", item.meeting().toString()));
                });
    }
}
