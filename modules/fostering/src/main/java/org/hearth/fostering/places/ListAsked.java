package org.hearth.fostering.places;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Address;

/**
 * Which number of occupancy is to be opened to its list.
 *
 * @param average whether it is the average over the days; else it is of the last day
 * @param by      of which part: {@code reason}, {@code ages}, {@code sex} or {@code district}; {@code null} for the whole
 */
record ListAsked(OccupancyAsked of, PlaceNumber measured, boolean average, String by, String part) {

    /** @throws RuleBroken for a number or part that there is not */
    static ListAsked of(OccupancyAsked asked, Function<String, Optional<String>> parameter) {
        return new ListAsked(
                asked,
                PlaceNumber.of(parameter.apply("number").orElse(null)),
                parameter.apply("over").filter("average"::equals).isPresent(),
                parameter.apply("by").orElse(null),
                parameter
                        .apply("part")
                        .map(part -> part.equals("not-known") ? "" : part)
                        .orElse(""));
    }

    /** @throws RuleBroken where nothing stands in that part */
    Counted counted(OccupancyFigures figures) {
        if (by == null) {
            return average ? figures.over(measured) : figures.onLastDay(measured);
        }
        Map<String, Counted> parts =
                switch (by) {
                    case "reason" -> figures.notAvailableByReason();
                    case "ages" -> figures.vacantByAges();
                    case "sex" -> figures.vacantBySex();
                    case "district" -> figures.vacantByDistrict();
                    default ->
                        throw new RuleBroken(
                                "by",
                                "Occupancy has no parts by \"%s\". Ask for reason, ages, sex or district."
                                        .formatted(by));
                };
        Counted found = parts.get(part);
        if (found == null) {
            throw new RuleBroken("part", "Nothing stands in this part on the last day.");
        }
        return found;
    }

    Address address(String path) {
        return of.address(path)
                .with("number", measured.key())
                .with("over", average ? "average" : null)
                .with("by", by)
                .with("part", by == null ? null : part.isEmpty() ? "not-known" : part);
    }
}
