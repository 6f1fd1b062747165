package org.hearth.committee.meeting;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.wording.Wording;
import org.hearth.core.api.time.WorkingDays;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.settings.Settings;
import org.hearth.platform.api.time.UkTime;

/** The calendar of the committees: plans, changes, moves and cancels meetings, and tells their deadlines. */
@ApplicationScoped
public class Meetings {
    private static final int REASON = 1000;
    private static final int MEMBERSHIP = 4000;

    private final MeetingTable table;
    private final AgendaTable agendas;
    private final CommitteeTable committees;
    private final Committees known;
    private final Wording wording;
    private final Settings settings;
    private final Transactions transactions;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;
    private final Iterable<MovesAlong> along;

    /** For the container's proxy. */
    protected Meetings() {
        this(null, null, null, null, null, null, null, null, null, null, List.of());
    }

    @Inject
    Meetings(
            MeetingTable table,
            AgendaTable agendas,
            CommitteeTable committees,
            Committees known,
            Wording wording,
            Settings settings,
            Transactions transactions,
            Audit audit,
            CurrentPerson person,
            Clock clock,
            @Any Instance<MovesAlong> along) {
        this(table, agendas, committees, known, wording, settings, transactions, audit, person, clock, (Iterable<
                        MovesAlong>)
                along);
    }

    Meetings(
            MeetingTable table,
            AgendaTable agendas,
            CommitteeTable committees,
            Committees known,
            Wording wording,
            Settings settings,
            Transactions transactions,
            Audit audit,
            CurrentPerson person,
            Clock clock,
            Iterable<MovesAlong> along) {
        this.table = table;
        this.agendas = agendas;
        this.committees = committees;
        this.known = known;
        this.wording = wording;
        this.settings = settings;
        this.transactions = transactions;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
        this.along = along;
    }

    /** What the council has set is looked at before anybody opens a page. @throws RuleBroken if it cannot be meant */
    void atStart(@Observes @Priority(215) @Initialized(ApplicationScoped.class) Object started) {
        LeadTimes.of(settings);
        MunicipalYear.from(settings);
    }

    public LocalDate today() {
        return UkTime.today(clock);
    }

    public MunicipalYear yearOf(LocalDate day) {
        return MunicipalYear.of(day, MunicipalYear.from(settings));
    }

    /** @param begins the calendar year in which it begins */
    public MunicipalYear year(int begins) {
        return new MunicipalYear(begins, MunicipalYear.from(settings));
    }

    /** Of all committees, in the order of their days. */
    public List<Meeting> all() {
        return table.all();
    }

    /** Of one committee, in the order of their days. */
    public List<Meeting> of(String committee, MunicipalYear year) {
        return table.between(committee, year.firstDay(), year.lastDay());
    }

    public Optional<Meeting> find(UUID id) {
        return table.find(id);
    }

    /** @throws RuleBroken if there is none */
    public Meeting get(UUID id) {
        return find(id).orElseThrow(() -> new RuleBroken("There is no such meeting."));
    }

    /** The committee's meeting on that day that is not cancelled: a paper's meeting must be a scheduled one (committee-pack 3). */
    public Optional<Meeting> scheduledOn(String committee, LocalDate day) {
        return table.between(committee, day, day).stream()
                .filter(meeting -> !meeting.isCancelled())
                .findFirst();
    }

    /**
     * The committee's meeting on that day; where none is planned yet it is planned, at the time and place of the one before.
     *
     * @throws RuleBroken if the one on that day is cancelled, or the committee does not stand on it
     */
    public Meeting onOrPlanned(String committee, LocalDate day) {
        return scheduledOn(committee, day).orElseGet(() -> {
            table.between(committee, day, day).stream().findFirst().ifPresent(cancelled -> {
                throw new RuleBroken(
                        "meeting",
                        "The meeting on %s is cancelled (%s). Choose another meeting, or plan another one for that day."
                                .formatted(Dates.inFull(day), cancelled.stateReason()));
            });
            return get(plan(
                    committee,
                    day,
                    lastBefore(committee, day)
                            .map(last -> new Meeting.Details(last.beginsAt(), last.venue(), last.membership(), null))
                            .orElse(new Meeting.Details("14:00", "To be confirmed", "", null))));
        });
    }

    /** The day on which the meeting that was planned for a day is now; the day itself where it was not moved. */
    public LocalDate nowOn(String committee, LocalDate day) {
        if (scheduledOn(committee, day).isPresent()) {
            return day;
        }
        return moves().stream()
                .filter(move -> move.wasOn().equals(day))
                .map(move -> get(move.meeting()))
                .filter(meeting -> meeting.committee().equals(committee) && !meeting.isCancelled())
                .map(Meeting::meetsOn)
                .findFirst()
                .orElse(day);
    }

