package org.hearth.returns.reading;

import java.util.regex.Pattern;

/** CHILD: the council's own number for a child, "up to ten letters and digits" (ssda903.md section 1). */
final class ChildNumber {
    static final int LONGEST = 10;

    /** What can be kept and joined by, even if the form would refuse it. */
    private static final int LONGEST_USABLE = 20;

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+\\d+");

    private ChildNumber() {}

    /** {@code 1.2E+09}: a long number as a spreadsheet shortens it; several children may have become one. */
    static boolean isShortened(String child) {
        return SCIENTIFIC.matcher(child).matches();
    }

    static boolean isUsable(String child) {
        if (child.isEmpty() || child.length() > LONGEST_USABLE || isShortened(child)) {
            return false;
        }
        for (int i = 0; i < child.length(); i++) {
            if (child.charAt(i) <= ' ' || child.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    static boolean isWellFormed(String child) {
        if (child.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < child.length(); i++) {
            char letter = child.charAt(i);
            boolean fits =
                    letter >= '0' && letter <= '9' || letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigits(String child) {
        return !child.isEmpty() && child.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
