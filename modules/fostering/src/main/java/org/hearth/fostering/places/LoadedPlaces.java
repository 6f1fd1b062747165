package org.hearth.fostering.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.hearth.fostering.api.PlacesRecords;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.terms.AskedGrant;
import org.hearth.fostering.terms.Grant;
import org.hearth.fostering.terms.Grants;
import org.hearth.platform.api.RuleBroken;

/** Each record as it would have been made by hand. */
@ApplicationScoped
class LoadedPlaces implements PlacesRecords {
    /** What is settled may make another stay sure, as of a brother or sister in the same home. */
    private static final int ROUNDS = 5;

    @Inject
    Occupancies occupancies;

    @Inject
    Unsettled unsettled;

    @Inject
    Settlements settlements;

    @Inject
    Households households;

    @Inject
    Holds holds;

    @Inject
    Residents residents;

    @Inject
    Grants grants;

    @Inject
    Granting granting;

    @Inject
    Granted granted;

    @Override
    public int settleSure(Predicate<String> ofChild) {
        int settled = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var sure = unsettled.all().stream()
                    .filter(open -> open.isSure() && ofChild.test(open.stay().reference()))
                    .map(open -> Settlements.Decided.in(
                            open.best().orElseThrow().household().id(), open.stay(), open.seen()))
                    .toList();
            if (sure.isEmpty()) {
                break;
            }
            settlements.accept(sure);
            settled += sure.size();
        }
        return settled;
    }

    @Override
    public List<String> freeOn(LocalDate day) {
        return occupancies.now().households().stream()
                .filter(places -> {
                    Stretch stretch = places.on(day);
                    long ours = stretch.occupants().stream()
                            .filter(one -> one.presence().isOurs())
                            .count();
                    return stretch.kind() == HouseholdKind.MAINSTREAM && stretch.approved() > ours;
                })
                .map(places -> places.household().reference())
                .toList();
    }

    @Override
    public void keep(Unusable unusable) {
        UUID household = id(unusable.household());
        boolean reserved = unusable.reason() == null;
        var asked = new AskedHold(
                reserved ? Hold.Kind.RESERVED : Hold.Kind.NOT_AVAILABLE,
                reserved ? "" : unusable.reason(),
                unusable.places(),
                unusable.from(),
                unusable.until(),
                unusable.reviewOn(),
                null,
                null,
                "");
        boolean there = holds.of(household).stream()
                .anyMatch(hold -> hold.kind() == asked.kind()
                        && hold.reason().equals(asked.reason())
                        && hold.from().equals(asked.from()));
        if (!there) {
            holds.record(household, asked, households.revision(household));
        }
    }

    @Override
    public void lives(OthersChild child) {
        UUID household = id(child.household());
        boolean there =
                residents.of(household).stream().anyMatch(one -> one.reference().equals(child.reference()));
        if (!there) {
            residents.record(
                    household,
                    new AskedResident(
                            Presence.OTHER_COUNCIL,
                            child.council(),
                            child.reference(),
                            null,
                            child.bornYear(),
                            null,
                            child.from(),
                            child.leftOn(),
                            child.why()),
                    households.revision(household));
        }
    }

    @Override
    public void grant(Beside beside) {
        UUID household = id(beside.household());
        var kind = beside.council() == null ? Grant.Kind.EMERGENCY : Grant.Kind.EXEMPTION;
        boolean there = grants.of(household).stream()
                .anyMatch(one -> one.kind() == kind && one.from().equals(beside.from()));
        if (!there) {
            granting.record(
                    household,
                    new AskedGrant(
                            kind,
                            granted.ids(household, String.join(" ", beside.children())),
                            beside.from(),
                            beside.until(),
                            beside.council(),
                            ""),
                    households.revision(household));
        }
    }

    private UUID id(String reference) {
        return households
                .idOf(reference)
                .orElseThrow(() ->
                        new RuleBroken("household", "There is no household %s in the register.".formatted(reference)));
    }
}