    /** The committee's planned ones from today on, in the order of their days. */
    public List<Meeting> toCome(String committee) {
        return table.between(committee, today(), LocalDate.of(9999, 12, 31)).stream()
                .filter(Meeting::isPlanned)
                .toList();
    }

    /** The committee's last one before the day that is not cancelled. */
    public Optional<Meeting> lastBefore(String committee, LocalDate day) {
        return table.between(committee, LocalDate.of(1900, 1, 1), day.minusDays(1)).stream()
                .filter(meeting -> !meeting.isCancelled())
                .reduce((earlier, later) -> later);
    }

    /** The committee's first one on or after the day that is still planned. */
    public Optional<Meeting> nextFrom(String committee, LocalDate day) {
        return table.between(committee, day, LocalDate.of(9999, 12, 31)).stream()
                .filter(Meeting::isPlanned)
                .findFirst();
    }

    /** @throws RuleBroken if the settings for them cannot be meant */
    public Deadlines deadlines(LocalDate meeting) {
        return Deadlines.of(meeting, LeadTimes.of(settings));
    }

    /** @param papers of them those for its day are its own */
    public Lateness lateness(Meeting meeting, List<PaperState> papers) {
        return lateness(List.of(meeting), papers).get(meeting.id());
    }

    /**
     * Of each of them by its id, in their order.
     *
     * @param papers each belongs to the meeting on its day
     */
    public Map<UUID, Lateness> lateness(List<Meeting> all, List<PaperState> papers) {
        var published = agendas.published();
        var lateness = new LinkedHashMap<UUID, Lateness>();
        all.forEach(meeting -> lateness.put(
                meeting.id(),
                Lateness.of(
                        meeting,
                        deadlines(meeting.meetsOn()),
                        papers.stream()
                                .filter(paper -> paper.meeting().equals(meeting.meetsOn()))
                                .toList(),
                        published.contains(meeting.id()),
                        today())));
        return lateness;
    }

    /** The latest first. */
    public List<Meeting.Move> moves(UUID meeting) {
        return table.moves(meeting);
    }

    /** Of every meeting, the latest first. */
    public List<Meeting.Move> moves() {
        return table.moves();
    }

    /** What a clerk should know before a meeting is put on the day: empty when there is nothing. It is not refused. */
    public List<String> warnings(LocalDate day) {
        return Warnings.of(day, deadlines(day).publication(), today());
    }

    /**
     * Plans a meeting, with the standing order of business on its agenda.
     *
     * @throws RuleBroken if the committee does not stand on the day, meets on it already, or a field is wrong
     */
    public UUID plan(String committee, LocalDate day, Meeting.Details details) {
        return plan(committee, day, details, person.get().name());
    }

    UUID plan(String committee, LocalDate day, Meeting.Details details, String by) {
        mustStand(known.get(committee), day, "meetsOn");
        var checked = checked(details, day);
        UUID id = UUID.randomUUID();
        transactions.doInOne(() -> {
            committees.takeTurn(committee);
            mustBeFree(committee, day, id, "meetsOn");
            var year = yearOf(day);
            boolean first = of(committee, year).stream()
                    .noneMatch(meeting ->
                            !meeting.isCancelled() && meeting.meetsOn().isBefore(day));
            table.insert(new Meeting(
                    id,
                    committee,
                    day,
                    checked.beginsAt(),
                    checked.venue(),
                    checked.membership(),
                    checked.questionsBy(),
                    MeetingState.PLANNED,
                    null,
                    null,
                    null,
                    by,
                    0));
            agendas.insert(StandingOrder.of(id, first));
            audit.record(by, "meeting.planned", id.toString(), Map.of("committee", committee, "day", day.toString()));
        });
        return id;
    }

    /** @throws RuleBroken if it is no longer planned, a field is wrong, or somebody changed it after {@code seen} was read */
    public void change(UUID id, Meeting.Details details, int seen) {
        var meeting = get(id);
        meeting.mustBePlanned();
        var checked = checked(details, meeting.meetsOn());
        transactions.doInOne(() -> {
            mustBeAsSeen(table.change(id, checked, seen));
            audit.record("meeting.changed", id.toString(), Map.of());
        });
    }

