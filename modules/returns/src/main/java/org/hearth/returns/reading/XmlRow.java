package org.hearth.returns.reading;

import java.util.LinkedHashMap;
import java.util.Map;

/** A row in the making: the items of one element by the columns they are. */
final class XmlRow {
    private final ModuleDefinition module;
    private final int line;
    private final Map<String, Item> items = new LinkedHashMap<>();

    /** @param line of its element, in the XML as sent */
    record Item(String value, int line) {}

    XmlRow(ModuleDefinition module, int line) {
        this.module = module;
        this.line = line;
    }

    ModuleDefinition module() {
        return module;
    }

    int line() {
        return line;
    }

    Map<String, Item> items() {
        return items;
    }

    /** @return false when the item is there already with another value: then the first is kept */
    boolean put(String column, String value, int at) {
        Item before = items.get(column);
        if (before == null || before.value().isEmpty()) {
            items.put(column, new Item(value, at));
            return true;
        }
        return value.isEmpty() || value.equals(before.value());
    }

    String get(String column) {
        Item item = items.get(column);
        return item == null ? "" : item.value();
    }

    boolean isBlank() {
        return items.values().stream().allMatch(item -> item.value().isEmpty());
    }

    /** Copies what the CSV form repeats in each module, where the element does not say it itself. */
    void inherit(String column, String value) {
        if (get(column).isEmpty() && module.names().contains(column)) {
            items.put(column, new Item(value, line));
        }
    }
}
