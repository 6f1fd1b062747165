package org.hearth.committee.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.hearth.committee.api.PlannedMeetings;

/** Plans the first meetings of a committee that has none. */
@ApplicationScoped
class FirstMeetings implements PlannedMeetings {
    private final Meetings meetings;

    /** For the container's proxy. */
    protected FirstMeetings() {
        this(null);
    }

    @Inject
    FirstMeetings(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public int plan(List<LocalDate> days, String beginsAt, String venue, String membership, String by) {
        boolean begun =
                meetings.all().stream().anyMatch(meeting -> meeting.committee().equals(Committees.CORPORATE_PARENTING));
        if (begun) {
            return 0;
        }
        var details = new Meeting.Details(beginsAt, venue, membership, null);
        days.forEach(day -> meetings.plan(Committees.CORPORATE_PARENTING, day, details, by));
        return days.size();
    }
}
