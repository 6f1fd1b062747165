package org.hearth.fostering.api;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether a household may take children on a day, and why. A person decides whether it should.
 *
 * @param decides  what decides it; for a yes, the number of places
 * @param sentence as it stands on the screen
 * @param reasons  all that stands against it, what decides it first; empty for a yes
 * @param routes   for a yes by a route, those it rests on; else those that the law leaves open
 * @param told     what a person should know and judge: who else shares the home, exclusions, conditions
 */
public record MayTake(
        Verdict verdict, Term decides, String sentence, List<Reason> reasons, List<Route> routes, List<String> told) {
    public MayTake {
        reasons = List.copyOf(reasons);
        routes = List.copyOf(routes);
        told = List.copyOf(told);
    }

    public enum Verdict {
        YES("Yes"),
        /** Only for as long as the route holds. */
        YES_BY_ROUTE("Yes, by a lawful route"),
        NO("No"),
        /** Something that would decide it is not recorded; never taken for a yes. */
        NOT_KNOWN("Not known");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What may decide it, in the order in which it is asked. */
    public enum Term {
        APPROVAL("Approved on the day"),
        AVAILABILITY("Available"),
        KIND("Kind of household"),
        CHILDHOOD("Under 18"),
        NAMED("Children named"),
        AGE("Ages"),
        SEX("Sex"),
        TYPE("Type of placement"),
        SIBLINGS("Siblings only"),
        PLACES("Number of children"),
        USUAL_LIMIT("Usual fostering limit");

        private final String words;

        Term(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public record Reason(Term term, String sentence) {}

    public enum Way {
        EXEMPTION("Exemption from the usual limit"),
        VARIATION("Variation of terms"),
        EMERGENCY("Emergency placement outside terms"),
        TEMPORARY_APPROVAL("Temporary approval of a connected person");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * A way that the law leaves.
     *
     * @param lastDay  the last day on which it holds; {@code null} where it is not bounded, or not taken yet
     * @param sentence what it allows, and what happens at its end
     */
    public record Route(Way way, LocalDate lastDay, String sentence) {}
}
