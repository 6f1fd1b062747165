package org.hearth.returns.keeping;

import java.util.regex.Pattern;
import org.hearth.returns.reading.Text;

/** Postcodes are sent with and without their space, in either case; they are passed on in one way of writing. */
public final class Postcodes {
    private static final Pattern RUN_TOGETHER = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");

    private Postcodes() {}

    /** Capitals and one space; as sent when it has not the form of a postcode; {@code null} for {@code null}. */
    public static String written(String sent) {
        if (sent == null) {
            return null;
        }
        String together = Text.capitals(sent.replaceAll("\\s", ""));
        if (!RUN_TOGETHER.matcher(together).matches()) {
            return sent;
        }
        int inward = together.length() - 3;
        return together.substring(0, inward) + " " + together.substring(inward);
    }
}
