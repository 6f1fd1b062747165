package org.hearth.fostering.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.hearth.core.api.time.Period;

/** All rows of one household that were written by a moment, and what they say taken together. */
record Rows(
        UUID id, String reference, List<Spell> spells, List<Held> terms, List<Named> named, List<Address> addresses) {

    /** As stored; of the same {@code spellNo} the one of the latest revision holds. */
    public record Spell(
            UUID household,
            int spellNo,
            int revision,
            HouseholdKind kind,
            LocalDate startsOn,
            LocalDate endsOn,
            Joining joined,
            Leaving leaving) {

        Period period() {
            return new Period(startsOn, endsOn);
        }

        Spell at(int later, AskedApproval is) {
            return new Spell(
                    household, spellNo, later, is.kind(), is.approvedOn(), is.left(), is.joined(), is.leaving());
        }
    }

    /** As stored, likewise by {@code termsNo}. */
    public record Held(
            UUID household,
            int termsNo,
            int revision,
            int spellNo,
            LocalDate fromOn,
            int places,
            String types,
            int fromAge,
            int toAge,
            String sexes,
            boolean siblingsOnly,
            String exclusions,
            String conditions,
            boolean withdrawn) {

        static Held of(UUID household, int termsNo, int revision, int spellNo, LocalDate fromOn, AskedTerms is) {
            return new Held(
                    household,
                    termsNo,
                    revision,
                    spellNo,
                    fromOn,
                    is.places(),
                    is.types().stream().map(Enum::name).collect(Collectors.joining(",")),
                    is.fromAge(),
                    is.toAge(),
                    is.sexes().name(),
                    is.siblingsOnly(),
                    is.exclusions(),
                    is.conditions(),
                    false);
        }

        AskedTerms asked(Set<UUID> children) {
            var all = EnumSet.noneOf(FosteringType.class);
            Arrays.stream(types.split(",")).map(FosteringType::valueOf).forEach(all::add);
            return new AskedTerms(
                    places, all, fromAge, toAge, Sexes.valueOf(sexes), siblingsOnly, children, exclusions, conditions);
        }

        Held withdrawnAt(int later) {
            return new Held(
                    household,
                    termsNo,
                    later,
                    spellNo,
                    fromOn,
                    places,
                    types,
                    fromAge,
                    toAge,
                    sexes,
                    siblingsOnly,
                    exclusions,
                    conditions,
                    true);
        }
    }

    public record Named(UUID household, int termsNo, int revision, UUID child) {}

    public record Address(
            UUID household,
            int addressNo,
            int revision,
            LocalDate fromOn,
            String street,
            String postcode,
            String district,
            boolean confidential) {}

    /** Those that hold, in the order of their days. */
    List<Spell> spellsNow() {
        return latest(spells, Spell::spellNo, Spell::revision, Spell::startsOn);
    }

    /** Those of a spell that hold, in the order of their days. */
    List<Held> termsNow(int spellNo) {
        return latest(terms, Held::termsNo, Held::revision, Held::fromOn).stream()
                .filter(one -> one.spellNo() == spellNo && !one.withdrawn())
                .toList();
    }

    /** Those that hold, in the order of their days. */
    List<Address> addressesNow() {
        return latest(addresses);
    }

    static List<Address> latest(List<Address> addresses) {
        return latest(addresses, Address::addressNo, Address::revision, Address::fromOn);
    }

    Set<UUID> namedIn(Held one) {
        return named.stream()
                .filter(row -> row.termsNo() == one.termsNo() && row.revision() == one.revision())
                .map(Named::child)
                .collect(Collectors.toSet());
    }

    int nextTermsNo() {
        return terms.stream().mapToInt(Held::termsNo).max().orElse(0) + 1;
    }

    Household household() {
        var approvals = spellsNow().stream().map(this::approval).toList();
        var lived = addressesNow();
        return new Household(
                id,
                reference,
                lived.isEmpty() ? null : lived.get(lived.size() - 1).district(),
                approvals);
    }

    private Approval approval(Spell spell) {
        var all = termsNow(spell.spellNo());
        var periods = new ArrayList<Terms>();
        for (int i = 0; i < all.size(); i++) {
            Held one = all.get(i);
            LocalDate to = i + 1 < all.size() ? all.get(i + 1).fromOn() : spell.endsOn();
            var is = one.asked(namedIn(one));
            periods.add(new Terms(
                    new Period(one.fromOn(), to),
                    is.places(),
                    is.types(),
                    is.fromAge(),
                    is.toAge(),
                    is.sexes(),
                    is.siblingsOnly(),
                    is.named(),
                    is.exclusions(),
                    is.conditions()));
        }
        return new Approval(spell.kind(), spell.period(), spell.joined(), spell.leaving(), periods);
    }

    private static <T> List<T> latest(
            List<T> rows, ToIntFunction<T> number, ToIntFunction<T> revision, Function<T, LocalDate> day) {
        Map<Integer, T> latest = new LinkedHashMap<>();
        rows.forEach(row -> latest.merge(
                number.applyAsInt(row),
                row,
                (one, other) -> revision.applyAsInt(one) > revision.applyAsInt(other) ? one : other));
        return latest.values().stream().sorted(Comparator.comparing(day)).toList();
    }
}
