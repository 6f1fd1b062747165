package org.hearth.returns.reading;

import org.hearth.returns.api.Finding;
import org.hearth.returns.api.Severity;

/** What a file is by its first bytes, whatever its name says; and what to tell the sender when it is neither CSV nor XML. */
enum FileKind {
    TEXT(null, null),
    ARCHIVE(null, null),
    EMPTY("FILE-EMPTY", "The file is empty. Export it again and check that it has a header row and rows below."),
    OLD_SPREADSHEET(
            "FILE-SPREADSHEET",
            "The file is an Excel workbook (.xls), whatever its name says. Save each sheet as CSV UTF-8 and send those files."),
    SPREADSHEET(
            "FILE-SPREADSHEET",
            "The file is a spreadsheet (.xlsx or .ods), whatever its name says. Save each sheet as CSV UTF-8 and send those files."),
    PDF("FILE-PDF", "The file is a PDF. Send the return's CSV files or its XML, as exported from the case system."),
    XML(null, null),
    OTHER_ARCHIVE(
            "FILE-ARCHIVE",
            "The file is packed in a way that is not read here. Pack the CSV files, or the XML, as a plain zip."),
    UTF_16("FILE-ENCODING", "The file is saved as Unicode text (UTF-16). Save it as CSV UTF-8 and send it again."),
    BINARY(
            "FILE-BINARY",
            "The file is not text. Send the return's CSV files or its XML, as exported from the case system.");

    private final String code;
    private final String message;

    FileKind(String code, String message) {
        this.code = code;
        this.message = message;
    }

    boolean isReadable() {
        return code == null;
    }

    /** @throws IllegalStateException for one that can be read */
    Finding refusal(String file) {
        if (isReadable()) {
            throw new IllegalStateException(name());
        }
        return new Finding(code, Severity.ERROR, true, null, file, null, null, null, null, message);
    }

    static FileKind of(Spooled file) {
        if (file.size() == 0 || isBlank(file)) {
            return EMPTY;
        }
        if (file.startsWith('P', 'K', 3, 4) || file.startsWith('P', 'K', 5, 6)) {
            return ARCHIVE;
        }
        if (file.startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            return OLD_SPREADSHEET;
        }
        if (file.startsWith('%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (file.startsWith(0x1F, 0x8B)
                || file.startsWith('7', 'z', 0xBC, 0xAF)
                || file.startsWith('R', 'a', 'r', '!')) {
            return OTHER_ARCHIVE;
        }
        if (isXml(file)) {
            return XML;
        }
        if (file.startsWith(0xFF, 0xFE) || file.startsWith(0xFE, 0xFF)) {
            return UTF_16;
        }
        return isBinary(file) ? BINARY : TEXT;
    }

    /** Begins with a tag; no header row of a CSV does. */
    private static boolean isXml(Spooled file) {
        if (XmlText.isUtf16LittleEndian(file) || XmlText.isUtf16BigEndian(file)) {
            return true;
        }
        int first = file.startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
        while (first < file.start().length && file.start()[first] >= 0 && file.start()[first] <= ' ') {
            first++;
        }
        return first < file.start().length && file.start()[first] == '<';
    }

    /** Nothing but a byte order mark, spaces and line ends. */
    private static boolean isBlank(Spooled file) {
        if (file.size() > Spooled.START) {
            return false;
        }
        for (byte one : file.start()) {
            int value = one & 0xFF;
            if (value > ' ' && value != 0xEF && value != 0xBB && value != 0xBF) {
                return false;
            }
            if (value == 0) {
                return false;
            }
        }
        return true;
    }

    /** A letter that no text holds before the end of its first line. */
    private static boolean isBinary(Spooled file) {
        for (byte one : file.start()) {
            if (one == '\n' || one == '\r') {
                return false;
            }
            if (one >= 0 && one < ' ' && one != '\t') {
                return true;
            }
        }
        return false;
    }
}
