package org.hearth.returns.reading;

/** File names as strangers give them, made fit to be shown: no folder, no control letters, not too long. */
public final class Names {
    private static final int LONGEST = 100;

    private Names() {}

    public static String shown(String name) {
        String plain = name == null ? "" : name;
        plain = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
        plain = plain.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        if (plain.isEmpty()) {
            return "file without a name";
        }
        return Text.shortened(plain, LONGEST);
    }
}
