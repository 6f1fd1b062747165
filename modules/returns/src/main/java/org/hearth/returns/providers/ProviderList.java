package org.hearth.returns.providers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.Provider;
import org.hearth.returns.providers.ProviderColumns.Field;
import org.hearth.returns.reading.Names;
import org.hearth.returns.reading.Text;

/**
 * Reads the inspectorate's list: a workbook of one or more sheets, of which those that say nothing of settings are passed
 * over, or a CSV. Supported accommodation gives no placement code there, so its settings count as K3 and, failing another, PR4.
 */
public final class ProviderList {
    private static final Pattern PROVIDER_CODE = Pattern.compile("PR[0-9]");
    private static final Pattern BETWEEN_CODES = Pattern.compile("[,/;\\s]+");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 10_000;
    private static final int LARGEST = 50 << 20;
    private static final int LONGEST_URN = 20;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_POSTCODE = 20;
    private static final int LONGEST_COUNCIL = 9;
    private static final int LONGEST_SHEET_NAME = 60;
    private static final int MOST_CODES = 40;
    private static final Pattern PLACE_CODE = Pattern.compile("[A-Z0-9]{1,5}");

    /** A title and notes may stand above the header row. */
    private static final int HEADER_WITHIN = 10;

    /** Some thirty thousand settings are published. */
    private static final int MOST_ROWS = 200_000;

    /** Dates in a workbook are told by their number format; numbers are read as written. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    /** What a setting may take, for lists that name its kind and give no code. */
    private static final Map<String, Set<String>> PLACES_BY_KIND = placesByKind();

    private final String file;
    private final String hash;
    private final Predicate<ProviderColumns> isHeader;
    private final List<Listed> settings = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private boolean recognised;

    private ProviderList(String file, byte[] content, Predicate<ProviderColumns> isHeader) {
        this.file = file;
        this.isHeader = isHeader;
        this.hash = hash(content);
    }

    /**
     * A list that is sent with files to be tried. It is taken as it stands: without postcodes, if a column URN and another
     * that is known are there, and with the councils that it gives.
     *
     * @param file as the sender calls it
     * @throws RuleBroken if it is too large, or neither a workbook nor a CSV, or no such list
     */
    public static List<Provider> asSent(String file, InputStream in, Places places) throws IOException {
        return of(file, in, true).settings.stream()
                .map(one -> one.providerAsSent(places))
                .toList();
    }

    /**
     * A list to be kept, with what had to be said about its rows and without asking where they lie.
     *
     * @throws RuleBroken as {@link #asSent}, and if it has no column with postcodes
     */
    static ProviderList of(String name, InputStream in) throws IOException {
        return of(name, in, false);
    }

