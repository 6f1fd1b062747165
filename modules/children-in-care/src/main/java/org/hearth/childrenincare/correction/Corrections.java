package org.hearth.childrenincare.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.childrenincare.asking.Asking;
import org.hearth.core.api.care.Care;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildChecks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Details;
import org.hearth.core.api.care.Differences;
import org.hearth.core.api.care.Differences.Difference;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.HistoryLine;
import org.hearth.core.api.care.Identifier;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.care.Recorded;
import org.hearth.core.api.people.Visibility;
import org.hearth.platform.api.audit.Audit;

/**
 * The one way to a child's episodes for page and API: only of children whom the present person may correct and whose
 * record is open to that person.
 */
@ApplicationScoped
class Corrections {
    private static final System.Logger LOG = System.getLogger(Corrections.class.getName());

    static final String RESOURCE = "corrections";

    @Inject
    CareBooks books;

    @Inject
    Care care;

    @Inject
    Details details;

    @Inject
    Differences differences;

    @Inject
    Visibility visibility;

    @Inject
    Audit audit;

    @Inject
    @Any
    Instance<ChildChecks> checks;

    private final Clock clock = Clock.systemUTC();

    /** By reference, in either case; empty for one who is not there, not this person's, or restricted and not opened. */
    Optional<ChildHistory> child(String reference) {
        String wanted = reference == null ? "" : reference.strip().toUpperCase(Locale.ROOT);
        var view = visibility.of(RESOURCE);
        return books.book().children().stream()
                .filter(child -> child.reference().toUpperCase(Locale.ROOT).equals(wanted))
                .filter(view::reveals)
                .findFirst();
    }

    /** The last day for which rows are held, of which the child's page tells unless asked otherwise. */
    LocalDate lastDayHeld() {
        return Asking.lastHeld(books.book().coverage(), LocalDate.now(clock));
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

    /** Who the child is, audited as a view of the record. */
    Details.Known details(ChildHistory child) {
        audit.record("child.viewed", child.reference(), Map.of("part", "details"));
        return details.of(child.id());
    }

    /** The caller has audited the view. */
    List<Identifier> pupilNumbers(ChildHistory child) {
        return details.pupilNumbers(child.id());
    }

    /** All that was ever recorded of who the child is; the caller has audited the view. */
    List<Details.Line> detailsHistory(ChildHistory child) {
        return details.history(child.id());
    }

    /** The caller has found the child here. */
    Details.Known correct(ChildHistory child, long version, Map<PersonField, String> fields, String why) {
        return details.correct(child.id(), version, fields, why);
    }

    /**
     * What those to whom the return is sent would ask of the child as it is known now; the caller has found the child here
     * and audited the view.
     *
     * @return {@code null} when it could not be told: what was saved is saved all the same
     */
    Asks asks(ChildHistory child) {
        try {
            List<ChildChecks.Told> told =
                    checks.stream().map(one -> one.about(child.id())).toList();
            return new Asks(
                    told.stream()
                            .map(ChildChecks.Told::year)
                            .filter(Objects::nonNull)
                            .max(Integer::compare)
                            .orElse(null),
                    told.stream().flatMap(one -> one.asked().stream()).toList(),
                    told.stream().mapToInt(ChildChecks.Told::mended).sum());
        } catch (RuntimeException unforeseen) {
            // what a query was asked stands in its exception, and a child's row is never logged
            LOG.log(
                    System.Logger.Level.ERROR,
                    "A child could not be checked after saving: {0}",
                    unforeseen.getClass().getName());
            return null;
        }
    }

    /**
     * @param year  the newest return year that was checked, by the year it ends; {@code null} when none was
     * @param asked what is new since the latest recording first
     * @param mended how many findings are open in what was sent that the records have put right since
     */
    record Asks(Integer year, List<ChildChecks.Asked> asked, int mended) {}

    /** A question with the child it is about. */
    record Open(Difference difference, ChildHistory child) {}

    /** Open questions about children whom the present person may correct, by reference; one audit line. */
    List<Open> differences() {
        var view = visibility.of(RESOURCE);
        Map<UUID, ChildHistory> children = books.book().children().stream()
                .filter(view::reveals)
                .collect(Collectors.toMap(ChildHistory::id, child -> child));
        List<Open> open = differences.open().stream()
                .filter(difference -> children.containsKey(difference.child()))
                .map(difference -> new Open(difference, children.get(difference.child())))
                .toList();
        audit.record("differences.listed", null, Map.of("rows", String.valueOf(open.size())));
        return open;
    }

    /** Of one child found here; the caller has audited the view. */
    List<Open> differences(ChildHistory child) {
        return differences.openOf(child.id()).stream()
                .map(difference -> new Open(difference, child))
                .toList();
    }

    /** An open question about a child whom the present person may correct, audited as a view of the record. */
    Optional<Open> difference(long id) {
        var view = visibility.of(RESOURCE);
        return differences.open().stream()
                .filter(difference -> difference.id() == id)
                .findFirst()
                .flatMap(difference -> books.book().children().stream()
                        .filter(child -> child.id().equals(difference.child()))
                        .filter(view::reveals)
                        .findFirst()
                        .map(child -> new Open(difference, child)))
                .map(open -> {
                    audit.record(
                            "child.viewed",
                            open.child().reference(),
                            Map.of("difference", open.difference().field()));
                    return open;
                });
    }

    /** How many there are, for the home page; no one's record is shown by it. */
    long countOfDifferences() {
        var view = visibility.of(RESOURCE);
        Set<UUID> children = books.book().children().stream()
                .filter(view::reveals)
                .map(ChildHistory::id)
                .collect(Collectors.toSet());
        return differences.open().stream()
                .filter(difference -> children.contains(difference.child()))
                .count();
    }

    /** The caller has found the question here. */
    void settle(Open open, boolean theirs, String why) {
        if (theirs) {
            differences.takeTheirs(open.difference().id(), why);
        } else {
            differences.keepOurs(open.difference().id(), why);
        }
    }
}
