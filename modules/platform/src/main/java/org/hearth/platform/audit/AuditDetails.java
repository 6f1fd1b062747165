package org.hearth.platform.audit;

import java.util.Map;
import java.util.TreeMap;

/** Writes the details of a line: a flat JSON object, small, its names in order so that the same details read the same. */
final class AuditDetails {
    /** Characters in the database's column. */
    private static final int ROOM = 4000;

    /** Characters kept of one value; a longer one ends with an ellipsis. */
    private static final int VALUE = 300;

    private AuditDetails() {}

    static String json(Map<String, String> details) {
        StringBuilder json = new StringBuilder("{");
        for (Map.Entry<String, String> detail : new TreeMap<>(details).entrySet()) {
            String entry = (json.length() > 1 ? "," : "") + text(detail.getKey()) + ":" + text(detail.getValue());
            if (json.length() + entry.length() + 20 > ROOM) {
                json.append(",\"\u2026\":\"cut\"");
                break;
            }
            json.append(entry);
        }
        return json.append('}').toString();
    }

    private static String text(String value) {
        if (value == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("\"");
        shortened(value, VALUE).chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').append((char) c);
            } else if (c < 0x20) {
                text.append("\\u%04x".formatted(c));
            } else {
                text.append((char) c);
            }
        });
        return text.append('"').toString();
    }

    /** A single line without control characters, at most so long. */
    static String plain(String value, int most) {
        return value == null ? null : shortened(value.replaceAll("\\p{Cntrl}", "?"), most);
    }

    private static String shortened(String value, int most) {
        if (value.length() <= most) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(most - 2)) ? most - 2 : most - 1;
        return value.substring(0, end) + "\u2026";
    }
}
