package org.hearth.platform.documents;

/** What documents say of themselves, and what of others' words can be printed. */
final class Wording {
    static final String MADE_UP = "The people and figures here are made up, for demonstration.";
    static final String NOTHING = "Nothing to show.";
    static final String NONE_GIVEN = "none given";
    static final String NO_CHART = "There are no figures to draw a chart from.";

    private Wording() {}

    /** Without control characters (tabs become spaces, lines stay) and halves of characters; never {@code null}. */
    static String printable(String said) {
        if (said == null) {
            return "";
        }
        var kept = new StringBuilder(said.length());
        said.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(each -> {
            if (each == '\n') {
                kept.append('\n');
            } else if (each == '\t') {
                kept.append(' ');
            } else if (!Character.isISOControl(each)
                    && Character.getType(each) != Character.SURROGATE
                    && each != 0xFFFE
                    && each != 0xFFFF) {
                kept.appendCodePoint(each);
            }
        });
        return kept.toString();
    }
}
