package org.hearth.committee.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.committee.frozen.PaperSystem;
import org.hearth.committee.rendering.Names;
import org.hearth.committee.rendering.Reading;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;

/**
 * Finds in running text the numbers that a paper withholds: a count however it is told, a percentage that it withholds,
 * and the share that a withheld count is of its printed total. A number that the paper also prints openly may stand where
 * the sentence does not name what is withheld, and so may a percentage without decimals.
 */
final class WithheldFigures {
    private static final Pattern PERCENTAGE = CountedChildren.pattern(
            "(?<![\\d.,])(?<number>\\d{1,3}(?:\\.\\d+)?)\\s*(?:%|per\\s*cent\\b(?!age|\\s+point))");
    private static final Pattern SENTENCE_ENDS = Pattern.compile("[.;!?\\n](?=\\s|$)");
    private static final int STEM = 5;

    /** Words in the names of rows that stand in every other sentence. */
    private static final Set<String> COMMON = Set.of(
            "child", "counc", "quart", "numer", "denom", "place", "looke", "after", "numbe", "known", "those", "their",
            "times", "livin", "homes", "insid", "outsi", "other");

    /** @param names what a sentence that speaks of it is likely to say */
    private record Figure(BigDecimal value, Set<String> names) {}

    /** Smaller numbers without a noun stand for too much else; those that tell of a few are looked for by themselves. */
    private final int threshold;

    private final List<Figure> counts = new ArrayList<>();
    private final List<Figure> shares = new ArrayList<>();
    private final Set<BigDecimal> openCounts = new HashSet<>();
    private final Set<BigDecimal> openShares = new HashSet<>();

    WithheldFigures(Written written) {
        threshold = written.threshold();
        var names = Names.of(written.frozen());
        var system = new PaperSystem(written.frozen());
        var withheld = written.withheld();
        var reading = Reading.withholding(written.frozen(), withheld::hides);
        system.quantities().forEach((at, quantity) -> {
            if (withheld.hides(at) && quantity.isPrinted() && quantity.value() > 0) {
                counts.add(new Figure(BigDecimal.valueOf(quantity.value()), stems(names.of(at))));
            }
        });
        written.frozen().figures().values().stream()
                .filter(figure -> figure.value() != null)
                .forEach(figure -> add(figure, reading.hides(figure), names));
        system.equations().stream()
                .filter(equation -> equation.whole().size() == 1)
                .filter(equation -> !withheld.hides(equation.whole().get(0)))
                .forEach(equation -> {
                    var whole = system.quantities().get(equation.whole().get(0));
                    equation.parts().stream()
                            .filter(withheld::hides)
                            .map(system.quantities()::get)
                            .filter(part -> part != null && part.isPrinted() && part.value() > 0)
                            .filter(part -> whole != null && part.value() < whole.value())
                            .forEach(part -> shares.add(share(part.at(), part.value(), whole.value(), names)));
                });
    }

    private void add(Cell.Figure figure, boolean hidden, Names names) {
        switch (figure.unit()) {
            case PERCENT, PERCENT_OF_POPULATION -> {
                if (hidden) {
                    shares.add(new Figure(figure.value(), stems(names.of(figure.at()))));
                } else {
                    openShares.add(figure.value().stripTrailingZeros());
                }
            }
            default -> {
                if (!hidden && figure.unit().isCount()) {
                    openCounts.add(figure.value().stripTrailingZeros());
                }
            }
        }
    }

    private static Figure share(Coordinates part, long value, long whole, Names names) {
        var share = BigDecimal.valueOf(value * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return new Figure(share, stems(names.of(part)));
    }

    /**
     * The first words that tell such a number.
     *
     * @param children all that the words count
     */
    Optional<String> in(String words, List<CountedChildren.Counted> children) {
        return Stream.of(
                        children.stream()
                                .filter(counted -> counts.stream()
                                        .anyMatch(count -> count.value().equals(BigDecimal.valueOf(counted.number()))))
                                .map(CountedChildren.Counted::words),
                        PlainCounts.any(words).stream()
                                .filter(found -> isTold(
                                        BigDecimal.valueOf(Numbers.value(found.group())), around(words, found.start())))
                                .map(found -> said(words, found.start(), found.end())),
                        PERCENTAGE
                                .matcher(words)
                                .results()
                                .filter(found -> isShare(new BigDecimal(found.group(1)), around(words, found.start())))
                                .map(found -> said(words, found.start(), found.end())))
                .flatMap(found -> found)
                .findFirst();
    }

    private boolean isTold(BigDecimal number, Set<String> sentence) {
        boolean open = openCounts.contains(number.stripTrailingZeros());
        return number.longValue() >= threshold
                && counts.stream()
                        .filter(count -> count.value().equals(number))
                        .anyMatch(count -> !open || isNamed(count, sentence));
    }

    private boolean isShare(BigDecimal typed, Set<String> sentence) {
        boolean mayBeAnother = typed.scale() == 0 || openShares.contains(typed.stripTrailingZeros());
        return typed.signum() > 0
                && shares.stream()
                        .filter(share -> share.value()
                                        .setScale(
                                                Math.min(
                                                        typed.scale(),
                                                        share.value().scale()),
                                                RoundingMode.HALF_UP)
                                        .compareTo(typed)
                                == 0)
                        .anyMatch(share -> !mayBeAnother || isNamed(share, sentence));
    }

    private static boolean isNamed(Figure figure, Set<String> sentence) {
        return figure.names().stream().anyMatch(sentence::contains);
    }

    /** The words of the sentence that holds this place. */
    private static Set<String> around(String words, int at) {
        int from = 0;
        int to = words.length();
        for (var end = SENTENCE_ENDS.matcher(words); end.find(); ) {
            if (end.end() <= at) {
                from = end.end();
            } else {
                to = end.start();
                break;
            }
        }
        return stems(words.substring(from, to));
    }

    private static Set<String> stems(String words) {
        return Pattern.compile("[^\\p{L}]+")
                .splitAsStream(words.toLowerCase(Locale.UK))
                .filter(word -> word.length() >= STEM)
                .map(word -> word.substring(0, STEM))
                .filter(stem -> !COMMON.contains(stem))
                .collect(Collectors.toSet());
    }

    /** The number with the word before it, so that it is found again. */
    private static String said(String words, int from, int to) {
        int before = words.lastIndexOf(' ', Math.max(from - 2, 0));
        return words.substring(from == 0 ? 0 : before + 1, to).strip();
    }
}
