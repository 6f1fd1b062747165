package org.hearth.committee.kept;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal, by which stored content is known to be what was stored. */
public final class Hash {
    private Hash() {}

    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException if the content is not what was stored */
    public static byte[] verified(byte[] content, String hash, String what) {
        if (!of(content).equals(hash)) {
            throw new IllegalStateException(
                    what + " is not what was stored: its hash differs. Restore it from a backup; do not use it.");
        }
        return content;
    }
}
