package org.hearth.committee.meeting;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.committee.frontsheet.Dates;

/**
 * What stands on the front of an agenda, to be compared with what stood there before.
 *
 * @param meeting what is said of the meeting itself, by its heading
 * @param items   by their id, in their order
 */
record AgendaStood(Map<String, String> meeting, Map<String, Item> items) {
    private static final String TITLE = "title";

    /** As it is printed. */
    record Item(String number, String title, String lead, String status, String pages) {

        private boolean isPublic() {
            return status.equals(Openness.PUBLIC.words());
        }

        private Map<String, String> parts() {
            var parts = new LinkedHashMap<String, String>();
            parts.put(TITLE, title);
            parts.put("lead officer", lead);
            parts.put("status", status);
            parts.put("pages", pages);
            return parts;
        }
    }

    static AgendaStood of(Meeting meeting, List<AgendaItem> items) {
        var said = new TreeMap<String, String>();
        said.put("day", Dates.withWeekday(meeting.meetsOn()));
        said.put("time", text(meeting.beginsAt()));
        said.put("place", text(meeting.venue()));
        said.put(
                "membership",
                String.join(", ", text(meeting.membership()).lines().toList()));
        said.put(
                "last day for public questions",
                meeting.questionsBy() == null ? "" : Dates.inFull(meeting.questionsBy()));
        var all = new LinkedHashMap<String, Item>();
        items.forEach(item -> all.put(
                item.id().toString(),
                new Item(
                        Integer.toString(item.itemNo()),
                        item.title(),
                        item.leads(),
                        item.status(),
                        item.pages().isEmpty() ? "not set" : item.pages())));
        return new AgendaStood(said, all);
    }

    /**
     * In sentences, in the order of the agenda; empty where nothing changed. They are printed for the public: a title that was
     * taken back of what is not wholly public is not said again.
     *
     * @param keptBack items, by their id, whose titles were taken back although they are public
     */
    List<String> changedSince(AgendaStood before, Set<UUID> keptBack) {
        var changes = new ArrayList<String>();
        meeting.forEach((what, now) -> {
            String was = before.meeting().getOrDefault(what, "");
            if (!was.equals(now)) {
                changes.add("The %s is now \"%s\" and was \"%s\".".formatted(what, given(now), given(was)));
            }
        });
        items.forEach((id, now) -> {
            var was = before.items().get(id);
            if (was == null) {
                changes.add("Item %s, \"%s\", is new.".formatted(now.number(), now.title()));
                return;
            }
            if (!was.number().equals(now.number())) {
                changes.add("Item %s, \"%s\", was item %s.".formatted(now.number(), now.title(), was.number()));
            }
            var parts = was.parts();
            now.parts().forEach((part, is) -> {
                if (is.equals(parts.get(part))) {
                    return;
                }
                if (part.equals(TITLE) && !(was.isPublic() && now.isPublic() && !isIn(keptBack, id))) {
                    changes.add("Item %s, \"%s\", has another title.".formatted(now.number(), now.title()));
                } else {
                    changes.add("Item %s, \"%s\": %s now \"%s\", before \"%s\"."
                            .formatted(now.number(), now.title(), part, is, parts.get(part)));
                }
            });
        });
        before.items().forEach((id, was) -> {
            if (!items.containsKey(id)) {
                changes.add(
                        was.isPublic() && !isIn(keptBack, id)
                                ? "\"%s\", which was item %s, is no longer on the agenda."
                                        .formatted(was.title(), was.number())
                                : "What was item %s is no longer on the agenda.".formatted(was.number()));
            }
        });
        return changes;
    }

    private static boolean isIn(Set<UUID> keptBack, String id) {
        return keptBack.stream().anyMatch(item -> item.toString().equals(id));
    }

    String json() {
        var said = Json.createObjectBuilder();
        meeting.forEach(said::add);
        var all = Json.createArrayBuilder();
        items.forEach((id, item) -> all.add(Json.createObjectBuilder()
                .add("id", id)
                .add("number", item.number())
                .add("title", item.title())
                .add("lead", item.lead())
                .add("status", item.status())
                .add("pages", item.pages())));
        return Json.createObjectBuilder()
                .add("meeting", said)
                .add("items", all)
                .build()
                .toString();
    }

    static AgendaStood read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var all = reader.readObject();
            var said = new TreeMap<String, String>();
            all.getJsonObject("meeting").forEach((what, words) -> said.put(what, ((JsonString) words).getString()));
            var items = new LinkedHashMap<String, Item>();
            all.getJsonArray("items")
                    .getValuesAs(JsonObject.class)
                    .forEach(item -> items.put(
                            item.getString("id"),
                            new Item(
                                    item.getString("number"),
                                    item.getString("title"),
                                    item.getString("lead"),
                                    item.getString("status"),
                                    item.getString("pages"))));
            return new AgendaStood(said, items);
        }
    }

    private static String text(String words) {
        return words == null ? "" : words.strip();
    }

    private static String given(String words) {
        return words.isEmpty() ? "not given" : words;
    }
}
