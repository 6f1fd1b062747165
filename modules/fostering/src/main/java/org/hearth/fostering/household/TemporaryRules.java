package org.hearth.fostering.household;

import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/** What the register's verbs ask of a temporary approval beside what they ask of every one: {@link TemporarySpell}. */
final class TemporaryRules {
    private TemporaryRules() {}

    /** A temporary approval ends by itself, as is known on its first day. */
    static Rows.Spell begun(UUID id, int spell, int revision, HouseholdKind kind, Joining joined, LocalDate on) {
        boolean temporary = kind == HouseholdKind.TEMPORARY;
        return new Rows.Spell(
                id,
                spell,
                revision,
                kind,
                on,
                temporary ? TemporarySpell.end(on, false) : null,
                joined,
                temporary ? Leaving.TEMPORARY_ENDED : null);
    }

    /** It is extended once at most, and not by another one for the same child. */
    static void checkNotAgain(Rows rows, AskedTerms terms) {
        for (Rows.Spell earlier : rows.spellsNow()) {
            boolean same = earlier.kind() == HouseholdKind.TEMPORARY
                    && rows.termsNow(earlier.spellNo()).stream()
                            .anyMatch(held -> !Collections.disjoint(rows.namedIn(held), terms.named()));
            if (same) {
                throw new RuleBroken(
                        "named",
                        "%s was approved temporarily from %s on for a child whom these terms name, and that is extended once at most. Approve it in full, or name other children."
                                .formatted(rows.reference(), Days.inWords(earlier.startsOn())));
            }
        }
    }

    /** The end that its weeks gave it moves with a corrected first day. */
    static AskedApproval withItsWeeks(Rows.Spell was, AskedApproval is) {
        boolean both = was.kind() == HouseholdKind.TEMPORARY && is.kind() == HouseholdKind.TEMPORARY;
        if (!both || was.endsOn() == null || !was.endsOn().equals(is.left())) {
            return is;
        }
        for (boolean extended : new boolean[] {false, true}) {
            if (was.endsOn().equals(TemporarySpell.end(was.startsOn(), extended))) {
                return new AskedApproval(
                        is.kind(),
                        is.joined(),
                        is.approvedOn(),
                        TemporarySpell.end(is.approvedOn(), extended),
                        is.leaving());
            }
        }
        return is;
    }

    static RuleBroken inFullElsewhere() {
        return new RuleBroken(
                "leaving",
                "No full approval begins on that day. Approve the household in full, or choose another reason.");
    }

    static void checkReason(HouseholdKind kind, Leaving leaving) {
        if (leaving != null && !leaving.fits(kind)) {
            throw new RuleBroken(
                    "leaving",
                    "\"%s\" is said of a temporary approval alone. Choose why the household left."
                            .formatted(leaving.words()));
        }
    }

    /** A temporary approval goes on without an end where that was decided, and not because none is entered. */
    static void checkGoesOn(Rows rows, Rows.Spell was, AskedApproval is) {
        boolean decided = rows.spells().stream()
                .anyMatch(one -> one.spellNo() == was.spellNo()
                        && one.kind() == HouseholdKind.TEMPORARY
                        && one.endsOn() == null);
        if (is.kind() == HouseholdKind.TEMPORARY && !decided) {
            throw new RuleBroken(
                    "left",
                    "A temporary approval ends with its weeks. Enter the first day on which it does not hold, %s where it was not extended, and that it ended."
                            .formatted(Days.inWords(TemporarySpell.end(is.approvedOn(), false))));
        }
    }
}
