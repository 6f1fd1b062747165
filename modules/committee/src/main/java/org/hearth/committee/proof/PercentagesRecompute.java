package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/** A percentage is its count over its base, rounded half up to the places that are printed; in tables and in typed words. */
@ApplicationScoped
class PercentagesRecompute implements PublicationCheck {
    /** "23 of 45 (51.1%)", "51.1% (23 of 45)". */
    private static final Pattern TYPED = Pattern.compile(
            "(?<n>\\d[\\d,]*) (?:out )?of (?:the |our |all )?(?<d>\\d[\\d,]*)[^.;()\\d]{0,60}\\((?<p>\\d+(?:\\.\\d+)?) ?(?:%|per ?cent)"
                    + "|(?<p2>\\d+(?:\\.\\d+)?) ?(?:%|per ?cent)[^.;()\\d]{0,60}\\((?<n2>\\d[\\d,]*) (?:out )?of (?:the |our |all )?(?<d2>\\d[\\d,]*)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String key() {
        return "arithmetic.percentages";
    }

    @Override
    public Kind kind() {
        return Kind.ARITHMETIC;
    }

    @Override
    public String passes() {
        return "Every percentage can be worked out again from its count and its base.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        paper.sections().forEach(section -> section.tables()
                .forEach(table -> table.rows().forEach(row -> row.cells().stream()
                        .map(Figuring::figure)
                        .filter(figure -> figure != null
                                && Figuring.isPercent(figure)
                                && figure.numerator() != null
                                && figure.denominator() != null)
                        .forEach(figure -> {
                            if (figure.denominator() == 0
                                    || Figuring.share(
                                                            figure.numerator(),
                                                            figure.denominator(),
                                                            figure.value().scale())
                                                    .compareTo(figure.value())
                                            != 0) {
                                problems.add(Problem.block(
                                        Place.table(section.key(), table.key()),
                                        "%s, %s: %s%% is not %,d of %,d. Ask the analyst to look and measure again."
                                                .formatted(
                                                        table.caption(),
                                                        row.header(),
                                                        Figuring.printed(figure.value()),
                                                        figure.numerator(),
                                                        figure.denominator())));
                            }
                        }))));
        paper.texts().forEach(text -> TYPED.matcher(text.words()).results().forEach(found -> {
            boolean first = found.group(1) != null;
            long numerator = number(found.group(first ? 1 : 5));
            long denominator = number(found.group(first ? 2 : 6));
            var said = new BigDecimal(found.group(first ? 3 : 4));
            if (denominator == 0
                    || Figuring.share(numerator, denominator, said.scale()).compareTo(said) != 0) {
                problems.add(Problem.block(
                        text.place(),
                        "%s: \"%s\" does not come out: %,d of %,d %s. Put the words right."
                                .formatted(
                                        text.label(),
                                        found.group().strip(),
                                        numerator,
                                        denominator,
                                        denominator == 0
                                                ? "is no share"
                                                : "is "
                                                        + Figuring.share(numerator, denominator, said.scale())
                                                                .toPlainString()
                                                        + "%")));
            }
        }));
        return problems;
    }

    private static long number(String typed) {
        return Long.parseLong(typed.replace(",", ""));
    }
}
