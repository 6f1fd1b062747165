package org.hearth.committee.frozen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.committee.disclosure.Disclosure;
import org.hearth.committee.disclosure.Earlier;
import org.hearth.committee.disclosure.Equation;
import org.hearth.committee.disclosure.Quantity;
import org.hearth.committee.disclosure.Quantity.Kind;
import org.hearth.committee.disclosure.Withheld;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.Relation;

/**
 * A frozen paper as one system of counts: each figure tells the counts it rests on; each table's totals, each share and
 * each declared relation is an equation between them. A share adds the rest of its denominator, which nobody prints.
 */
public final class PaperSystem {
    private final Map<Coordinates, Quantity> quantities = new LinkedHashMap<>();
    private final List<Equation> equations = new ArrayList<>();

    public PaperSystem(Frozen frozen) {
        frozen.figures().values().forEach(this::add);
        frozen.sections().forEach(section -> section.blocks().forEach(block -> {
            if (block instanceof PackBlock.Table table) {
                margins(table);
            }
        }));
        frozen.relations().forEach(this::add);
    }

    public Map<Coordinates, Quantity> quantities() {
        return quantities;
    }

    public List<Equation> equations() {
        return equations;
    }

    /**
     * Accounts that do not come out: a count at the end is not what it was at the start with the net change between. Each
     * names the count at the end and what should have made it.
     */
    public List<Equation> unbalanced() {
        return equations.stream()
                .filter(this::isAccount)
                .filter(account -> sum(account.whole()) != sum(account.parts()))
                .toList();
    }

    private boolean isAccount(Equation equation) {
        return quantities.keySet().containsAll(equation.whole())
                && quantities.keySet().containsAll(equation.parts())
                && equation.parts().stream().anyMatch(part -> isNet(part))
                && equation.parts().stream().filter(part -> !isNet(part)).allMatch(part -> part.line()
                        .equals(equation.whole().get(0).line()));
    }

    private boolean isNet(Coordinates at) {
        return quantities.get(at).kind() == Kind.NET;
    }

    private long sum(List<Coordinates> of) {
        return of.stream().mapToLong(at -> quantities.get(at).value()).sum();
    }

    public Withheld withhold(int threshold, Earlier earlier) {
        return Disclosure.apply(List.copyOf(quantities.values()), equations, threshold, earlier);
    }

    /** What a published paper has told of its counts, for papers after it. */
    public Map<Coordinates, Long> printed(Withheld withheld) {
        var printed = new LinkedHashMap<Coordinates, Long>();
        quantities.forEach((at, quantity) -> {
            if (!withheld.hides(at)) {
                printed.put(at, quantity.value());
            }
        });
        return printed;
    }

    /** The counts a figure rests on: when one is withheld, so is the figure. */
    public static List<Coordinates> restsOn(Figure figure) {
        if (figure.value() == null || figure.numerator() == null || isCount(figure)) {
            return List.of(figure.at());
        }
        return figure.denominator() == null
                ? List.of(figure.at().numerator())
                : List.of(figure.at().numerator(), figure.at().denominator());
    }

    private static boolean isCount(Figure figure) {
        return figure.denominator() == null && figure.unit().isCount();
    }

    private void add(Figure figure) {
        if (figure.value() == null) {
            return;
        }
        var at = figure.at();
        Kind kind = figure.mayBeSmall() ? Kind.NOT_KNOWN : Kind.COUNT;
        if (figure.numerator() == null) {
            put(at, figure.value().longValueExact(), Kind.NET);
        } else if (isCount(figure)) {
            put(at, figure.numerator(), kind);
        } else {
            put(at.numerator(), figure.numerator(), kind);
            if (figure.denominator() != null) {
                put(at.denominator(), figure.denominator(), Kind.COUNT);
                if (figure.unit() != Unit.RATIO) {
                    add(Relation.rest(
                            at.denominator(),
                            List.of(at.numerator()),
                            figure.notKnown() ? Relation.Rest.NOT_KNOWN : Relation.Rest.COUNTED));
                }
            }
        }
    }

    private void add(Relation relation) {
        if (relation.rest() == Relation.Rest.NONE) {
            equations.add(new Equation(relation.whole(), relation.parts(), false));
            return;
        }
        var whole = quantities.get(relation.whole().get(0));
        if (whole == null || !quantities.keySet().containsAll(relation.parts())) {
            return;
        }
        long parts = relation.parts().stream()
                .mapToLong(part -> quantities.get(part).value())
                .sum();
        Kind kind = kindOfRest(relation);
        if (parts <= whole.value() || kind == Kind.NET) {
            put(relation.restAt(), whole.value() - parts, kind);
            var all = new ArrayList<>(relation.parts());
            all.add(relation.restAt());
            equations.add(new Equation(List.of(whole.at()), all, true));
        }
    }

    /** What is left over of homes less homes is homes, and of a year's net change less a quarter's is a net change. */
    private Kind kindOfRest(Relation relation) {
        var kinds = Stream.concat(relation.whole().stream(), relation.parts().stream())
                .map(at -> quantities.get(at).kind())
                .collect(Collectors.toSet());
        if (kinds.contains(Kind.NET)) {
            return Kind.NET;
        }
        boolean mayBeSmall = relation.rest() == Relation.Rest.NOT_KNOWN || kinds.equals(Set.of(Kind.NOT_KNOWN));
        return mayBeSmall ? Kind.NOT_KNOWN : Kind.COUNT;
    }

    private void put(Coordinates at, long value, Kind kind) {
        quantities.putIfAbsent(at, new Quantity(at, value, kind));
    }

    private void margins(PackBlock.Table table) {
        if (table.totalColumn() > 0) {
            for (PackBlock.Row row : table.rows()) {
                sum(row.cells(), table.totalColumn() - 1);
            }
        }
        if (table.totalRow() >= 0) {
            int columns = table.rows().get(table.totalRow()).cells().size();
            for (int c = 0; c < columns; c++) {
                int column = c;
                sum(table.rows().stream().map(row -> row.cells().get(column)).toList(), table.totalRow());
            }
        }
    }

    private void sum(List<Cell> cells, int total) {
        var parts = new ArrayList<Coordinates>();
        for (int i = 0; i < cells.size(); i++) {
            if (i != total && cells.get(i) instanceof Figure figure && isCount(figure)) {
                parts.add(figure.at());
            }
        }
        if (!parts.isEmpty() && cells.get(total) instanceof Figure whole && isCount(whole)) {
            equations.add(new Equation(List.of(whole.at()), parts, false));
        }
    }
}
