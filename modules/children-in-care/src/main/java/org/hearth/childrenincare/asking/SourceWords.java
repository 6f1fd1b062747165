package org.hearth.childrenincare.asking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.core.api.time.ReportingYear;

/** Where something comes from, as people read it: "return 2024, upload 1b4e..." is "the 2023/24 return". */
public final class SourceWords {
    private static final Pattern RETURN =
            Pattern.compile("return (\\d{4})(?:, upload ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?(?: (.+))?");

    private SourceWords() {}

    /** @param source as recorded; anything but a return stays as it is, {@code null} is empty */
    public static String of(String source) {
        if (source == null) {
            return "";
        }
        Matcher found = RETURN.matcher(source);
        if (!found.matches()) {
            return source;
        }
        String words = "the %s return".formatted(new ReportingYear(Integer.parseInt(found.group(1))).label());
        return found.group(3) == null ? words : words + ", " + found.group(3);
    }

    /** The page of the return, from the root; empty where the source names no upload. */
    public static String address(String source) {
        Matcher found = source == null ? null : RETURN.matcher(source);
        return found == null || !found.matches() || found.group(2) == null
                ? ""
                : "/returns/return?id=" + found.group(2);
    }
}
