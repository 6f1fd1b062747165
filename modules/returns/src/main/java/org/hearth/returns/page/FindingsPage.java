package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindings;
import org.hearth.returns.api.RuleFindings.OfRule;
import org.hearth.returns.checking.Table;
import org.hearth.returns.desk.AskedFindings;

/** What the rules find in the returns that are held: by rule, then row by row. */
@Named
@RequestScoped
public class FindingsPage {
    /** Rules in the first table; the others are opened below it. */
    private static final int RULES_SHOWN = 10;

    private static final String ADDRESS = "/returns/findings";

    @Inject
    RuleFindings findings;

    @Inject
    Audit audit;

    private RuleFindingFilter filter = RuleFindingFilter.ALL;
    private List<OfRule> rules = List.of();
    private Part<RuleFinding> found = new Part<>(List.of(), 0);
    private boolean refused;
    private int page = 1;

    /** A rule with how often it is broken. */
    public record Rule(String code, String stage, String severity, String colour, int found, String href) {}

    /** A finding in words. */
    public record Row(
            String href,
            String place,
            String year,
            String rule,
            String child,
            String severity,
            String colour,
            String state,
            String stateColour,
            String message) {}

    public void load() {
        try {
            page = Shown.page();
            LocalDate day = Pages.day("asAt").orElse(null);
            filter = AskedFindings.of(key -> "asAt".equals(key)
                    ? day == null ? null : day.toString()
                    : Pages.parameter(key).orElse(null));
        } catch (RuleBroken wrong) {
            Pages.refused(wrong);
            refused = true;
            return;
        }
        rules = findings.byRule(filter);
        found = findings.list(filter, page, Shown.PAGE);
        var details = new TreeMap<>(AskedFindings.parts(filter));
        details.put("found", String.valueOf(found.total()));
        details.put("page", String.valueOf(page));
        audit.record("findings.listed", null, details);
    }

    public List<Rule> getRules() {
        return shown(rules.stream().limit(RULES_SHOWN));
    }

    public List<Rule> getOtherRules() {
        return shown(rules.stream().skip(RULES_SHOWN));
    }

    public int getRulesInAll() {
        return rules.size();
    }

    private List<Rule> shown(Stream<OfRule> some) {
        return some.map(one -> new Rule(
                        one.rule(),
                        Shown.stage(one.stage()),
                        Shown.severity(one.severity()),
                        Shown.colour(one.severity()),
                        one.found(),
                        ADDRESS + "?"
                                + AskedFindings.address(new RuleFindingFilter(
                                        filter.asAt(),
                                        filter.year(),
                                        one.rule(),
                                        filter.module(),
                                        filter.severity(),
                                        filter.state(),
                                        filter.child()))))
                .toList();
    }

    public List<Row> getFindings() {
        return found.items().stream()
                .map(one -> new Row(
                        "/returns/finding?id=" + one.id(),
                        "%s line %d".formatted(one.file(), one.line()),
                        Shown.year(one.year()),
                        one.rule(),
                        one.child(),
                        Shown.severity(one.severity()),
                        Shown.colour(one.severity()),
                        one.state().words(),
                        Shown.colour(one.state()),
                        one.message()))
                .toList();
    }

    public int getFound() {
        return found.total();
    }

    public boolean isRefused() {
        return refused;
    }

    public boolean isFiltered() {
        return !RuleFindingFilter.ALL.equals(filter);
    }

    public LocalDate getDay() {
        return filter.asAt();
    }

    /** As in the address; empty when the key is not set. */
    public String value(String key) {
        return refused
                ? Pages.parameter(key).orElse("")
                : AskedFindings.parts(filter).getOrDefault(key, "");
    }

    public List<Choice> getYears() {
        List<Choice> years = new ArrayList<>();
        years.add(Choice.of("", "All years"));
        findings.years().forEach(year -> years.add(Choice.of(String.valueOf(year), Shown.year(year))));
        return years;
    }

    public List<Choice> getModules() {
        List<Choice> modules = new ArrayList<>();
        modules.add(Choice.of("", "All modules"));
        Table.all().forEach(table -> modules.add(Choice.of(table.name(), table.name())));
        return modules;
    }

    public List<Choice> getSeverities() {
        return List.of(
                Choice.of("", "Errors and questions"),
                Choice.of("error", "Errors"),
                Choice.of("question", "Questions"));
    }

    public List<Choice> getStates() {
        List<Choice> states = new ArrayList<>();
        states.add(Choice.of("", "Open and explained"));
        for (State state : State.values()) {
            states.add(Choice.of(state.key(), state.words()));
        }
        return states;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return Shown.pages(found.total());
    }

    /** The list with its filter, for the next page. */
    public String getAddress() {
        return isFiltered() ? ADDRESS + "?" + AskedFindings.address(filter) : ADDRESS;
    }

    public String getCsv() {
        return "/api/findings.csv" + (isFiltered() ? "?" + AskedFindings.address(filter) : "");
    }

    public String getXlsx() {
        return "/api/findings.xlsx" + (isFiltered() ? "?" + AskedFindings.address(filter) : "");
    }
}
