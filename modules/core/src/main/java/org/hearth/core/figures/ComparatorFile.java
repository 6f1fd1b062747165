package org.hearth.core.figures;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearth.core.api.figures.Comparators.Kind;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.files.CsvText;
import org.hearth.core.figures.ComparatorFaults.Fault;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/**
 * Reads a CSV of published figures, one figure a row. Every cell that cannot be used is told with its line and column; one
 * is enough for nothing to be used, so that nobody has to find out which half of a file is in.
 */
final class ComparatorFile {
    static final List<String> COLUMNS =
            List.of("line", "area", "area_code", "period", "day", "value", "kind", "source");

    private static final List<String> NEEDED = List.of("line", "area", "period", "day", "value", "source");
    private static final String ENGLAND = "England";
    private static final String ENGLANDS_CODE = "E92000001";
    private static final String WITHDRAWN = "withdrawn";
    private static final Pattern AREA_CODE = Pattern.compile("[EWSNK][0-9]{8}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,10}(\\.[0-9]{1,4})?");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 4, 1);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_FAULTS = 500;
    private static final int LONGEST_AREA = 100;
    private static final int LONGEST_PERIOD = 60;
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_SHOWN = 40;
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    private final Map<String, Line> lines;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private ComparatorFile(List<Definition> definitions, LocalDate today) {
        this.lines = definitions.stream()
                .flatMap(definition -> definition.lines().stream())
                .collect(Collectors.toMap(Line::key, line -> line));
        this.today = today;
    }

    /** @throws RuleBroken for {@code file} if it is no such file, and {@link ComparatorFaults} if any cell cannot be used */
    static List<LoadedFigure> read(byte[] content, List<Definition> definitions, LocalDate today) {
        return new ComparatorFile(definitions, today).read(CsvText.of(content));
    }

    private List<LoadedFigure> read(String text) {
        var figures = new ArrayList<LoadedFigure>();
        List<String> header = null;
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(new StringReader(text))) {
            for (CsvRecord record : rows) {
                if (header == null) {
                    header = header(record);
                } else {
                    figures.add(figure(new Cells(header, record)));
                }
                if (figures.size() > MOST_ROWS) {
                    throw new RuleBroken(
                            "file", "The file has more than %,d rows. Load it in parts.".formatted(MOST_ROWS));
                }
                if (faults.size() > MOST_FAULTS) {
                    break;
                }
            }
        } catch (CsvParseException broken) {
            throw new RuleBroken("file", "The file could not be read as CSV: a quotation mark does not close.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (figures.isEmpty()) {
            throw new RuleBroken(
                    "file",
                    "The file holds no figure. Below a header row with %s give one figure a row."
                            .formatted(String.join(", ", NEEDED)));
        }
        if (!faults.isEmpty()) {
            throw new ComparatorFaults(faults);
        }
        return figures;
    }

    private static List<String> header(CsvRecord record) {
        List<String> header = record.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList();
        List<String> missing =
                NEEDED.stream().filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new RuleBroken(
                    "file",
                    "The header row has no column %s. It must name %s; area_code and kind may be there too."
                            .formatted(String.join(", ", missing), String.join(", ", NEEDED)));
        }
        return header;
    }

    private record Cells(List<String> header, CsvRecord record) {
        int line() {
            return (int) record.getStartingLineNumber();
        }

        /** Empty when blank, and where the column or the cell is missing. */
        String cell(String column) {
            int position = header.indexOf(column);
            return position < 0 || position >= record.getFieldCount()
                    ? ""
                    : record.getField(position).strip();
        }
    }

    private LoadedFigure figure(Cells row) {
        Line line = line(row);
        String area = required(row, "area", LONGEST_AREA);
        var figure = new LoadedFigure(
                row.line(),
                row.cell("line"),
                area,
                areaCode(row, area),
                required(row, "period", LONGEST_PERIOD),
                day(row),
                value(row, line),
                kind(row),
                required(row, "source", LONGEST_SOURCE));
        if (figure.belongsTo() != null) {
            Integer before = seen.putIfAbsent(PublishedComparators.key(figure), row.line());
            if (before != null) {
                fault(
                        row,
                        null,
                        "%s of %s on this day stands on line %d already. Keep one of the two."
                                .formatted(shown(row.cell("line")), shown(area), before));
            }
        }
        return figure;
    }

    private Line line(Cells row) {
        String key = row.cell("line");
        Line line = lines.get(key);
        if (line == null) {
            fault(
                    row,
                    "line",
                    key.isEmpty()
                            ? "It is empty. Give the figure's key, such as CIC-02."
                            : "There is no figure \"%s\". Give a key of the catalogue, such as CIC-02."
                                    .formatted(shown(key)));
        }
        return line;
    }

    private String areaCode(Cells row, String area) {
        String code = row.cell("area_code").toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return ENGLAND.equalsIgnoreCase(area) ? ENGLANDS_CODE : null;
        }
        if (!AREA_CODE.matcher(code).matches()) {
            fault(
                    row,
                    "area_code",
                    "\"%s\" is not a code of nine characters such as E12000006. Leave it empty for a group of councils."
                            .formatted(shown(code)));
        }
        return code;
    }

    private LocalDate day(Cells row) {
        String cell = row.cell("day");
        LocalDate day = null;
        for (DateTimeFormatter written : DATES) {
            try {
                day = day == null ? LocalDate.parse(cell, written) : day;
            } catch (DateTimeException otherwiseWritten) {
                // the next one may fit
            }
        }
        if (day == null) {
            fault(
                    row,
                    "day",
                    cell.isEmpty()
                            ? "It is empty. Give the day that the figure belongs to, or the last of its period, as 2025-03-31."
                            : "\"%s\" is not a date. Write it as 2025-03-31 or 31/03/2025.".formatted(shown(cell)));
        } else if (day.isBefore(EARLIEST) || day.isAfter(today)) {
            fault(
                    row,
                    "day",
                    "%s is not between %s and today. Give the day that the figure belongs to."
                            .formatted(Days.inWords(day), Days.inWords(EARLIEST)));
        }
        return day;
    }

    /** As printed; {@code null} where it is withdrawn, and beside a fault. */
    private String value(Cells row, Line line) {
        String cell = row.cell("value");
        if (WITHDRAWN.equalsIgnoreCase(cell)) {
            return null;
        }
        String number = cell.replace(",", "").replaceFirst("%$", "").strip();
        if (!NUMBER.matcher(number).matches()) {
            fault(
                    row,
                    "value",
                    cell.isEmpty()
                            ? "It is empty. Give the number as published, or \"withdrawn\" to take back one that was loaded."
                            : "\"%s\" is not a number. Write it as published, such as 18 or 14.7; leave out the row where nothing is published."
                                    .formatted(shown(cell)));
            return null;
        }
        var value = new BigDecimal(number);
        boolean share = line != null && line.unit() == Unit.PERCENT;
        if (share && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
            fault(row, "value", "%s is a share, and %s is not between 0 and 100.".formatted(line.key(), number));
        }
        return value.toPlainString();
    }

    private Kind kind(Cells row) {
        String cell = row.cell("kind").toUpperCase(Locale.ROOT);
        if (cell.isEmpty() || cell.equals(Kind.PUBLISHED.name())) {
            return Kind.PUBLISHED;
        }
        if (!cell.equals(Kind.APPROXIMATE.name())) {
            fault(
                    row,
                    "kind",
                    "\"%s\" is neither \"published\" nor \"approximate\" (printed as \"about\"). Targets are set on their own page."
                            .formatted(shown(row.cell("kind"))));
        }
        return Kind.APPROXIMATE;
    }

    private String required(Cells row, String column, int longest) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            fault(row, column, "It is empty. " + example(column));
        } else if (cell.length() > longest) {
            fault(row, column, "It is longer than %d letters. Shorten it.".formatted(longest));
        }
        return cell;
    }

    private static String example(String column) {
        return switch (column) {
            case "area" -> "Give the area as published, such as England.";
            case "period" -> "Give the period as published, such as 31 March 2025.";
            default -> "Say which publication and table the figure is from.";
        };
    }

    private void fault(Cells row, String column, String message) {
        faults.add(new Fault(row.line(), column, message));
    }

    private static String shown(String cell) {
        return cell.length() > LONGEST_SHOWN ? cell.substring(0, LONGEST_SHOWN) + "..." : cell;
    }
}
