package org.hearth.returns.reading;

/** Cells as strangers type them. */
public final class Text {
    private static final int LONGEST_SHOWN = 100;

    private Text() {}

    /** Without spaces of any kind, and letters that do not show, at both ends. */
    public static String strip(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isSpace(cell.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(cell.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == cell.length() ? cell : cell.substring(from, to);
    }

    private static boolean isSpace(char letter) {
        return letter <= ' '
                || letter == '\u00A0'
                || letter == '\uFEFF'
                || letter == '\u200B'
                || Character.isWhitespace(letter);
    }

    /** How many line ends stand inside the cells. */
    static int lineEnds(java.util.List<String> cells) {
        int ends = 0;
        for (String cell : cells) {
            for (int i = 0; i < cell.length(); i++) {
                char letter = cell.charAt(i);
                if (letter == '\n' || (letter == '\r' && (i + 1 == cell.length() || cell.charAt(i + 1) != '\n'))) {
                    ends++;
                }
            }
        }
        return ends;
    }

    /**
     * In capitals, each letter becoming one: as codes and columns are compared. (Java's own capitals of letters that become
     * two, as in a long row of ligatures, take time and memory by the square of their number.)
     */
    public static String capitals(String text) {
        int first = 0;
        while (first < text.length() && Character.toUpperCase(text.charAt(first)) == text.charAt(first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        char[] letters = text.toCharArray();
        for (int i = first; i < letters.length; i++) {
            letters[i] = Character.toUpperCase(letters[i]);
        }
        return new String(letters);
    }

    /** Its first letters, so many at most; a letter of two code units is kept whole or left out. */
    public static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Whole, or its start and three dots, so many letters at most. */
    public static String shortened(String text, int most) {
        return text.length() <= most ? text : start(text, most - 3) + "...";
    }

    /** Without zero letters, which no database takes. */
    static String plain(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    /** For a finding: whole unless very long, and without letters that a database or a page refuses. */
    static String shown(String cell) {
        return shortened(plain(cell), LONGEST_SHOWN);
    }
}
