package org.hearth.fostering.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.core.api.places.Places;
import org.hearth.core.api.time.AsAt;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;

/** The one way to read the register, for page, API and exports alike: an audit line for each list, export and view. */
@ApplicationScoped
class HouseholdViews {
    /** As in the table of permissions. */
    static final String RESOURCE = "fostering-households";

    static final String RECRUITMENT = "fostering-recruitment";

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    @Inject
    Households households;

    @Inject
    Places places;

    @Inject
    Audit audit;

    /** What a list is asked for, read once. */
    record Question(AsAt asAt, HouseholdFilter filter, HouseholdSort sort) {}

    LocalDate today() {
        return households.today();
    }

    /**
     * Today, with all that is known now, where nothing is asked.
     *
     * @param known as {@link AsAt#knownAt} reads it
     * @throws RuleBroken for a day that cannot be meant
     */
    AsAt asking(Optional<LocalDate> asked, String known) {
        LocalDate day = asked.orElseGet(households::today);
        LocalDate latest = households.today().plusYears(1);
        if (day.isBefore(EARLIEST) || day.isAfter(latest)) {
            throw new RuleBroken(
                    "asAt",
                    "%s is outside the days that can be asked for. Ask for a day from %s to %s."
                            .formatted(Days.inWords(day), Days.inWords(EARLIEST), Days.inWords(latest)));
        }
        return new AsAt(day, AsAt.knownAt(known));
    }

    HouseholdList list(Question asked) {
        var list = read(asked);
        audit.record("households.listed", null, details(asked, list));
        return list;
    }

    HouseholdList export(Question asked, String format) {
        var list = read(asked);
        var details = details(asked, list);
        details.put("format", format);
        audit.record("households.exported", null, details);
        return list;
    }

    /** @param part of the record that was opened, such as {@code people} */
    Optional<Household> view(UUID id, String part) {
        var household = households.find(id);
        household.ifPresent(one -> audit.record("household.viewed", one.reference(), Map.of("part", part)));
        return household;
    }

    String districtName(String code) {
        return code == null ? "Not known" : DistrictWords.of(code, places.councilName(code, today()));
    }

    /** Those of the council's area, and those in which a household of the list lives. */
    List<Choice> districts(HouseholdList list) {
        var ours = places.districts(today()).stream().map(one -> Choice.of(one.code(), one.name()));
        var theirs = list.districts().stream().map(code -> Choice.of(code, districtName(code)));
        return Stream.concat(ours, theirs)
                .distinct()
                .sorted(Comparator.comparing(Choice::text))
                .toList();
    }

    private HouseholdList read(Question asked) {
        return HouseholdList.of(
                households.known(asked.asAt().knownAt()),
                asked.asAt().day(),
                asked.filter(),
                asked.sort(),
                this::districtName);
    }

    private static Map<String, String> details(Question asked, HouseholdList list) {
        var details = new TreeMap<String, String>();
        details.put("asAt", asked.asAt().day().toString());
        if (asked.asAt().knownAt() != null) {
            details.put("known", asked.asAt().knownAt().toString());
        }
        details.put("filter", asked.filter().inOneLine());
        details.put("rows", String.valueOf(list.rows().size()));
        return details;
    }
}
