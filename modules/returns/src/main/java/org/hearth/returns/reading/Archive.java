package org.hearth.returns.reading;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.Severity;

/** A zip of the return's files. Nothing in it is believed: not its names, not its sizes. */
final class Archive {
    private static final int MOST_ENTRIES = 100;

    /** No CSV or XML of a return packs better than this; what does is a trap. */
    private static final int MOST_RATIO = 200;

    /** Below this many bytes the ratio means nothing. */
    private static final long RATIO_FROM = 1 << 20;

    private Archive() {}

    /** @return the files in it; what is refused is a finding instead */
    static List<Spooled> unpack(Spooled zip, Spool spool, List<Finding> findings) throws IOException {
        String name = Names.shown(zip.name());
        var files = new ArrayList<Spooled>();
        try (var archive = new ZipFile(zip.path().toFile())) {
            List<? extends ZipEntry> entries = Collections.list(archive.entries());
            if (isSpreadsheet(entries)) {
                findings.add(FileKind.SPREADSHEET.refusal(name));
                return List.of();
            }
            if (entries.size() > MOST_ENTRIES) {
                findings.add(refusal(
                        "FILE-ARCHIVE",
                        name,
                        "The zip holds %,d entries, and at most %d are taken. Pack only the return's CSV files, or its XML."
                                .formatted(entries.size(), MOST_ENTRIES)));
                return List.of();
            }
            for (ZipEntry entry : entries) {
                if (isNoise(entry)) {
                    continue;
                }
                Finding refusal = refusal(entry, name);
                if (refusal != null) {
                    findings.add(refusal);
                    continue;
                }
                try (var in = new Guarded(archive.getInputStream(entry), Math.max(1, entry.getCompressedSize()))) {
                    files.add(spool.addPart(entry.getName(), in));
                }
            }
        } catch (Trap | RuleBroken e) {
            findings.add(
                    refusal(
                            "FILE-ARCHIVE",
                            name,
                            "Unpacked, the zip is larger than is taken, or far larger than files of a return can be. None of it was read. Pack the CSV files again, or send them as they are."));
            return List.of();
        } catch (ZipException | EOFException e) {
            findings.add(
                    refusal(
                            "FILE-ARCHIVE",
                            name,
                            "The zip is damaged or locked with a password, so none of it was read. Pack the CSV files again without a password."));
            return List.of();
        }
        if (files.isEmpty()
                && findings.stream().noneMatch(finding -> finding.file().equals(name))) {
            findings.add(refusal(
                    "FILE-EMPTY",
                    name,
                    "The zip holds no file. Pack the return's CSV files, or its XML, and send it again."));
        }
        return files;
    }

    private static Finding refusal(ZipEntry entry, String zip) {
        String shown = Names.shown(entry.getName());
        String path = entry.getName().replace('\\', '/');
        if (path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/")).contains("..")) {
            return refusal(
                    "FILE-NAME",
                    zip,
                    "An entry (%s) has a name that points outside the zip, so it was not read. Pack the files again without folders."
                            .formatted(shown));
        }
        if (shown.toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) {
            return refusal(
                    "FILE-ARCHIVE",
                    zip,
                    "An entry (%s) is itself a zip, so it was not read. Pack the CSV files directly.".formatted(shown));
        }
        return null;
    }

    private static boolean isSpreadsheet(List<? extends ZipEntry> entries) {
        return entries.stream()
                .map(ZipEntry::getName)
                .anyMatch(name -> name.equals("[Content_Types].xml") || name.equals("META-INF/manifest.xml"));
    }

    /** Folders, and what a Mac adds. */
    private static boolean isNoise(ZipEntry entry) {
        return entry.isDirectory()
                || entry.getName().startsWith("__MACOSX/")
                || entry.getName().endsWith(".DS_Store");
    }

    private static Finding refusal(String code, String file, String message) {
        return new Finding(code, Severity.ERROR, true, null, file, null, null, null, null, message);
    }

    private static final class Trap extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Stops as soon as more comes out than can honestly have gone in. */
    private static final class Guarded extends FilterInputStream {
        private final long packed;
        private long read;

        Guarded(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int got = super.read(buffer, from, length);
            if (got > 0) {
                read += got;
                if (read > RATIO_FROM && read / packed > MOST_RATIO) {
                    throw new Trap();
                }
            }
            return got;
        }
    }
}
