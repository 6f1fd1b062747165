package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.core.api.figures.Figures.Counted;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.figures.Unit;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindingFilter.Work;
import org.hearth.returns.api.RuleFindings;
import org.hearth.returns.api.RuleFindings.OpenOfYear;
import org.hearth.returns.api.Spoiling;
import org.hearth.returns.api.Spoiling.OfFigure;
import org.hearth.returns.api.Spoiling.Spoilt;
import org.hearth.returns.desk.AskedFindings;

/** The part of a finding's page, and of a rule's, that says which figures it may spoil. */
@Named
@RequestScoped
public class SpoiltPart {
    @Inject
    RuleFindings findings;

    @Inject
    Spoiling spoiling;

    private LocalDate day;
    private List<Spoilt> spoilt;
    private List<OfFigure> ofRule;
    private RuleFindingFilter wanted;

    /** A figure, with the columns at fault that it rests on and how the child stands in it. */
    public record Row(String ref, String name, String href, String columns, String how) {}

    /** A figure, with how many children of the rule's open findings it counts. */
    public record OfRule(String ref, String name, String href, int findings, int children, String list) {}

    private LocalDate day(int year) {
        if (day == null) {
            try {
                day = Pages.day("on").orElseGet(() -> spoiling.dayOf(year));
            } catch (RuleBroken wrong) {
                Pages.refused(wrong);
                day = spoiling.dayOf(year);
            }
        }
        return day;
    }

    private static String below(Unit unit) {
        return switch (unit) {
            case PERCENT, PERCENT_OF_POPULATION -> "Below the line: one of those of whom it is a share.";
            case RATIO -> "Below the line: one of those by whom it is divided.";
            default -> "Taken off: one of those whose number is taken from the others'.";
        };
    }

    /** To be asked before what is written of it. */
    public boolean isOf(RuleFinding finding) {
        if (spoilt == null && finding != null) {
            spoilt = spoiling.of(finding, day(finding.year()));
        }
        return spoilt != null && !spoilt.isEmpty();
    }

    public LocalDate getDay() {
        return day;
    }

    /** Those that the child moves, or might. */
    public List<Row> getConcerned() {
        return spoilt.stream().filter(Spoilt::isConcerned).map(this::row).toList();
    }

    /** Those that do not count the child on the day, perhaps for this fault. */
    public String getOthers() {
        return names(spoilt.stream()
                .filter(one ->
                        !one.isConcerned() && (one.isTold() || one.lines().isEmpty())));
    }

    /** Those that are not known, or not measured, on the day. */
    public String getNotTold() {
        return names(spoilt.stream().filter(one -> !one.isTold() && !one.lines().isEmpty()));
    }

    private static String names(java.util.stream.Stream<Spoilt> some) {
        return some.map(one -> "%s (%s)"
                        .formatted(one.definition().name(), one.definition().ref()))
                .collect(Collectors.joining("; "));
    }

    private Row row(Spoilt one) {
        return new Row(
                one.definition().ref(),
                one.definition().name(),
                members(one.lines().stream()
                        .filter(line -> line.told() && line.isConcerned())
                        .min(Comparator.comparing(line -> !line.above()))
                        .orElse(one.lines().get(0))),
                one.by().stream().sorted().map(ReturnColumn::column).distinct().collect(Collectors.joining(", ")),
                how(one.lines()));
    }

    private String members(Counted line) {
        return "/indicators/members?ref=%s&line=%s&asAt=%s%s"
                .formatted(
                        line.definition().ref(),
                        line.line().key(),
                        day,
                        !line.above() && line.below() ? "&part=denominator" : "");
    }

    /** Where the child stands, in words: above the line of some, below that of others, not known. */
    private static String how(List<Counted> lines) {
        var counted = lines.stream().filter(Counted::told).toList();
        String above = counted.stream()
                .filter(Counted::above)
                .map(one -> one.line().name())
                .collect(Collectors.joining("; "));
        var below = counted.stream().filter(one -> one.below() && !one.above()).findFirst();
        boolean notKnown = counted.stream().anyMatch(Counted::notKnown);
        String where = !above.isEmpty()
                ? "Counted: " + above + "."
                : below.map(one -> below(one.line().unit())).orElse("");
        return (where + (notKnown ? " Not known of this child." : "")).strip();
    }

    /** To be asked before what is written of it: what the open findings of a rule do in the newest return. */
    public boolean isOfRule(String code) {
        if (ofRule == null) {
            wanted = findings.newest()
                    .map(OpenOfYear::year)
                    .map(year -> new RuleFindingFilter(null, year, code, null, null, State.OPEN, null))
                    .orElse(null);
            ofRule = wanted == null ? List.of() : spoiling.byFigure(wanted, day(wanted.year()));
        }
        return !ofRule.isEmpty();
    }

    public String getYear() {
        return Shown.year(wanted.year());
    }

    public List<OfRule> getFigures() {
        return ofRule.stream()
                .map(one -> new OfRule(
                        one.definition().ref(),
                        one.definition().name(),
                        "/scorecard?asAt=%s&line=%s"
                                .formatted(day, one.definition().lines().get(0).key()),
                        one.findings(),
                        one.children(),
                        "/returns/findings?"
                                + AskedFindings.address(wanted.with(
                                        Work.inFigure(one.definition().ref(), day)))))
                .toList();
    }
}
