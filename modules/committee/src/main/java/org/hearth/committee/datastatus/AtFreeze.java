package org.hearth.committee.datastatus;

import java.util.UUID;

/**
 * What was open against the data when a paper's figures were frozen. Kept once with the paper.
 *
 * @param seq       1, 2, 3 ... within the paper
 * @param what      was checked: "Return for 2025/26"
 * @param upToDate  whether all that was held had been checked as it stood
 */
public record AtFreeze(UUID paper, int seq, String what, int errors, int questions, int explained, boolean upToDate) {

    /** Whether somebody has to accept it before the paper goes on: an error is open, or it is not known whether one is. */
    public boolean isOpen() {
        return errors > 0 || !upToDate;
    }

    /** "Return for 2025/26: 12 errors open, 3 questions, 40 explained." */
    public String inWords() {
        return "%s: %s open, %s, %,d explained%s."
                .formatted(
                        what,
                        errors == 1 ? "1 error" : "%,d errors".formatted(errors),
                        questions == 1 ? "1 question" : "%,d questions".formatted(questions),
                        explained,
                        upToDate ? "" : "; not all of it had been checked");
    }
}
