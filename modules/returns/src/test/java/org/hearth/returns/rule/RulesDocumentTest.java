package org.hearth.returns.rule;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.returns.api.Severity;
import org.hearth.returns.checking.About;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.Table;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/rules.md} lists the rules as they are in the code. After a change run this test with
 * {@code -Dhearth.write.rules=true}, which writes the page anew, and read what changed.
 */
class RulesDocumentTest {
    private static final Path PAGE = Path.of("../../docs/rules.md");

    @Test
    void the_page_lists_every_version_of_every_rule_as_it_is() throws IOException {
        String page = page();
        if (Boolean.getBoolean("hearth.write.rules")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        var lines = new ArrayList<String>();
        lines.add("# The rules of the return");
        lines.add("");
        lines.add(
                "The department's validation rules as Hearth runs them: %d versions of %d rules. This page is made from the code (`RulesDocumentTest`)."
                        .formatted(
                                RuleBook.all().size(),
                                RuleBook.all().stream()
                                        .map(rule -> rule.about().code())
                                        .distinct()
                                        .count()));
        lines.add(
                "A rule runs when what it needs is loaded, else the answer says what is missing. A version without a last");
        lines.add(
                "year goes on. \"?\" is a question: somebody is asked to check. Stage 2 is looked at when a record has passed stage 1; blank is not known.");
        lines.add(
                "How a rule is written, and why so: [ADR 24](adr/0024-rules-as-declarations.md); where ours differ from others: [ADR 25](adr/0025-where-our-rules-differ.md).");
        lines.add(
                "Source: `department`, its list of validation rules; `portal`, a warning of its portal; `integrity`, that the files agree with each other.");
        lines.add("");
        lines.add("| Rule | Years | Stage | Rows of | Columns | What is wrong | What to do | Needs | Source |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Rule rule : RuleBook.all()) {
            lines.add(line(rule.about()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(About about) {
        return "| %s%s | %s | %s | %s | %s | %s%s | %s | %s | %s |"
                .formatted(
                        about.code(),
                        about.severity() == Severity.QUESTION ? " ?" : "",
                        years(about),
                        about.stage() == null ? "" : about.stage(),
                        about.flags().stream().map(Table::name).collect(joining(", ")),
                        about.columns().stream().map(Column::name).collect(joining(", ")),
                        about.wrong(),
                        about.doubt() == null ? "" : " *" + about.doubt() + "*",
                        about.mend(),
                        needs(about.needs()),
                        about.source().name().toLowerCase(Locale.ROOT));
    }

    private static String years(About about) {
        String first = new ReportingYear(about.firstYear()).label();
        if (about.lastYear() == null) {
            return "from " + first;
        }
        return about.lastYear() == about.firstYear()
                ? first
                : first + " to " + new ReportingYear(about.lastYear()).label();
    }

    private static String needs(About.Needs needs) {
        var all = new ArrayList<String>(names(needs.thisYear()));
        names(needs.lastYear()).forEach(name -> all.add("last year's " + name));
        needs.used().forEach(name -> all.add(name + " if loaded"));
        if (!needs.derived().isEmpty() || needs.postcodes()) {
            all.add("postcodes");
        }
        if (needs.providers()) {
            all.add("the list of providers");
        }
        return String.join(", ", all);
    }

    private static List<String> names(Set<Table<?>> tables) {
        return Table.all().stream().filter(tables::contains).map(Table::name).toList();
    }
}
