package org.hearth.fostering.recruitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.SvgChart;
import org.hearth.platform.api.pages.Address;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;

/** From enquiry to approval: by cohort and by period, each labelled, the time it takes, and a list behind every number. */
@Named
@RequestScoped
public class ConversionPage {
    private static final String PATH = "/fostering/recruitment/conversion";

    @Inject
    EnquiryViews views;

    private Period period;
    private HouseholdKind kind = HouseholdKind.MAINSTREAM;
    private RecruitmentFigures figures;
    private boolean opens;

    /** @param href empty where there is no list to open */
    public record Number(String text, String href, String what) {}

    public record Row(String name, Number cohort, String cohortShare, Number period, String periodShare) {}

    public record Line(String name, Number number, String share) {}

    public record Part(String name, List<Number> numbers, String share) {}

    public record Span(String name, String href, boolean current) {}

    public void load() {
        LocalDate today = views.today();
        period = EnquiryQuestion.period(Optional.empty(), Optional.empty(), today);
        try {
            var asked = EnquiryQuestion.choice(Pages::parameter, "kind", HouseholdKind.class);
            period = EnquiryQuestion.period(Pages.day("from"), Pages.day("to"), today);
            kind = asked == null ? HouseholdKind.MAINSTREAM : asked;
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
        figures = views.figures(kind, period, null);
        opens = views.mayOpen();
    }

    public LocalDate getFrom() {
        return period.from();
    }

    public LocalDate getTo() {
        return period.lastDay();
    }

    public String getDays() {
        return "%s to %s".formatted(Days.inWords(getFrom()), Days.inWords(getTo()));
    }

    public String getKind() {
        return Keys.of(kind);
    }

    public String getKindName() {
        return kind.words();
    }

    public List<Choice> getKinds() {
        return HouseholdKind.full().stream()
                .map(one -> Choice.of(Keys.of(one), one.words()))
                .toList();
    }

    public List<Span> getSpans() {
        var year = ReportingYear.of(views.today());
        var before = year.previous();
        return List.of(
                span("Year to date", Period.ofDays(year.firstDay(), views.today())),
                span("Last year", before.period()),
                span("The year before", before.previous().period()),
                span(
                        "Last five years",
                        Period.ofDays(
                                year.firstDay().minusYears(5), year.firstDay().minusDays(1))));
    }

    private Span span(String name, Period over) {
        return new Span(name, address(over).toString(), over.equals(period));
    }

    private Address address(Period over) {
        return new Address(PATH)
                .with("from", over.from())
                .with("to", over.lastDay())
                .with("kind", kind == HouseholdKind.MAINSTREAM ? null : Keys.of(kind));
    }

    public boolean isNobody() {
        return Stream.of(Basis.values())
                .allMatch(basis -> FigureLine.FUNNEL.stream().allMatch(line -> figures.count(basis, line) == 0));
    }

    public String getCohortMeaning() {
        return Basis.COHORT.meaning();
    }

    public String getPeriodMeaning() {
        return Basis.PERIOD.meaning();
    }

    /** How many of the cohort may still come further. */
    public int getStillOpen() {
        return figures.count(Basis.COHORT, FigureLine.OPEN);
    }

    /** Enquiries to approvals, each as a share of the line before it. */
    public List<Row> getRows() {
        var rows = new ArrayList<Row>();
        FigureLine before = null;
        for (FigureLine line : FigureLine.FUNNEL) {
            rows.add(new Row(
                    line.words(),
                    number(Basis.COHORT, line, ""),
                    before == null ? "" : share(Basis.COHORT, line, before),
                    number(Basis.PERIOD, line, ""),
                    before == null ? "" : share(Basis.PERIOD, line, before)));
            before = line;
        }
        return rows;
    }

    /** The two shares that are compared with national ones. */
    public List<Row> getShares() {
        return List.of(
                shares("Applications of enquiries", FigureLine.APPLICATIONS, FigureLine.ENQUIRIES),
                shares("Approvals of applications", FigureLine.APPROVALS, FigureLine.APPLICATIONS),
                shares("Approvals of enquiries", FigureLine.APPROVALS, FigureLine.ENQUIRIES));
    }

    private Row shares(String name, FigureLine of, FigureLine from) {
        return new Row(name, null, share(Basis.COHORT, of, from), null, share(Basis.PERIOD, of, from));
    }

    private String share(Basis basis, FigureLine of, FigureLine from) {
        Double share = figures.share(basis, of, from);
        return share == null
                ? "No %s".formatted(from.words().toLowerCase(Locale.UK))
                : BigDecimal.valueOf(share).setScale(1, RoundingMode.HALF_UP) + "%";
    }

    /** How they ended. */
    public List<Row> getEndings() {
        return Stream.of(FigureLine.REFUSALS, FigureLine.WITHDRAWALS, FigureLine.NOT_TAKEN_ON)
                .map(line ->
                        new Row(line.words(), number(Basis.COHORT, line, ""), "", number(Basis.PERIOD, line, ""), ""))
                .toList();
    }

    /** Withdrawals by reason. */
    public List<Row> getReasons() {
        var cohort = figures.withdrawals(Basis.COHORT);
        var inPeriod = figures.withdrawals(Basis.PERIOD);
        return Stream.concat(cohort.keySet().stream(), inPeriod.keySet().stream())
                .distinct()
                .sorted()
                .map(code -> new Row(
                        "%s: %s".formatted(code, Codes.WITHDRAWN.words(code)),
                        number(
                                Basis.COHORT,
                                cohort.getOrDefault(code, List.of()).size(),
                                FigureLine.WITHDRAWALS,
                                code),
                        "",
                        number(
                                Basis.PERIOD,
                                inPeriod.getOrDefault(code, List.of()).size(),
                                FigureLine.WITHDRAWALS,
                                code),
                        ""))
                .toList();
    }

    /** Time: the national standard, and the answer within the local limit. */
    public List<Line> getTimes() {
        return List.of(
                line(Basis.PERIOD, FigureLine.RECOMMENDED, null),
                line(Basis.PERIOD, FigureLine.WITHIN_STANDARD, FigureLine.RECOMMENDED),
                line(Basis.PERIOD, FigureLine.OVER_STANDARD, FigureLine.RECOMMENDED),
                line(Basis.PERIOD, FigureLine.WAITING_OVER_STANDARD, null));
    }

    public List<Line> getAnswers() {
        return Stream.of(FigureLine.ANSWERED_IN_TIME, FigureLine.ANSWERED_LATE, FigureLine.UNANSWERED)
                .map(line -> line(Basis.COHORT, line, FigureLine.ENQUIRIES))
                .toList();
    }

    private Line line(Basis basis, FigureLine line, FigureLine from) {
        return new Line(line.words(), number(basis, line, ""), from == null ? "" : share(basis, line, from));
    }

    public String getMedian() {
        Double median = figures.medianDaysToApprove();
        return median == null
                ? "Nobody was approved on these days, so the time to approve is not known."
                : "From application to the decision to approve: %s days at the median.".formatted(days(median));
    }

    /** "254", "3.5". */
    static String days(double median) {
        return BigDecimal.valueOf(median).stripTrailingZeros().toPlainString();
    }

    public String getStandard() {
        return Standard.PANEL.limit(getTo());
    }

    public String getReplyLimit() {
        return Standard.REPLY.limit(getTo());
    }

    /** By source, as a cohort. */
    public List<Part> getSources() {
        return figures.bySource().entrySet().stream()
                .map(part -> new Part(
                        Codes.SOURCE.words(part.getKey()),
                        FigureLine.FUNNEL.stream()
                                .map(line -> new Number(
                                        "%,d".formatted(part.getValue().count(Basis.COHORT, line)), "", line.words()))
                                .toList(),
                        percent(part.getValue().share(Basis.COHORT, FigureLine.APPLICATIONS, FigureLine.ENQUIRIES))))
                .toList();
    }

    private static String percent(Double share) {
        return share == null ? "" : BigDecimal.valueOf(share).setScale(1, RoundingMode.HALF_UP) + "%";
    }

    private Number number(Basis basis, FigureLine line, String reason) {
        return number(basis, figures.count(basis, line), line, reason);
    }

    private Number number(Basis basis, int count, FigureLine line, String reason) {
        return new Number(
                "%,d".formatted(count),
                opens && count > 0
                        ? new EnquiryQuestion(kind, EnquiryQuestion.State.ANY, basis, line, reason, period)
                                .address("/fostering/recruitment/enquiries")
                                .toString()
                        : "",
                "%s, %s"
                        .formatted(
                                line.words().toLowerCase(Locale.UK),
                                basis.words().toLowerCase(Locale.UK)));
    }

    /** The funnel of the cohort, drawn on the server; the table beside it says the same. */
    public String getChart() {
        var counts = FigureLine.FUNNEL.stream()
                .map(line -> BigDecimal.valueOf(figures.count(Basis.COHORT, line)))
                .toList();
        return SvgChart.of(
                new Block.Chart(
                        Block.Kind.BAR,
                        "From enquiry to approval, by cohort",
                        "Of %s enquiries %s came to an initial visit, %s to an application and %s to an approval."
                                .formatted(counts.toArray()),
                        "enquiries",
                        FigureLine.FUNNEL.stream().map(FigureLine::words).toList(),
                        List.of(new Block.Series("Enquiries of these days", counts))),
                "funnel");
    }

    public String getCsv() {
        return address(period).at("/api/fostering/recruitment.csv").toString();
    }
}
