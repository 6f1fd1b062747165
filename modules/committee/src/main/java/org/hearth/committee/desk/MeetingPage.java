package org.hearth.committee.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearth.committee.action.Action;
import org.hearth.committee.action.ActionEntry;
import org.hearth.committee.action.ActionLog;
import org.hearth.committee.meeting.Agenda;
import org.hearth.committee.meeting.AgendaItem;
import org.hearth.committee.meeting.AgendaVersions;
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.Concerned.ToTell;
import org.hearth.committee.meeting.Lateness;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.MeetingReaders;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.meeting.Openness;
import org.hearth.committee.meeting.PaperState;
import org.hearth.committee.meeting.PapersOfMeetings;
import org.hearth.committee.meeting.WhomToTell;
import org.hearth.committee.question.Question;
import org.hearth.committee.question.Questions;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;
import org.hearth.platform.api.time.UkTime;

/** One meeting: when, where and who, its deadlines and papers, its agenda, the action log and members' questions. */
@Named
@RequestScoped
public class MeetingPage {

    @Inject
    Meetings meetings;

    @Inject
    Committees committees;

    @Inject
    Agenda agenda;

    @Inject
    AgendaVersions versions;

    @Inject
    FormTokens tokens;

    @Inject
    PapersOfMeetings papers;

    @Inject
    ActionLog log;

    @Inject
    Questions questions;

    @Inject
    WhomToTell whom;

    @Inject
    MeetingReaders readers;

    private Meeting meeting;
    private List<Meeting.Move> moves = List.of();
    private List<PaperState> there = List.of();
    private List<AgendaItem> items = List.of();
    private Lateness lateness;

    /** @param colour of the tag */
    public record Step(String stage, String day, String standing, String colour, String holder, List<String> lacks) {}

    /** A paper; {@code note} says what is wrong with its day, or is empty. */
    public record PaperLine(String id, String text, String status, String note) {}

    /** @param href without the ending of its files */
    public record Published(int version, String href, String when, List<String> changed, String hash) {}

    public record Entry(ActionEntry entry, String colour) {}

    public record Asked(Question question, String status, String colour) {}

    @PostConstruct
    void find() {
        meeting = Shown.id("id").flatMap(meetings::find).orElse(null);
        if (meeting != null) {
            moves = meetings.moves(meeting.id());
            items = agenda.of(meeting.id());
            Set<LocalDate> days = new LinkedHashSet<>();
            days.add(meeting.meetsOn());
            moves.stream()
                    .map(Meeting.Move::wasOn)
                    .filter(was ->
                            meetings.scheduledOn(meeting.committee(), was).isEmpty())
                    .forEach(days::add);
            boolean ours = meeting.committee().equals(Committees.CORPORATE_PARENTING);
            there = ours ? papers.of(days) : List.of();
        }
    }

    public void load() {
        if (meeting == null) {
            Pages.notFound();
        }
    }

