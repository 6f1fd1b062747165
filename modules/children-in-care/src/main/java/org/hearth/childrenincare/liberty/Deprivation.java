package org.hearth.childrenincare.liberty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.care.Told;
import org.hearth.core.api.care.ToldKind;

/**
 * A time for which an order allowed a child to be deprived of liberty (DoLo, from the 2026/27 return on). It begins on the
 * day the order does and ends with it, when care ends at the latest. One that goes on comes again with the next return: of
 * one first day the later return is right.
 *
 * @param from DOLO_START; {@code null} when it cannot be read
 * @param to   DOLO_END; {@code null} while it goes on, and when it cannot be read
 */
public record Deprivation(LocalDate from, LocalDate to, Source source) {
    public static final String MODULE = "DoLo";

    /** Of the permission table: who may see it of a child. */
    public static final String RESOURCE = "children-liberty";

    /** By the first day; those that give none come first. */
    public static final ToldKind<Deprivation> KIND = new ToldKind<>() {
        @Override
        public String module() {
            return MODULE;
        }

        @Override
        public List<Deprivation> read(List<Told> rows) {
            Map<Object, Deprivation> found = new LinkedHashMap<>();
            for (Told row : rows) {
                var one = new Deprivation(row.day("DOLO_START"), row.day("DOLO_END"), row.source());
                found.put(one.from() == null ? row : one.from(), one);
            }
            var times = new ArrayList<>(found.values());
            times.sort(Comparator.comparing(Deprivation::from, Comparator.nullsFirst(Comparator.naturalOrder())));
            return times;
        }
    };
}
