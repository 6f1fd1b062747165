package org.hearth.committee.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Answered by whoever knows papers, so that meetings need not: what is there for the meetings on some days. */
public interface PapersOfMeetings {

    /** The latest version of each paper that the present person may read, with what the drafts still lack. */
    List<PaperState> of(Collection<LocalDate> days);

    /**
     * The same told by where each paper stands alone: who has it, and not all that it lacks. For the meetings of a whole year,
     * since nothing has to be drawn for it.
     */
    List<PaperState> standing(Collection<LocalDate> days);
}
