package org.hearth.committee.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PackBlock.Table;

/** Numbers in running text that could be figures: no dates, ages, times, money, or numbers of sections and targets. */
final class NumbersInText {
    private static final Pattern ELSE = Pattern.compile(
            "\\b\\d{1,2}(?:st|nd|rd|th)?\\s+" + DatesInWords.MONTH + "(?:\\s+\\d{4})?\\b|\\b" + DatesInWords.MONTH
                    + "\\s+\\d{4}\\b|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b|\\b(?:19|20)\\d\\d(?:[-/]\\d{2,4})?\\b"
                    + "|\\b\\d{1,2}[:.]\\d\\d\\s?(?:am|pm)|\u00a3\\s?[\\d,.]+(?:\\s?(?:m|k|million))?"
                    + "|\\b(?:section|paragraph|appendix|table|chart|page|regulation|priority|stage|quarter|q|cp|item|under|over|aged?|ages)\\s?\\d+(?:\\.\\d+)?(?:\\s?(?:to|-|\u2013|and)\\s?\\d+)?"
                    + "|\\b\\d+(?:\\.\\d+)?\\s?(?:to|-|\u2013|and)?\\s?\\d*[ -]?(?:years?|months?|weeks?|days?|hours?|minutes?|working|miles?|per 10,000)\\b"
                    + "|\\b10,000\\b|\\b0-17\\b|\\b[A-Z]+-?\\d[\\w-]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w.,/-])(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(\\s?(?:%|per ?cent\\b))?(?![\\w/]|[.,]\\d)");

    /** @param said as it was typed */
    record Said(String said, BigDecimal value, boolean percent) {}

    private NumbersInText() {}

    static List<Said> in(String words) {
        var said = new ArrayList<Said>();
        var found = NUMBER.matcher(ELSE.matcher(words).replaceAll(" - "));
        while (found.find()) {
            var value =
                    new BigDecimal(found.group(1).replace(",", "") + (found.group(2) == null ? "" : found.group(2)));
            said.add(new Said(found.group().strip(), value, found.group(3) != null));
        }
        return said;
    }

    /** Whether the figure would be printed so to as many places as were typed. */
    static boolean matches(Said said, Figure figure) {
        return figure.value() != null
                && figure.value()
                                .setScale(
                                        Math.min(
                                                said.value().scale(),
                                                figure.value().scale()),
                                        RoundingMode.HALF_UP)
                                .compareTo(said.value())
                        == 0;
    }

    /** Every whole number that stands in one of the tables: as a figure, above or below the line of one, or in a cell's words. */
    static Set<BigDecimal> whole(List<Table> tables) {
        var whole = new HashSet<BigDecimal>();
        ComposedPaper.figures(tables.stream()).forEach(figure -> {
            if (figure.numerator() != null) {
                whole.add(BigDecimal.valueOf(figure.numerator()));
            }
            if (figure.denominator() != null) {
                whole.add(BigDecimal.valueOf(figure.denominator()));
            }
        });
        tables.forEach(table -> table.rows().forEach(row -> {
            in(row.header()).forEach(said -> whole.add(said.value()));
            row.cells().forEach(cell -> in(words(cell)).forEach(said -> whole.add(said.value())));
        }));
        return whole;
    }

    private static String words(Cell cell) {
        return cell instanceof Cell.Text text
                ? text.words()
                : cell instanceof Cell.Derived derived ? derived.words() : "";
    }
}
