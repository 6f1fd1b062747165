package org.hearth.core.api.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.core.api.figures.Comparators.Comparator;

/**
 * What is published of others, in the columns of a scorecard (committee-pack.md section 9, indicators.md 17): England and
 * the region as published and never reckoned from councils, and the statistical neighbours as the simple mean of those of
 * them of which a figure is held. They are context: nothing is rated by them.
 */
public interface Benchmarks {

    /** For a council of which nothing is held, and for tests. */
    Benchmarks NONE = (line, day) -> new Beside(null, null, null, null, List.of(), List.of());

    /** The latest of each that belongs to the day or an earlier one. */
    Beside beside(String line, LocalDate day);

    /**
     * @param neighbours    {@code null} like the others where there is none
     * @param whyNeighbours why there is no mean of them though something is held; else {@code null}
     * @param others        what was published of the council itself and of single councils
     * @param notes         what has to be said of one of these figures, until it is withdrawn
     */
    record Beside(
            Group neighbours,
            Comparator england,
            Comparator region,
            String whyNeighbours,
            List<Comparator> others,
            List<String> notes) {
        public Beside {
            others = List.copyOf(others);
            notes = List.copyOf(notes);
        }

        public boolean isEmpty() {
            return neighbours == null && england == null && region == null && others.isEmpty();
        }

        /** England, the region and the neighbours, as far as there are any, by whose rate one may ask how many children. */
        public List<Comparator> groups() {
            return java.util.stream.Stream.of(
                            Optional.ofNullable(neighbours).map(Group::figure),
                            Optional.ofNullable(england),
                            Optional.ofNullable(region))
                    .flatMap(Optional::stream)
                    .toList();
        }

        /** All of them one after the other: {@code England 18% (31 March 2025)}. */
        public String words(boolean annual) {
            return java.util.stream.Stream.concat(groups().stream(), others.stream())
                    .map(one -> "%s %s".formatted(one.area(), Benchmarks.words(one, annual)))
                    .collect(Collectors.joining("; "));
        }
    }

    /**
     * The statistical neighbours.
     *
     * @param figure their mean, or what was published of the group
     * @param who    the model's year and the councils that were counted, in words
     */
    record Group(Comparator figure, String who) {}

    /**
     * With its period: {@code 49 (31 March 2025, annual)}.
     *
     * @param annual whether it stands beside a figure of ours within the year
     */
    static String words(Comparator figure, boolean annual) {
        return "%s (%s%s)".formatted(figure.words(), figure.period(), annual ? ", annual" : "");
    }

    /** The simple mean, half up to the unit's printed places. */
    static BigDecimal mean(List<BigDecimal> values, Unit unit) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), unit.places(), java.math.RoundingMode.HALF_UP);
    }
}
