package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.variables.IntVar;
import org.hearth.committee.disclosure.Earlier;
import org.hearth.committee.disclosure.Quantity.Kind;
import org.hearth.committee.disclosure.Withheld;
import org.hearth.committee.frontsheet.FrontSheet;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.frozen.Freezer;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.frozen.PaperSystem;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.rendering.Renderings;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For each withheld figure of a public paper, other figures are found that agree with everything published; the paper is
 * made again from them and is the same to the last word. The finder is a kept constraint solver and shares no code with
 * disclosure control: it knows the equations, which figures are printed, and nothing of the rules.
 */
class NothingCanBeWorkedOutTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    static IntStream counties() {
        return IntStream.rangeClosed(1, 10);
    }

    @ParameterizedTest
    @MethodSource("counties")
    void each_withheld_figure_could_be_another_and_the_public_paper_would_be_the_same(int seed) {
        var frozen = new Freezer(county(seed), List.of(county(seed))).freeze(MARCH, Instant.EPOCH);
        var withheld = new PaperSystem(frozen).withhold(6, Earlier.NOTHING);
        assertThat(withheld.unprotected()).isEmpty();
        var published = Renderings.document(written(frozen, withheld), Rendering.PUBLIC);

        for (Coordinates hidden : withheld.by().keySet()) {
            var other = otherPaper(frozen, withheld, hidden);
            assertThat(other).as("county %d, %s".formatted(seed, hidden)).isNotNull();
            assertThat(Renderings.document(written(other, withheld), Rendering.PUBLIC))
                    .isEqualTo(published);
        }
    }

    /** The paper with other figures in which {@code hidden} differs and the withheld set is kept; or null. */
    private static Frozen otherPaper(Frozen frozen, Withheld withheld, Coordinates hidden) {
        var system = new PaperSystem(frozen);
        var model = new Model();
        var values = new LinkedHashMap<Coordinates, IntVar>();
        system.quantities().forEach((at, quantity) -> {
            int value = (int) quantity.value();
            values.put(
                    at,
                    !withheld.hides(at)
                            ? model.intVar(value)
                            : quantity.kind() == Kind.NET
                                    ? model.intVar(at.toString(), -2_000, 2_000)
                                    : model.intVar(at.toString(), 0, Math.max(60, 2 * value)));
        });
        system.equations().forEach(equation -> {
            if (values.keySet().containsAll(equation.whole()) && values.keySet().containsAll(equation.parts())) {
                var whole = model.intVar(0, 5_000);
                model.sum(all(values, equation.whole()), "=", whole).post();
                model.sum(all(values, equation.parts()), "=", whole).post();
            }
        });
        int truth = (int) system.quantities().get(hidden).value();
        model.arithm(values.get(hidden), "!=", truth).post();
        for (int start = 0; start < 4; start++) {
            model.getSolver().reset();
            model.getSolver()
                    .setSearch(
                            start % 2 == 0
                                    ? nearTheTruth(system, values)
                                    : Search.randomSearch(values.values().toArray(new IntVar[0]), start));
            for (int tries = 0; tries < 150 && model.getSolver().solve(); tries++) {
                if (couldBeShownSo(system, values, withheld)) {
                    return with(frozen, values);
                }
            }
        }
        return null;
    }

    /** What is small is among the withheld, and none of the withheld is zero: the withheld set is kept. */
    private static boolean couldBeShownSo(PaperSystem system, Map<Coordinates, IntVar> values, Withheld withheld) {
        return system.quantities().values().stream().allMatch(quantity -> {
            int value = values.get(quantity.at()).getValue();
            return withheld.hides(quantity.at())
                    ? value > 0
                    : quantity.kind() != Kind.COUNT || value == 0 || value >= 6;
        });
    }

    private static org.chocosolver.solver.search.strategy.strategy.AbstractStrategy<IntVar> nearTheTruth(
            PaperSystem system, Map<Coordinates, IntVar> values) {
        var truth = new java.util.HashMap<IntVar, Integer>();
        values.forEach((at, variable) ->
                truth.put(variable, (int) system.quantities().get(at).value()));
        return Search.intVarSearch(
                new org.chocosolver.solver.search.strategy.selectors.variables.FirstFail(model(values)),
                variable -> {
                    int wanted = truth.get(variable);
                    for (int away = 0; away < 5_000; away++) {
                        if (variable.contains(wanted - away)) {
                            return wanted - away;
                        }
                        if (variable.contains(wanted + away)) {
                            return wanted + away;
                        }
                    }
                    return variable.getLB();
                },
                values.values().toArray(new IntVar[0]));
    }

    private static Model model(Map<Coordinates, IntVar> values) {
        return values.values().iterator().next().getModel();
    }

    private static IntVar[] all(Map<Coordinates, IntVar> values, List<Coordinates> which) {
        return which.stream().map(values::get).toArray(IntVar[]::new);
    }

    /** The same paper with other numbers in its cells. */
    private static Frozen with(Frozen frozen, Map<Coordinates, IntVar> values) {
        return new Frozen(
                frozen.asAt(),
                frozen.knownAt(),
                frozen.coverage(),
                frozen.sections().stream()
                        .map(section -> new Frozen.Section(
                                section.key(),
                                section.title(),
                                section.blocks().stream()
                                        .map(block -> with(block, values))
                                        .toList(),
                                section.failed()))
                        .toList(),
                frozen.definitions(),
                frozen.relations(),
                frozen.people(),
                frozen.lists());
    }

    private static PackBlock with(PackBlock block, Map<Coordinates, IntVar> values) {
        if (!(block instanceof PackBlock.Table table)) {
            return block;
        }
        return new PackBlock.Table(
                table.key(),
                table.caption(),
                table.columns(),
                table.rows().stream()
                        .map(row -> new PackBlock.Row(
                                row.header(),
                                row.cells().stream()
                                        .map(cell -> with(cell, values))
                                        .toList()))
                        .toList(),
                table.totalRow(),
                table.totalColumn(),
                table.note());
    }

    private static Cell with(Cell cell, Map<Coordinates, IntVar> values) {
        if (!(cell instanceof Cell.Figure figure) || figure.value() == null) {
            return cell;
        }
        var at = figure.at();
        boolean share = figure.denominator() != null;
        long numerator = values.get(share ? at.numerator() : at).getValue();
        Long denominator = share ? Long.valueOf(values.get(at.denominator()).getValue()) : null;
        BigDecimal value = share
                ? BigDecimal.valueOf(numerator * 100)
                        .divide(
                                BigDecimal.valueOf(Math.max(1, denominator)),
                                figure.unit().places(),
                                RoundingMode.DOWN)
                : BigDecimal.valueOf(numerator);
        return new Cell.Figure(
                at, value, figure.unit(), numerator, denominator, figure.notKnown(), figure.instead(), List.of());
    }

    private static Written written(Frozen frozen, Withheld withheld) {
        var meeting = LocalDate.of(2026, 6, 23);
        return new Written(
                "Invented County Council",
                true,
                meeting,
                1,
                false,
                meeting,
                frozen,
                withheld,
                6,
                FrontSheet.begin(FrontSheetTemplate.on(meeting), meeting, MARCH, meeting),
                Map.of(),
                List.of(),
                Set.of());
    }

    private static County county(int seed) {
        var random = new Random(seed);
        var county = new County();
        int homes = 3 + random.nextInt(9);
        for (int i = 0; i < homes; i++) {
            int inside = random.nextInt(4) == 0 ? random.nextInt(7) : random.nextInt(250);
            int outside = random.nextInt(3) == 0 ? random.nextInt(7) : random.nextInt(120);
            county.with("Home " + i, inside, outside);
        }
        return county;
    }
}
