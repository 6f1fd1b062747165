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

    /** For a finding: whole unless very long, and without letters that a database or a page refuses. */
    static String shown(String cell) {
        String plain = cell.indexOf('\0') < 0 ? cell : cell.replace('\0', '\uFFFD');
        return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN - 3) + "...";
    }
}
