package org.hearth.childrenincare.children;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearth.childrenincare.asking.EndInWords;
import org.hearth.childrenincare.asking.SourceWords;
import org.hearth.core.api.care.Care;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.ChildQuestions;
import org.hearth.core.api.care.Details;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.HistoryLine;
import org.hearth.core.api.care.Identifier;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.people.Restrictions;
import org.hearth.core.api.time.AsAt;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Address;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.time.UkTime;

/**
 * One child's page. A restricted record first asks for the reason for which it is opened; a child there is not, and one
 * who is not in this person's lists, are answered alike.
 */
@Named
@RequestScoped
public class ChildPage {
    private static final int MOST_RECORDED = 200;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.UK).withZone(UkTime.ZONE);

    @Inject
    Children children;

    @Inject
    Restrictions restrictions;

    @Inject
    @Any
    Instance<ChildQuestions> questions;

    @Inject
    Care care;

    @Inject
    Details details;

    /**
     * What one recording made known of one episode.
     *
     * @param when   to the minute, UK time
     * @param by     who recorded it
     * @param source the return or the person
     * @param what   the fields that changed, in words
     */
    public record Known(String when, String by, String source, String episode, String what) {}

    private String reference;
    private AsAt asAt;
    private ChildHistory child;
    private ChildStory story;
    private List<ChildQuestions.Open> open = List.of();
    private List<Known> known = List.of();
    private List<String> pupilNumbers = List.of();
    private String reason;

    /** Called for every view; once a request. */
    public void load() {
        if (asAt != null) {
            return;
        }
        reference = Pages.parameter("reference").orElse("");
        try {
            asAt = new AsAt(
                    Pages.day("asAt")
                            .map(day -> children.asking(day.toString(), null).day())
                            .orElseGet(children::lastDayHeld),
                    children.asking(null, Pages.parameter("known").orElse(null)).knownAt());
        } catch (RuleBroken refused) {
            Pages.refused(refused);
            asAt = AsAt.now(children.lastDayHeld());
        }
        child = reference.isEmpty() ? null : children.find(reference, asAt).orElse(null);
        if (child == null) {
            Pages.notFound();
            return;
        }
        if (children.reveals(child)) {
            story = children.view(child, asAt);
            known = care.history(child.id()).stream()
                    .limit(MOST_RECORDED)
                    .map(line -> known(line, children.codes()))
                    .toList();
            pupilNumbers = details.pupilNumbers(child.id()).stream()
                    .map(ChildPage::words)
                    .toList();
            open = questions.stream()
                    .flatMap(asking -> asking.about(child.reference()).stream())
                    .toList();
        }
    }

    /** The reason for opening a restricted record; it is kept for the auditor, and the page opens. */
    @Transactional
    public void giveReason() {
        load();
        if (child == null) {
            return;
        }
        try {
            restrictions.open(child.id(), reason);
            Pages.done(getAddress(), "Your reason is kept. You may open this record until the end of the day.");
        } catch (RuleBroken refused) {
            Pages.error("reason", refused.getMessage());
        }
    }

    public boolean isShown() {
        return story != null;
    }

    /** Asked already while a form that comes back is read: whether the form stands there hangs on it. */
    public boolean isRestricted() {
        load();
        return child != null && story == null;
    }

    public ChildStory getStory() {
        return story;
    }

    public List<ChildQuestions.Open> getQuestions() {
        return open;
    }

    public List<Known> getRecorded() {
        return known;
    }

    static Known known(HistoryLine line, Codes codes) {
        Episode episode = line.is() == null ? line.was() : line.is();
        String what;
        if (line.was() == null) {
            what = "First recorded: %s, %s"
                    .formatted(
                            codes.places().of(episode.place()).meaning(),
                            codes.legalStatuses().of(episode.legalStatus()).meaning());
        } else if (line.is() == null) {
            what = "Withdrawn";
        } else {
            what = line.fields().isEmpty()
                    ? "Said by another source"
                    : line.fields().stream()
                            .map(EpisodeField::words)
                            .collect(Collectors.joining(
                                    ", ", line.isAcceptedProposal() ? "Proposal accepted: " : "Changed: ", ""));
        }
        return new Known(
                WHEN.format(line.at()),
                line.by(),
                SourceWords.of(line.why() == null ? line.source() : line.why()),
                "Episode from %s".formatted(Days.inWords(episode.startedOn())),
                what);
    }

    private static String words(Identifier number) {
        String from = number.usedFrom() == null ? "" : ", given from " + Days.inWords(number.usedFrom());
        return number.number()
                + from
                + (number.usedTo() == null
                        ? ""
                        : " to " + Days.inWords(number.usedTo().minusDays(1)));
    }

    /** The numbers by which schools know the child, the latest first. */
    public List<String> getPupilNumbers() {
        return pupilNumbers;
    }

    public List<String> getEarlierPupilNumbers() {
        return pupilNumbers.isEmpty() ? List.of() : pupilNumbers.subList(1, pupilNumbers.size());
    }

    public LocalDate getDay() {
        return asAt == null ? null : asAt.day();
    }

    public String getKnown() {
        return asAt == null || asAt.knownAt() == null ? "" : asAt.knownAt().toString();
    }

    public String getAddress() {
        return new Address("/children/child")
                .with("reference", reference)
                .with("asAt", getDay())
                .with("known", getKnown())
                .toString();
    }

    public String getList() {
        return new Address("/children/list")
                .with("asAt", getDay())
                .with("known", getKnown())
                .toString();
    }

    public String until(LocalDate to, LocalDate heldUntil) {
        return EndInWords.after(to, heldUntil, asAt.day());
    }

    public String end(LocalDate to, LocalDate heldUntil) {
        return EndInWords.alone(to, heldUntil, asAt.day());
    }

    public String getCoverage() {
        return children.coverage().sentence(getDay());
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
