package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PublicationCheck;

/**
 * An equivalent number is a rate times the council's own population aged 0 to 17 over 10,000 (committee-pack.md section 9). A
 * report of 2020 gave 560 children at a rate of 34, which is a population of some 165,000, while its own figures rested
 * on another.
 */
@ApplicationScoped
class EquivalentNumbers implements PublicationCheck {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** By how much the implied population may differ: what rounding a rate and a number to whole ones can do. */
    private static final double TOLERANCE = 0.03;

    private static final Pattern RATE_THEN_CHILDREN = Pattern.compile(
            "\\brate of (?:about |around |some )?(?<rate>\\d+(?:\\.\\d+)?)(?: per 10,000)?[^.;\\d]{0,80}?\\b(?<children>\\d[\\d,]*\\d)(?: children)?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHILDREN_THEN_RATE = Pattern.compile(
            "(?<children>\\d[\\d,]*\\d) children[^.;\\d]{0,60}?\\b(?:at|rate of) (?:a rate of )?(?<rate>\\d+(?:\\.\\d+)?)(?: per 10,000)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String key() {
        return "arithmetic.equivalent-number";
    }

    @Override
    public Kind kind() {
        return Kind.ARITHMETIC;
    }

    @Override
    public String passes() {
        return "No typed number of children implies another population than the paper's own.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        long population = paper.figures()
                .filter(figure -> figure.unit() == Unit.PER_10_000 && figure.denominator() != null)
                .mapToLong(figure -> figure.denominator())
                .findFirst()
                .orElseGet(() -> printed(paper).orElseGet(() -> population(paper)));
        var problems = new ArrayList<Problem>();
        paper.texts()
                .forEach(text -> List.of(RATE_THEN_CHILDREN, CHILDREN_THEN_RATE).forEach(pattern -> {
                    var found = pattern.matcher(text.words());
                    while (found.find()) {
                        var rate = new BigDecimal(found.group("rate"));
                        long children = Long.parseLong(found.group("children").replace(",", ""));
                        if (rate.signum() > 0 && children >= 10) {
                            compare(text, found.group().strip(), rate, children, population, problems);
                        }
                    }
                }));
        return problems;
    }

    /** The scorecard prints what a rate is worked out of beside the children counted: a reader sees that number and no other. */
    private static OptionalLong printed(ComposedPaper paper) {
        var rates = paper.figures()
                .filter(figure -> figure.unit() == Unit.PER_10_000)
                .map(figure -> figure.at().numerator())
                .collect(Collectors.toSet());
        return paper.tables()
                .flatMap(table -> table.rows().stream())
                .map(PackBlock.Row::cells)
                .filter(cells -> cells.size() > 1
                        && cells.get(0) instanceof Cell.Figure counted
                        && rates.contains(counted.at())
                        && cells.get(1) instanceof Cell.Text)
                .map(cells -> ((Cell.Text) cells.get(1)).words().replace(",", ""))
                .filter(words -> words.matches("\\d{1,9}"))
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    /** From a rate printed without its base: children over rate. Zero where the paper prints none. */
    private static long population(ComposedPaper paper) {
        return paper.figures()
                .filter(figure -> figure.unit() == Unit.PER_10_000
                        && figure.value() != null
                        && figure.value().signum() > 0
                        && figure.numerator() != null)
                .mapToLong(figure -> implied(figure.value(), figure.numerator()))
                .findFirst()
                .orElse(0);
    }

    private static void compare(
            ComposedPaper.Text text,
            String said,
            BigDecimal rate,
            long children,
            long population,
            List<Problem> problems) {
        long implied = implied(rate, children);
        if (population == 0) {
            problems.add(Problem.warn(
                    text.place(),
                    "%s: \"%s\" means a population of %,d aged 0 to 17, and the paper prints none. Readers cannot check it: take it out, or let the scorecard work it out."
                            .formatted(text.label(), said, implied)));
        } else if (Math.abs(implied - population) > population * TOLERANCE) {
            problems.add(Problem.block(
                    text.place(),
                    "%s: \"%s\" means a population of %,d aged 0 to 17, and the paper's rate rests on %,d, at which it would be %,d children. Put the number right or take it out."
                            .formatted(
                                    text.label(),
                                    said,
                                    implied,
                                    population,
                                    Math.round(rate.doubleValue() * population / TEN_THOUSAND.doubleValue()))));
        }
    }

    private static long implied(BigDecimal rate, long children) {
        return Math.round(children * TEN_THOUSAND.doubleValue() / rate.doubleValue());
    }
}
