package org.hearth.fostering.recruitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.HouseholdKind;

/**
 * The numbers of recruitment over some days (FOS-09, FOS-10), each with the enquiries behind it. Enquiries merged into another
 * are counted once, under the one that was kept. Kinds of household are counted apart.
 */
public final class RecruitmentFigures {
    private final List<Enquiry> all;
    private final Period period;
    private final LocalDate today;

    private RecruitmentFigures(List<Enquiry> all, Period period, LocalDate today) {
        this.all = all;
        this.period = period;
        this.today = today;
    }

    /**
     * @param kind   {@code null} for every kind
     * @param period closed
     * @param today  to which a cohort is followed
     */
    public static RecruitmentFigures of(List<Enquiry> enquiries, HouseholdKind kind, Period period, LocalDate today) {
        if (period.isOpen()) {
            throw new IllegalArgumentException("the numbers of recruitment need a last day");
        }
        return new RecruitmentFigures(
                enquiries.stream()
                        .filter(enquiry -> !enquiry.isMerged() && (kind == null || enquiry.kind() == kind))
                        .sorted(Comparator.comparing(Enquiry::since).thenComparing(Enquiry::reference))
                        .toList(),
                period,
                today);
    }

    public Period period() {
        return period;
    }

    /** The enquiries behind a number, in the order of their days. */
    public List<Enquiry> members(Basis basis, FigureLine line) {
        return all.stream().filter(counts(basis, line)).toList();
    }

    /** Their ids. */
    public List<UUID> ids(Basis basis, FigureLine line) {
        return members(basis, line).stream().map(Enquiry::id).toList();
    }

    public int count(Basis basis, FigureLine line) {
        return members(basis, line).size();
    }

    /**
     * In percent; {@code null} where there is nothing to take a share of. Of a cohort, those of the whole who came further;
     * by period the two are of different enquiries, and it may pass a hundred.
     */
    public Double share(Basis basis, FigureLine of, FigureLine from) {
        var whole = members(basis, from);
        long part = basis == Basis.PERIOD
                ? count(basis, of)
                : whole.stream().filter(counts(basis, of)).count();
        return whole.isEmpty() ? null : 100.0 * part / whole.size();
    }

    /** The median of days from application to the decision to approve, of those approved in the period; {@code null} for none. */
    public Double medianDaysToApprove() {
        return median(members(Basis.PERIOD, FigureLine.APPROVALS).stream()
                .map(enquiry -> days(enquiry.on(StepKind.APPLIED), enquiry.approvedOn())));
    }

    /** The median of days of stage 2, of those whose assessment was finished in the period; {@code null} for none. */
    public Double medianDaysOfStage2() {
        return median(members(Basis.PERIOD, FigureLine.IN_STAGE_2).stream()
                .map(enquiry -> days(enquiry.on(StepKind.STAGE_2_STARTED), stage2Ended(enquiry))));
    }

    /** By the source of the enquiry, those with most first. */
    public Map<String, RecruitmentFigures> bySource() {
        Map<String, List<Enquiry>> by = all.stream()
                .collect(Collectors.groupingBy(enquiry -> enquiry.contact().source()));
        var parts = new LinkedHashMap<String, RecruitmentFigures>();
        by.entrySet().stream()
                .map(part -> Map.entry(part.getKey(), new RecruitmentFigures(part.getValue(), period, today)))
                .filter(part -> part.getValue().count(Basis.COHORT, FigureLine.ENQUIRIES) > 0)
                .sorted(Comparator.comparing((Map.Entry<String, RecruitmentFigures> part) ->
                                -part.getValue().count(Basis.COHORT, FigureLine.ENQUIRIES))
                        .thenComparing(Map.Entry::getKey))
                .forEach(part -> parts.put(part.getKey(), part.getValue()));
        return parts;
    }

    /** Withdrawals by coded reason, in the order of the codes. */
    public Map<String, List<Enquiry>> withdrawals(Basis basis) {
        return members(basis, FigureLine.WITHDRAWALS).stream()
                .collect(Collectors.groupingBy(
                        enquiry ->
                                enquiry.step(StepKind.WITHDRAWN).orElseThrow().code(),
                        java.util.TreeMap::new,
                        Collectors.toList()));
    }

