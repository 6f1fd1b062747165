package org.hearth.core.api.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Answered by a module that checks the records on which figures rest: an application scoped bean. A paper keeps what was
 * open when its figures were measured, and goes to be signed once an analyst accepted it (committee-pack.md section 12).
 */
public interface DataStatus {

    /** What is open now in the reporting year of the day; empty where nothing of it is held here to be checked. */
    Optional<Status> of(LocalDate asAt);

    /**
     * @param what      is checked: "Return for 2025/26"
     * @param errors    that are open
     * @param questions that are open
     * @param explained errors and questions that somebody explained
     * @param upToDate  whether all that is held was checked as it stands now
     * @param owners    whose the open errors are, those with most first; one error may be of two
     * @param href      where they are listed, from the root; for those who may see it
     */
    record Status(
            String what, int errors, int questions, int explained, boolean upToDate, List<Owner> owners, String href) {
        public Status {
            owners = List.copyOf(owners);
        }
    }

    /** @param who a team, or that nobody has them */
    record Owner(String who, int errors) {}
}
