package org.hearth.childrenincare.permanence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.care.Told;
import org.hearth.core.api.care.ToldKind;

/**
 * A decision that a child should be placed for adoption. It stands until the child is adopted, or until it is reversed for
 * a reason. Every return tells of it while it stands: of one day of decision the later return is right.
 *
 * @param decidedOn   DATE_PLACED: the day of the decision, not of moving in; {@code null} when it cannot be read
 * @param reversedOn  DATE_PLACED_CEASED; {@code null} while it stands, and when it cannot be read
 * @param whyReversed {@code null} when blank or no code of the return
 */
public record PlacementDecision(LocalDate decidedOn, LocalDate reversedOn, Reversal whyReversed, Source source) {
    public static final String MODULE = "PlacedAdoption";

    /** By the day of the decision; those that give none come first. */
    public static final ToldKind<PlacementDecision> KIND = new ToldKind<>() {
        @Override
        public String module() {
            return MODULE;
        }

        @Override
        public List<PlacementDecision> read(List<Told> rows) {
            Map<Object, PlacementDecision> found = new LinkedHashMap<>();
            for (Told row : rows) {
                var one = new PlacementDecision(
                        row.day("DATE_PLACED"),
                        row.day("DATE_PLACED_CEASED"),
                        Reversal.of(row.text("REASON_PLACED_CEASED")),
                        row.source());
                found.put(one.decidedOn() == null ? row : one.decidedOn(), one);
            }
            var decisions = new ArrayList<>(found.values());
            decisions.sort(Comparator.comparing(
                    PlacementDecision::decidedOn, Comparator.nullsFirst(Comparator.naturalOrder())));
            return decisions;
        }
    };

    /** REASON_PLACED_CEASED of the return (indicators.md 1.8); the same in all years read. */
    public enum Reversal {
        RD1("the child's needs changed"),
        RD2("the court made no placement order"),
        RD3("no adopters were found"),
        RD4("another reason");

        private final String meaning;

        Reversal(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }

        /** @return {@code null} for a blank and for what is no code */
        static Reversal of(String code) {
            for (Reversal one : values()) {
                if (one.name().equals(code)) {
                    return one;
                }
            }
            return null;
        }
    }

    /** Whether anything says that it was reversed. */
    public boolean isReversed() {
        return reversedOn != null || whyReversed != null;
    }
}
