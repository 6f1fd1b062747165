package org.hearth.fostering.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.fostering.api.HouseholdHistories;
import org.hearth.fostering.api.HouseholdHistory;
import org.hearth.fostering.api.HouseholdHistory.Held;
import org.hearth.fostering.api.HouseholdHistory.Spell;
import org.hearth.fostering.api.InTheHome.TemporaryApproval.Extension;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.Transactions;

/** Each history as it would have been recorded while it happened: registered, varied, left, approved again. */
@ApplicationScoped
class RegisteredHistories implements HouseholdHistories {
    private final Households households;
    private final Homes homes;
    private final TemporaryApprovals temporary;
    private final Transactions transactions;

    /** For the container's proxy. */
    RegisteredHistories() {
        this(null, null, null, null);
    }

    @Inject
    RegisteredHistories(Households households, Homes homes, TemporaryApprovals temporary, Transactions transactions) {
        this.households = households;
        this.homes = homes;
        this.temporary = temporary;
        this.transactions = transactions;
    }

    @Override
    public int load(List<HouseholdHistory> histories) {
        return transactions.inOne(() -> {
            Set<String> taken = households.known(null).stream()
                    .map(Household::reference)
                    .collect(Collectors.toCollection(HashSet::new));
            int loaded = 0;
            for (HouseholdHistory history : histories) {
                if (!taken.contains(history.reference())) {
                    load(history);
                    loaded++;
                }
            }
            return loaded;
        });
    }

    private void load(HouseholdHistory history) {
        try {
            register(history);
        } catch (RuleBroken refused) {
            throw new RuleBroken(
                    refused.field(), "Household %s: %s".formatted(history.reference(), refused.getMessage()));
        }
    }

    private void register(HouseholdHistory history) {
        UUID id = null;
        int seen = 0;
        for (Spell spell : history.spells()) {
            var kind = Typing.choice("kind", spell.kind(), HouseholdKind.class);
            var joined = Typing.choice("joined", spell.joined(), Joining.class);
            var first = terms(spell.terms().get(0));
            if (id == null) {
                id = households.register(new NewHousehold(
                        history.reference(), kind, joined, spell.approvedOn(), history.district(), first));
                seen = 1;
                if (history.postcode() != null) {
                    homes.correct(
                            id,
                            spell.approvedOn(),
                            new AskedAddress(spell.approvedOn(), "", history.postcode(), history.district(), false),
                            "Its postcode came with its history.",
                            seen++);
                }
            } else {
                households.approveAgain(id, kind, joined, spell.approvedOn(), first, seen++);
            }
            for (Held held : spell.terms().subList(1, spell.terms().size())) {
                households.vary(id, held.from(), terms(held), "", seen++);
            }
            if (kind == HouseholdKind.TEMPORARY) {
                seen = ended(id, spell, seen);
            } else if (spell.leftOn() != null) {
                households.leave(
                        id, spell.leftOn(), Typing.choice("leaving", spell.leaving(), Leaving.class), "", seen++);
            }
        }
    }

    /** One that held longer than its first weeks was extended on the last day of them, or is by today. */
    private int ended(UUID id, Spell spell, int seen) {
        LocalDate end = TemporarySpell.end(spell.approvedOn(), false);
        if (spell.leftOn() == null || spell.leftOn().equals(end)) {
            return seen;
        }
        if (spell.leftOn().isBefore(end)) {
            households.leave(id, spell.leftOn(), Leaving.TEMPORARY_ENDED, "", seen);
        } else {
            LocalDate last = end.minusDays(1);
            LocalDate today = households.today();
            temporary.extend(id, Extension.ONCE, last.isAfter(today) ? today : last, "", seen);
        }
        return seen + 1;
    }

    private static AskedTerms terms(Held held) {
        return new AskedTerms(
                held.places(),
                held.types().stream()
                        .map(type -> Typing.choice("types", type, FosteringType.class))
                        .collect(Collectors.toSet()),
                held.fromAge(),
                held.toAge(),
                Sexes.ANY,
                false,
                held.named(),
                "",
                "");
    }
}
