package org.hearth.returns.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hearth.returns.api.Severity;

/**
 * Reads one sheet from its first row to its last, once, holding one row at a time. Every row below the header row ends up
 * in the sink, accepted or refused with its reason; a quotation mark that is never closed costs its own line and no
 * other.
 */
public final class SheetReader {
    /** More lines than this that cannot be told apart, and the file is not a CSV any more. */
    private static final int MOST_BROKEN_LINES = 100;

    private static final int LONGEST_PACKED = 32_000;

    /** What is kept of a line that cannot be told apart. */
    private static final int LONGEST_BROKEN = 2_000;

    private final Sheet sheet;
    private final Sink sink;
    private final Say say;
    private final RowCheck check;
    private final ColumnWatch watch;
    private final boolean asSent;
    private int accepted;
    private int refused;
    private int blank;
    private int firstBlank;
    private int firstShort;
    private int shortRows;

    private SheetReader(Sheet sheet, Sink sink, Say say, RowCheck check, boolean asSent) {
        this.sheet = sheet;
        this.sink = sink;
        this.say = say;
        this.watch = new ColumnWatch(sheet.module());
        this.check = check;
        this.asSent = asSent;
    }

    private static RowCheck checkOf(Sheet sheet, int year, Predicate<String> unknownPostcode, Say say) {
        return switch (sheet.module().name()) {
            case ModuleDefinition.HEADER -> new HeaderCheck(year, say);
            case ModuleDefinition.EPISODES -> new EpisodeCheck(year, unknownPostcode, say);
            case ModuleDefinition.UASC -> new UascCheck(year, say);
            default -> row -> true;
        };
    }

    /**
     * How it went.
     *
     * @param whole       false when the file could not be read to its end and must not be used at all
     * @param anotherYear whether it seems to be of another year: then the files sent with it are too
     */
    public record Outcome(int accepted, int refused, boolean whole, boolean anotherYear) {
        public int rows() {
            return accepted + refused;
        }
    }

    /** @param unknownPostcode whether a postcode directory is loaded that does not hold it; asked once for each cell */
    public static Outcome read(Sheet sheet, int year, Predicate<String> unknownPostcode, Sink sink) throws IOException {
        var say = new Say(sheet, sink);
        return new SheetReader(sheet, sink, say, checkOf(sheet, year, unknownPostcode, say), false).read();
    }

    /**
     * Reads the sheet for what it holds alone: a row is left out when it cannot be told apart into cells, and for nothing
     * in them; no CHILD is asked for.
     */
    public static Outcome readAsSent(Sheet sheet, Sink sink) throws IOException {
        return new SheetReader(sheet, sink, new Say(sheet, sink), row -> true, true).read();
    }

    private Outcome read() throws IOException {
        int from = sheet.firstRow();
        int broken = 0;
        while (from > 0) {
            int brokenLine = readFrom(from);
            if (brokenLine == 0) {
                break;
            }
            if (++broken > MOST_BROKEN_LINES) {
                say.aboutLine(
                        "FILE-QUOTES",
                        Severity.ERROR,
                        true,
                        sheet.lineAsSent(brokenLine),
                        null,
                        null,
                        "More than %d lines have quotation marks that do not close, so the file cannot be told apart into rows and none of it was taken. Export it again."
                                .formatted(MOST_BROKEN_LINES));
                return new Outcome(accepted, refused, false, false);
            }
            refuseLine(brokenLine);
            from = brokenLine + 1;
        }
        finish();
        return new Outcome(
                accepted, refused, asSent || !isUnfit(), check.unfit().isPresent());
    }

    /** @return the line that could not be told apart, from after which to go on; 0 when the end was reached */
    private int readFrom(int from) throws IOException {
        int next = from;
        try (Reader text = sheet.file().text(from);
                CsvReader<CsvRecord> rows = HeaderRow.reader(text, sheet.separator())) {
            for (CsvRecord record : rows) {
                int line = from - 1 + (int) record.getStartingLineNumber();
                List<String> cells = record.getFields();
                int lineEnds = Text.lineEnds(cells);
                if (lineEnds > 0 && lineEnds > lineEndsBeyondModule(cells)) {
                    return line;
                }
                row(line, cells);
                next = line + lineEnds + 1;
            }
            return 0;
        } catch (CsvParseException e) {
            return firstWithText(next);
        }
    }

