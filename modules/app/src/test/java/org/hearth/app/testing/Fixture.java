package org.hearth.app.testing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs in the server, beside the components: hands one published fixture's options to {@code fixture.xhtml}. */
@Named
@RequestScoped
public class Fixture {
    private String component;
    private Map<?, ?> options;

    public boolean is(String name) {
        return name.equals(getComponent());
    }

    public String getComponent() {
        load();
        return component;
    }

    public Map<?, ?> getOptions() {
        load();
        return options;
    }

    /** The three numbers of a date fixture as the day they are. */
    public LocalDate getDay() {
        var values = (Map<?, ?>) getOptions().get("values");
        String prefix = getOptions().get("namePrefix") + "-";
        return LocalDate.of((Integer) values.get(prefix + "year"), (Integer) values.get(prefix + "month"), (Integer)
                values.get(prefix + "day"));
    }

    public int getPage() {
        for (Object item : (List<?>) getOptions().get("items")) {
            if (((Map<?, ?>) item).get("current") != null) {
                return (Integer) ((Map<?, ?>) item).get("number");
            }
        }
        throw new IllegalStateException();
    }

    public int getPages() {
        var items = (List<?>) getOptions().get("items");
        return (Integer) ((Map<?, ?>) items.get(items.size() - 1)).get("number");
    }

    private void load() {
        if (options != null) {
            return;
        }
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        component = sent.get("component");
        try (var file = Fixture.class.getResourceAsStream("/govuk-fixtures/" + component + ".json");
                var reader = Json.createReader(file)) {
            for (JsonValue each : reader.readObject().getJsonArray("fixtures")) {
                if (each.asJsonObject().getString("name").equals(sent.get("name"))) {
                    options = (Map<?, ?>) plain(each.asJsonObject().get("options"));
                }
            }
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Object plain(JsonValue value) {
        if (value instanceof JsonObject object) {
            Map<String, Object> map = new HashMap<>();
            object.forEach((key, each) -> map.put(key, plain(each)));
            return map;
        }
        if (value instanceof JsonArray array) {
            List<Object> list = new ArrayList<>();
            array.forEach(each -> list.add(plain(each)));
            return list;
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.intValue();
        }
        return value == JsonValue.TRUE ? Boolean.TRUE : value == JsonValue.FALSE ? Boolean.FALSE : null;
    }
}
