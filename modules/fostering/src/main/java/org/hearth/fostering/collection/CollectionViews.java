package org.hearth.fostering.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.indicator.CollectionCounts;
import org.hearth.fostering.netgain.NetGains;
import org.hearth.fostering.places.OccupancyFigures;
import org.hearth.fostering.places.PlacesTold;
import org.hearth.fostering.recruitment.Recruitment;
import org.hearth.fostering.terms.Grants;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.time.UkTime;

/** The one way to a year's collection, for page and files alike: an audit line for each. */
@ApplicationScoped
class CollectionViews {

    @Inject
    Households households;

    @Inject
    PlacesTold places;

    @Inject
    Recruitment recruitment;

    @Inject
    Grants grants;

    @Inject
    CollectionCounts counts;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    LocalDate today() {
        return UkTime.today(clock);
    }

    List<CollectionPart> viewed(CollectionAsked asked) {
        return read("fostering-collection.viewed", asked, null);
    }

    List<CollectionPart> exported(CollectionAsked asked, String format) {
        return read("fostering-collection.exported", asked, format);
    }

    private List<CollectionPart> read(String what, CollectionAsked asked, String format) {
        Period days = asked.days();
        boolean concerns = places.mayReadConcerns();
        var details = new TreeMap<>(Map.of("year", asked.year().label()));
        if (format != null) {
            details.put("format", format);
        }
        if (concerns) {
            details.put("concerns", "told");
        }
        audit.record(what, null, details);
        var byKind = new EnumMap<HouseholdKind, OccupancyFigures>(HouseholdKind.class);
        Collected.KINDS.forEach(kind -> byKind.put(kind, places.on(kind, days.lastDay())));
        return Collected.of(
                new Collected.Sources(
                        NetGains.of(households.known(null)).over(days),
                        byKind::get,
                        kind -> recruitment.figures(days, kind, null),
                        grants.all(),
                        concerns ? Optional.of(counts.allegations(days)) : Optional.empty(),
                        counts.missingHouseholds(days.from().minusDays(1)),
                        counts.missingEnquiries(days.from()),
                        concerns ? counts.missingAllegations(days.from()) : "",
                        new Collected.Opens(
                                permissions.may(person.get(), "net-gain-households", Action.VIEW),
                                places.mayOpenLists(),
                                permissions.may(person.get(), "fostering-recruitment", Action.VIEW))),
                days);
    }
}
