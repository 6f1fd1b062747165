package org.hearth.core.api.care;

import java.util.List;

/**
 * An invitation: what a source of records could not settle about a child, for the child's page. Inject {@code
 * Instance<ChildQuestions>}; a module that takes records in answers it.
 */
public interface ChildQuestions {

    /** What is open about the child, most pressing first; empty when nothing is. */
    List<Open> about(String reference);

    /**
     * @param title   a few words ("Two episodes at once")
     * @param message what differs, what was done for now, and what to do
     * @param where   the places that differ ("2026 Episodes line 17"), one or two
     * @param href    where those who may correct the record answer it, from the root; empty when nowhere
     */
    record Open(String title, String message, List<String> where, String href) {
        public Open {
            where = List.copyOf(where);
        }
    }
}
