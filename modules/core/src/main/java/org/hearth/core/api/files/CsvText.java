package org.hearth.core.api.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.hearth.platform.api.RuleBroken;

/** The text of a CSV that somebody sent. */
public final class CsvText {
    private CsvText() {}

    /** @throws RuleBroken for {@code file} if it is not text in UTF-8 */
    public static String of(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new RuleBroken("file", "The file is not text in UTF-8. Save it as \"CSV UTF-8\" and load it again.");
        }
    }
}
