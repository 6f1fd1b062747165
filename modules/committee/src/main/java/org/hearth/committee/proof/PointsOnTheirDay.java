package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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
        boolean right = days.size() == 1
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
}