    /** Line ends in cells that are not the module's: there they may be meant. */
    private int lineEndsBeyondModule(List<String> cells) {
        if (cells.size() != sheet.columns().size()) {
            return 0;
        }
        int inside = 0;
        for (int position : sheet.positions()) {
            inside += Text.lineEnds(List.of(cells.get(position)));
        }
        return Text.lineEnds(cells) - inside;
    }

    private int firstWithText(int from) throws IOException {
        int line = from;
        try (Reader text = sheet.file().text(from)) {
            boolean afterReturn = false;
            for (int letter = text.read(); letter >= 0; letter = text.read()) {
                if (letter == '\n' || letter == '\r') {
                    line += letter == '\n' && afterReturn ? 0 : 1;
                    afterReturn = letter == '\r';
                } else {
                    return line;
                }
            }
        }
        return line;
    }

    private void refuseLine(int line) throws IOException {
        var start = new StringBuilder();
        try (Reader text = sheet.file().text(line)) {
            for (int letter = text.read();
                    letter >= 0 && letter != '\n' && letter != '\r' && start.length() <= LONGEST_BROKEN;
                    letter = text.read()) {
                start.append(letter == 0 ? '\uFFFD' : (char) letter);
            }
        }
        refused++;
        sink.row(new ReadRow(
                sheet.lineAsSent(line),
                "",
                "",
                false,
                Cells.pack(List.of(Text.start(start.toString(), LONGEST_BROKEN)))));
        say.aboutLine(
                "ROW-QUOTES",
                Severity.ERROR,
                true,
                sheet.lineAsSent(line),
                null,
                null,
                "The line has a quotation mark that does not close, or is far too long, so it was left out; reading went on with the next line. Remove or double the quotation mark and send the file again.");
    }

    private void row(int line, List<String> cells) {
        if (cells.stream().allMatch(cell -> Text.strip(cell).isEmpty())) {
            if (blank++ == 0) {
                firstBlank = sheet.lineAsSent(line);
            }
            return;
        }
        var row = new Row(sheet, line, cells);
        String packed = Cells.pack(cells);
        if (packed.length() > LONGEST_PACKED || packed.indexOf('\0') >= 0) {
            refuseUnkeepable(row, packed);
            return;
        }
        watch.see(row);
        boolean usable = isWhole(row, cells) && (asSent || hasChild(row)) && check.check(row);
        if (usable) {
            accepted++;
        } else {
            refused++;
        }
        String child = ChildNumber.isUsable(row.child()) ? row.child() : "";
        sink.row(new ReadRow(row.line(), child, NaturalKey.of(sheet.module(), row), usable, packed));
    }

    private void refuseUnkeepable(Row row, String packed) {
        refused++;
        String kept = packed.replace('\0', '\uFFFD');
        sink.row(new ReadRow(row.line(), "", "", false, Text.start(kept, LONGEST_PACKED)));
        boolean zero = packed.indexOf('\0') >= 0;
        say.aboutLine(
                zero ? "ROW-BINARY" : "ROW-LONG",
                Severity.ERROR,
                true,
                row.line(),
                null,
                null,
                zero
                        ? "The line holds a zero byte, which no text has, so it was left out. The file was damaged on its way: export and send it again."
                        : "The line is far longer than a row of the return, so it was left out. Check it for text that runs together.");
    }

    private boolean isWhole(Row row, List<String> cells) {
        int wanted = sheet.columns().size();
        if (cells.size() < wanted) {
            int last = 0;
            for (int position : sheet.positions()) {
                last = Math.max(last, position);
            }
            if (cells.size() <= last) {
                if (shortRows++ == 0) {
                    firstShort = row.line();
                }
                return refuseCount(row, cells.size());
            }
        }
        for (int extra = wanted; extra < cells.size(); extra++) {
            if (!Text.strip(cells.get(extra)).isEmpty()) {
                return refuseCount(row, cells.size());
            }
        }
        return true;
    }

