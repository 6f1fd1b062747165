package org.hearth.core.api.care;

import java.util.List;
import java.util.UUID;

/**
 * An invitation: what those to whom a statutory return is sent would ask of one child, as the child is known now and not as
 * it was sent. Inject {@code Instance<ChildChecks>}; a module that knows such rules answers it. It is asked when something
 * was saved, and never hinders that.
 */
public interface ChildChecks {

    /** What would be asked of the child; nothing is stored. */
    Told about(UUID child);

    /**
     * @param year  the return year that was checked, by the year it ends; {@code null} when no return that tells of the child
     *              is held, so that nothing was checked
     * @param asked what is new since the latest recording first, then by year, the newest first
     * @param mended how many findings are open in what was sent that the records have put right since
     */
    record Told(Integer year, List<Asked> asked, int mended) {
        public Told {
            asked = List.copyOf(asked);
        }

        /** None of what is open in what was sent has been put right since. */
        public Told(Integer year, List<Asked> asked) {
            this(year, asked, 0);
        }

        /** Nothing was checked. */
        public static Told nothing() {
            return new Told(null, List.of());
        }
    }

    /**
     * @param isNew     whether it was not so before the latest recording of the child
     * @param explained whether somebody has said why it is right as it stands
     * @param year      of the return, by the year it ends
     * @param rule      its code: {@code 142}
     * @param query     whether somebody is only asked to look, where the rest are errors
     * @param where     what it is about in a few words ("Episode from 5 April 2025")
     * @param message   what is wrong, with the values, and what to do
     */
    record Asked(
            boolean isNew, boolean explained, int year, String rule, boolean query, String where, String message) {}
}
