package org.hearth.committee.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.wording.Wording;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;

/**
 * Writes down what a meeting resolved and who was there. The first minutes say that it was held; they are changed until a
 * later meeting agrees them, and then stand.
 */
@ApplicationScoped
public class Minutes {
    private static final int LONGEST = 4000;

    private final MeetingTable table;
    private final AgendaTable agendas;
    private final Meetings meetings;
    private final Wording wording;
    private final Transactions transactions;
    private final Audit audit;

    /** For the container's proxy. */
    protected Minutes() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Minutes(
            MeetingTable table,
            AgendaTable agendas,
            Meetings meetings,
            Wording wording,
            Transactions transactions,
            Audit audit) {
        this.table = table;
        this.agendas = agendas;
        this.meetings = meetings;
        this.wording = wording;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * @param attendance  who was there and who sent apologies
     * @param resolutions words by item; an item that is not named keeps what it has
     * @param agreedAt    the later meeting of the committee that agreed them, or {@code null}
     * @throws RuleBroken until the day after the meeting, for a cancelled one, once they are agreed, or if somebody changed the
     *     meeting after {@code seen} was read
     */
    public void write(UUID id, String attendance, Map<UUID, String> resolutions, UUID agreedAt, int seen) {
        var meeting = meetings.get(id);
        mustBeOver(meeting);
        if (meeting.agreedAt() != null) {
            throw new RuleBroken(
                    "These minutes were agreed on %s and stand. Have a correction minuted at a later meeting."
                            .formatted(Dates.inFull(
                                    meetings.get(meeting.agreedAt()).meetsOn())));
        }
        if (agreedAt != null) {
            mustComeAfter(meeting, agreedAt);
        }
        String present = wording.needed("attendance", attendance, LONGEST, "Enter who was there.");
        var words = new LinkedHashMap<UUID, String>();
        resolutions.forEach((item, typed) -> words.put(item, wording.free("resolution-" + item, typed, LONGEST)));
        transactions.doInOne(() -> {
            var items = agendas.of(id);
            items.stream()
                    .filter(item -> item.openness() != Openness.EXEMPT)
                    .forEach(item -> wording.open("resolution-" + item.id(), words.getOrDefault(item.id(), "")));
            if (!items.stream().map(AgendaItem::id).toList().containsAll(words.keySet())) {
                throw new RuleBroken(
                        "A resolution names an item that is not on the agenda. Read the agenda as it stands now.");
            }
            Meetings.mustBeAsSeen(table.minute(id, present, agreedAt, seen));
            agendas.resolve(words);
            audit.record(
                    agreedAt == null ? "meeting.minuted" : "meeting.minutes-agreed",
                    id.toString(),
                    Map.of("items", String.valueOf(words.size())));
        });
    }

    /** @throws RuleBroken if it is cancelled, or its day is not over */
    private void mustBeOver(Meeting meeting) {
        meeting.mustNotBeCancelled();
        if (!meetings.today().isAfter(meeting.meetsOn())) {
            throw new RuleBroken("The meeting is on %s. Write its minutes from the day after."
                    .formatted(Dates.inFull(meeting.meetsOn())));
        }
    }

    private void mustComeAfter(Meeting meeting, UUID agreedAt) {
        var later = meetings.find(agreedAt)
                .filter(one -> one.committee().equals(meeting.committee())
                        && !one.isCancelled()
                        && one.meetsOn().isAfter(meeting.meetsOn())
                        && !one.meetsOn().isAfter(meetings.today()));
        if (later.isEmpty()) {
            throw new RuleBroken(
                    "agreedAt",
                    "Minutes are agreed at a later meeting of the same committee that has been held. Choose one.");
        }
    }
}
