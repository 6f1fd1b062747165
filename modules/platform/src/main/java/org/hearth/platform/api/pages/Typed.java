package org.hearth.platform.api.pages;

import java.util.regex.Pattern;

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
}
