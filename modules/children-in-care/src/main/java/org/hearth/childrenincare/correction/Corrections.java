package org.hearth.childrenincare.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.core.api.care.Care;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.HistoryLine;
import org.hearth.core.api.care.Recorded;
import org.hearth.core.api.people.Visibility;
import org.hearth.platform.api.audit.Audit;

/**
 * The one way to a child's episodes for page and API: only of children whom the present person may correct and whose
 * record is open to that person.
 */
@ApplicationScoped
class Corrections {
    static final String RESOURCE = "corrections";

    @Inject
    CareBooks books;

    @Inject
    Care care;

    @Inject
    Visibility visibility;

    @Inject
    Audit audit;

    /** By reference, in either case; empty for one who is not there, not this person's, or restricted and not opened. */
    Optional<ChildHistory> child(String reference) {
        String wanted = reference == null ? "" : reference.strip().toUpperCase(Locale.ROOT);
        var view = visibility.of(RESOURCE);
        return books.book().children().stream()
                .filter(child -> child.reference().toUpperCase(Locale.ROOT).equals(wanted))
                .filter(view::reveals)
                .findFirst();
    }

    /** An episode of that child, audited as a view of the record. */
    Optional<Recorded> episode(ChildHistory child, UUID episode) {
        var found = care.episode(episode)
                .filter(recorded -> recorded.episode().child().equals(child.id()));
        found.ifPresent(
                recorded -> audit.record("child.viewed", child.reference(), Map.of("episode", episode.toString())));
        return found;
    }

    /** All that was ever recorded, audited as a view of the record. */
    List<HistoryLine> history(ChildHistory child) {
        audit.record("child.viewed", child.reference(), Map.of("part", "history"));
        return care.history(child.id());
    }

    /** The caller has found the child and the episode here. */
    Recorded correct(UUID episode, long version, Map<EpisodeField, String> fields, String why) {
        return care.correct(episode, version, fields, why);
    }
}
