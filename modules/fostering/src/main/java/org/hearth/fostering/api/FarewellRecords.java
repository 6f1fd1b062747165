package org.hearth.fostering.api;

import java.time.LocalDate;

/** The door for how households left, by the same rules as by hand. */
public interface FarewellRecords {

    /**
     * What is recorded of the household's latest approval already stays as it is.
     *
     * @param household      its reference
     * @param noticeOn       when the carers' notice was received; {@code null} where they gave none
     * @param conversation   not-recorded, offered, held or declined
     * @param conversationOn {@code null} where it is not recorded
     * @throws org.hearth.platform.api.RuleBroken for a part that cannot be, or where there is no such household
     */
    void tell(String household, LocalDate noticeOn, String conversation, LocalDate conversationOn);
}
