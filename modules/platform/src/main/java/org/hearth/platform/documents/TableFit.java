package org.hearth.platform.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.base.JRBaseTextElement;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import org.hearth.platform.api.documents.Block;

/**
 * Fits the table template to one table: as many columns as it has, wide enough that no word or figure is broken where
 * that can be had, in letters as large as that allows, and beyond that by the widths the table asks for.
 */
final class TableFit {
    /** Kept together at the end of a table. */
    static final int LAST_ROWS = 2;

    static final int MOST_COLUMNS = 16;
    static final int MOST_UPRIGHT = 8;

    private static final double PADDING = 11;
    /** As high as a note of one line under a table. */
    private static final double NOTE = 22;
    /** Between a figure, set to the right, and words that follow it. */
    private static final int GAP = 14;

    private static final float LARGEST = 10;
    private static final float SMALLEST = 8;
    private static final float STILL_EASY = 9;
    private static final double LINE = 1.17;
    /** For what is lost where a line is broken between words. */
    private static final double SAFE = 1.08;

    private static final int SHORT_HEADING = 14;
    /** Letters in "Not comparable: withheld". */
    private static final int A_FEW_WORDS = 24;

    private final Lettering lettering;
    private final List<Block.Column> columns;
    private final List<List<String>> rows;
    private final int[] widths;
    private final float points;

    /**
     * @param rows with exactly one cell for each column
     * @param room width of the text on the page, in points
     */
    TableFit(Lettering lettering, List<Block.Column> columns, List<List<String>> rows, int room) {
        this.lettering = lettering;
        this.columns = columns;
        this.rows = rows;
        float size = LARGEST;
        double[] least = least(size);
        while (size > SMALLEST && sum(least) > room) {
            size -= 0.5f;
            least = least(size);
        }
        this.points = size;
        this.widths = shared(least, room);
    }

    /**
     * Whether its words and figures stay whole on an upright page, in letters that are still easily read, and a few words,
     * such as a rating, stand on two lines at most.
     */
    static boolean standsUpright(Lettering lettering, Block.Table table) {
        if (table.columns().size() > MOST_UPRIGHT) {
            return false;
        }
        var rows = table.rows().stream()
                .filter(row -> row.size() == table.columns().size())
                .toList();
        var upright = new TableFit(lettering, table.columns(), rows, Pieces.UPRIGHT);
        return sum(upright.least(STILL_EASY)) <= Pieces.UPRIGHT && !upright.breaksAFewWords();
    }

    /** What heads a row is read before the row, and may be long. */
    private boolean breaksAFewWords() {
        for (int column = 1; column < columns.size(); column++) {
            double room = widths[column] - PADDING - (followsFigures(column) ? GAP : 0);
            for (List<String> row : rows) {
                String said = row.get(column);
                if (said.length() <= A_FEW_WORDS && lettering.width(said, points, false) > 2 * room) {
                    return true;
                }
            }
        }
        return false;
    }

    private double[] least(float size) {
        var least = new double[columns.size()];
        for (int column = 0; column < least.length; column++) {
            double word = longestWord(columns.get(column).heading(), size, true);
            for (List<String> row : rows) {
                word = Math.max(word, longestWord(row.get(column), size, column == 0));
            }
            least[column] = Math.ceil(word + PADDING + (followsFigures(column) ? GAP : 0));
        }
        return least;
    }

    private boolean followsFigures(int column) {
        return column > 0
                && columns.get(column - 1).figures()
                && !columns.get(column).figures();
    }

    private double longestWord(String said, float size, boolean bold) {
        double longest = 0;
        // before a figure a hyphen ends no line: what measures and what prints would not break there alike
        for (String word : said.split("\\s+|(?<=[-–])(?!\\d)")) {
            // a word as long as this has to be broken wherever it stands
            if (word.length() > longest / size && word.length() < 40) {
                longest = Math.max(longest, lettering.width(word, size, bold));
            }
        }
        return longest;
    }

    /**
     * What each column needs; then figures of one kind as wide as each other, words as wide as they would like to be,
     * and what is still left over by the widths the table asks for.
     */
    private int[] shared(double[] least, int room) {
        int count = columns.size();
        double[] widths = least.clone();
        if (sum(widths) > room) {
            scale(widths, room / sum(widths));
        } else {
            double[] liked = liked(room);
            double[] even = evenFigures(least);
            if (sum(even) + wanted(even, liked) <= room) {
                widths = even;
            }
            lift(widths, liked, room);
            double asked =
                    columns.stream().mapToInt(each -> Math.max(1, each.width())).sum();
            double left = room - sum(widths);
            for (int column = 0; column < count; column++) {
                widths[column] += left * Math.max(1, columns.get(column).width()) / asked;
            }
        }
        var whole = new int[count];
        int rest = room;
        for (int column = 0; column < count; column++) {
            whole[column] = (int) widths[column];
            rest -= whole[column];
        }
        whole[0] += rest;
        return whole;
    }

    /** Columns of figures that ask for the same width stay alike, so that the eye can run along the dates. */
    private double[] evenFigures(double[] least) {
        double[] even = least.clone();
        for (int column = 0; column < even.length; column++) {
            for (int other = 0; other < even.length; other++) {
                if (alike(columns.get(column), columns.get(other))) {
                    even[column] = Math.max(even[column], least[other]);
                }
            }
        }
        return even;
    }

    private static boolean alike(Block.Column one, Block.Column other) {
        return one.figures() && other.figures() && one.width() == other.width();
    }

