package org.hearth.returns.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has been copied to our own disk, with what was seen on the way. Its content is never held whole.
 *
 * @param name        as the sender calls it; only shown
 * @param path        where it lies
 * @param size        bytes
 * @param hash        SHA-256, in hexadecimal
 * @param start       its first bytes, at most {@link #START}
 * @param brokenUtf8  the first line that is not UTF-8, counted from 1; {@code null} when all of it is
 * @param lines       line ends in it, and one for a last line without
 */
public record Spooled(String name, Path path, long size, String hash, byte[] start, Integer brokenUtf8, int lines) {
    static final int START = 4096;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    boolean startsWith(int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Its text from the given line, counted from 1, without a byte order mark. */
    Reader text(int fromLine) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        try {
            if (startsWith(0xEF, 0xBB, 0xBF)) {
                in.skipNBytes(3);
            }
            skipLines(in, fromLine - 1);
            return new InputStreamReader(in, brokenUtf8 == null ? StandardCharsets.UTF_8 : WINDOWS);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static void skipLines(InputStream in, int lines) throws IOException {
        for (int skipped = 0; skipped < lines; skipped++) {
            int read = in.read();
            while (read != '\n' && read != '\r' && read >= 0) {
                read = in.read();
            }
            if (read == '\r') {
                in.mark(1);
                if (in.read() != '\n') {
                    in.reset();
                }
            }
        }
    }
}