    private static ProviderList of(String name, InputStream in, boolean asSent) throws IOException {
        String file = Names.shown(name);
        byte[] content = in.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new RuleBroken(
                    "providers",
                    "%s is larger than %d MB, far more than the inspectorate's list. Send the workbook as it is published."
                            .formatted(file, LARGEST >> 20));
        }
        var list = new ProviderList(file, content, ProviderColumns::isProviderList);
        list.read(content);
        if (!list.recognised && asSent) {
            // only then, since published workbooks have sheets that say other things of the same numbers
            list = new ProviderList(file, content, ProviderColumns::saysSomething);
            list.read(content);
        }
        if (!list.recognised) {
            throw new RuleBroken(
                    "providers",
                    "%s is not a list of providers: no sheet of it has a column URN and %s. Send the inspectorate's workbook as it is published."
                            .formatted(
                                    file,
                                    asSent
                                            ? "another such as PLACE_CODES, PROVIDER_CODES, REG_END, POSTCODE or LA_CODE_INFERRED"
                                            : "one with postcodes"));
        }
        return list;
    }

    private void read(byte[] content) throws IOException {
        if (FileForm.of(file, content) == FileForm.WORKBOOK) {
            workbook(new ByteArrayInputStream(content));
        } else {
            csv(content);
        }
    }

    String file() {
        return file;
    }

    /** SHA-256 of its bytes. */
    String hash() {
        return hash;
    }

    List<Listed> settings() {
        return List.copyOf(settings);
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    private void workbook(InputStream in) {
        try (var workbook = new ReadableWorkbook(in, WITH_FORMATS)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    var each = new Rows(sheet.getName());
                    rows.takeWhile(row -> each.goOn()).forEach(row -> each.row(row.getRowNum(), texts(row)));
                }
            }
        } catch (ExcelReaderException | IOException | UncheckedIOException broken) {
            throw FileForm.unreadable(file);
        }
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(row.getOptionalCell(i).map(ProviderList::text).orElse(""));
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        return cell.getType() == CellType.NUMBER ? cell.getRawValue() : cell.getText();
    }

    private void csv(byte[] content) throws IOException {
        boolean open = quotes(content) % 2 != 0;
        try (var rows = CsvReader.builder()
                .ignoreDifferentFieldCount(true)
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8))) {
            var each = new Rows("");
            for (CsvRecord row : rows) {
                List<String> cells = row.getFields();
                if (open && cells.stream().anyMatch(cell -> cell.indexOf('\n') >= 0)) {
                    // the rows below it would be lost in one cell
                    throw neverClosed("from line %,d on".formatted(row.getStartingLineNumber()));
                }
                if (each.columns == null) {
                    cells = cells.stream()
                            .map(name -> name.replace("\uFEFF", ""))
                            .toList();
                }
                each.row((int) row.getStartingLineNumber(), cells);
                if (!each.goOn()) {
                    break;
                }
            }
        } catch (CsvParseException broken) {
            throw neverClosed("to its end");
        }
    }

    private RuleBroken neverClosed(String where) {
        return new RuleBroken(
                "providers",
                "%s could not be read as CSV %s: a quotation mark in it is never closed, or a cell is far too long. Send the inspectorate's workbook as it is published."
                        .formatted(file, where));
    }

    private static int quotes(byte[] content) {
        int quotes = 0;
        for (byte one : content) {
            if (one == '"') {
                quotes++;
            }
        }
        return quotes;
    }

    /** The rows of one sheet, or of a CSV: those above the header row only explain. */
    private final class Rows {
        private final String sheet;
        private ProviderColumns columns;
        private int above;

        Rows(String sheet) {
            this.sheet = sheet.substring(0, Math.min(sheet.length(), LONGEST_SHEET_NAME));
        }

        boolean goOn() {
            return columns != null || above < HEADER_WITHIN;
        }

        void row(int line, List<String> cells) {
            if (columns == null) {
                var header = new ProviderColumns(cells);
                above++;
                if (isHeader.test(header)) {
                    columns = header;
                    recognised = true;
                }
            } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                if (settings.size() + remarks.size() >= MOST_ROWS) {
                    throw new RuleBroken(
                            "providers",
                            "%s has more than %,d rows, far more than there are settings. Send the inspectorate's workbook as it is published."
                                    .formatted(file, MOST_ROWS));
                }
                take(columns, line, cells);
            }
        }

        private void remark(int line, boolean used, String reason) {
            remarks.add(new Remark(file, sheet, line, used, reason));
        }

        private void take(ProviderColumns columns, int line, List<String> row) {
            String urn = Text.capitals(columns.cell(Field.URN, row));
            if (urn.isEmpty() || urn.length() > LONGEST_URN) {
                remark(
                        line,
                        false,
                        urn.isEmpty()
                                ? "The row gives no number (URN), so no placement can be found by it."
                                : "The number (URN) is longer than %d characters, so it is none."
                                        .formatted(LONGEST_URN));
                return;
            }
            var codes = new Codes(columns.cells(Field.CODES, row));
            if (codes.strange) {
                remark(line, true, "A code of it could not be read, and counts as not given.");
            }
            Day closed = date(columns.cell(Field.CLOSED, row));
            if (closed.isUnreadable()) {
                remark(
                        line,
                        true,
                        "The closing date could not be read, so the setting counts as open. Write it as 31/12/2025.");
            }
            String postcode = Text.capitals(columns.cell(Field.POSTCODE, row));
            if (postcode.length() > LONGEST_POSTCODE) {
                remark(line, true, "What stands for the postcode is none, and counts as not given.");
                postcode = "";
            }
            String council = Text.capitals(columns.cell(Field.COUNCIL, row));
            if (council.length() > LONGEST_COUNCIL) {
                remark(line, true, "What stands for the council is no code, and counts as not given.");
                council = "";
            }
            boolean supported = columns.has(Field.SUPPORTED);
            settings.add(new Listed(
                    sheet,
                    line,
                    urn,
                    name(columns, row),
                    supported ? Set.of("K3") : codes.places(columns.cell(Field.KIND, row)),
                    supported && codes.sectors.isEmpty() ? Set.of("PR4") : codes.sectors,
                    closed,
                    postcode,
                    council));
        }
    }

    /** Of a longer one the beginning: it is read by people, and nothing is looked up by it. */
    private static String name(ProviderColumns columns, List<String> row) {
        String name = columns.cell(Field.NAME, row).replaceAll("\\s+", " ");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).strip();
    }

    /** The codes of a row, of whichever columns, told apart by their form. */
    private static final class Codes {
        private final Set<String> placements = new HashSet<>();
        private final Set<String> sectors = new HashSet<>();
        private boolean strange;

        Codes(List<String> cells) {
            for (String cell : cells) {
                for (String code : BETWEEN_CODES.split(Text.capitals(cell.strip()))) {
                    if (PROVIDER_CODE.matcher(code).matches()) {
                        sectors.add(code);
                    } else if (PLACE_CODE.matcher(code).matches() && placements.size() < MOST_CODES) {
                        placements.add(code);
                    } else if (!code.isEmpty() && !code.equals("-")) {
                        strange = true;
                    }
                }
            }
        }

        /** By the kind of setting where no code is given. */
        Set<String> places(String kind) {
            return placements.isEmpty()
                    ? PLACES_BY_KIND.getOrDefault(kind.toLowerCase(Locale.ROOT).replace(' ', '-'), Set.of())
                    : placements;
        }
    }

    /** As written, or as a spreadsheet's number for the day; what is neither is unreadable and closes nothing. */
    private static Day date(String text) {
        if (text.isEmpty() || text.equals("-")) {
            return Day.BLANK;
        }
        if (text.matches("[0-9]{5}(\\.[0-9]+)?")) {
            int serial = Integer.parseInt(text.substring(0, 5));
            return serial < FIRST_SERIAL ? Day.UNREADABLE : Day.on(SERIAL_ZERO.plusDays(serial));
        }
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
            return Day.of("%s/%s/%s".formatted(text.substring(8, 10), text.substring(5, 7), text.substring(0, 4)));
        }
        return Day.of(text);
    }

    private static Map<String, Set<String>> placesByKind() {
        var kinds = new LinkedHashMap<String, Set<String>>();
        // children may be placed for adoption with those who foster them
        Set<String> fostered = Set.of("U1", "U2", "U3", "U4", "U5", "U6", "A3", "A5");
        kinds.put("fostering-service", fostered);
        kinds.put("fostering-agency", fostered);
        kinds.put("independent-fostering-agency", fostered);
        kinds.put("local-authority-fostering-agency", fostered);
        Set<String> forAdoption = Set.of("A3", "A4", "A5", "A6");
        kinds.put("adoption-agency", forAdoption);
        kinds.put("voluntary-adoption-agency", forAdoption);
        kinds.put("local-authority-adoption-agency", forAdoption);
        for (String home : List.of("childrens-home", "children's-home")) {
            kinds.put(home, Set.of("K2"));
        }
        for (String secure : List.of("secure-home", "secure-children's-home")) {
            kinds.put(secure, Set.of("K1"));
        }
        // H5 before it had to be registered
        kinds.put("supported-accommodation", Set.of("K3", "H5"));
        kinds.put("family-centre", Set.of("R3"));
        kinds.put("residential-family-centre", Set.of("R3"));
        kinds.put("residential-school", Set.of("S1"));
        kinds.put("residential-special-school", Set.of("S1"));
        return Map.copyOf(kinds);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException(every);
        }
    }
}
