package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;
import org.hearth.platform.api.time.UkTime;

/**
 * Public notice of a key decision is given 28 clear days before it is taken (committee-pack.md section 3; Local Authorities
 * (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, regulation 9). Days of the calendar
 * are counted, without that of the notice and that of the meeting. Where committees decide, the council's constitution says how
 * many; where it says fewer, or where notice was impracticable, the monitoring officer lets it pass with the reason. A day to
 * come is no notice yet. The form of Peterborough's scrutiny committee asks for no key decision, since scrutiny takes none: its
 * day at Cabinet is {@link CabinetDate}'s.
 */
@ApplicationScoped
class KeyDecisionNotice implements PaperCheck {
    private static final int CLEAR_DAYS = 28;
    private static final Place HERE = new Place("front-sheet", FrontSheetTemplate.NOTICE);

    private final Clock clock;

    /** For the container's proxy. */
    protected KeyDecisionNotice() {
        this(null);
    }

    @Inject
    KeyDecisionNotice(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String key() {
        return "dates.key-decision";
    }

    @Override
    public Kind kind() {
        return Kind.DATES;
    }

    @Override
    public String passes() {
        return "A key decision has had its public notice, or none is taken.";
    }

    /** Special urgency is of one decision, not of whatever the report asks for later. */
    @Override
    public String restsOn(Written written) {
        var front = written.front();
        return String.join(
                "\n",
                front.value(FrontSheetTemplate.KEY_DECISION),
                front.value("plan"),
                front.value("title"),
                front.value("recommendations"));
    }

    @Override
    public List<Problem> look(Written written) {
        var front = written.front();
        if (!front.template().has(FrontSheetTemplate.KEY_DECISION) || !front.isKeyDecision()) {
            return List.of();
        }
        String typed = front.value(FrontSheetTemplate.NOTICE).strip();
        LocalDate meeting = written.meeting();
        LocalDate last = meeting.minusDays(CLEAR_DAYS + 1L);
        var days = DatesInWords.days(typed);
        if (days.size() != 1) {
            return List.of(Problem.block(
                    HERE,
                    "%s. A key decision needs public notice of %d clear days: for the meeting on %s it is published on %s at the latest. Type the day on which it was, such as %s."
                            .formatted(
                                    typed.isEmpty()
                                            ? "The day on which notice of the key decision was published is not given"
                                            : "\"%s\" is not one day".formatted(typed),
                                    CLEAR_DAYS,
                                    Dates.inFull(meeting),
                                    Dates.inFull(last),
                                    Dates.inFull(last))));
        }
        LocalDate notice = days.get(0).from();
        LocalDate today = UkTime.today(clock);
        if (notice.isAfter(today)) {
            return List.of(Problem.block(
                    HERE,
                    "Notice of the key decision is said to be published on %s, and today is %s. A notice to come is none yet: publish it, by %s at the latest for the meeting on %s, and type the day on which it was."
                            .formatted(
                                    Dates.inFull(notice),
                                    Dates.inFull(today),
                                    Dates.inFull(last),
                                    Dates.inFull(meeting))));
        }
        if (!notice.isAfter(last)) {
            return List.of();
        }
        long clear = Math.max(0, ChronoUnit.DAYS.between(notice, meeting) - 1);
        return List.of(Problem.block(
                HERE,
                "Notice of the key decision was published on %s, which leaves %d clear days before the meeting on %s, and %d are needed: it had to be published by %s. Take the decision at a meeting on or after %s, or ask the monitoring officer to let it pass with the reason, such as general exception or special urgency."
                        .formatted(
                                Dates.inFull(notice),
                                clear,
                                Dates.inFull(meeting),
                                CLEAR_DAYS,
                                Dates.inFull(last),
                                Dates.inFull(notice.plusDays(CLEAR_DAYS + 1L)))));
    }
}
