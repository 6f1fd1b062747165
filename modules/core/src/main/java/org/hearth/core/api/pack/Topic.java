package org.hearth.core.api.pack;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.time.MonthEnds;
import org.hearth.platform.api.pages.Days;

/** What the topic pages (committee-pack.md section 7) share: the days they look back, and places for the service's words. */
public final class Topic {
    private static final int QUARTERS = 5;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private Topic() {}

    /** The last days of five quarters, the oldest first: the last stands beside the same quarter of the year before. */
    public static List<LocalDate> quarters(LocalDate asAt) {
        return IntStream.rangeClosed(1, QUARTERS)
                .mapToObj(i -> MonthEnds.likeDay(asAt, (QUARTERS - i) * MONTHS_OF_A_QUARTER))
                .toList();
    }

    /** The last four of them: twelve months. */
    public static List<LocalDate> lastFour(LocalDate asAt) {
        return quarters(asAt).subList(1, QUARTERS);
    }

    /** {@code Three months to 31 March 2026}. */
    public static String quarter(LocalDate ends) {
        return "Three months to " + Days.inWords(ends);
    }

    /** For a chart: {@code March 2026}, or the day where it ends no month. */
    public static String month(LocalDate day) {
        return day.equals(YearMonth.from(day).atEndOfMonth()) ? MONTH.format(day) : Days.inWords(day);
    }

    public static boolean isTold(Measured measured) {
        return !(measured.measure() instanceof Measure.NotKnown)
                && !(measured.measure() instanceof Measure.NotMeasured);
    }

    /** Why there is no figure, and what would tell; {@code ""} where there is one. */
    public static String why(Measured measured) {
        if (measured.measure() instanceof Measure.NotKnown not) {
            return not.sentences();
        }
        return measured.measure() instanceof Measure.NotMeasured not ? not.why() : "";
    }

    /** The last of the quarters for which a line is not told says what would tell; a page without a figure says no more. */
    public static PackBlock notKnown(String key, String what, Measured measured) {
        String sentence = "%s is not known. %s".formatted(what, why(measured)).strip();
        return new PackBlock.Finding(key, sentence, List.of(), sentence);
    }

    /** The four places of every page (committee-pack.md section 10). */
    public static List<PackBlock> commentary(String section) {
        return List.of(
                new PackBlock.Commentary(section + ".what-changed", "What changed", false),
                new PackBlock.Commentary(section + ".why", "Why", false),
                new PackBlock.Commentary(section + ".doing", "What we are doing", false),
                new PackBlock.Commentary(section + ".members", "What members can do or ask", false));
    }

    public static List<Measured> over(List<LocalDate> quarters, String line, Map<LocalDate, Figures.Sheet> sheets) {
        return quarters.stream()
                .map(day -> sheets.get(day).line(line, Over.QUARTER))
                .toList();
    }

    /** The counts above and below a share's line, as cells of their own; not available where there is no figure. */
    public static List<Cell> sides(Measured measured, LocalDate day, Over over) {
        var at = Cells.over(new Coordinates(measured.line().key(), day), over);
        if (measured.measure() instanceof Measure.None none) {
            return List.of(Cells.none(at.denominator(), none), Cells.none(at.numerator(), none));
        }
        return List.of(
                Cells.count(at.denominator(), measured.measure().denominator()),
                Cells.count(at.numerator(), measured.measure().numerator()));
    }
}
