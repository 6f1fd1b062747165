package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;

/**
 * Where a form asks whether it is a major policy item or statutory plan, as Peterborough's does under Timescales: Yes has the day
 * of the Cabinet meeting that decides, after the committee has looked at it; No has none.
 */
@ApplicationScoped
class CabinetDate implements PaperCheck {
    private static final Place HERE = new Place("front-sheet", FrontSheetTemplate.CABINET_DATE);

    @Override
    public String key() {
        return "dates.cabinet";
    }

    @Override
    public Kind kind() {
        return Kind.DATES;
    }

    @Override
    public String passes() {
        return "A major policy item has its day at Cabinet, or it is none.";
    }

    @Override
    public List<Problem> look(Written written) {
        var front = written.front();
        if (!front.template().has(FrontSheetTemplate.CABINET_DATE)) {
            return List.of();
        }
        String typed = front.value(FrontSheetTemplate.CABINET_DATE).strip();
        var days = DatesInWords.days(typed);
        if (!front.isMajorPolicy()) {
            return days.isEmpty()
                    ? List.of()
                    : List.of(Problem.block(
                            HERE,
                            "The date for the Cabinet meeting is \"%s\", and it is said to be no major policy item. Type N/A for the date, or choose Yes."
                                    .formatted(typed)));
        }
        if (days.size() != 1) {
            return List.of(Problem.block(
                    HERE,
                    "It is said to be a major policy item, and the date for the Cabinet meeting is \"%s\", which is not one day. Type the day in full, such as %s, or choose No."
                            .formatted(typed, Dates.inFull(written.meeting().plusWeeks(4)))));
        }
        return days.get(0).from().isAfter(written.meeting())
                ? List.of()
                : List.of(Problem.warn(
                        HERE,
                        "Cabinet meets on %s, which is not after the committee's meeting on %s, so it would decide before members looked at this. Look at both days."
                                .formatted(Dates.inFull(days.get(0).from()), Dates.inFull(written.meeting()))));
    }
}
