package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.frontsheet.Form;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.MovesAlong;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.CurrentPerson;

/**
 * A meeting that is moved takes its drafts along, with their figures, words, clearances and signatures: nothing of them was
 * about the day. What is published names the earlier day for ever; a correction of it names the new one.
 */
@ApplicationScoped
class DraftsMoveAlong implements MovesAlong {
    private final PaperTable table;
    private final Audit audit;
    private final CurrentPerson person;

    /** For the container's proxy. */
    protected DraftsMoveAlong() {
        this(null, null, null);
    }

    @Inject
    DraftsMoveAlong(PaperTable table, Audit audit, CurrentPerson person) {
        this.table = table;
        this.audit = audit;
        this.person = person;
    }

    /** A draft whose figures are not before the new day stays behind, since no paper is of a day to come. */
    @Override
    public void moved(Meeting was, LocalDate to) {
        if (!was.committee().equals(Committees.CORPORATE_PARENTING)) {
            return;
        }
        table.takeTurn();
        table.all().stream()
                .filter(paper ->
                        !paper.isPublished() && paper.meeting().equals(was.meetsOn()) && to.isAfter(paper.asAt()))
                .forEach(paper -> move(paper, to));
    }

    private void move(Paper paper, LocalDate to) {
        table.moveDraft(paper.id(), to);
        var typed = table.typed(paper.id());
        String by = person.get().name();
        var day = typed.get(TypedFields.front(FrontSheetTemplate.MEETING));
        if (day != null) {
            table.save(paper.id(), TypedFields.front(FrontSheetTemplate.MEETING), Dates.inFull(to), day.revision(), by);
        }
        table.begin(paper.id(), newFields(typed, to), by);
        audit.record(
                "pack.moved-with-its-meeting",
                paper.id().toString(),
                Map.of("from", paper.meeting().toString(), "to", to.toString()));
    }

    /** Where another form is in force on the new day, what it asks besides begins as in a new paper. */
    private static Map<String, String> newFields(Map<String, PaperTable.TypedField> typed, LocalDate to) {
        var more = new LinkedHashMap<String, String>();
        TypedFields.form(typed)
                .map((Form form) -> FrontSheetTemplate.of(form, to).fields())
                .ifPresent(fields -> fields.stream()
                        .filter(field -> !typed.containsKey(TypedFields.front(field.key())))
                        .forEach(field -> more.put(TypedFields.front(field.key()), field.standard())));
        return more;
    }
}
