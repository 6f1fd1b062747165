package org.hearth.fostering.places;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.core.api.codes.SexCode.Sex;
import org.hearth.fostering.household.Homes.Lived;
import org.hearth.fostering.household.Sexes;
import org.hearth.fostering.household.Terms;
import org.hearth.platform.api.pages.Days;

/**
 * Which household a stay may be in that names no carer: by postcode and days, by the terms that name the child, and by another
 * child who was told at the same postcode on the same days and is settled there. Each reason is said; nothing is decided.
 */
final class Proposer {
    private final Map<UUID, List<Lived>> addresses;
    private final Map<UUID, HouseholdPlaces> households;
    private final Map<String, Set<UUID>> byPostcode = new HashMap<>();
    private final Map<UUID, Set<UUID>> byNamed = new HashMap<>();
    private final Map<String, List<Settled.InHousehold>> companions = new HashMap<>();

    Proposer(Occupancy occupancy, Map<UUID, List<Lived>> addresses) {
        this.addresses = addresses;
        this.households = occupancy.households().stream()
                .collect(Collectors.toMap(places -> places.household().id(), places -> places));
        addresses.forEach((household, lived) -> lived.stream()
                .filter(one -> !one.postcode().isEmpty() && households.containsKey(household))
                .forEach(one -> byPostcode
                        .computeIfAbsent(letters(one.postcode()), none -> new LinkedHashSet<>())
                        .add(household)));
        households.values().forEach(places -> places.household().approvals().stream()
                .flatMap(approval -> approval.terms().stream())
                .flatMap(terms -> terms.named().stream())
                .forEach(child -> byNamed.computeIfAbsent(child, none -> new LinkedHashSet<>())
                        .add(places.household().id())));
        occupancy.settled().linked().forEach(one -> companions
                .computeIfAbsent(letters(one.stay().postcode()), none -> new ArrayList<>())
                .add(one));
    }

    /** The strongest first; none where nothing but the terms would speak for a household. */
    List<Proposal> of(FosterStay stay) {
        var candidates = new LinkedHashSet<UUID>();
        if (stay.postcode() != null) {
            candidates.addAll(byPostcode.getOrDefault(letters(stay.postcode()), Set.of()));
            companionsOf(stay).forEach(one -> candidates.add(one.household()));
        }
        candidates.addAll(byNamed.getOrDefault(stay.child(), Set.of()));
        var proposals = candidates.stream()
                .map(household -> weighed(stay, households.get(household)))
                .sorted(Comparator.comparing(Proposal::score).reversed().thenComparing(proposal -> proposal.household()
                        .reference()))
                .toList();
        return proposals.stream()
                .map(one -> new Proposal(
                        one.household(),
                        one.score(),
                        one.reasons(),
                        one.against(),
                        one.score() >= Evidence.SURE.weight()
                                && one.against().isEmpty()
                                && proposals.stream()
                                        .noneMatch(other -> other != one && other.score() >= Evidence.SURE.weight())))
                .toList();
    }

    /** What speaks against its being in the household, and that nothing but the terms would speak for it. */
    List<String> against(FosterStay stay, UUID household) {
        HouseholdPlaces places = households.get(household);
        var against = new ArrayList<>(weighed(stay, places).against());
        var told = new ArrayList<String>();
        if (postcode(stay, places, told) + named(stay, places, told) + companion(stay, places, told) == 0) {
            against.add(
                    0,
                    "%s does not live at the postcode of the placement, its terms do not name the child, and no other child of that postcode is settled there."
                            .formatted(places.household().reference()));
        }
        return against;
    }

    private List<Settled.InHousehold> companionsOf(FosterStay stay) {
        return companions.getOrDefault(letters(stay.postcode()), List.of()).stream()
                .filter(one -> !one.stay().child().equals(stay.child())
                        && one.stay().period().overlaps(stay.period()))
                .toList();
    }

    private Proposal weighed(FosterStay stay, HouseholdPlaces places) {
        var reasons = new ArrayList<String>();
        var against = new ArrayList<String>();
        int score = postcode(stay, places, reasons)
                + named(stay, places, reasons)
                + companion(stay, places, reasons)
                + approved(stay, places, reasons, against)
                + room(stay, places, against);
        return new Proposal(places.household(), score, reasons, against, false);
    }

