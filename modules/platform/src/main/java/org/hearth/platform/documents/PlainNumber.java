package org.hearth.platform.documents;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A printed figure read back as the number it is, with the format that prints it the same way. What is withheld or not
 * known ("c", "-", "not known") is no number, nor is a reference with a leading zero.
 *
 * @param value  a share as a fraction: 46.0% is 0.460
 * @param format as workbooks write it
 */
record PlainNumber(BigDecimal value, String format) {
    private static final Pattern FIGURE =
            Pattern.compile("([-−])?(0|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,14})(\\.\\d{1,9})?(%)?");

    static Optional<PlainNumber> of(String text) {
        var found = FIGURE.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        boolean grouped = found.group(2).contains(",");
        String decimals = found.group(3) == null ? "" : found.group(3);
        var value = new BigDecimal(found.group(2).replace(",", "") + decimals);
        boolean share = found.group(4) != null;
        if (share) {
            value = value.movePointLeft(2);
        }
        if (found.group(1) != null) {
            value = value.negate();
        }
        String format = (grouped ? "#,##0" : "0")
                + (decimals.isEmpty() ? "" : "." + "0".repeat(decimals.length() - 1))
                + (share ? "%" : "");
        return Optional.of(new PlainNumber(value, format));
    }
}
