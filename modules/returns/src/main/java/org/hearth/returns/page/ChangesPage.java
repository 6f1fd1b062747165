package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.returns.api.FindingChanges;
import org.hearth.returns.api.FindingChanges.Change;
import org.hearth.returns.api.FindingChanges.Changed;
import org.hearth.returns.api.FindingChanges.OfRule;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.RuleFindings;
import org.hearth.returns.desk.AskedChanges;

/** What changed in the findings since a day, yesterday where none is chosen: rule by rule, then row by row. */
@Named
@RequestScoped
public class ChangesPage {
    private static final String ADDRESS = "/returns/changes";
    private static final int A_WEEK = 7;
    private static final int RETURN_DAYS = 5;

    @Inject
    FindingChanges changes;

    @Inject
    RuleFindings findings;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    private AskedChanges asked;
    private List<OfRule> rules = List.of();
    private Part<Changed> changed = new Part<>(List.of(), 0);
    private boolean refused;
    private int page = 1;

    /** How many changed in a way, and where they are listed. */
    public record Count(String words, int times, String href) {}

    public record Rule(String code, List<Count> counts) {}

    /** A finding that changed, in words. */
    public record Row(
            String href,
            String place,
            String year,
            String rule,
            String child,
            String ways,
            String state,
            String stateColour,
            String message) {}

    public void load() {
        LocalDate yesterday = changes.yesterday();
        asked = new AskedChanges(yesterday, new FindingChanges.Wanted(null, null, null));
        try {
            page = Shown.page();
            asked = AskedChanges.of(
                    key -> "since".equals(key)
                            ? Pages.day("since").map(LocalDate::toString).orElse(null)
                            : Pages.parameter(key).orElse(null),
                    yesterday,
                    ReturnYears.toHold(clock));
            rules = changes.byRule(asked.since(), asked.wanted().year());
            changed = changes.list(asked.since(), asked.wanted(), page, Shown.PAGE);
        } catch (RuleBroken wrong) {
            Pages.refused(wrong);
            refused = true;
            return;
        }
        var details = new TreeMap<>(asked.parts());
        details.put("found", String.valueOf(changed.total()));
        audit.record("findings.changes-listed", null, details);
    }

    public boolean isRefused() {
        return refused;
    }

    public LocalDate getSince() {
        return asked.since();
    }

    public String value(String key) {
        return refused ? Pages.parameter(key).orElse("") : asked.parts().getOrDefault(key, "");
    }

    public List<Choice> getYears() {
        List<Choice> years = new ArrayList<>();
        years.add(Choice.of("", "All years"));
        findings.years().forEach(year -> years.add(Choice.of(String.valueOf(year), Shown.year(year))));
        return years;
    }

    public List<Choice> getWays() {
        List<Choice> ways = new ArrayList<>();
        ways.add(Choice.of("", "In any way"));
        for (Change way : Change.values()) {
            ways.add(Choice.of(way.key(), way.words()));
        }
        return ways;
    }

    /** Days that are asked for most. */
    public List<Choice> getOtherDays() {
        var days = new ArrayList<Choice>();
        days.add(day(changes.yesterday(), "yesterday"));
        days.add(day(changes.yesterday().minusDays(A_WEEK - 1L), "a week ago"));
        return days.stream().filter(day -> day.value() != null).toList();
    }

    /** What changed since the last returns were loaded, each: the day before is what it is beside. */
    public List<Choice> getReturnDays() {
        List<LocalDate> loaded = changes.returnDays(asked.wanted().year(), RETURN_DAYS);
        var days = new ArrayList<Choice>();
        for (LocalDate day : loaded) {
            boolean last = days.isEmpty();
            days.add(Choice.of(
                    ADDRESS + "?" + asked.since(day.minusDays(1)).address(),
                    (last ? "since the last return was loaded, %s" : "since %s").formatted(Days.inWords(day))));
        }
        return days;
    }

    /** Whether nothing was found by the end of that day, so that all there is is new. */
    public boolean isAllNew() {
        return !refused && changes.firstDay().map(asked.since()::isBefore).orElse(false);
    }

    private Choice day(LocalDate day, String words) {
        return day.equals(asked.since())
                ? Choice.of(null, null)
                : Choice.of(ADDRESS + "?" + asked.since(day).address(), "%s, %s".formatted(words, Days.inWords(day)));
    }

    public List<String> getHeads() {
        return Stream.of(Change.values()).map(Change::words).toList();
    }

    public List<Rule> getRules() {
        return rules.stream()
                .map(one -> new Rule(one.rule(), counts(one.rule(), List.of(one))))
                .toList();
    }

    /** All rules together. */
    public List<Count> getTotals() {
        return counts(null, rules);
    }

    private List<Count> counts(String rule, List<OfRule> of) {
        return Stream.of(Change.values())
                .map(way -> new Count(
                        way.words(),
                        of.stream().mapToInt(one -> one.in(way)).sum(),
                        ADDRESS + "?" + asked.only(rule, way).address() + "#list"))
                .toList();
    }

    public int getFound() {
        return changed.total();
    }

    public List<Row> getRows() {
        return changed.items().stream()
                .map(one -> new Row(
                        "/returns/finding?id=" + one.finding().id(),
                        "%s line %d"
                                .formatted(one.finding().file(), one.finding().line()),
                        Shown.year(one.finding().year()),
                        one.finding().rule(),
                        one.finding().child(),
                        one.ways().stream().sorted().map(Change::words).collect(Collectors.joining(", ")),
                        one.finding().state().words(),
                        Shown.colour(one.finding().state()),
                        one.finding().message()))
                .toList();
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return Shown.pages(changed.total());
    }

    public String getAddress() {
        return ADDRESS + "?" + asked.address();
    }
}
