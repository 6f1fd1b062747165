package org.hearth.platform.api.pages;

import java.util.regex.Pattern;
import org.hearth.platform.api.RuleBroken;

/** What people type. */
public final class Typed {
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");

    private Typed() {}

    /** Without characters that cannot be seen, which pasted text brings along; lines end with one line feed. */
    public static String clean(String typed) {
        return HIDDEN.matcher(typed.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("")
                .strip();
    }

    /**
     * The same, empty for nothing typed, and nothing cut.
     *
     * @throws RuleBroken for {@code field} where it is too long
     */
    public static String words(String field, String typed, int longest) {
        String words = typed == null ? "" : clean(typed);
        if (words.length() > longest) {
            throw new RuleBroken(
                    field, "This holds %d characters and may hold %d. Shorten it.".formatted(words.length(), longest));
        }
        return words;
    }
}
