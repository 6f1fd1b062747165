package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Pages;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindings;
import org.hearth.returns.checking.About;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.Table;
import org.hearth.returns.rule.RuleBook;
import org.hearth.returns.rule.RuleCodes;

/** One of the department's rules: every version of it that is held, newest first. */
@Named
@RequestScoped
public class RulePage {
    @Inject
    RuleFindings findings;

    @Inject
    Audit audit;

    private String code = "";
    private List<Version> versions = List.of();
    private int found;

    /** A version of the rule in words. */
    public record Version(
            String years,
            String wrong,
            String mend,
            String severity,
            String colour,
            String stage,
            String modules,
            String columns,
            String needs,
            String doubt,
            String source) {}

    public void load() {
        String asked = Pages.parameter("code").orElse("");
        Set<String> codes = RuleCodes.called(asked);
        List<About> held = RuleBook.all().stream()
                .map(Rule::about)
                .filter(about -> codes.contains(about.code()))
                .toList();
        if (held.isEmpty()) {
            Pages.notFound();
            return;
        }
        code = held.get(0).code();
        var newestFirst = new ArrayList<>(held);
        java.util.Collections.reverse(newestFirst);
        versions = newestFirst.stream().map(RulePage::version).toList();
        found = findings.list(new RuleFindingFilter(null, null, code, null, null, null, null), 1, 1)
                .total();
        audit.record("rule.viewed", code, Map.of());
    }

    private static Version version(About about) {
        return new Version(
                years(about),
                about.wrong(),
                about.mend(),
                Shown.severity(about.severity()),
                Shown.colour(about.severity()),
                Shown.stage(about.stage()),
                about.flags().stream().map(Table::name).collect(Collectors.joining(", ")),
                about.columns().stream().map(Column::name).collect(Collectors.joining(", ")),
                needs(about.needs()),
                about.doubt() == null ? "" : about.doubt(),
                about.source().words());
    }

    private static String years(About about) {
        String first = Shown.year(about.firstYear());
        if (about.lastYear() == null) {
            return "From " + first;
        }
        return about.lastYear() == about.firstYear()
                ? first
                : "%s to %s".formatted(first, Shown.year(about.lastYear()));
    }

    private static String needs(About.Needs needs) {
        var parts = new ArrayList<String>();
        for (Table<?> table : Table.all()) {
            if (needs.thisYear().contains(table)) {
                parts.add(table.name());
            }
        }
        for (Table<?> table : Table.all()) {
            if (needs.lastYear().contains(table)) {
                parts.add("last year's " + table.name());
            }
        }
        if (needs.providers()) {
            parts.add("the inspectorate's list of providers");
        }
        if (needs.postcodes() || !needs.derived().isEmpty()) {
            parts.add("a postcode directory");
        }
        needs.used().forEach(each -> parts.add(each + " where it is held"));
        return String.join(", ", parts);
    }

    public String getCode() {
        return code;
    }

    public String getTitle() {
        return code.isEmpty() ? "Rule" : "Rule " + code;
    }

    public List<Version> getVersions() {
        return versions;
    }

    /** How many findings of it are open or explained now. */
    public int getFound() {
        return found;
    }
}
