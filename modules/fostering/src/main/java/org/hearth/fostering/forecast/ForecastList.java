package org.hearth.fostering.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.RuleBroken;

/**
 * Whom a number of the forecast counts.
 *
 * @param title   {@code Stage 2: assessment}
 * @param dayName what the day of each is
 */
record ForecastList(String key, String title, String dayName, List<Row> rows) {
    static final String APPROVED = "approved";
    static final String OTHERWISE = "otherwise";
    static final String LEAVING = "leaving";

    /** @param why empty where the title says it */
    record Row(UUID id, String reference, LocalDate day, String why) {}

    /** Of enquiries. @throws RuleBroken where there is no such list */
    static ForecastList ofEnquiries(Forecast forecast, String key) {
        if (APPROVED.equals(key)) {
            return new ForecastList(
                    key,
                    "Approved from an enquiry",
                    "Approved on",
                    forecast.rests().approved().stream()
                            .map(enquiry -> new Row(enquiry.id(), enquiry.reference(), enquiry.approvedOn(), ""))
                            .toList());
        }
        Reached stage = Keys.find(Reached.values(), key)
                .orElseThrow(() ->
                        none(key, Stream.concat(Stream.of(Reached.values()).map(Keys::of), Stream.of(APPROVED))));
        return new ForecastList(
                key,
                stage.words(),
                "There since",
                forecast.at(stage).stream()
                        .map(open -> new Row(open.enquiry().id(), open.enquiry().reference(), open.since(), ""))
                        .toList());
    }

    /** Of households. @throws RuleBroken where there is no such list */
    static ForecastList ofHouseholds(Forecast forecast, String key) {
        return switch (key) {
            case OTHERWISE ->
                new ForecastList(
                        key,
                        "Joined without an enquiry of this kind",
                        "Joined on",
                        forecast.rests().otherwise().stream()
                                .map(entry -> new Row(
                                        entry.household().id(),
                                        entry.household().reference(),
                                        entry.day(),
                                        entry.reason().words()))
                                .toList());
            case LEAVING ->
                new ForecastList(
                        key,
                        "Leaving on a day that is recorded",
                        "No longer approved from",
                        forecast.leaving().stream()
                                .map(one -> new Row(
                                        one.household().id(), one.household().reference(), one.on(), ""))
                                .toList());
            default -> throw none(key, Stream.of(OTHERWISE, LEAVING));
        };
    }

    private static RuleBroken none(String key, Stream<String> lists) {
        String shown = key.length() > 30 ? key.substring(0, 30) + "..." : key;
        return new RuleBroken(
                "list",
                "The forecast has no list \"%s\". Ask for one of %s."
                        .formatted(shown, String.join(", ", lists.toList())));
    }
}