    /** Words on one line, up to two fifths of the page; short headings, such as dates, on two. */
    private double[] liked(int room) {
        var liked = new double[columns.size()];
        for (int column = 0; column < liked.length; column++) {
            String heading = columns.get(column).heading();
            double most = heading.length() > SHORT_HEADING ? 0 : lettering.width(heading, points, true) * 0.6;
            if (!columns.get(column).figures()) {
                for (List<String> row : rows) {
                    most = Math.max(most, lettering.width(row.get(column).replace('\n', ' '), points, column == 0));
                }
            }
            liked[column] = Math.min(most * 1.03 + PADDING + (followsFigures(column) ? GAP : 0), room * 0.4);
        }
        return liked;
    }

    private static double wanted(double[] widths, double[] liked) {
        double wanted = 0;
        for (int column = 0; column < widths.length; column++) {
            wanted += Math.max(0, liked[column] - widths[column]);
        }
        return wanted;
    }

    /** Each as much as it wants, where the room goes round; who wants little leaves the rest of its share to the others. */
    private static void lift(double[] widths, double[] liked, int room) {
        double left = room - sum(widths);
        var byWant = IntStream.range(0, widths.length)
                .boxed()
                .sorted(Comparator.comparingDouble(column -> liked[column] - widths[column]))
                .toList();
        int waiting = byWant.size();
        for (int column : byWant) {
            double more = Math.min(left / waiting--, Math.max(0, liked[column] - widths[column]));
            widths[column] += more;
            left -= more;
        }
    }

    private static void scale(double[] widths, double ratio) {
        for (int column = 0; column < widths.length; column++) {
            widths[column] *= ratio;
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /**
     * @param note      what follows the table, or nothing; the last row is never parted from it
     * @param following the points of a few words after it that would else stand alone on a page
     */
    void apply(JasperReport template, String note, double following) {
        for (var group : template.getGroups()) {
            if (group.getName().equals("Ending")) {
                group.setMinHeightToStartNewPage(
                        (int) Math.ceil(Math.min(ending() + noteHeight(note) + following, Pieces.LARGEST_ROOM)));
            }
        }
        for (JRBand band :
                List.of(template.getColumnHeader(), template.getDetailSection().getBands()[0])) {
            for (Iterator<JRChild> children = band.getChildren().iterator(); children.hasNext(); ) {
                if (children.next() instanceof JRElement element && !fit(element)) {
                    children.remove();
                }
            }
        }
    }

    private boolean fit(JRElement element) {
        int column = Integer.parseInt(element.getKey().replaceAll("\\D", ""));
        if (column >= widths.length) {
            return false;
        }
        int left = 0;
        for (int before = 0; before < column; before++) {
            left += widths[before];
        }
        element.setX(left);
        element.setWidth(widths[column]);
        var text = (JRBaseTextElement) element;
        text.setFontSize(points);
        if (columns.get(column).figures()) {
            text.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
        }
        if (followsFigures(column)) {
            text.getLineBox().setLeftPadding(GAP + 5);
        }
        return true;
    }

    private double noteHeight(String note) {
        if (note.isBlank()) {
            return 0;
        }
        double lines = Math.ceil(lettering.width(note, LARGEST, false)
                * SAFE
                / IntStream.of(widths).sum());
        return NOTE + Math.max(0, lines - 1) * LARGEST * LINE;
    }

    /** Roughly, in points: caption and headings, then row by row until it is plain that they fill a page, and the note. */
    double height(double enough, String note) {
        var headings = new ArrayList<String>();
        columns.forEach(column -> headings.add(column.heading()));
        double height = 26 + rowHeight(headings, true);
        for (List<String> row : rows) {
            height += rowHeight(row, false);
            if (height > enough) {
                return height;
            }
        }
        return height + noteHeight(note);
    }

    /** Caption, headings and the first few rows: the least of a table that may stand at the foot of a page. */
    double beginning() {
        var headings = new ArrayList<String>();
        columns.forEach(column -> headings.add(column.heading()));
        double height = 26 + rowHeight(headings, true);
        for (List<String> row : rows.subList(0, Math.min(3, rows.size()))) {
            height += rowHeight(row, false);
        }
        return height;
    }

    /** The last rows, which never stand alone under repeated headings: a total is read with what leads up to it. */
    double ending() {
        double height = 1;
        for (List<String> row : rows.subList(Math.max(0, rows.size() - LAST_ROWS), rows.size())) {
            height += rowHeight(row, false);
        }
        return height;
    }

    private double rowHeight(List<String> cells, boolean bold) {
        double most = 1;
        for (int column = 0; column < cells.size(); column++) {
            double lines = 0;
            for (String paragraph : cells.get(column).split("\n", -1)) {
                lines += lines(
                        paragraph,
                        Math.max(1, widths[column] - PADDING - (followsFigures(column) ? GAP : 0)),
                        bold || column == 0);
            }
            most = Math.max(most, lines);
        }
        return Math.max(20, most * points * LINE + 8);
    }

    /** Word by word, as it is set: in a narrow column much of each line stays empty. */
    private double lines(String paragraph, double room, boolean bold) {
        if (lettering.width(paragraph, points, bold) <= room) {
            return 1;
        }
        double lines = 1;
        double used = 0;
        for (String word : paragraph.split("(?<=\\s)|(?<=[-–])(?!\\d)")) {
            double width = lettering.width(word.strip(), points, bold);
            if (used > 0 && used + width > room) {
                lines++;
                used = 0;
            }
            // a word wider than its column is broken within
            double broken = Math.ceil(width / room) - 1;
            if (broken > 0) {
                lines += broken;
                width -= broken * room;
            }
            used += width + lettering.width(" ", points, bold);
        }
        return lines;
    }
}
