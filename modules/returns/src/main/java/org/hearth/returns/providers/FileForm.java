package org.hearth.returns.providers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hearth.platform.api.RuleBroken;

/** What a file is by its bytes, whatever its name says; and what to do with one that is neither workbook nor CSV. */
enum FileForm {
    WORKBOOK,
    CSV;

    /** The published workbooks stay below a tenth of it. */
    static final long MOST_UNPACKED = 200L << 20;

    private static final int MOST_ENTRIES = 1000;
    private static final int START = 200;

    /** @throws RuleBroken for one that cannot be a list, saying what it is instead */
    static FileForm of(String file, byte[] content) {
        if (starts(content, 'P', 'K')) {
            unpacks(file, content);
            return WORKBOOK;
        }
        if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refusal(
                    "%s is an old Excel workbook (.xls), or one locked with a password. Open it in a spreadsheet program, save it as .xlsx without a password and send that.",
                    file);
        }
        if (starts(content, '%', 'P', 'D', 'F')) {
            throw refusal("%s is a PDF. Send the list as the inspectorate's workbook (.xlsx) or as CSV.", file);
        }
        if (starts(content, 0xFF, 0xFE) || starts(content, 0xFE, 0xFF)) {
            throw refusal("%s is saved as Unicode text (UTF-16). Save it as CSV UTF-8 and send that.", file);
        }
        String start = new String(content, 0, Math.min(content.length, START), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        if (start.isEmpty() && content.length < START) {
            throw refusal("%s is empty. Send the inspectorate's workbook as it is published.", file);
        }
        if (start.startsWith("<")) {
            throw refusal(
                    "%s is a web page or XML, whatever its name says. Download the list again and send the workbook itself.",
                    file);
        }
        return CSV;
    }

    /** Nothing in it is believed, so it is unpacked once only to see how large it gets. */
    private static void unpacks(String file, byte[] content) {
        Path copy = null;
        try {
            copy = Files.createTempFile("list", ".zip");
            Files.write(copy, content);
            try (var zip = new ZipFile(copy.toFile())) {
                if (zip.size() > MOST_ENTRIES || unpacked(zip) > MOST_UNPACKED) {
                    throw refusal(
                            "Unpacked, %s is far larger than a list of providers can be, so nothing of it was read. Send the inspectorate's workbook as it is published.",
                            file);
                }
                if (zip.getEntry("[Content_Types].xml") == null) {
                    throw refusal(
                            "%s is a zip and not a workbook. Send the lists in it by themselves, several at once.",
                            file);
                }
            }
        } catch (ZipException broken) {
            throw unreadable(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The list could not be copied. Send it again.", e);
        } finally {
            discard(copy);
        }
    }

    /** Stops as soon as it is too much. */
    private static long unpacked(ZipFile zip) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            try (var in = zip.getInputStream(entry)) {
                for (int got = in.read(buffer); got >= 0 && unpacked <= MOST_UNPACKED; got = in.read(buffer)) {
                    unpacked += got;
                }
            }
        }
        return unpacked;
    }

    private static void discard(Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RuleBroken unreadable(String file) {
        return refusal(
                "%s could not be read as a workbook. Open it in a spreadsheet program, save it as .xlsx and send it again.",
                file);
    }

    private static RuleBroken refusal(String message, String file) {
        return new RuleBroken("providers", message.formatted(file));
    }

    private static boolean starts(byte[] content, int... with) {
        if (content.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((content[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