    private Predicate<Enquiry> counts(Basis basis, FigureLine line) {
        return switch (line) {
            case ENQUIRIES -> this::isAskedIn;
            case VISITS -> happened(basis, enquiry -> enquiry.on(StepKind.VISITED));
            case APPLICATIONS -> happened(basis, enquiry -> enquiry.on(StepKind.APPLIED));
            case APPROVALS -> happened(basis, Enquiry::approvedOn);
            case REFUSALS ->
                happened(basis, enquiry -> enquiry.approvedOn() == null ? enquiry.on(StepKind.DECIDED) : null);
            case WITHDRAWALS -> happened(basis, enquiry -> enquiry.on(StepKind.WITHDRAWN));
            case NOT_TAKEN_ON -> happened(basis, enquiry -> enquiry.on(StepKind.NOT_TAKEN_ON));
            case OPEN -> enquiry -> isAskedIn(enquiry) && enquiry.isOpen();
            case ANSWERED_IN_TIME ->
                enquiry -> isAskedIn(enquiry) && enquiry.answeredOn() != null && !isAnsweredLate(enquiry);
            case ANSWERED_LATE -> enquiry -> isAskedIn(enquiry) && isAnsweredLate(enquiry);
            case UNANSWERED -> enquiry -> isAskedIn(enquiry) && enquiry.answeredOn() == null;
            case RECOMMENDED -> enquiry -> in(enquiry.on(StepKind.PANEL));
            case WITHIN_STANDARD -> enquiry -> in(enquiry.on(StepKind.PANEL)) && !isOverStandard(enquiry);
            case OVER_STANDARD -> enquiry -> in(enquiry.on(StepKind.PANEL)) && isOverStandard(enquiry);
            case WAITING_OVER_STANDARD -> this::waitsOverStandard;
            case IN_STAGE_2 -> enquiry -> enquiry.on(StepKind.STAGE_2_STARTED) != null && in(stage2Ended(enquiry));
        };
    }

    private Predicate<Enquiry> happened(Basis basis, Function<Enquiry, LocalDate> day) {
        return basis == Basis.COHORT
                ? enquiry -> isAskedIn(enquiry) && day.apply(enquiry) != null
                : enquiry -> in(day.apply(enquiry));
    }

    private boolean isAskedIn(Enquiry enquiry) {
        return in(enquiry.since());
    }

    private boolean in(LocalDate day) {
        return day != null && period.includes(day);
    }

    private static boolean isAnsweredLate(Enquiry enquiry) {
        return enquiry.answeredOn() != null && enquiry.answeredOn().isAfter(Standard.REPLY.due(enquiry.since()));
    }

    private static boolean isOverStandard(Enquiry enquiry) {
        return enquiry.on(StepKind.PANEL).isAfter(Standard.PANEL.due(enquiry.on(StepKind.APPLIED)));
    }

    /** On the last day of the period, or today where that is sooner. */
    private boolean waitsOverStandard(Enquiry enquiry) {
        LocalDate day = period.lastDay().isAfter(today) ? today : period.lastDay();
        LocalDate applied = enquiry.on(StepKind.APPLIED);
        LocalDate panel = enquiry.on(StepKind.PANEL);
        boolean ended = enquiry.ending().map(step -> !step.on().isAfter(day)).orElse(false);
        return applied != null
                && !ended
                && (panel == null || panel.isAfter(day))
                && day.isAfter(Standard.PANEL.due(applied));
    }

    private static LocalDate stage2Ended(Enquiry enquiry) {
        LocalDate assessed = enquiry.on(StepKind.ASSESSED);
        return assessed == null ? enquiry.on(StepKind.PANEL) : assessed;
    }

    private static Long days(LocalDate from, LocalDate to) {
        return from == null || to == null ? null : ChronoUnit.DAYS.between(from, to);
    }

    /** Of an even number, half way between the two in the middle. */
    static Double median(Stream<Long> days) {
        var sorted = days.filter(Objects::nonNull).sorted().toList();
        if (sorted.isEmpty()) {
            return null;
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle).doubleValue()
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }
}
