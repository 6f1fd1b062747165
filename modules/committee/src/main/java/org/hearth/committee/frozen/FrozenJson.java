package org.hearth.committee.frozen;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.time.Period;
import org.hearth.platform.api.documents.Block;

/** How a frozen paper is kept: JSON, deflated. Coordinates are text, {@code OOC-01|2026-03-31|side=out}. */
public final class FrozenJson {
    private static final String RESTRICTED = "restricted";
    /** Looked up once: the plain way looks through every jar for it again at each value. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private FrozenJson() {}

    public static byte[] bytes(Frozen frozen) {
        return deflate(json(frozen).build());
    }

    private static JsonObjectBuilder json(Frozen frozen) {
        var json = JSON.createObjectBuilder()
                .add("asAt", frozen.asAt().toString())
                .add("knownAt", frozen.knownAt().toString())
                .add("coverage", array(frozen.coverage(), span -> JSON.createArrayBuilder()
                        .add(span.from().toString())
                        .add(span.isOpen() ? "" : span.to().toString())
                        .build()))
                .add("sections", array(frozen.sections(), FrozenJson::section))
                .add(
                        "definitions",
                        array(
                                frozen.definitions(),
                                note -> strings(List.of(note.ref(), note.name(), note.purpose(), note.source()))))
                .add("relations", array(frozen.relations(), relation -> JSON.createArrayBuilder()
                        .add(coordinates(relation.whole()))
                        .add(coordinates(relation.parts()))
                        .add(relation.rest().name())
                        .build()))
                .add("people", array(frozen.people(), FrozenJson::person))
                .add("lists", lists(frozen))
                .add("sources", strings(frozen.sources()));
        if (!frozen.pack().equals(Frozen.WHOLE_PACK)) {
            json.add("pack", frozen.pack());
        }
        return json;
    }

    public static Frozen read(byte[] bytes) {
        JsonObject json = inflate(bytes);
        var lists = new LinkedHashMap<Coordinates, int[]>();
        json.getJsonObject("lists")
                .forEach((at, list) -> lists.put(
                        coordinates(at),
                        ((JsonArray) list)
                                .getValuesAs(jakarta.json.JsonNumber.class).stream()
                                        .mapToInt(jakarta.json.JsonNumber::intValue)
                                        .toArray()));
        return new Frozen(
                LocalDate.parse(json.getString("asAt")),
                Instant.parse(json.getString("knownAt")),
                each(
                        json.getJsonArray("coverage"),
                        span -> new Period(
                                LocalDate.parse(span.asJsonArray().getString(0)),
                                span.asJsonArray().getString(1).isEmpty()
                                        ? null
                                        : LocalDate.parse(span.asJsonArray().getString(1)))),
                each(json.getJsonArray("sections"), section -> readSection(section.asJsonObject())),
                each(json.getJsonArray("definitions"), note -> {
                    var words = words(note.asJsonArray());
                    return new Frozen.Note(words.get(0), words.get(1), words.get(2), words.get(3));
                }),
                each(
                        json.getJsonArray("relations"),
                        relation -> new Relation(
                                readCoordinates(relation.asJsonArray().getJsonArray(0)),
                                readCoordinates(relation.asJsonArray().getJsonArray(1)),
                                Relation.Rest.valueOf(relation.asJsonArray().getString(2)))),
                each(json.getJsonArray("people"), person -> readPerson(person.asJsonArray())),
                lists,
                json.containsKey("sources") ? words(json.getJsonArray("sources")) : List.of(),
                json.getString("pack", Frozen.WHOLE_PACK));
    }

    public static String text(Coordinates at) {
        var text = new StringBuilder(at.line()).append('|').append(at.day());
        at.part()
                .forEach((dimension, value) ->
                        text.append('|').append(dimension).append('=').append(value));
        return text.toString();
    }

    public static Coordinates coordinates(String text) {
        String[] pieces = text.split("\\|");
        var part = new TreeMap<String, String>();
        for (int i = 2; i < pieces.length; i++) {
            int sign = pieces[i].indexOf('=');
            part.put(pieces[i].substring(0, sign), pieces[i].substring(sign + 1));
        }
        return new Coordinates(pieces[0], LocalDate.parse(pieces[1]), part);
    }

    public static byte[] deflate(JsonObject json) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out)) {
            deflating.write(json.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static JsonObject inflate(byte[] bytes) {
        var inflating = new InflaterInputStream(new ByteArrayInputStream(bytes));
        try (var reader = JSON.createReader(new InputStreamReader(inflating, StandardCharsets.UTF_8))) {
            return reader.readObject();
        }
    }

    /** Papers frozen before restrictions were kept have three words; a fourth says that the record was restricted. */
    private static JsonArray person(Frozen.Member person) {
        var words = List.of(person.id(), person.reference(), person.source());
        return strings(
                person.restricted()
                        ? Stream.concat(words.stream(), Stream.of(RESTRICTED)).toList()
                        : words);
    }

