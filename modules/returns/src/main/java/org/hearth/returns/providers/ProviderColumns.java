package org.hearth.returns.providers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the columns of a provider list stand. Its published layouts name them differently; a layout is not recognised as a
 * whole, its columns are, so that next year's is read as long as a name is known.
 */
final class ProviderColumns {

    enum Field {
        URN("urn"),
        NAME("setting name", "name of setting", "setting_name", "provider name", "provider_name", "organisation name"),
        /** PLACE and PLACE_PROVIDER codes: told apart by their form, since the layouts swap the names. */
        CODES(
                "placement code",
                "placement provider code",
                "provider placement code",
                "provider code",
                "place_codes",
                "provider_codes",
                "placement_provider"),
        CLOSED("deregistration date", "closed date", "reg_end"),
        POSTCODE("setting postcode", "setting address postcode", "provider postcode", "setting_postcode", "postcode"),
        COUNCIL("la_code_inferred", "utla_code"),
        /** What the setting is, for lists that give no codes. */
        KIND("kind", "provision type", "provider type"),
        /** Only lists of supported accommodation have it. */
        SUPPORTED("setting category", "provider local authority");

        final List<String> names;

        Field(String... names) {
            this.names = List.of(names);
        }
    }

    private final Map<Field, List<Integer>> places = new EnumMap<>(Field.class);

    /** @param header the first row of a sheet */
    ProviderColumns(List<String> header) {
        for (Field field : Field.values()) {
            var found = new ArrayList<Integer>();
            for (String name : field.names) {
                for (int i = 0; i < header.size(); i++) {
                    if (header.get(i).strip().toLowerCase(Locale.ROOT).equals(name)) {
                        found.add(i);
                    }
                }
            }
            places.put(field, found);
        }
    }

    boolean has(Field field) {
        return !places.get(field).isEmpty();
    }

    /** Whether it is a list of settings at all: some sheets only explain. */
    boolean isProviderList() {
        return has(Field.URN) && has(Field.POSTCODE);
    }

    /** Whether it says anything of numbers, as a list that somebody has cut down does. */
    boolean saysSomething() {
        return has(Field.URN)
                && Stream.of(Field.values()).anyMatch(field -> field != Field.URN && field != Field.NAME && has(field));
    }

    /** The first that is not empty; empty when none is. */
    String cell(Field field, List<String> row) {
        for (int place : places.get(field)) {
            if (place < row.size() && !row.get(place).isBlank()) {
                return row.get(place).strip();
            }
        }
        return "";
    }

    List<String> cells(Field field, List<String> row) {
        var cells = new ArrayList<String>();
        for (int place : places.get(field)) {
            if (place < row.size()) {
                cells.add(row.get(place));
            }
        }
        return cells;
    }
}
