package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PackBlock.Chart;
import org.hearth.core.api.pack.PackBlock.Table;
import org.hearth.core.api.pack.PublicationCheck;

/**
 * What is labelled with a day or a month is of that day or month, in tables and charts. A report of 2020 labelled a count of
 * 4 February as the January point of a chart.
 */
@ApplicationScoped
class PointsOnTheirDay implements PublicationCheck {
    @Override
    public String key() {
        return "dates.points";
    }

    @Override
    public Kind kind() {
        return Kind.DATES;
    }

    @Override
    public String passes() {
        return "What is labelled with a day or a month is of that day or month.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        paper.sections().forEach(section -> {
            var said = new ArrayList<String>();
            section.charts().forEach(chart -> wrong(chart, said));
            said.forEach(words -> problems.add(Problem.block(Place.section(section.key()), words)));
            section.tables().forEach(table -> {
                var ofTable = new ArrayList<String>();
                wrong(table, ofTable);
                ofTable.forEach(words -> problems.add(Problem.block(Place.table(section.key(), table.key()), words)));
            });
        });
        return problems;
    }

    private static void wrong(Chart chart, List<String> said) {
        chart.series().forEach(series -> {
            for (int i = 0;
                    i < Math.min(series.cells().size(), chart.categories().size());
                    i++) {
                compare(
                        chart.title(),
                        chart.categories().get(i),
                        series.cells().get(i).day(),
                        false,
                        said);
            }
        });
    }

    private static void wrong(Table table, List<String> said) {
        Figuring.lines(table).forEach(line -> line.cells().forEach(cell -> {
            var figure = Figuring.figure(cell.cell());
            if (figure != null) {
                compare(table.caption(), cell.name(), figure.at().day(), true, said);
            }
        }));
    }

    /** @param start whether what there was when a month began, on the last day before it, may stand beside that month */
    private static void compare(String what, String label, LocalDate day, boolean start, List<String> said) {
        var days = DatesInWords.days(label);
        var months = Months.of(label);
        boolean right = months.isPresent()
                ? months.get().isOf(day, start)
                : days.size() == 1
                        ? days.get(0).from().equals(day)
                        : DatesInWords.month(day, label)
                                .map(month -> month.equals(YearMonth.from(day))
                                        || start && month.equals(YearMonth.from(day.plusDays(1))))
                                .orElse(true);
        String words =
                "%s: the point labelled \"%s\" is of %s. Label it with its own day, or measure that of its label."
                        .formatted(what, label.strip(), Dates.inFull(day));
        if (!right && !said.contains(words)) {
            said.add(words);
        }
    }

    /** "January to March 2026", "October 2025 to March 2026". */
    private record Months(YearMonth first, YearMonth last) {
        private static final Pattern WORDS = Pattern.compile("(\\p{L}+)(?: (\\d{4}))? to (\\p{L}+) (\\d{4})");
        private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

        static Optional<Months> of(String label) {
            Matcher words = WORDS.matcher(label.strip());
            if (!words.matches()) {
                return Optional.empty();
            }
            String year = words.group(2) == null ? words.group(4) : words.group(2);
            try {
                return Optional.of(new Months(
                        YearMonth.parse(words.group(1) + " " + year, MONTH),
                        YearMonth.parse(words.group(3) + " " + words.group(4), MONTH)));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        boolean isOf(LocalDate day, boolean start) {
            return last.equals(YearMonth.from(day))
                    || start && day.equals(first.atDay(1).minusDays(1));
        }
    }
}