    private static Frozen.Member readPerson(JsonArray json) {
        var words = words(json);
        return new Frozen.Member(words.get(0), words.get(1), words.get(2), words.size() > 3);
    }

    private static JsonObject section(Frozen.Section section) {
        var json = JSON.createObjectBuilder().add("key", section.key()).add("title", section.title());
        optional(json, "failed", section.failed());
        if (!section.lines().isEmpty()) {
            json.add("lines", strings(section.lines()));
        }
        return json.add("blocks", array(section.blocks(), FrozenJson::block)).build();
    }

    private static Frozen.Section readSection(JsonObject json) {
        return new Frozen.Section(
                json.getString("key"),
                json.getString("title"),
                each(json.getJsonArray("blocks"), block -> readBlock(block.asJsonObject())),
                json.getString("failed", null),
                json.containsKey("lines") ? words(json.getJsonArray("lines")) : List.of());
    }

    private static JsonObject block(PackBlock block) {
        var json = JSON.createObjectBuilder();
        if (block instanceof PackBlock.Heading heading) {
            json.add("is", "heading").add("level", heading.level()).add("text", heading.text());
        } else if (block instanceof PackBlock.Paragraph paragraph) {
            json.add("is", "paragraph").add("text", paragraph.text());
        } else if (block instanceof PackBlock.Finding finding) {
            json.add("is", "finding")
                    .add("key", finding.key())
                    .add("words", finding.words())
                    .add("refersTo", coordinates(finding.refersTo()))
                    .add("otherwise", finding.otherwise());
        } else if (block instanceof PackBlock.Table table) {
            table(json, table);
        } else if (block instanceof PackBlock.Chart chart) {
            json.add("is", "chart")
                    .add("kind", chart.kind().name())
                    .add("title", chart.title())
                    .add("finding", chart.finding())
                    .add("unit", chart.unit())
                    .add("categories", strings(chart.categories()))
                    .add("series", array(chart.series(), series -> JSON.createObjectBuilder()
                            .add("name", series.name())
                            .add("cells", coordinates(series.cells()))
                            .build()));
            if (!chart.levels().isEmpty()) {
                json.add("levels", array(chart.levels(), level -> JSON.createObjectBuilder()
                        .add("name", level.name())
                        .add("value", level.value())
                        .build()));
            }
        } else if (block instanceof PackBlock.Commentary commentary) {
            json.add("is", "commentary")
                    .add("key", commentary.key())
                    .add("prompt", commentary.prompt())
                    .add("required", commentary.required());
        } else if (block instanceof PackBlock.Exempt exempt) {
            json.add("is", "exempt")
                    .add("blocks", array(exempt.blocks(), FrozenJson::block))
                    .add("names", strings(exempt.names()));
        }
        return json.build();
    }

    private static void table(JsonObjectBuilder json, PackBlock.Table table) {
        json.add("is", "table")
                .add("key", table.key())
                .add("caption", table.caption())
                .add("columns", array(table.columns(), column -> JSON.createArrayBuilder()
                        .add(column.heading())
                        .add(column.width())
                        .add(column.figures())
                        .build()))
                .add("rows", array(table.rows(), row -> JSON.createObjectBuilder()
                        .add("header", row.header())
                        .add("cells", array(row.cells(), FrozenJson::cell))
                        .build()))
                .add("totalRow", table.totalRow())
                .add("totalColumn", table.totalColumn());
        optional(json, "note", table.note());
    }

    private static PackBlock readBlock(JsonObject json) {
        return switch (json.getString("is")) {
            case "heading" -> new PackBlock.Heading(json.getInt("level"), json.getString("text"));
            case "paragraph" -> new PackBlock.Paragraph(json.getString("text"));
            case "finding" ->
                new PackBlock.Finding(
                        json.getString("key"),
                        json.getString("words"),
                        readCoordinates(json.getJsonArray("refersTo")),
                        json.getString("otherwise"));
            case "table" ->
                new PackBlock.Table(
                        json.getString("key"),
                        json.getString("caption"),
                        each(
                                json.getJsonArray("columns"),
                                column -> new Block.Column(
                                        column.asJsonArray().getString(0),
                                        column.asJsonArray().getInt(1),
                                        column.asJsonArray().getBoolean(2))),
                        each(
                                json.getJsonArray("rows"),
                                row -> new PackBlock.Row(
                                        row.asJsonObject().getString("header"),
                                        each(row.asJsonObject().getJsonArray("cells"), FrozenJson::readCell))),
                        json.getInt("totalRow"),
                        json.getInt("totalColumn"),
                        json.getString("note", null));
            case "chart" ->
                new PackBlock.Chart(
                        Block.Kind.valueOf(json.getString("kind")),
                        json.getString("title"),
                        json.getString("finding"),
                        json.getString("unit"),
                        words(json.getJsonArray("categories")),
                        each(
                                json.getJsonArray("series"),
                                series -> new PackBlock.Series(
                                        series.asJsonObject().getString("name"),
                                        readCoordinates(series.asJsonObject().getJsonArray("cells")))),
                        json.containsKey("levels")
                                ? each(
                                        json.getJsonArray("levels"),
                                        level -> new PackBlock.Level(
                                                level.asJsonObject().getString("name"),
                                                level.asJsonObject()
                                                        .getJsonNumber("value")
                                                        .bigDecimalValue()))
                                : List.of());
            case "commentary" ->
                new PackBlock.Commentary(
                        json.getString("key"), json.getString("prompt"), json.getBoolean("required", true));
            case "exempt" ->
                new PackBlock.Exempt(
                        each(json.getJsonArray("blocks"), block -> readBlock(block.asJsonObject())),
                        words(json.getJsonArray("names")));
            default -> throw new IllegalStateException("a frozen paper holds a block " + json.getString("is"));
        };
    }

