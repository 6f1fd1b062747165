package org.hearth.core.places;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.hearth.core.places.PostcodeTable.Area;
import org.hearth.platform.api.RuleBroken;

/**
 * Reads a postcode directory row by row: a CSV, or one packed with gzip or zip. Nothing of it but the packed table is
 * held in memory.
 */
final class PostcodeFile {
    private static final int MOST_ROWS = 5_000_000;

    private final String name;
    private final PostcodeTableBuilder table = new PostcodeTableBuilder();
    private int withoutGrid;
    private int terminated;
    private int unusable;

    /**
     * @param hash SHA-256 of the file as sent, in hexadecimal
     */
    record Contents(PostcodeTable table, String hash, int withoutGrid, int terminated, int repeated, int unusable) {}

    private PostcodeFile(String name) {
        this.name = name;
    }

    /** @throws RuleBroken if it is no postcode directory */
    static Contents read(String name, InputStream file) throws IOException {
        return new PostcodeFile(name).read(file);
    }

    /** As in {@link Contents}, without reading the rows. */
    static String hash(Path file) throws IOException {
        try (var hashed = new DigestInputStream(Files.newInputStream(file), sha256())) {
            hashed.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        }
    }

    private Contents read(InputStream file) throws IOException {
        var hashed = new DigestInputStream(file, sha256());
        try {
            readRows(new OpenEnded(new BufferedInputStream(hashed, 1 << 16)));
        } catch (ZipException e) {
            throw new RuleBroken(
                    "file",
                    "%s could not be unpacked: %s. Send it again, or unpacked.".formatted(name, e.getMessage()));
        } catch (CsvParseException e) {
            throw new RuleBroken(
                    "file", "%s is not CSV: %s. Save it as CSV and send it again.".formatted(name, e.getMessage()));
        }
        hashed.transferTo(OutputStream.nullOutputStream());
        if (table.size() == 0) {
            throw new RuleBroken(
                    "file",
                    "%s has a header and no row with a postcode, grid reference and district. Send the whole directory."
                            .formatted(name));
        }
        PostcodeTable packed = table.build();
        return new Contents(
                packed,
                HexFormat.of().formatHex(hashed.getMessageDigest().digest()),
                withoutGrid,
                terminated,
                table.repeated(),
                unusable);
    }

    private void readRows(InputStream file) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".gz")) {
            readCsv(new GZIPInputStream(file, 1 << 16));
        } else if (lower.endsWith(".zip")) {
            readZip(new ZipInputStream(file));
        } else {
            readCsv(file);
        }
    }

    private void readZip(ZipInputStream zip) throws IOException {
        String found = null;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                continue;
            }
            if (found != null) {
                throw new RuleBroken(
                        "file",
                        "%s holds several CSV files, among them %s and %s. Send the one with all postcodes of the country."
                                .formatted(name, found, entry.getName()));
            }
            found = entry.getName();
            readCsv(new OpenEnded(zip));
        }
        if (found == null) {
            throw new RuleBroken(
                    "file", "%s holds no CSV file. Send the national postcode directory as CSV.".formatted(name));
        }
    }

    private void readCsv(InputStream in) throws IOException {
        try (var rows = CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var each = rows.iterator();
            if (!each.hasNext()) {
                throw new RuleBroken("file", "%s is empty. Send the national postcode directory.".formatted(name));
            }
            var columns = PostcodeColumns.in(each.next().getFields());
            while (each.hasNext()) {
                row(each.next(), columns);
            }
        }
    }

    private void row(CsvRecord row, PostcodeColumns columns) {
        long key = PostcodeKey.of(cell(row, columns.postcode()));
        String district = cell(row, columns.district());
        int easting = metres(cell(row, columns.easting()));
        int northing = metres(cell(row, columns.northing()));
        if (key == PostcodeKey.NONE || district.isEmpty() || easting < 0 || northing < 0) {
            unusable++;
            return;
        }
        if (table.size() == MOST_ROWS) {
            throw new RuleBroken(
                    "file",
                    "%s has more than %d rows, which no postcode directory has. Send the national postcode directory."
                            .formatted(name, MOST_ROWS));
        }
        if (easting == 0 && northing == 0) {
            withoutGrid++;
        }
        if (columns.terminated() >= 0 && !cell(row, columns.terminated()).isEmpty()) {
            terminated++;
        }
        String council = columns.council() < 0 ? "" : cell(row, columns.council());
        table.add(key, easting, northing, new Area(district, council.isEmpty() ? null : council));
    }

    private static String cell(CsvRecord row, int column) {
        return column < row.getFieldCount() ? row.getField(column).strip() : "";
    }

    /** 0 for a blank, negative for what is no number of metres on the grid. */
    private static int metres(String cell) {
        if (cell.isEmpty()) {
            return 0;
        }
        int metres = 0;
        for (int i = 0; i < cell.length(); i++) {
            char digit = cell.charAt(i);
            if (digit < '0' || digit > '9' || i > 7) {
                return -1;
            }
            metres = metres * 10 + digit - '0';
        }
        return metres;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a reader from closing what is read on afterwards: the rest of a zip, the rest of the file for its hash. */
    private static final class OpenEnded extends java.io.FilterInputStream {
        OpenEnded(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // who opened it closes it
        }
    }
}
