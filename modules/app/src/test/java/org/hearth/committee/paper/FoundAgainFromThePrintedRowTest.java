package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.rendering.Renderings;
import org.hearth.demo.WorldBook;
import org.hearth.platform.api.documents.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A reader with nothing but the scorecard as it is printed, its words and figures and the two rules above them, finds each
 * rating and each direction of travel again (committee-pack.md section 16, line 3). The rules are written here once more, over
 * text, and share no code with those that the paper is made by.
 */
class FoundAgainFromThePrintedRowTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final String MOVED = ": how the figures moved";
    private static final String BEHIND = ": what stands behind this quarter's figures, and how they are rated";
    private static final Pattern SINCE_APRIL = Pattern.compile(".*(in the year|year to date).*");
    private static final Pattern NO_FIGURE = Pattern.compile("[cxz]|not known|not measured");
    private static final String MOSTLY = "not known for more children than it counts";
    private static final Pattern MINIMUM = Pattern.compile("Not rated under (\\d+)");

    /** One indicator: what both tables print of it, by heading. */
    private record Printed(String name, Map<String, String> cells) {
        String at(String heading) {
            return cells.get(heading);
        }

        boolean hasFigure(String heading) {
            return !NO_FIGURE.matcher(at(heading)).matches();
        }

        BigDecimal figure(String heading) {
            return number(at(heading));
        }

        String comparedWith() {
            return SINCE_APRIL.matcher(name).matches() ? "Same quarter last year" : "Previous quarter";
        }

        int minimum() {
            var said = MINIMUM.matcher(at("Definition and note"));
            return said.find() ? Integer.parseInt(said.group(1)) : 10;
        }

        boolean isTooFew(String heading) {
            return hasFigure(heading) && figure(heading).compareTo(BigDecimal.valueOf(minimum())) < 0;
        }

        /** What it is of is printed in words: the number of those not known is for members. */
        boolean isMostlyNotKnown() {
            return at("Definition and note").toLowerCase(Locale.UK).contains(MOSTLY);
        }

        boolean wasMostlyNotKnown() {
            return at("Direction of travel").equals("Not comparable: the earlier value is " + MOSTLY);
        }

        boolean isShare() {
            return name.contains("(%)") && !name.contains("of all children in the area");
        }

        boolean isCount() {
            return !name.contains("(%)") && !at("This quarter").contains(".") && !name.contains("Average");
        }
    }

    private static BigDecimal number(String printed) {
        return new BigDecimal(printed.replaceAll("[,%]| points?", ""));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 2026-03-31, 15, 30", "1, 0, 2025-12-31, 10, 20", "6, 1, 2026-03-31, 5, 10"})
    void every_rating_and_every_direction(int oneIn, int from, LocalDate asAt, int rated, int directed) {
        int ratings = 0;
        int directions = 0;
        for (Printed row : scorecard(oneIn, from, asAt)) {
            String rating = rating(row);
            String direction = direction(row);
            assertThat(row.at("Rating")).as(row.toString()).isEqualTo(rating);
            assertThat(row.at("Direction of travel")).as(row.toString()).startsWith(direction);
            ratings += rating.startsWith("○") ? 0 : 1;
            directions += direction.startsWith("Not comparable") ? 0 : 1;
        }
        assertThat(ratings).as("ratings found again").isGreaterThanOrEqualTo(rated);
        assertThat(directions).as("directions found again").isGreaterThanOrEqualTo(directed);
    }

    @Test
    void has_been_seen_to_fail_on_a_rating_that_the_row_does_not_give() {
        var row = scorecard(1, 0, MARCH).stream()
                .filter(one -> one.at("Rating").equals("■ red"))
                .findFirst()
                .orElseThrow();
        var otherwise = new LinkedHashMap<>(row.cells());
        otherwise.put("This quarter", otherwise.get("Target").replace("%", ""));

        assertThat(rating(new Printed(row.name(), otherwise))).isEqualTo("● green");
    }

    private static String rating(Printed row) {
        if (row.at("This quarter").equals("z")) {
            return "○ not rated: nobody in this group";
        }
        if (!row.hasFigure("This quarter") && !row.at("This quarter").equals("c")) {
            return row.at("Rating").startsWith("○ not rated: not ") ? row.at("Rating") : "no rating";
        }
        if (row.at("Target").equals("none")) {
            return "○ not rated: no target";
        }
        if (row.at("This quarter").equals("c")) {
            return "○ not rated: withheld";
        }
        if (row.isTooFew("Denominator")) {
            return "○ not rated: too few to rate";
        }
        if (row.isMostlyNotKnown()) {
            return "○ not rated: " + MOSTLY;
        }
        var shortfall = shortfall(row, row.figure("This quarter"));
        return shortfall.signum() <= 0 ? "● green" : shortfall.compareTo(tolerance(row)) <= 0 ? "▲ amber" : "■ red";
    }

    private static BigDecimal tolerance(Printed row) {
        var ends = row.at("Tolerance").split(" below, ");
        boolean above = row.figure("This quarter").compareTo(number(target(row)[0])) > 0;
        return number(ends[ends.length > 1 && above ? 1 : 0].replaceAll(" (above|below)", ""));
    }

    private static String[] target(Printed row) {
        return row.at("Target").split(" to ");
    }

    private static BigDecimal shortfall(Printed row, BigDecimal value) {
        var ends = target(row);
        if (ends.length > 1) {
            return number(ends[0])
                    .subtract(value)
                    .max(value.subtract(number(ends[1])))
                    .max(BigDecimal.ZERO);
        }
        return row.at("Good is").equals("higher") ? number(ends[0]).subtract(value) : value.subtract(number(ends[0]));
    }

    private static String direction(Printed row) {
        String with = row.comparedWith();
        if (!row.hasFigure("This quarter")
                || !row.hasFigure(with)
                || row.isTooFew("Denominator")
                || row.isTooFew("Compared with")
                || row.isMostlyNotKnown()
                || row.wasMostlyNotKnown()
                || row.name().contains("Average") && row.isTooFew("Numerator")) {
            return "Not comparable: ";
        }
        var now = row.figure("This quarter");
        var before = row.figure(with);
        var change = now.subtract(before);
        String arrow = change.signum() > 0 ? "↑ up" : change.signum() < 0 ? "↓ down" : "→ no change";
        if (change.signum() == 0 || change.abs().compareTo(band(row, before)) < 0) {
            return arrow + ", similar";
        }
        boolean up = change.signum() > 0;
        if (row.at("Good is").equals("within range")) {
            int moved = shortfall(row, now).compareTo(shortfall(row, before));
            return arrow + (moved == 0 ? ", similar" : moved < 0 ? ", improving" : ", worsening");
        }
        return switch (row.at("Good is")) {
            case "higher" -> arrow + (up ? ", improving" : ", worsening");
            case "lower" -> arrow + (up ? ", worsening" : ", improving");
            default -> up ? "↑ higher" : "↓ lower";
        };
    }

    private static BigDecimal band(Printed row, BigDecimal before) {
        if (row.isShare()) {
            var fewer = row.figure("Denominator").min(row.figure("Compared with"));
            return new BigDecimal("0.5").max(new BigDecimal(100).divide(fewer, 1, RoundingMode.DOWN));
        }
        return row.isCount() ? BigDecimal.valueOf(2) : before.abs().movePointLeft(2);
    }

    private static List<Printed> scorecard(int oneIn, int from, LocalDate asAt) {
        var figures = RealPaper.figures(WorldBook.of(oneIn, from, 0));
        var paper = RealPaper.make(
                "paper",
                new RealPaper.Making(figures, RealPaper.sections(figures), asAt, asAt.plusMonths(3), List.of()));
        var rows = new LinkedHashMap<String, Map<String, String>>();
        for (Block block :
                Renderings.document(paper.written(), Rendering.PUBLIC).blocks()) {
            if (block instanceof Block.Table table
                    && (table.caption().endsWith(MOVED) || table.caption().endsWith(BEHIND))) {
                table.rows().forEach(row -> {
                    var cells = rows.computeIfAbsent(row.get(0), none -> new LinkedHashMap<>());
                    for (int column = 1; column < row.size(); column++) {
                        cells.put(table.columns().get(column).heading(), row.get(column));
                    }
                });
            }
        }
        var printed = new ArrayList<Printed>();
        rows.forEach((name, cells) -> {
            if (cells.containsKey("Rating")) {
                printed.add(new Printed(name, cells));
            }
        });
        return printed;
    }
}
