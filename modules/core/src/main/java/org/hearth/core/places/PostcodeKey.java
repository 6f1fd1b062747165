package org.hearth.core.places;

/** A postcode as a number: letters and digits without spaces and case, in base 37, so that numbers sort as text does. */
final class PostcodeKey {
    /** No postcode could be this. */
    static final long NONE = -1;

    private static final int BASE = 37;
    private static final int LONGEST = 7;
    private static final int SHORTEST = 5;

    private PostcodeKey() {}

    /** {@link #NONE} where it cannot be a postcode: too short, too long, or with other signs. */
    static long of(String postcode) {
        if (postcode == null) {
            return NONE;
        }
        long key = 0;
        int length = 0;
        for (int i = 0; i < postcode.length(); i++) {
            char sign = postcode.charAt(i);
            if (sign == ' ' || sign == '\u00a0') {
                continue;
            }
            int digit = digit(sign);
            if (digit < 0 || ++length > LONGEST) {
                return NONE;
            }
            key = key * BASE + digit;
        }
        if (length < SHORTEST) {
            return NONE;
        }
        for (; length < LONGEST; length++) {
            key *= BASE;
        }
        return key;
    }

    private static int digit(char sign) {
        if (sign >= '0' && sign <= '9') {
            return sign - '0' + 1;
        }
        if (sign >= 'A' && sign <= 'Z') {
            return sign - 'A' + 11;
        }
        return sign >= 'a' && sign <= 'z' ? sign - 'a' + 11 : -1;
    }

    /** In capitals with one space, as people write it. */
    static String text(long key) {
        var signs = new StringBuilder();
        for (long rest = key; rest > 0; rest /= BASE) {
            int digit = (int) (rest % BASE);
            if (digit > 0) {
                signs.append((char) (digit <= 10 ? '0' + digit - 1 : 'A' + digit - 11));
            }
        }
        signs.reverse();
        return signs.insert(signs.length() - 3, ' ').toString();
    }
}
