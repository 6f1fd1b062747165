package org.hearth.returns.providers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.hearth.core.api.places.Places.Spot;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.Provider;
import org.hearth.returns.checking.Value;
import org.hearth.returns.providers.ProviderColumns.Field;

/**
 * Reads the inspectorate's list: a workbook of one or more sheets, of which those without URN and postcode are passed over,
 * or a CSV. Supported accommodation gives no placement code there, so its settings count as K3 and, failing another, PR4.
 */
public final class ProviderList {
    private static final Pattern PROVIDER_CODE = Pattern.compile("PR[0-9]");
    private static final Pattern BETWEEN_CODES = Pattern.compile("[,/;\\s]+");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 10_000;
    private static final int LARGEST = 50 << 20;

    /** Dates in a workbook are told by their number format; numbers are read as written. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    /** What a setting may take, for lists that name its kind and give no code. */
    private static final Map<String, Set<String>> PLACES_BY_KIND = placesByKind();

    private final String file;
    private final Places places;
    private final List<Provider> providers = new ArrayList<>();
    private boolean recognised;

    private ProviderList(String file, Places places) {
        this.file = file;
        this.places = places;
    }

    /**
     * @param file as the sender calls it
     * @throws RuleBroken if it is too large, or neither a workbook nor a CSV, or has no column URN beside one with postcodes
     */
    public static List<Provider> read(String file, InputStream in, Places places) throws IOException {
        var list = new ProviderList(file, places);
        byte[] content = in.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new RuleBroken(
                    "providers",
                    "%s is larger than %d MB, far more than the inspectorate's list. Send the workbook as it is published."
                            .formatted(file, LARGEST >> 20));
        }
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            list.workbook(new ByteArrayInputStream(content));
        } else {
            list.csv(new ByteArrayInputStream(content));
        }
        if (!list.recognised) {
            throw new RuleBroken(
                    "providers",
                    "%s is not a list of providers: no sheet of it has a column URN and one with postcodes. Send the inspectorate's workbook as it is published."
                            .formatted(file));
        }
        return list.providers;
    }

    private void workbook(InputStream in) {
        try (var workbook = new ReadableWorkbook(in, WITH_FORMATS)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    var each = rows.iterator();
                    if (each.hasNext()) {
                        var columns = new ProviderColumns(texts(each.next()));
                        while (columns.isProviderList() && each.hasNext()) {
                            take(columns, texts(each.next()));
                        }
                        recognised |= columns.isProviderList();
                    }
                }
            }
        } catch (ExcelReaderException | IOException | UncheckedIOException broken) {
            throw new RuleBroken(
                    "providers",
                    "%s could not be read as a workbook. Open it in a spreadsheet program, save it as .xlsx and send it again."
                            .formatted(file));
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

    private void csv(InputStream in) throws IOException {
        try (var rows = CsvReader.builder()
                .ignoreDifferentFieldCount(true)
                .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            ProviderColumns columns = null;
            for (CsvRecord row : rows) {
                if (columns == null) {
                    var names = new ArrayList<>(row.getFields());
                    names.set(0, names.get(0).replace("\uFEFF", ""));
                    columns = new ProviderColumns(names);
                    recognised = columns.isProviderList();
                } else if (recognised) {
                    take(columns, row.getFields());
                }
            }
        } catch (de.siegmar.fastcsv.reader.CsvParseException broken) {
            recognised = false;
        }
    }

    private void take(ProviderColumns columns, List<String> row) {
        String urn = columns.cell(Field.URN, row);
        if (urn.isEmpty()) {
            return;
        }
        Set<String> placements = new HashSet<>();
        Set<String> sectors = new HashSet<>();
        for (String cell : columns.cells(Field.CODES, row)) {
            for (String code : BETWEEN_CODES.split(cell.strip().toUpperCase(Locale.ROOT))) {
                if (PROVIDER_CODE.matcher(code).matches()) {
                    sectors.add(code);
                } else if (!code.isEmpty() && !code.equals("-")) {
                    placements.add(code);
                }
            }
        }
        if (columns.has(Field.SUPPORTED)) {
            placements = Set.of("K3");
            if (sectors.isEmpty()) {
                sectors = Set.of("PR4");
            }
        } else if (placements.isEmpty()) {
            placements = PLACES_BY_KIND.getOrDefault(
                    columns.cell(Field.KIND, row).toLowerCase(Locale.ROOT).replace(' ', '-'), Set.of());
        }
        String postcode = columns.cell(Field.POSTCODE, row);
        String council = columns.cell(Field.COUNCIL, row);
        providers.add(new Provider(
                Value.of(urn),
                placements,
                sectors,
                date(columns.cell(Field.CLOSED, row)),
                Value.of(postcode),
                Value.of(
                        council.isEmpty()
                                ? places.find(postcode).map(Spot::council).orElse(null)
                                : council)));
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
}
