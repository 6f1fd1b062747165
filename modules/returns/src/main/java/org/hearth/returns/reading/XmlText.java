package org.hearth.returns.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters of an XML file: by its byte order mark, else by the encoding it declares. One that should be UTF-8 and is not
 * is read as Windows-1252, as a CSV is.
 *
 * @param guessed whether its letters are not in the encoding they should be in
 */
record XmlText(Spooled file, Charset charset, int mark, boolean guessed) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'>]*)[\"']", Pattern.CASE_INSENSITIVE);

    /** Declared by a file whose letters are single bytes: UTF-16 then is what a program held it in, not what it wrote. */
    private static final Set<String> PLAIN = Set.of("", "UTF-8", "UTF8", "US-ASCII", "ASCII", "UTF-16", "UTF-16LE");

    static XmlText of(Spooled file) throws XmlRefusal {
        if (isUtf16LittleEndian(file)) {
            return new XmlText(file, StandardCharsets.UTF_16LE, file.startsWith(0xFF, 0xFE) ? 2 : 0, false);
        }
        if (isUtf16BigEndian(file)) {
            return new XmlText(file, StandardCharsets.UTF_16BE, file.startsWith(0xFE, 0xFF) ? 2 : 0, false);
        }
        boolean marked = file.startsWith(0xEF, 0xBB, 0xBF);
        String declared = marked ? "" : declared(file);
        if (PLAIN.contains(declared.toUpperCase(Locale.ROOT))) {
            boolean broken = file.brokenUtf8() != null;
            return new XmlText(file, broken ? WINDOWS : StandardCharsets.UTF_8, marked ? 3 : 0, broken);
        }
        try {
            return new XmlText(file, Charset.forName(declared), 0, false);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new XmlRefusal(
                    1,
                    "The file says that it is encoded as \"%s\", which is not known here. Export it as UTF-8 and send it again."
                            .formatted(Text.shown(declared)));
        }
    }

    static boolean isUtf16LittleEndian(Spooled file) {
        return file.startsWith(0xFF, 0xFE, '<', 0) || file.startsWith('<', 0);
    }

    static boolean isUtf16BigEndian(Spooled file) {
        return file.startsWith(0xFE, 0xFF, 0, '<') || file.startsWith(0, '<');
    }

    private static String declared(Spooled file) {
        int length = Math.min(file.start().length, 400);
        Matcher found = DECLARED.matcher(new String(file.start(), 0, length, StandardCharsets.ISO_8859_1));
        return found.find() ? found.group(1).strip() : "";
    }

    Reader open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16);
        try {
            in.skipNBytes(mark);
            return new InputStreamReader(in, charset);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
