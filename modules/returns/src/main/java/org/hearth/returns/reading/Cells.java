package org.hearth.returns.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a row as one compact text: tabs between, and {@code \t}, {@code \n}, {@code \r}, {@code \\} for what would
 * be mistaken. What comes out is what went in.
 */
public final class Cells {
    private Cells() {}

    public static String pack(List<String> cells) {
        var packed = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                packed.append('\t');
            }
            String cell = cells.get(i);
            for (int c = 0; c < cell.length(); c++) {
                char letter = cell.charAt(c);
                switch (letter) {
                    case '\t' -> packed.append("\\t");
                    case '\n' -> packed.append("\\n");
                    case '\r' -> packed.append("\\r");
                    case '\\' -> packed.append("\\\\");
                    default -> packed.append(letter);
                }
            }
        }
        return packed.toString();
    }

    public static List<String> unpack(String packed) {
        var cells = new ArrayList<String>();
        int from = 0;
        for (int tab = packed.indexOf('\t'); tab >= 0; tab = packed.indexOf('\t', from)) {
            cells.add(plain(packed.substring(from, tab)));
            from = tab + 1;
        }
        cells.add(plain(packed.substring(from)));
        return cells;
    }

    /** The cell at the position, from 0; empty when there are not so many. */
    public static String at(String packed, int position) {
        int from = 0;
        for (int before = 0; before < position; before++) {
            int tab = packed.indexOf('\t', from);
            if (tab < 0) {
                return "";
            }
            from = tab + 1;
        }
        int tab = packed.indexOf('\t', from);
        return plain(tab < 0 ? packed.substring(from) : packed.substring(from, tab));
    }

    private static String plain(String cell) {
        if (cell.indexOf('\\') < 0) {
            return cell;
        }
        var plain = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (letter == '\\' && i + 1 < cell.length()) {
                char marked = cell.charAt(++i);
                plain.append(
                        switch (marked) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> marked;
                        });
            } else {
                plain.append(letter);
            }
        }
        return plain.toString();
    }
}
