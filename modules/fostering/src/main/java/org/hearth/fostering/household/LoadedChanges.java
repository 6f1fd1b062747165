package org.hearth.fostering.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.hearth.fostering.api.ChangeRecords;
import org.hearth.platform.api.RuleBroken;

/** Each as it would have been recorded by hand. */
@ApplicationScoped
class LoadedChanges implements ChangeRecords {
    private static final String SOMEWHERE = "Address not told";

    @Inject
    Households households;

    @Inject
    Homes homes;

    @Inject
    People people;

    @Override
    public void moved(String household, LocalDate on) {
        Household of = get(household);
        if (homes.addresses(of.id()).size() == 1) {
            homes.move(
                    of.id(), new AskedAddress(on, SOMEWHERE, "", of.district(), false), households.revision(of.id()));
        }
    }

    @Override
    public void lives(Living living) {
        Household of = get(living.household());
        if (people.of(of.id()).stream().noneMatch(one -> one.fullName().equals(living.name()))) {
            people.add(
                    of.id(),
                    new AskedMember(
                            living.carer() ? Part.CARER : Part.MEMBER,
                            living.name(),
                            null,
                            living.bornYear(),
                            "",
                            living.from(),
                            living.leftOn(),
                            living.leftWhy()),
                    households.revision(of.id()));
        }
    }

    private Household get(String reference) {
        return households
                .idOf(reference)
                .flatMap(households::find)
                .orElseThrow(() ->
                        new RuleBroken("household", "There is no household %s in the register.".formatted(reference)));
    }
}
