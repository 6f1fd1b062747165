package org.hearth.returns.rest;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.api.SentFile;

/** A part of a form that is sent. */
final class SentPart {
    /** Bytes; what follows is not read. */
    private static final int LONGEST_TEXT = 4000;

    private static final int LONGEST_NAME = 40;

    private SentPart() {}

    static SentFile file(EntityPart part) {
        return new SentFile(part.getFileName().orElse("file without a name"), part::getContent);
    }

    static String text(EntityPart part) throws IOException {
        return new String(part.getContent().readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8).strip();
    }

    /** @param send what there is to send, in a sentence */
    static RuleBroken unknown(EntityPart part, String send) {
        return new RuleBroken(
                part.getName().length() > LONGEST_NAME ? "part" : part.getName(), "There is no such part. " + send);
    }

    /**
     * The year, which must be sent.
     *
     * @param year {@code null} when it was not
     */
    static int required(Integer year) {
        if (year == null) {
            throw new RuleBroken(
                    "year", "The part \"year\" is missing. Give the year in which the return ends, such as 2026.");
        }
        return year;
    }
}
