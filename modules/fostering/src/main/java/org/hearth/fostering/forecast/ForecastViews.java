package org.hearth.fostering.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.core.api.figures.Target;
import org.hearth.core.api.figures.Targets;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.fostering.netgain.SinceApril;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;

/** The one way to the forecast, for pages, API and files alike. */
@ApplicationScoped
class ForecastViews {
    /** As in the table of permissions. */
    private static final String ENQUIRIES = "fostering-recruitment";

    private static final String HOUSEHOLDS = "net-gain-households";

    @Inject
    Forecasts forecasts;

    @Inject
    Targets targets;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    /** The outlook with how well earlier ones held. */
    record View(ForecastAsked asked, Outlook outlook, List<Forecaster.Past> before, Optional<BigDecimal> target) {
        View {
            before = List.copyOf(before);
        }
    }

    LocalDate today() {
        return forecasts.today();
    }

    /** In passing, as part of a page that has its own audit line. */
    Outlook glance(ForecastAsked asked) {
        return forecasts.on(asked);
    }

    View viewed(ForecastAsked asked) {
        return recorded("net-gain.forecast-viewed", asked, null);
    }

    View exported(ForecastAsked asked, String format) {
        return recorded("net-gain.forecast-exported", asked, format);
    }

    private View recorded(String what, ForecastAsked asked, String format) {
        audit.record(what, null, details(asked, format));
        return new View(asked, forecasts.on(asked), forecasts.before(asked), target(asked));
    }

    /** The target of the year's net gain of households; only mainstream has one. */
    Optional<BigDecimal> target(ForecastAsked asked) {
        return asked.kind() != HouseholdKind.MAINSTREAM
                ? Optional.empty()
                : SinceApril.target(targets, asked.day(), asked.knownAt()).map(Target::low);
    }

    /** Behind a number: whoever opens it may open the list that it belongs to, for its route is that list's. */
    Optional<Forecast> listed(ForecastAsked asked, String list, String format) {
        var details = details(asked, format);
        details.put("list", list);
        audit.record(format == null ? "net-gain.forecast-listed" : "net-gain.forecast-list-exported", null, details);
        return forecasts.on(asked) instanceof Outlook.Known known ? Optional.of(known.forecast()) : Optional.empty();
    }

    boolean mayOpenEnquiries() {
        return permissions.may(person.get(), ENQUIRIES, Action.VIEW);
    }

    boolean mayOpenHouseholds() {
        return permissions.may(person.get(), HOUSEHOLDS, Action.VIEW);
    }

    private static TreeMap<String, String> details(ForecastAsked asked, String format) {
        var details = new TreeMap<String, String>();
        details.put("day", asked.day().toString());
        details.put("kind", Keys.of(asked.kind()));
        if (asked.known() != null) {
            details.put("known", asked.known());
        }
        if (format != null) {
            details.put("format", format);
        }
        return details;
    }
}
