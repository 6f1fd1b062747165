package org.hearth.committee.paper;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.disclosure.Rule;
import org.hearth.committee.frozen.FrozenJson;
import org.hearth.core.api.pack.Cell.Coordinates;

/**
 * What a paper was published with, beside its figures and words: what it withheld, the council's settings of that day, and how
 * it came to its meeting. Written once, so that it is read again as it was.
 *
 * @param as      {@code null} of a paper from before settings were kept
 * @param lastDay with five clear days; {@code null} where it was not known
 * @param place   on the agenda; {@code null} of a paper from before it was kept
 */
record Told(Map<Coordinates, Rule> withheld, PublishedAs as, Release release, LocalDate lastDay, OnAgenda place) {

    /** The settings that a paper is printed with. */
    record PublishedAs(String council, boolean madeUp, int threshold, boolean printsClearance) {}

    byte[] bytes() {
        var hidden = Json.createObjectBuilder();
        withheld.forEach((at, rule) -> hidden.add(FrozenJson.text(at), rule.name()));
        var all = Json.createObjectBuilder().add("withheld", hidden);
        if (as != null) {
            all.add(
                    "as",
                    Json.createObjectBuilder()
                            .add("council", as.council())
                            .add("madeUp", as.madeUp())
                            .add("threshold", as.threshold())
                            .add("printsClearance", as.printsClearance()));
        }
        var released = Json.createObjectBuilder()
                .add("route", release.route().name())
                .add("reason", release.reason())
                .add("chair", release.chair())
                .add("circumstances", release.circumstances());
        if (lastDay != null) {
            released.add("lastDay", lastDay.toString());
        }
        if (place != null) {
            var stands =
                    Json.createObjectBuilder().add("number", place.number()).add("firstPage", place.firstPage());
            if (place.item() != null) {
                stands.add("item", place.item().toString());
            }
            if (place.lastPage() != null) {
                stands.add("lastPage", place.lastPage());
            }
            all.add("place", stands);
        }
        return FrozenJson.deflate(all.add("release", released).build());
    }

    static Told read(byte[] content) {
        var all = FrozenJson.inflate(content);
        var withheld = new LinkedHashMap<Coordinates, Rule>();
        all.getJsonObject("withheld")
                .forEach((at, rule) ->
                        withheld.put(FrozenJson.coordinates(at), Rule.valueOf(((JsonString) rule).getString())));
        var as = all.getJsonObject("as");
        var released = all.getJsonObject("release");
        return new Told(
                withheld,
                as == null
                        ? null
                        : new PublishedAs(
                                as.getString("council"),
                                as.getBoolean("madeUp"),
                                as.getInt("threshold"),
                                as.getBoolean("printsClearance")),
                released == null ? Release.IN_TIME : release(released),
                released == null || !released.containsKey("lastDay")
                        ? null
                        : LocalDate.parse(released.getString("lastDay")),
                place(all.getJsonObject("place")));
    }

    private static OnAgenda place(JsonObject kept) {
        return kept == null
                ? null
                : new OnAgenda(
                        kept.containsKey("item") ? UUID.fromString(kept.getString("item")) : null,
                        kept.getString("number"),
                        kept.getInt("firstPage"),
                        kept.containsKey("lastPage") ? kept.getInt("lastPage") : null);
    }

    private static Release release(JsonObject kept) {
        return new Release(
                Release.Route.valueOf(kept.getString("route")),
                kept.getString("reason"),
                kept.getString("chair"),
                kept.getString("circumstances"));
    }
}