    private boolean refuseCount(Row row, int cells) {
        say.aboutLine(
                "ROW-CELLS",
                Severity.ERROR,
                true,
                row.line(),
                null,
                row.child(),
                "The line has %d cells and the header row %d, so it cannot be told which is which and it was left out. Check the line for a missing or extra separator."
                        .formatted(cells, sheet.columns().size()));
        return false;
    }

    private boolean hasChild(Row row) {
        String child = row.child();
        if (child.isEmpty()) {
            say.refuse(
                    "ROW-CHILD",
                    row,
                    0,
                    "CHILD is blank, so nobody can tell whose row it is and it was left out. Enter the council's number for the child.");
            return false;
        }
        if (ChildNumber.isShortened(child)) {
            say.refuse(
                    "ROW-CHILD",
                    row,
                    0,
                    "The child's number was shortened by a spreadsheet, so it cannot be told which child is meant and the row was left out. Format the column as text, export and send again.");
            return false;
        }
        if (!ChildNumber.isUsable(child)) {
            say.refuse(
                    "ROW-CHILD",
                    row,
                    0,
                    "The child's number is too long or holds spaces or letters outside A to Z, so the row was left out. Use the council's own number, up to ten letters and digits.");
            return false;
        }
        if (!ChildNumber.isWellFormed(child)) {
            say.question(
                    "CHILD-FORM",
                    row,
                    0,
                    "A child's number has up to ten letters and digits. The row was taken with this number as sent; check it.");
        }
        return true;
    }

    private void finish() {
        check.finish();
        watch.finish(say);
        if (blank > 0) {
            say.aboutLine(
                    "ROW-BLANK",
                    Severity.WARNING,
                    false,
                    firstBlank,
                    null,
                    null,
                    "%,d lines hold only separators and were passed over. Nothing needs doing unless rows are missing."
                            .formatted(blank));
        }
        if (shortRows > 1) {
            say.aboutLine(
                    "ROW-CELLS",
                    Severity.WARNING,
                    false,
                    firstShort,
                    null,
                    null,
                    "%,d lines have fewer cells than the header row. Some spreadsheets leave out blank cells at the end: export again straight from the case system."
                            .formatted(shortRows));
        }
        if (accepted + refused == 0 && !neverEmpty() && !sheet.isXml()) {
            say.aboutLine(
                    "FILE-NO-ROWS",
                    Severity.QUESTION,
                    false,
                    sheet.startLine(),
                    null,
                    null,
                    "The file has a header row and nothing below. If the year truly has no rows of %s nothing needs doing; else export it again."
                            .formatted(sheet.module().name()));
        }
    }

    /** Every year has children in care: without their rows it would count as told, and as empty. */
    private boolean neverEmpty() {
        return !asSent && isOfChildren();
    }

    private boolean isOfChildren() {
        return ModuleDefinition.EPISODES.equals(sheet.module().name())
                || ModuleDefinition.HEADER.equals(sheet.module().name());
    }

    private Optional<String> empty() {
        return accepted + refused == 0 && neverEmpty()
                ? Optional.of(
                        "The file has a header row and nothing below, so it was not taken. Export it again and look whether it has a row for each child.")
                : Optional.empty();
    }

    /**
     * Whether nothing of the file may be used. A file with rows of which none can be used is no return: were it held, its
     * year would count as told, and as empty.
     */
    private boolean isUnfit() {
        Optional<String> nothing = refused > 0 && accepted == 0
                ? Optional.of(
                        "None of the %,d rows could be used, so the file was not taken. What is wrong with each is listed; put it right and send the file again."
                                .formatted(refused))
                : Optional.<String>empty().or(this::empty);
        // of another year's file each row may have been refused already: the year is what to look at first
        Optional<String> why = check.unfit().or(() -> nothing);
        why.ifPresent(words -> say.aboutLine("FILE-UNFIT", Severity.ERROR, true, sheet.startLine(), null, null, words));
        return why.isPresent();
    }
}
