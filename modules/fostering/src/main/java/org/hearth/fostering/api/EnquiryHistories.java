package org.hearth.fostering.api;

import java.util.List;

/** The door for many enquiries at once, by the same rules as one by one. */
public interface EnquiryHistories {

    /**
     * Brings in those whose reference is not taken, all or none of them; the others stay as they are. Households that were
     * approved stand in the register already.
     *
     * @return how many were brought in
     * @throws org.hearth.platform.api.RuleBroken for the first that cannot be, naming it
     */
    int load(List<EnquiryHistory> histories);
}
