package org.hearth.core.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Target;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.figures.Unit;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/** Looks over a target that somebody asks for: that it can rate its line, and says who set it and why. */
final class AskedTarget {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 4, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 3, 31);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal MOST = new BigDecimal(10_000_000);
    private static final int MOST_MINIMUM = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1_000;

    private final Targets.Asked asked;
    private final Line line;

    private AskedTarget(Targets.Asked asked, Line line) {
        this.asked = asked;
        this.line = line;
    }

    /** The same, tidied. @throws RuleBroken with its field */
    static Targets.Asked checked(Targets.Asked asked, List<Definition> definitions) {
        return new AskedTarget(asked, line(asked.line(), definitions)).checked();
    }

    /** @throws RuleBroken if there is no such line */
    static Line line(String key, List<Definition> definitions) {
        if (key == null || key.isBlank()) {
            throw new RuleBroken("line", "Choose the figure that the target is for.");
        }
        return definitions.stream()
                .flatMap(definition -> definition.lines().stream())
                .filter(one -> one.key().equals(key.strip()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "line",
                        "There is no figure \"%s\". Choose one of the list, or ask /api/indicators for their keys."
                                .formatted(key.length() > 60 ? key.substring(0, 60) + "..." : key)));
    }

    private Targets.Asked checked() {
        day();
        boolean none = asked.low() == null;
        if (none && (asked.high() != null || asked.toleranceAbove() != null)) {
            throw new RuleBroken("low", "The range has an upper end and no lower one. Enter both, or a single target.");
        }
        if (!none) {
            value("low", "target", asked.low());
            range();
            tolerance();
        }
        int minimum = asked.minimum() == null ? Target.MINIMUM : asked.minimum();
        if (minimum < 0 || minimum > MOST_MINIMUM) {
            throw new RuleBroken(
                    "minimum",
                    "The smallest number to rate is %d. Enter a whole number from 0 to %d; %d is usual."
                            .formatted(minimum, MOST_MINIMUM, Target.MINIMUM));
        }
        return new Targets.Asked(
                line.key(),
                asked.from(),
                asked.low(),
                asked.high(),
                none ? BigDecimal.ZERO : asked.tolerance(),
                none ? null : asked.toleranceAbove(),
                minimum,
                words("setBy", "who set it: the committee or the plan", asked.setBy(), LONGEST_NAME),
                words("why", "why it is set or changed", asked.why(), LONGEST_REASON));
    }

    private void day() {
        if (asked.from() == null) {
            throw new RuleBroken("from", "Enter the first day on which the target holds, such as 1 4 2026.");
        }
        if (asked.from().isBefore(EARLIEST) || asked.from().isAfter(LATEST)) {
            throw new RuleBroken(
                    "from",
                    "The target would hold from %s. Enter a day from %s to %s."
                            .formatted(Days.inWords(asked.from()), Days.inWords(EARLIEST), Days.inWords(LATEST)));
        }
    }

    private void range() {
        if (asked.high() == null) {
            if (line.direction() == Direction.NONE) {
                throw new RuleBroken(
                        "high",
                        "Of %s neither higher nor lower is good, so a single target could not be rated. Enter a range: the upper end too."
                                .formatted(line.key()));
            }
            return;
        }
        value("high", "upper end", asked.high());
        if (asked.high().compareTo(asked.low()) < 0) {
            throw new RuleBroken(
                    "high",
                    "The range ends at %s, below where it begins, %s. Enter the higher value here."
                            .formatted(plain(asked.high()), plain(asked.low())));
        }
    }

    private void tolerance() {
        if (asked.tolerance() == null) {
            throw new RuleBroken(
                    "tolerance", "Enter how far short of the target is still amber. Enter 0 for green and red only.");
        }
        size("tolerance", "tolerance", asked.tolerance());
        if (asked.toleranceAbove() != null) {
            if (asked.high() == null) {
                throw new RuleBroken(
                        "toleranceAbove",
                        "A single target has one tolerance. Leave this blank, or give the target as a range.");
            }
            size("toleranceAbove", "tolerance above the range", asked.toleranceAbove());
        }
    }

    private void size(String field, String what, BigDecimal value) {
        if (value.signum() < 0) {
            throw new RuleBroken(field, "The %s is %s. Enter 0 or more.".formatted(what, plain(value)));
        }
        value(field, what, value);
    }

    /** As it would be printed, so that nobody compares with more than a reader sees. */
    private void value(String field, String what, BigDecimal value) {
        Unit unit = line.unit();
        if (value.stripTrailingZeros().scale() > unit.places()) {
            throw new RuleBroken(
                    field,
                    "The %s is %s, and %s is printed %s. Enter as many."
                            .formatted(
                                    what,
                                    plain(value),
                                    line.key(),
                                    unit.places() == 0
                                            ? "in whole numbers"
                                            : unit.places() == 1 ? "to one decimal place" : "to two decimal places"));
        }
        boolean percent = unit == Unit.PERCENT && (value.signum() < 0 || value.compareTo(HUNDRED) > 0);
        if (percent || value.abs().compareTo(MOST) > 0) {
            throw new RuleBroken(
                    field,
                    "The %s is %s. Enter %s."
                            .formatted(
                                    what,
                                    plain(value),
                                    percent ? "a percentage from 0 to 100" : "a number below 10,000,000"));
        }
    }

    private static String words(String field, String what, String words, int longest) {
        String clean = words == null ? "" : words.strip().replaceAll("\\s+", " ");
        if (clean.isEmpty()) {
            throw new RuleBroken(field, "Enter " + what + ".");
        }
        if (clean.length() > longest) {
            throw new RuleBroken(
                    field, "This holds %d characters and may hold %d. Shorten it.".formatted(clean.length(), longest));
        }
        return clean;
    }

    private static String plain(BigDecimal value) {
        String plain = value.stripTrailingZeros().toPlainString();
        return plain.length() > 20 ? plain.substring(0, 20) + "..." : plain;
    }
}
