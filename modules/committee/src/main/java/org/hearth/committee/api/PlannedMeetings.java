package org.hearth.committee.api;

import java.time.LocalDate;
import java.util.List;

/** The calendar of the Corporate Parenting Committee, for whoever fills a county. */
public interface PlannedMeetings {

    /**
     * Plans the committee's meetings, each with the standing order of business. Where any meeting of it was ever planned,
     * nothing is: the calendar is somebody's.
     *
     * @param beginsAt   14:00
     * @param membership one on each line
     * @param by         who plans them
     * @return how many were planned
     */
    int plan(List<LocalDate> days, String beginsAt, String venue, String membership, String by);
}
