package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindings;
import org.hearth.returns.api.RuleFindings.Group;
import org.hearth.returns.api.RuleFindings.OfGroup;
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

    @Inject
    Clock clock;

    private RuleFindingFilter filter = RuleFindingFilter.ALL;
    private List<OfRule> rules = List.of();
    private Group group = Group.RULE;
    private List<OfGroup> groups = List.of();
    private Part<RuleFinding> found = new Part<>(List.of(), 0);
    private boolean refused;
    private int page = 1;

    /** A rule with how often it is broken. */
    public record Rule(String code, String stage, String severity, String colour, int found, String href) {}

    /** How many there are of a group; {@code href} is empty where a filter cannot name it. */
    public record Grouped(String words, int found, String href) {}

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
            String assigned,
            String message) {}

    public void load() {
        try {
            page = Shown.page();
            filter = AskedFindings.of(FindingsPage::asked, ReturnYears.toHold(clock));
            group = Pages.parameter("group").map(FindingsPage::group).orElse(Group.RULE);
            rules = findings.byRule(filter);
            groups = group == Group.RULE ? List.of() : findings.grouped(filter, group);
            found = findings.list(filter, page, Shown.PAGE);
        } catch (RuleBroken wrong) {
            Pages.refused(wrong);
            refused = true;
            return;
        }
        var details = new TreeMap<>(AskedFindings.parts(filter));
        details.put("found", String.valueOf(found.total()));
        details.put("page", String.valueOf(page));
        audit.record("findings.listed", null, details);
    }

    /** What the address asks for a key: days from three boxes too. */
    private static String asked(String key) {
        return "known".equals(key) || "on".equals(key)
                ? Pages.day(key).map(LocalDate::toString).orElse(null)
                : Pages.parameter(key).orElse(null);
    }

    private static Group group(String text) {
        return Stream.of(Group.values())
                .filter(one -> one.key().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("group", "Findings are not counted so. Choose one of the list."));
    }

    /** By what else than by rule they are counted; {@code null} for nothing. */
    public String getGroupedBy() {
        return group == Group.RULE ? null : group.words();
    }

    public List<Choice> getGroupChoices() {
        return Stream.of(Group.values())
                .map(one -> Choice.of(one.key(), one.words()))
                .toList();
    }

    public String getGroup() {
        return group.key();
    }

    public List<Grouped> getGroups() {
        return grouped(groups.stream().limit(RULES_SHOWN));
    }

    public List<Grouped> getOtherGroups() {
        return grouped(groups.stream().skip(RULES_SHOWN));
    }

    private List<Grouped> grouped(Stream<OfGroup> some) {
        return some.map(one -> new Grouped(
                        one.words(), one.found(), one.key().isEmpty() ? "" : ADDRESS + "?" + address(one.key())))
                .toList();
    }

    /** The list of one group. */
    private String address(String key) {
        Map<String, String> parts = new LinkedHashMap<>(AskedFindings.parts(filter));
        parts.put(group.key(), key);
        return AskedFindings.address(AskedFindings.of(parts::get, ReturnYears.toHold(clock)));
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
                        ADDRESS + "?" + AskedFindings.address(filter.ofRule(one.rule()))))
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
                        assigned(one),
                        one.message()))
                .toList();
    }

    private static String assigned(RuleFinding one) {
        return one.assignment() == null
                ? ""
                : "%s, due %s"
                        .formatted(
                                one.assignment().toWhom(),
                                Days.inWords(one.assignment().dueOn()));
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
        return filter.known();
    }

    public LocalDate getCountedOn() {
        return filter.work().on();
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

    public List<Choice> getAges() {
        List<Choice> ages = new ArrayList<>();
        ages.add(Choice.of("", "However long"));
        Stream.of(RuleFindingFilter.Age.values()).forEach(age -> ages.add(Choice.of(age.key(), age.words())));
        return ages;
    }

    public List<Choice> getDues() {
        return List.of(Choice.of("", "On any day"), Choice.of("overdue", "Overdue"));
    }

    /** Where those that are open are assigned or chased; empty where none can be. */
    public String getAssign() {
        boolean open = filter.state() == null || filter.state() == State.OPEN;
        return open && filter.known() == null && found.total() > 0
                ? "/returns/assign" + (isFiltered() ? "?" + AskedFindings.address(filter) : "")
                : "";
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return Shown.pages(found.total());
    }

    /** The list with its filter, for the next page. */
    public String getAddress() {
        String by = group == Group.RULE ? "" : "group=" + group.key();
        String of = isFiltered() ? AskedFindings.address(filter) : "";
        String query = by.isEmpty() || of.isEmpty() ? by + of : of + "&" + by;
        return query.isEmpty() ? ADDRESS : ADDRESS + "?" + query;
    }

    public String getCsv() {
        return "/api/findings.csv" + (isFiltered() ? "?" + AskedFindings.address(filter) : "");
    }

    public String getXlsx() {
        return "/api/findings.xlsx" + (isFiltered() ? "?" + AskedFindings.address(filter) : "");
    }
}