    public boolean isFound() {
        return meeting != null;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public String getId() {
        return meeting.id().toString();
    }

    public String getDay() {
        return meeting == null ? "" : Days.inWords(meeting.meetsOn());
    }

    public String getCommittee() {
        return committees.get(meeting.committee()).name();
    }

    public String getColour() {
        return Shown.colour(meeting.state());
    }

    public List<String> getMembership() {
        return meeting.membership()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public List<String> getWarnings() {
        if (!meeting.isPlanned()) {
            return List.of();
        }
        var warnings = new ArrayList<>(meetings.warnings(meeting.meetsOn()));
        warnings.addAll(agenda.warnings(items));
        return warnings;
    }

    public List<Meeting.Move> getMoves() {
        return moves;
    }

    /** Whom to tell of the latest move, or that it is cancelled. */
    public List<ToTell> getToTell() {
        boolean news = !moves.isEmpty() && meeting.isPlanned() || meeting.isCancelled();
        return news && isMayWrite() ? whom.of(meeting, meeting.meetsOn()) : List.of();
    }

    public List<Step> getSteps() {
        return lateness().steps().stream().map(MeetingPage::step).toList();
    }

    /** That the minutes are late, where they are: of a meeting that is over nothing else is. */
    public List<String> getMinutesOwed() {
        return lateness().minutesOwed() ? lateness().lateInWords() : List.of();
    }

    private Lateness lateness() {
        if (lateness == null) {
            lateness = meetings.lateness(meeting, there);
        }
        return lateness;
    }

    private static Step step(Lateness.Step step) {
        return new Step(
                step.stage().words(),
                step.deadline().words(),
                step.standing().words(),
                Shown.colour(step.standing()),
                step.holder(),
                step.lacks());
    }

    public List<PaperLine> getPapers() {
        return there.stream()
                .map(paper -> new PaperLine(
                        paper.id().toString(),
                        "Paper for %s, version %d (%s)"
                                .formatted(Days.inWords(paper.meeting()), paper.version(), paper.report()),
                        paper.words(),
                        paper.meeting().equals(meeting.meetsOn())
                                ? ""
                                : paper.published()
                                        ? "It was published for the day before the meeting was moved. A correction of it names %s."
                                                .formatted(getDay())
                                        : "It names the day before the meeting was moved, and its figures are not of a day before %s. Make another paper."
                                                .formatted(getDay())))
                .toList();
    }

    public boolean isMayMakePaper() {
        return isMayWrite() && getWhyNoPaper().isEmpty();
    }

    /** Why no paper can be made for it, whoever asks; empty where one can. */
    public String getWhyNoPaper() {
        if (!meeting.committee().equals(Committees.CORPORATE_PARENTING)) {
            return "Hearth makes the papers of the %s alone."
                    .formatted(committees.get(Committees.CORPORATE_PARENTING).name());
        }
        if (meeting.isCancelled()) {
            return "This meeting is cancelled, so no paper can be made for it.";
        }
        return meeting.isMinuted() || meetings.today().isAfter(meeting.meetsOn())
                ? "This meeting is over, so no paper can be made for it. What members were not told goes to a later meeting."
                : "";
    }

    /** The published agendas, the first first. */
    public List<Published> getPublished() {
        return versions.of(meeting.id()).stream()
                .map(one -> new Published(
                        one.versionNo(),
                        "/api/meetings/%s/agenda/versions/%d/agenda".formatted(meeting.id(), one.versionNo()),
                        Days.inWords(UkTime.dayOf(one.publishedAt())),
                        one.changes(),
                        one.pdfHash()))
                .toList();
    }

    /** What changed since the agenda was published last. */
    public List<String> getNotPublished() {
        return versions.notPublished(meeting);
    }

    public boolean isMayPublishAgenda() {
        return isMayWrite()
                && meeting.isPlanned()
                && (versions.of(meeting.id()).isEmpty() || !getNotPublished().isEmpty());
    }

    public void publishAgenda() {
        if (meeting == null) {
            Pages.notFound();
            return;
        }
        try {
            String version = tokens.spend(
                    Pages.formToken(),
                    () -> String.valueOf(versions.publish(meeting.id()).versionNo()));
            Pages.done(
                    "/meetings/meeting?id=" + meeting.id(),
                    "Version %s of the agenda is published. Its files are kept and never change.".formatted(version));
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public List<AgendaItem> getItems() {
        return items;
    }

    /** Minutes are read by everyone once they are agreed. */
    public boolean isMinutesShown() {
        return meeting.isMinuted() && (isMayReadAll() || meeting.agreedAt() != null);
    }

    public String getMinutes() {
        return meeting.agreedAt() == null
                ? "Not agreed yet"
                : "Agreed on " + Days.inWords(meetings.get(meeting.agreedAt()).meetsOn());
    }

    /** What was resolved, where this person may read it. */
    public String resolution(AgendaItem item) {
        boolean shown = isMinutesShown() && (isMayReadAll() || item.openness() != Openness.EXEMPT);
        return shown && item.resolution() != null ? item.resolution() : "";
    }

    public List<Entry> getLog() {
        return log.asAt(meeting).stream()
                .map(entry -> new Entry(entry, Shown.colour(entry.status())))
                .toList();
    }

    /** As on which day the log says what is overdue. */
    public String getLogAt() {
        return meetings.today().isBefore(meeting.meetsOn())
                ? "As it stands today, for this meeting"
                : "As it stood at this meeting";
    }

    public List<Action> getAgreed() {
        return log.agreedAt(meeting);
    }

    public List<Asked> getQuestions() {
        return questions.of(meeting.id()).stream()
                .map(question -> {
                    String status = question.status(meetings.today());
                    return new Asked(question, status, Shown.colour(status));
                })
                .toList();
    }

    /** Whether there can be actions, questions and minutes of it. */
    public boolean isBegun() {
        return !meeting.isCancelled() && !meeting.meetsOn().isAfter(meetings.today());
    }

    public boolean isOver() {
        return !meeting.isCancelled()
                && meeting.agreedAt() == null
                && meetings.today().isAfter(meeting.meetsOn());
    }

    public boolean isMayReadAll() {
        return readers.mayReadAll();
    }

    public boolean isMayWrite() {
        return readers.mayWrite();
    }
}
