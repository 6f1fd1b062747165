package org.hearth.fostering.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.fostering.api.InTheHome.TemporaryApproval.Extension;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/** Makes a temporary approval longer: once by some weeks, or until an independent review has had its outcome. */
@ApplicationScoped
public class TemporaryApprovals {
    private final HouseholdTable table;
    private final Households households;
    private final Recordings recordings;

    /** For the container's proxy. */
    protected TemporaryApprovals() {
        this(null, null, null);
    }

    @Inject
    TemporaryApprovals(HouseholdTable table, Households households, Recordings recordings) {
        this.table = table;
        this.households = households;
        this.recordings = recordings;
    }

    /**
     * @param how       once by some weeks, or until reviewed
     * @param decidedOn a day on which it still held: what is over cannot be made longer
     * @param seen      the revision of the household that the person had read
     * @throws RuleBroken where there is nothing to make longer, or it was made longer already
     */
    public void extend(UUID household, Extension how, LocalDate decidedOn, String why, int seen) {
        var rows = table.find(household).orElseThrow(() -> new RuleBroken("There is no such household."));
        var spells = rows.spellsNow();
        var last = spells.get(spells.size() - 1);
        if (how == null || how == Extension.NONE) {
            throw new RuleBroken("how", "Choose for how long it is extended.");
        }
        if (last.kind() != HouseholdKind.TEMPORARY || last.leaving() == Leaving.APPROVED_IN_FULL) {
            throw new RuleBroken(
                    "%s is not approved temporarily, so there is nothing to extend.".formatted(rows.reference()));
        }
        var spell = new TemporarySpell(
                rows.household().approvals().get(rows.household().approvals().size() - 1));
        checkNotExtended(spell, how);
        checkDecided(spell, decidedOn);
        LocalDate end = how == Extension.ONCE ? TemporarySpell.end(spell.from(), true) : null;
        var is = new AskedApproval(
                last.kind(), last.joined(), last.startsOn(), end, end == null ? null : Leaving.TEMPORARY_ENDED);
        var details = new TreeMap<>(Map.of("how", how.name(), "decidedOn", decidedOn.toString()));
        recordings.record(
                household,
                rows.reference(),
                seen,
                Deed.TEMPORARY_EXTENDED,
                why,
                details,
                revision -> table.insert(last.at(revision, is)));
    }

    private static void checkNotExtended(TemporarySpell spell, Extension how) {
        if (spell.isEndedEarly()) {
            throw new RuleBroken("It was ended on %s. Correct the approval if that is wrong."
                    .formatted(Days.inWords(spell.lastDay())));
        }
        if (spell.extension() == Extension.UNTIL_REVIEWED) {
            throw new RuleBroken(
                    "how",
                    "It holds until the independent review has had its outcome already. Then approve the household in full, or record that the temporary approval ends.");
        }
        if (how == Extension.ONCE && spell.extension() == Extension.ONCE) {
            throw new RuleBroken(
                    "how",
                    "It was extended once already, until %s, and cannot be again. Where a refusal is being reviewed, choose that."
                            .formatted(Days.inWords(spell.lastDay())));
        }
    }

    private void checkDecided(TemporarySpell spell, LocalDate decidedOn) {
        LocalDate today = households.today();
        if (decidedOn == null) {
            throw new RuleBroken("decidedOn", "Enter the day on which it was decided to extend it.");
        }
        if (decidedOn.isAfter(today) || decidedOn.isBefore(spell.from()) || decidedOn.isAfter(spell.lastDay())) {
            LocalDate latest = today.isBefore(spell.lastDay()) ? today : spell.lastDay();
            throw new RuleBroken(
                    "decidedOn",
                    "It cannot have been extended on %s. Enter a day from %s to %s: it is extended while it holds, or not at all."
                            .formatted(Days.inWords(decidedOn), Days.inWords(spell.from()), Days.inWords(latest)));
        }
    }
}
