package org.hearth.platform.repeats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Hashes a request's body as it is read by. A multipart body is delimited by a boundary that a client makes up anew for
 * every attempt, so its delimiting lines count as one and the same.
 */
final class RequestHash extends FilterInputStream {
    private final MessageDigest digest;
    private final byte[] delimiter;

    /** Bytes of the delimiter seen since the line began; -1 in a line that is not one. */
    private int matched;

    /** @param contentType as sent, or {@code null} */
    RequestHash(InputStream body, String contentType) {
        super(body);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
        String boundary = boundary(contentType);
        delimiter = boundary == null ? null : ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            pass((byte) next);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (delimiter == null) {
            if (read > 0) {
                digest.update(buffer, offset, read);
            }
            return read;
        }
        for (int i = 0; i < read; i++) {
            pass(buffer[offset + i]);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads what is left and gives the hash of the whole, in hexadecimal. */
    String whole() throws IOException {
        byte[] rest = new byte[8192];
        while (read(rest, 0, rest.length) >= 0) {
            continue;
        }
        if (matched > 0 && matched < length()) {
            digest.update(delimiter, 0, matched);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private int length() {
        return delimiter == null ? 0 : delimiter.length;
    }

    private void pass(byte next) {
        if (delimiter != null && matched >= 0 && matched < delimiter.length) {
            if (next == delimiter[matched]) {
                matched++;
                return;
            }
            digest.update(delimiter, 0, matched);
            matched = -1;
        }
        digest.update(next);
        if (next == '\n') {
            matched = 0;
        }
    }

    private static String boundary(String contentType) {
        if (contentType == null || !contentType.regionMatches(true, 0, "multipart/", 0, 10)) {
            return null;
        }
        for (String part : contentType.split(";")) {
            String parameter = part.strip();
            if (parameter.regionMatches(true, 0, "boundary=", 0, 9)) {
                return parameter.substring(9).replace("\"", "");
            }
        }
        return null;
    }
}
