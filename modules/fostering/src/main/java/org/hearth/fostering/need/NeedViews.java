package org.hearth.fostering.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.people.Visibility;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.recruitment.Recruitment;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.time.UkTime;

/** The one way to what homes are needed, for page, API and files alike. */
@ApplicationScoped
class NeedViews {
    /** As in the table of permissions. */
    static final String RESOURCE = "recruit-to-need";

    private static final String CHILDREN = "recruit-to-need-children";

    private static final String ENQUIRIES = "fostering-recruitment";

    @Inject
    CareBooks books;

    @Inject
    Recruitment recruitment;

    @Inject
    Visibility visibility;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    LocalDate today() {
        return UkTime.today(clock);
    }

    /** On the last day of which the care history tells everyone, today at the latest. */
    Need now() {
        CareBook book = books.book();
        return Need.of(book, recruitment.known(null), lastTold(book.coverage(), today()));
    }

    private static LocalDate lastTold(Coverage held, LocalDate today) {
        return held.includes(today)
                ? today
                : held.spans().stream()
                        .filter(span -> span.to() != null && !span.lastDay().isAfter(today))
                        .map(Period::lastDay)
                        .reduce((earlier, later) -> later)
                        .orElse(today);
    }

    /** Whether any return or record tells where children live. */
    boolean isTold() {
        return !books.book().coverage().isEmpty();
    }

    Need viewed(String format) {
        audit.record(
                format == null ? "recruit-to-need.viewed" : "recruit-to-need.exported",
                null,
                format == null ? Map.of() : Map.of("format", format));
        return now();
    }

    /** One child of a list; who is restricted is counted and not named. */
    record Listed(Need.Child child, boolean named) {}

    /** Of those whom the present person may see. */
    List<Listed> children(NeedAsked asked, String format) {
        var seen = visibility.of("children");
        var found = asked.children(now()).stream()
                .filter(child -> seen.includes(child.history()))
                .map(child -> new Listed(child, seen.reveals(child.history())))
                .toList();
        record("recruit-to-need.children", asked, format, found.size());
        return found;
    }

    List<Need.Applicant> enquiries(NeedAsked asked, String format) {
        var found = asked.applicants(now());
        record("recruit-to-need.enquiries", asked, format, found.size());
        return found;
    }

    private void record(String what, NeedAsked asked, String format, int rows) {
        audit.record(
                what + (format == null ? "-listed" : "-exported"),
                null,
                Map.of("asked", asked.address("").toString(), "rows", String.valueOf(rows)));
    }

    boolean mayOpenChildren() {
        return permissions.may(person.get(), CHILDREN, Action.VIEW);
    }

    boolean mayOpenEnquiries() {
        return permissions.may(person.get(), ENQUIRIES, Action.VIEW);
    }
}