    private int postcode(FosterStay stay, HouseholdPlaces places, List<String> reasons) {
        List<Lived> there = addresses.getOrDefault(places.household().id(), List.of()).stream()
                .filter(lived -> stay.postcode() != null && stay.isAt(lived.postcode()))
                .toList();
        if (there.isEmpty()) {
            return 0;
        }
        boolean then = there.stream().anyMatch(lived -> new org.hearth.core.api.time.Period(lived.from(), lived.to())
                .overlaps(stay.period()));
        Lived first = there.get(0);
        reasons.add(
                then
                        ? "Lives at the postcode of the placement since %s.".formatted(Days.inWords(first.from()))
                        : "Lived at the postcode of the placement on other days, from %s."
                                .formatted(Days.inWords(first.from())));
        return (then ? Evidence.POSTCODE : Evidence.POSTCODE_OTHER_DAYS).weight();
    }

    private static int named(FosterStay stay, HouseholdPlaces places, List<String> reasons) {
        boolean names = places.household().approvals().stream()
                .flatMap(approval -> approval.terms().stream())
                .anyMatch(terms -> terms.named().contains(stay.child()));
        if (names) {
            reasons.add("Its terms of approval name the child.");
        }
        return names ? Evidence.NAMED.weight() : 0;
    }

    private int companion(FosterStay stay, HouseholdPlaces places, List<String> reasons) {
        var with = companionsOf(stay).stream()
                .filter(one -> one.household().equals(places.household().id()))
                .map(one -> one.stay().restricted()
                        ? "a restricted child"
                        : one.stay().reference())
                .distinct()
                .sorted()
                .toList();
        if (with.isEmpty()) {
            return 0;
        }
        reasons.add("%s, told at the same postcode on the same days, %s settled there."
                .formatted(String.join(" and ", with), with.size() == 1 ? "is" : "are"));
        return Evidence.COMPANION.weight();
    }

    private static int approved(FosterStay stay, HouseholdPlaces places, List<String> reasons, List<String> against) {
        LocalDate day = stay.startedOn();
        Terms terms = places.household()
                .approvalOn(day)
                .flatMap(approval -> approval.termsOn(day))
                .orElse(null);
        if (terms == null) {
            against.add("It was not approved on %s, when the stay began.".formatted(Days.inWords(day)));
            return Evidence.NOT_APPROVED.weight();
        }
        reasons.add("It was approved on the day on which the stay began.");
        int score = Evidence.APPROVED.weight() + kind(stay, places, day, reasons, against);
        if (stay.born() != null) {
            int age = Period.between(stay.born(), day).getYears();
            boolean within = age >= terms.fromAge() && age <= terms.toAge();
            (within ? reasons : against)
                    .add("The child was %d, and it was approved for ages %d to %d."
                            .formatted(age, terms.fromAge(), terms.toAge()));
            score += (within ? Evidence.AGE : Evidence.AGE_OUTSIDE).weight();
        }
        boolean girlsOnly = terms.sexes() == Sexes.GIRLS && stay.sex() == Sex.MALE;
        boolean boysOnly = terms.sexes() == Sexes.BOYS && stay.sex() == Sex.FEMALE;
        if (girlsOnly || boysOnly) {
            against.add(
                    "It was approved for %s.".formatted(terms.sexes().words().toLowerCase(Locale.UK)));
            score += Evidence.SEX_OUTSIDE.weight();
        }
        return score;
    }

    private static int kind(
            FosterStay stay, HouseholdPlaces places, LocalDate day, List<String> reasons, List<String> against) {
        boolean kinHousehold = places.kindOn(day).isForNamedChildren();
        if (kinHousehold == stay.kin()) {
            reasons.add(stay.kin() ? "Both are told as family or friends." : "Neither is told as family or friends.");
            return Evidence.KIND.weight();
        }
        against.add(
                stay.kin()
                        ? "The return tells of family or friends; the household is not approved as such."
                        : "The household is approved as family or friends; the return does not tell so.");
        return Evidence.KIND_OTHER.weight();
    }

    private static int room(FosterStay stay, HouseholdPlaces places, List<String> against) {
        var full = places.without(stay.child()).over(stay.period()).stream()
                .filter(stretch -> stretch.terms() != null && stretch.filled() >= stretch.approved())
                .findFirst();
        full.ifPresent(stretch -> against.add("With this child there would be %d where %d %s approved, on %s."
                .formatted(
                        stretch.filled() + 1,
                        stretch.approved(),
                        stretch.approved() == 1 ? "is" : "are",
                        Days.inWords(stretch.days().from()))));
        return full.isPresent() ? Evidence.FULL.weight() : 0;
    }

    private static String letters(String postcode) {
        return postcode == null ? "" : postcode.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
