package org.hearth.committee.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.AsAt;

/**
 * Another county that would have been measured so: the answers of the real one with other numbers of children behind
 * them. The sections write their paper from it as from any other, so that whatever they write down of a number (a note, an
 * order of rows, a word) is written of the other number.
 */
final class OtherCounty implements Figures {
    private final Figures real;
    private final Map<Coordinates, Long> values;
    private final Map<String, List<ChildHistory>> pool = new HashMap<>();

    /** @param values what is counted, by coordinates; what is not in it stays as it is */
    OtherCounty(Figures real, Map<Coordinates, Long> values) {
        this.real = real;
        this.values = values;
    }

    @Override
    public List<Definition> definitions() {
        return real.definitions();
    }

    @Override
    public Sheet measure(AsAt asAt) {
        return measure(List.of(asAt.day()), asAt.knownAt()).get(asAt.day());
    }

    @Override
    public Map<LocalDate, Sheet> measure(List<LocalDate> days, Instant knownAt) {
        var sheets = new LinkedHashMap<LocalDate, Sheet>();
        real.measure(days, knownAt).forEach((day, sheet) -> sheets.put(day, other(sheet)));
        return sheets;
    }

    @Override
    public Sheet measure(CareBook book, LocalDate day) {
        return real.measure(book, day);
    }

    @Override
    public List<Measured> measure(String ref, CareBook book, LocalDate day) {
        return real.measure(ref, book, day);
    }

    @Override
    public Set<ReturnColumn> restsOn(String ref) {
        return real.restsOn(ref);
    }

    @Override
    public List<Counted> countedIn(UUID child, AsAt asAt) {
        return real.countedIn(child, asAt);
    }

    private Sheet other(Sheet sheet) {
        LocalDate day = sheet.asAt().day();
        return new Sheet(
                sheet.asAt(),
                sheet.answers().stream()
                        .map(answer ->
                                other(answer, new Coordinates(answer.line().key(), day)))
                        .toList(),
                sheet.quarter().stream()
                        .map(answer ->
                                other(answer, new Coordinates(answer.line().key(), day).with("over", "quarter")))
                        .toList(),
                sheet.coverage(),
                sheet.others());
    }

    private Measured other(Measured answer, Coordinates at) {
        LocalDate day = at.day();
        var merged = new HashSet<String>();
        var parts = answer.breakdown().stream()
                .map(part -> other(part, answer.line().key(), day, merged))
                .toList();
        int notKnown = answer.breakdown().isEmpty() || answer.notKnown() == 0
                ? answer.notKnown()
                : parts.stream()
                        .filter(part -> part.key().equals("not-known"))
                        .mapToInt(part -> part.members().size())
                        .findFirst()
                        .orElse(answer.notKnown());
        return new Measured(answer.line(), other(answer.measure(), at), parts, notKnown);
    }

    private Measure other(Measure measure, Coordinates at) {
        if (measure instanceof Measure.Count count) {
            return new Measure.Count(many(at, count.numerator()));
        }
        if (measure instanceof Measure.Share share) {
            return new Measure.Share(
                    many(at.numerator(), share.numerator()), many(at.denominator(), share.denominator()));
        }
        if (measure instanceof Measure.Ratio ratio) {
            return new Measure.Ratio(
                    many(at.numerator(), ratio.numerator()), many(at.denominator(), ratio.denominator()));
        }
        if (measure instanceof Measure.Rate rate) {
            return new Measure.Rate(many(at.numerator(), rate.numerator()), rate.population(), rate.populationSource());
        }
        if (measure instanceof Measure.Sum sum) {
            return new Measure.Sum(sum.numerator(), values.getOrDefault(at, sum.total()));
        }
        var came = at.with("flow", "came");
        var went = at.with("flow", "went");
        if (measure instanceof Measure.Balance balance) {
            return new Measure.Balance(
                    balance.numerator(),
                    balance.denominator(),
                    values.getOrDefault(came, balance.came()),
                    values.getOrDefault(went, balance.went()));
        }
        if (measure instanceof Measure.Net net && values.containsKey(came)) {
            return new Measure.Net(many(came, net.numerator()), many(went, net.denominator()));
        }
        if (measure instanceof Measure.Net net && values.containsKey(at)) {
            int more = (int)
                    (values.get(at) - net.numerator().size() + net.denominator().size());
            return new Measure.Net(
                    children(at + " in", net.numerator().size() + Math.max(more, 0)),
                    children(at + " out", net.denominator().size() + Math.max(-more, 0)));
        }
        return measure;
    }

    private Measured.Part other(Measured.Part part, String line, LocalDate day, Set<String> merged) {
        var all = new Coordinates("CIC-01", day);
        if (part.dimension().equals("host") && !values.containsKey(all.with("host", part.key()))) {
            String with = part.key().startsWith("E") ? "other-in-england" : "outside-england";
            var at = all.with("host", with);
            var members = !values.containsKey(at)
                    ? part.members()
                    : merged.add(with) ? many(at, List.of()) : List.<Member>of();
            return new Measured.Part("host", part.key(), part.name(), members);
        }
        var at =
                switch (part.dimension()) {
                    case "age" -> new Coordinates("CIC-07", day).with("age", part.key());
                    case "reason" -> new Coordinates(line, day).with("reason", part.key());
                    case "placement" -> new Coordinates("PLA-01." + part.key(), day).numerator();
                    default -> all.with(part.dimension(), part.key());
                };
        return new Measured.Part(part.dimension(), part.key(), part.name(), many(at, part.members()));
    }

    private List<? extends Member> many(Coordinates at, List<? extends Member> real) {
        return values.containsKey(at) ? children(at.toString(), values.get(at)) : real;
    }

    private List<ChildHistory> children(String who, long many) {
        var children = pool.computeIfAbsent(who, none -> new ArrayList<>());
        while (children.size() < many) {
            children.add(new ChildHistory(
                    UUID.randomUUID(), "OTHER", LocalDate.of(2012, 6, 1), "U", "NOBT", false, null, List.of()));
        }
        return List.copyOf(children.subList(0, (int) many));
    }
}
