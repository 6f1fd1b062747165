package org.hearth.platform.api.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An address with its query, built part by part; a part set to nothing is left out. */
public final class Address {
    private final String path;
    private final Map<String, String> query = new LinkedHashMap<>();

    public Address(String path) {
        this.path = path;
    }

    /** @param value {@code null} or blank takes the part away */
    public Address with(String name, Object value) {
        var address = new Address(path);
        address.query.putAll(query);
        if (value == null || value.toString().isBlank()) {
            address.query.remove(name);
        } else {
            address.query.put(name, value.toString());
        }
        return address;
    }

    /** The same query at another path. */
    public Address at(String other) {
        var address = new Address(other);
        address.query.putAll(query);
        return address;
    }

    @Override
    public String toString() {
        return query.isEmpty()
                ? path
                : path + "?"
                        + query.entrySet().stream()
                                .map(part -> part.getKey() + "="
                                        + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }
}
