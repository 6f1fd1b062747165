package org.hearth.fostering.concern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Typing;
import org.hearth.fostering.revision.Revision;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.time.UkTime;

/** One allegation or concern, with everything that was recorded of it. */
@Named
@RequestScoped
public class ConcernPage {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.UK).withZone(UkTime.ZONE);

    @Inject
    ConcernViews views;

    @Inject
    Concerns concerns;

    private Concern concern;
    private Household household;
    private LocalDate today;

    /** @param told what was different from before */
    public record Line(String when, String by, String what, List<String> told, boolean correction, String why) {}

    public void load() {
        concern = views.view(Typing.id(), Pages.parameter("reference")).orElse(null);
        if (concern == null) {
            Pages.notFound();
            return;
        }
        household = views.household(concern.household()).orElseThrow();
        today = views.today();
    }

    public boolean isFound() {
        return concern != null;
    }

    public boolean isMayWrite() {
        return views.mayWrite();
    }

    public String getId() {
        return concern.id().toString();
    }

    public String getReference() {
        return concern.reference();
    }

    public String getHousehold() {
        return household.reference();
    }

    public String getHouseholdPage() {
        return "/fostering/household?id=" + household.id();
    }

    public String getKind() {
        return concern.kind().words();
    }

    public boolean isJudged() {
        return concern.kind().isJudged();
    }

    public boolean isClosed() {
        return !concern.isOpenOn(today);
    }

    public boolean isLate() {
        return concern.isOpenTooLongOn(today);
    }

    public String getOver() {
        return "Over " + Limit.OPEN.words(concern.receivedOn());
    }

    public String getOpen() {
        return ConcernViews.days(concern.workingDaysOpen(today));
    }

    public String getReceived() {
        return Days.inWords(concern.receivedOn());
    }

    public String getAbout() {
        return or(String.join(" and ", views.about(concern)), "The household, no carer in particular");
    }

    public String getStrategy() {
        return day(concern.strategyOn(), "None recorded");
    }

    public String getReferred() {
        return day(concern.referredOn(), "Not recorded");
    }

    public String getChildren() {
        return concern.children() == null ? "Not known" : concern.children().toString();
    }

    public String getSupport() {
        return concern.supportOn() == null
                ? concern.support().words()
                : "%s, on %s".formatted(concern.support().words(), Days.inWords(concern.supportOn()));
    }

    public String getMoved() {
        return concern.moved().words();
    }

    public String getPapers() {
        return or(concern.papers(), "Not recorded");
    }

    public String getOutcome() {
        return concern.outcome() == null ? "None" : concern.outcome().words();
    }

    public String getClosedOn() {
        return day(concern.closedOn(), "Open");
    }

    public String getReviewed() {
        return day(concern.reviewedOn(), "Not recorded");
    }

    /** What it does to the home's places. */
    public String getPlaces() {
        if (concern.availableFrom() == null) {
            return "No vacant place is available, until somebody says that the home may take children again. Children who live there stay.";
        }
        return "No vacant place was available until %s. From %s the home may take children again."
                .formatted(Days.inWords(concern.availableFrom().minusDays(1)), Days.inWords(concern.availableFrom()));
    }

    public String getMissing() {
        return String.join("; ", concern.missing());
    }

    /** The latest first. */
    public List<Line> getRecorded() {
        var lines = new ArrayList<Line>();
        List<Concern> history = concerns.history(concern.id());
        for (Revision one : concerns.recorded(concern.id())) {
            ConcernDeed what = ConcernDeed.valueOf(one.what());
            Concern is = history.get(one.revision() - 1);
            Concern was = one.revision() == 1 ? null : history.get(one.revision() - 2);
            lines.add(new Line(
                    WHEN.format(one.recordedAt()),
                    one.recordedBy(),
                    what.words(),
                    ToldOfConcern.differences(was, is),
                    what.isCorrection(),
                    one.why()));
        }
        return lines;
    }

    private static String day(LocalDate day, String none) {
        return day == null ? none : Days.inWords(day);
    }

    private static String or(String text, String none) {
        return text.isEmpty() ? none : text;
    }
}
