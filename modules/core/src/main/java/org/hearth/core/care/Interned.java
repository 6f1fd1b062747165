package org.hearth.core.care;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hearth.core.api.care.Location;

/** Keeps one of each equal value while rows are read: codes, postcodes, days and places come again and again. */
final class Interned {
    private final Map<Object, Object> seen = new HashMap<>();
    private UUID last;

    String text(ResultSet row, int column) throws SQLException {
        return one(row.getString(column));
    }

    LocalDate day(ResultSet row, int column) throws SQLException {
        return one(Versions.day(row, column));
    }

    /** Rows of one child mostly stand together, and ids are too many to keep. */
    UUID uuid(ResultSet row, int column) throws SQLException {
        UUID id = Versions.uuid(row, column);
        if (!id.equals(last)) {
            last = id;
        }
        return last;
    }

    Location location(Location location) {
        return one(location);
    }

    @SuppressWarnings("unchecked")
    private <T> T one(T value) {
        if (value == null) {
            return null;
        }
        Object before = seen.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }
}