    /**
     * A text is a string, or an array of it alone where somebody typed it; a derived cell a longer array, a figure an object:
     * most cells are figures and are kept short.
     */
    private static JsonValue cell(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.typed() ? JSON.createArrayBuilder().add(text.words()).build() : JSON.createValue(text.words());
        }
        if (cell instanceof Cell.Derived derived) {
            var json = JSON.createArrayBuilder()
                    .add(derived.words())
                    .add(derived.otherwise())
                    .add(coordinates(derived.restsOn()));
            if (derived.sign() != null || derived.otherwiseSign() != null) {
                json.add(name(derived.sign())).add(name(derived.otherwiseSign()));
            }
            return json.build();
        }
        var figure = (Cell.Figure) cell;
        var json = JSON.createObjectBuilder()
                .add("a", text(figure.at()))
                .add("u", figure.unit().name());
        if (figure.value() != null) {
            json.add("v", figure.value());
        }
        if (figure.numerator() != null) {
            json.add("n", figure.numerator());
        }
        if (figure.denominator() != null) {
            json.add("d", figure.denominator());
        }
        if (figure.notKnown()) {
            json.add("k", true);
        }
        optional(json, "i", figure.instead());
        return json.build();
    }

    private static Cell readCell(JsonValue value) {
        if (value instanceof JsonString text) {
            return new Cell.Text(text.getString());
        }
        if (value instanceof JsonArray typed && typed.size() == 1) {
            return new Cell.Text(typed.getString(0), true);
        }
        if (value instanceof JsonArray derived) {
            return new Cell.Derived(
                    derived.getString(0),
                    readCoordinates(derived.getJsonArray(2)),
                    derived.getString(1),
                    sign(derived, 3),
                    sign(derived, 4));
        }
        JsonObject json = value.asJsonObject();
        var unit = Unit.valueOf(json.getString("u"));
        BigDecimal printed = json.containsKey("v")
                ? json.getJsonNumber("v").bigDecimalValue().setScale(unit.places())
                : null;
        return new Cell.Figure(
                coordinates(json.getString("a")),
                printed,
                unit,
                json.containsKey("n") ? Long.valueOf(json.getJsonNumber("n").longValue()) : null,
                json.containsKey("d") ? Long.valueOf(json.getJsonNumber("d").longValue()) : null,
                json.getBoolean("k", false),
                json.getString("i", null),
                List.of());
    }

    private static String name(Cell.Sign sign) {
        return sign == null ? "" : sign.name();
    }

    private static Cell.Sign sign(JsonArray derived, int at) {
        String name = derived.size() > at ? derived.getString(at) : "";
        return name.isEmpty() ? null : Cell.Sign.valueOf(name);
    }

    private static JsonObject lists(Frozen frozen) {
        var json = JSON.createObjectBuilder();
        frozen.lists().entrySet().stream()
                .sorted(java.util.Comparator.comparing(entry -> text(entry.getKey())))
                .forEach(entry -> {
                    var list = JSON.createArrayBuilder();
                    for (int person : entry.getValue()) {
                        list.add(person);
                    }
                    json.add(text(entry.getKey()), list);
                });
        return json.build();
    }

    private static void optional(JsonObjectBuilder json, String name, String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    private static JsonArray coordinates(List<Coordinates> all) {
        return strings(all.stream().map(FrozenJson::text).toList());
    }

    private static List<Coordinates> readCoordinates(JsonArray json) {
        return words(json).stream().map(FrozenJson::coordinates).toList();
    }

    private static JsonArray strings(List<String> all) {
        return array(all, JSON::createValue);
    }

    private static List<String> words(JsonArray json) {
        return json.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static <T> JsonArray array(List<T> all, Function<T, JsonValue> one) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        all.forEach(item -> array.add(one.apply(item)));
        return array.build();
    }

    private static <T> List<T> each(JsonArray json, Function<JsonValue, T> one) {
        var all = new ArrayList<T>(json.size());
        json.forEach(value -> all.add(one.apply(value)));
        return all;
    }
}
