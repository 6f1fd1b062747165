package org.hearth.platform.api.audit;

import java.util.Map;

/**
 * The business audit: append-only and hash-chained. Every view of a person's record, every list (one line with its
 * filter), change, correction, sign-in, export, import and publication is a line. Ids and codes only: no name, postcode
 * or free text.
 */
public interface Audit {
    /** Signs what was done or tried with nobody signed in. */
    String NOBODY = "nobody";

    /**
     * Writes a line for the present person, in the caller's transaction when there is one; for Hearth itself when nobody
     * is asking, as in a job.
     *
     * @param what    what was done: {@code child.viewed}, {@code children.listed}, {@code return.imported}
     * @param subject the id of what it was done to, or {@code null}
     * @param details small and free of personal data: a filter, a count, a year
     */
    void record(String what, String subject, Map<String, String> details);

    /** The same for a person who is not the present one. */
    void record(String by, String what, String subject, Map<String, String> details);
}