    /**
     * Puts it on another day. Its deadlines follow; the last day for public questions keeps its distance in working days.
     *
     * @throws RuleBroken without a reason, for the same day or one that is past, if it is no longer planned, the committee
     *     meets on the new day already, or somebody changed it after {@code seen} was read
     */
    public void move(UUID id, LocalDate day, String reason, int seen) {
        var meeting = get(id);
        meeting.mustBePlanned();
        if (day != null && day.equals(meeting.meetsOn())) {
            throw new RuleBroken(
                    "meetsOn", "The meeting is on %s already. Enter another day.".formatted(Dates.inFull(day)));
        }
        mustStand(known.get(meeting.committee()), day, "meetsOn");
        if (day.isBefore(today())) {
            throw new RuleBroken("meetsOn", "%s is past. Enter a day to come.".formatted(Dates.inFull(day)));
        }
        String why =
                wording.open("reason", wording.needed("reason", reason, REASON, "Enter why the meeting is moved."));
        transactions.doInOne(() -> {
            committees.takeTurn(meeting.committee());
            mustBeFree(meeting.committee(), day, id, "meetsOn");
            var move = new Meeting.Move(
                    id,
                    meeting.meetsOn(),
                    day,
                    why,
                    person.get().name(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            mustBeAsSeen(table.move(move, movedWith(meeting, day), seen));
            along.forEach(each -> each.moved(meeting, day));
            audit.record(
                    "meeting.moved",
                    id.toString(),
                    Map.of("from", meeting.meetsOn().toString(), "to", day.toString()));
        });
    }

    /** @throws RuleBroken without a reason, if it is no longer planned, or somebody changed it after {@code seen} was read */
    public void cancel(UUID id, String reason, int seen) {
        var meeting = get(id);
        meeting.mustBePlanned();
        String why =
                wording.open("reason", wording.needed("reason", reason, REASON, "Enter why the meeting is cancelled."));
        transactions.doInOne(() -> {
            mustBeAsSeen(table.cancel(id, why, seen));
            audit.record(
                    "meeting.cancelled",
                    id.toString(),
                    Map.of("day", meeting.meetsOn().toString()));
        });
    }

    /** {@code null} where there was none, or where the bank holidays that would tell are not held. */
    private static LocalDate movedWith(Meeting meeting, LocalDate day) {
        if (meeting.questionsBy() == null) {
            return null;
        }
        try {
            var days = WorkingDays.england();
            return days.before(day, days.between(meeting.questionsBy(), meeting.meetsOn()));
        } catch (RuleBroken notHeld) {
            return null;
        }
    }

    private Meeting.Details checked(Meeting.Details typed, LocalDate day) {
        String at = typed.beginsAt() == null ? "" : typed.beginsAt().strip().replace('.', ':');
        if (!at.matches("([01]?[0-9]|2[0-3]):[0-5][0-9]")) {
            throw new RuleBroken(
                    "beginsAt", "Enter the time at which the meeting begins in hours and minutes, such as 14:00.");
        }
        if (typed.questionsBy() != null && !typed.questionsBy().isBefore(day)) {
            throw new RuleBroken(
                    "questionsBy",
                    "The last day for public questions, %s, is not before the meeting on %s. Enter an earlier day, or leave it empty."
                            .formatted(Dates.inFull(typed.questionsBy()), Dates.inFull(day)));
        }
        return new Meeting.Details(
                at.length() == 4 ? "0" + at : at,
                wording.needed("venue", typed.venue(), Wording.LINE, "Enter where the committee meets."),
                wording.free("membership", typed.membership(), MEMBERSHIP),
                typed.questionsBy());
    }

    private static void mustStand(Committee committee, LocalDate day, String field) {
        if (day == null) {
            throw new RuleBroken(field, "Enter the day of the meeting.");
        }
        if (!committee.standsOn(day)) {
            throw new RuleBroken(
                    field,
                    "The %s did not stand on %s. Enter a day from %s%s."
                            .formatted(
                                    committee.name(),
                                    Dates.inFull(day),
                                    Dates.inFull(committee.startedOn()),
                                    committee.endedOn() == null ? "" : " to " + Dates.inFull(committee.endedOn())));
        }
    }

    private void mustBeFree(String committee, LocalDate day, UUID but, String field) {
        boolean taken = table.between(committee, day, day).stream()
                .anyMatch(meeting -> !meeting.isCancelled() && !meeting.id().equals(but));
        if (taken) {
            throw new RuleBroken(
                    field,
                    "The committee meets on %s already. Open that meeting, or enter another day."
                            .formatted(Dates.inFull(day)));
        }
    }

    /** @throws RuleBroken if nothing was found to change: somebody else changed it meanwhile */
    public static void mustBeAsSeen(boolean found) {
        if (!found) {
            throw new RuleBroken(
                    "Someone else changed this while you were typing. Read what stands there now, then save yours again.");
        }
    }
}
