package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/**
 * Words that point at a chart or a table stand where there is one. When the report of 2020 is read as text, each "chart
 * below" vanishes.
 */
@ApplicationScoped
class ChartsSpokenOf implements PublicationCheck {
    private static final Pattern CHART = Pattern.compile(
            "\\b(?:chart|graph|diagram|figure|map)s? (?:below|above|overleaf|opposite)\\b|\\b(?:below|following) (?:chart|graph|diagram|map)s?\\b|\\bsee (?:the )?(?:chart|graph|diagram|map)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE = Pattern.compile(
            "\\btables? (?:below|above|overleaf)\\b|\\b(?:below|following) tables?\\b|\\bsee (?:the )?table\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String key() {
        return "commentary.chart";
    }

    @Override
    public Kind kind() {
        return Kind.COMMENTARY;
    }

    @Override
    public String passes() {
        return "Where words point at a chart or a table, there is one.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        paper.texts().forEach(text -> {
            var section = paper.sections().stream()
                    .filter(one -> one.key().equals(text.section()))
                    .findFirst();
            boolean charts =
                    section.map(one -> one.charts().findAny().isPresent()).orElse(false);
            boolean tables =
                    section.map(one -> one.tables().findAny().isPresent()).orElse(false);
            look(text, CHART, charts, "chart", problems);
            look(text, TABLE, tables, "table", problems);
        });
        return problems;
    }

    private static void look(
            ComposedPaper.Text text, Pattern pattern, boolean stands, String what, List<Problem> problems) {
        var found = pattern.matcher(text.words());
        if (!stands && found.find()) {
            problems.add(Problem.block(
                    text.place(),
                    "%s: \"%s\" points at a %s, and there is none here. Say in words what it would show."
                            .formatted(text.label(), found.group(), what)));
        }
    }
}
