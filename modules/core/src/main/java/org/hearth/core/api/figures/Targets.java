package org.hearth.core.api.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The council's own targets, by line and day; what others published as its targets stands with the {@link Comparators}. */
public interface Targets {

    /** For a council that has set none, and for tests. */
    Targets NONE = new Targets() {
        @Override
        public List<Target> all() {
            return List.of();
        }

        @Override
        public Target set(Asked asked, int seen, String by) {
            throw new UnsupportedOperationException();
        }
    };

    /** Every one ever set, by line and then in the order in which they were set. */
    List<Target> all();

    /**
     * Sets the next target of a line. The first may begin on any day; a change begins on the day it is made or later, so
     * that no past quarter is rated again, except that what was set today may be set right from its own first day.
     *
     * @param seen the revision that stood there when it was read; 0 for none
     * @param by   who writes it down
     * @throws org.hearth.platform.api.RuleBroken with its field, if it is none, begins too early, or someone was faster
     */
    Target set(Asked asked, int seen, String by);

    /** Those that hold on the day, by what was known then; {@code knownAt} {@code null} is now. */
    default InForce on(LocalDate day, Instant knownAt) {
        return InForce.of(all(), day, knownAt);
    }

    /** A target as it is asked for; see {@link Target} for what each means. */
    record Asked(
            String line,
            LocalDate from,
            BigDecimal low,
            BigDecimal high,
            BigDecimal tolerance,
            BigDecimal toleranceAbove,
            Integer minimum,
            String setBy,
            String why) {}

    /**
     * The targets of one day.
     *
     * @param held by line, the one that holds; a line whose target was given up is not among them
     * @param next by line, where none holds yet: the first that will
     */
    record InForce(Map<String, Target> held, Map<String, Target> next) {
        public InForce {
            held = Map.copyOf(held);
            next = Map.copyOf(next);
        }

        static InForce of(List<Target> all, LocalDate day, Instant knownAt) {
            var held = new HashMap<String, Target>();
            var next = new HashMap<String, Target>();
            for (Target one : all) {
                if (knownAt != null && one.recordedAt().isAfter(knownAt)) {
                    continue;
                }
                if (one.from().isAfter(day)) {
                    next.merge(one.line(), one, (a, b) -> b.from().isBefore(a.from()) ? b : a);
                } else {
                    held.merge(one.line(), one, InForce::later);
                }
            }
            next.keySet().removeAll(held.keySet());
            held.values().removeIf(Target::isNone);
            return new InForce(held, next);
        }

        /** Of two from one day the one set later. */
        private static Target later(Target one, Target other) {
            int byDay = one.from().compareTo(other.from());
            return byDay > 0 || byDay == 0 && one.revision() > other.revision() ? one : other;
        }

        public Optional<Target> of(String line) {
            return Optional.ofNullable(held.get(line));
        }

        /** Why a line without a target is not rated: there is none, or there will be one. */
        public Rating.Reason whyNone(String line) {
            return next.containsKey(line) ? Rating.Reason.NOT_YET_DUE : Rating.Reason.NO_TARGET;
        }
    }
}
