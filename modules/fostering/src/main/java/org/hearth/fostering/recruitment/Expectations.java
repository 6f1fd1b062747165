package org.hearth.fostering.recruitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.hearth.platform.api.pages.Days;

/**
 * When those in assessment may be decided: by the day of a booked panel, else by how long others took from the same step in
 * the three years before. An expectation from few is none, and it says on what it rests; it does not say that they will be
 * approved.
 */
public final class Expectations {
    static final int FEWEST = 5;
    private static final int YEARS = 3;

    private Expectations() {}

    /**
     * @param day {@code null} where it is not known
     * @param why on what it rests, or why it is not known
     */
    public record Expected(Enquiry enquiry, LocalDate day, String why) {}

    /** Of every open application, those expected first at the top, those not known last. */
    public static List<Expected> of(List<Enquiry> all, LocalDate today) {
        LocalDate first = today.minusYears(YEARS);
        var decided = all.stream()
                .filter(enquiry -> {
                    LocalDate on = enquiry.on(StepKind.DECIDED);
                    return !enquiry.isMerged() && on != null && !on.isBefore(first) && !on.isAfter(today);
                })
                .toList();
        var expected = new ArrayList<Expected>();
        for (Enquiry enquiry : all) {
            if (enquiry.isOpen() && enquiry.on(StepKind.APPLIED) != null) {
                expected.add(of(enquiry, decided, today));
            }
        }
        expected.sort(Comparator.comparing(Expected::day, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(one -> one.enquiry().reference()));
        return expected;
    }

    private static Expected of(Enquiry enquiry, List<Enquiry> decided, LocalDate today) {
        LocalDate booked = enquiry.on(StepKind.PANEL_BOOKED);
        StepKind from = enquiry.on(StepKind.PANEL) != null
                ? StepKind.PANEL
                : booked != null && !booked.isBefore(today)
                        ? StepKind.PANEL
                        : enquiry.on(StepKind.STAGE_2_STARTED) != null ? StepKind.STAGE_2_STARTED : StepKind.APPLIED;
        LocalDate began = from == StepKind.PANEL && enquiry.on(from) == null ? booked : enquiry.on(from);
        Function<Enquiry, Long> took = past ->
                past.on(from) == null ? null : ChronoUnit.DAYS.between(past.on(from), past.on(StepKind.DECIDED));
        long known = decided.stream().map(took).filter(days -> days != null).count();
        if (known < FEWEST) {
            return new Expected(
                    enquiry,
                    null,
                    "Not known: %d were decided in the last %d years, and it needs %d to say."
                            .formatted(known, YEARS, FEWEST));
        }
        double median = RecruitmentFigures.median(decided.stream().map(took));
        LocalDate day = began.plusDays(Math.round(median));
        String why =
                "%s %s. In the last %d years the decision came %d days after that at the median, of %d decisions.%s"
                        .formatted(
                                enquiry.on(from) == null
                                        ? StepKind.PANEL_BOOKED.words() + " for"
                                        : from.words() + " on",
                                Days.inWords(began),
                                YEARS,
                                Math.round(median),
                                known,
                                day.isBefore(today) ? " That is over, so it is expected from today on." : "");
        return new Expected(enquiry, day.isBefore(today) ? today : day, why);
    }
}
