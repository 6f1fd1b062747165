package org.hearth.fostering.terms;

import static org.hearth.fostering.testing.InventedHousehold.id;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.codes.SexCode.Sex;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.api.FosterChild;
import org.hearth.fostering.api.InTheHome;
import org.hearth.fostering.api.InTheHome.EmergencyUse;
import org.hearth.fostering.api.InTheHome.Exemption;
import org.hearth.fostering.api.InTheHome.Sharing;
import org.hearth.fostering.api.InTheHome.TemporaryApproval;
import org.hearth.fostering.api.InTheHome.TemporaryApproval.Extension;
import org.hearth.fostering.api.MayTake;
import org.hearth.fostering.api.MayTake.Term;
import org.hearth.fostering.api.MayTake.Verdict;
import org.hearth.fostering.api.PlacementType;
import org.hearth.fostering.api.Placing;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.testing.InventedHousehold;

/**
 * A case in words: given a household and who is there, when children are asked for, then the answer. Children are girls of
 * 8 (born on 1 June 2016) with no brothers or sisters until told otherwise; the day is Wednesday 15 January 2025.
 */
final class MayTakeCase {
    private final String given;
    private final Household household;
    private final List<FosterChild> there = new ArrayList<>();
    private final List<Sharing> others = new ArrayList<>();
    private final List<Exemption> exemptions = new ArrayList<>();
    private final List<EmergencyUse> emergencies = new ArrayList<>();
    private final List<TemporaryApproval> temporary = new ArrayList<>();
    private boolean available = true;
    private String when;
    private List<FosterChild> asked;
    private LocalDate day = LocalDate.of(2025, 1, 15);
    private PlacementType type = PlacementType.SHORT_TERM;
    private boolean emergency;
    Verdict verdict;
    Term decides;
    String sentence;

    private MayTakeCase(String given, Household household) {
        this.given = given;
        this.household = household;
    }

    static MayTakeCase given(String words, InventedHousehold household) {
        return new MayTakeCase(words, household.build());
    }

    static MayTakeCase given(String words, Household household) {
        return new MayTakeCase(words, household);
    }

    static FosterChild child(String reference) {
        return new FosterChild(id(reference), reference, LocalDate.of(2016, 6, 1), Sex.FEMALE, Set.of());
    }

    static FosterChild bornOn(String reference, String born) {
        return new FosterChild(
                id(reference), reference, born == null ? null : LocalDate.parse(born), Sex.FEMALE, Set.of());
    }

    static FosterChild ofSex(String reference, Sex sex) {
        return new FosterChild(id(reference), reference, LocalDate.of(2016, 6, 1), sex, Set.of());
    }

    /** Nobody has written down whether the child has brothers or sisters. */
    static FosterChild ofUnknownFamily(String reference) {
        return new FosterChild(id(reference), reference, LocalDate.of(2016, 6, 1), Sex.FEMALE, null);
    }

    /** A child whose brothers and sisters are these. */
    static FosterChild siblingOf(String reference, String... others) {
        return new FosterChild(id(reference), reference, LocalDate.of(2016, 6, 1), Sex.FEMALE, ids(others));
    }

    /** Each is the sibling of every other. */
    static FosterChild[] siblings(String... references) {
        return Stream.of(references)
                .map(each -> {
                    Set<UUID> others = new HashSet<>(ids(references));
                    others.remove(id(each));
                    return new FosterChild(id(each), each, LocalDate.of(2016, 6, 1), Sex.FEMALE, others);
                })
                .toArray(FosterChild[]::new);
    }

    private static Set<UUID> ids(String... references) {
        return Stream.of(references).map(InventedHousehold::id).collect(Collectors.toSet());
    }

    MayTakeCase there(FosterChild... children) {
        there.addAll(List.of(children));
        return this;
    }

    MayTakeCase sharing(Sharing... those) {
        others.addAll(List.of(those));
        return this;
    }

    MayTakeCase exempted(String from, String to, String... children) {
        exemptions.add(new Exemption(
                ids(children),
                new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)),
                "Cambridgeshire",
                ""));
        return this;
    }

    MayTakeCase emergencySince(String day, String... children) {
        emergencies.add(new EmergencyUse(ids(children), LocalDate.parse(day)));
        return this;
    }

    MayTakeCase temporarilySince(String day, Extension extension, String... children) {
        temporary.add(new TemporaryApproval(ids(children), LocalDate.parse(day), extension));
        return this;
    }

    MayTakeCase unavailable() {
        available = false;
        return this;
    }

    MayTakeCase on(String day) {
        this.day = LocalDate.parse(day);
        return this;
    }

    MayTakeCase as(PlacementType type) {
        this.type = type;
        return this;
    }

    MayTakeCase inAnEmergency() {
        emergency = true;
        return this;
    }

    MayTakeCase when(String words, FosterChild... children) {
        when = words;
        asked = List.of(children);
        return this;
    }

    MayTakeCase then(Verdict verdict, Term decides, String sentence) {
        this.verdict = verdict;
        this.decides = decides;
        this.sentence = sentence;
        return this;
    }

    MayTake answer() {
        return TermsOfApproval.mayTake(
                household,
                new Placing(asked, type, day, emergency),
                new InTheHome(there, others, available, exemptions, emergencies, temporary));
    }

    @Override
    public String toString() {
        return "given %s, when %s, then %s: %s"
                .formatted(given, when, verdict.words().toLowerCase(Locale.UK), sentence);
    }
}
