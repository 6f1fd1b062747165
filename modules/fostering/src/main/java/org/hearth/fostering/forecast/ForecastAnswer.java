package org.hearth.fostering.forecast;

import jakarta.json.bind.annotation.JsonbNillable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.fostering.forecast.Forecast.Span;
import org.hearth.fostering.household.Keys;

/**
 * The forecast as the API tells it; households and places are never added up.
 *
 * @param day        to which what happened is told
 * @param end        31 March of that year
 * @param missing    what is missing where it is not known; else empty
 * @param households {@code null} where it is not known
 * @param places     likewise, and for kinds that have none
 * @param target     the year's target of households; {@code null} for none
 * @param parts      they add up to what is expected
 * @param before     earlier forecasts, and what happened
 */
@JsonbNillable
@Schema(name = "FosteringForecast")
public record ForecastAnswer(
        String kind,
        LocalDate day,
        LocalDate end,
        List<String> missing,
        Range households,
        Range places,
        BigDecimal target,
        List<Part> parts,
        List<Before> before) {

    /** What lies between {@code low} and {@code high}, both counted in, eight times in ten. */
    @Schema(name = "FosteringForecastRange")
    public record Range(BigDecimal expected, int low, int high) {
        static Range of(Span span) {
            return span == null ? null : new Range(span.expected(), span.low(), span.high());
        }
    }

    /** @param inHand open enquiries of the stage; {@code null} for lines that are no stage */
    @JsonbNillable
    @Schema(name = "FosteringForecastPart")
    public record Part(String line, String stage, Integer inHand, BigDecimal households, BigDecimal places) {}

    /** @param gained what the year came to */
    @JsonbNillable
    @Schema(name = "FosteringForecastBefore")
    public record Before(
            LocalDate day,
            LocalDate end,
            Range households,
            int gained,
            boolean held,
            Range places,
            Integer placesGained,
            Boolean placesHeld) {}

    /** One enquiry or household of a list. */
    @Schema(name = "FosteringForecastMember")
    public record InList(String reference, LocalDate day, String why) {}

    static ForecastAnswer of(ForecastViews.View view) {
        Forecast known = view.outlook() instanceof Outlook.Known is ? is.forecast() : null;
        return new ForecastAnswer(
                Keys.of(view.asked().kind()),
                view.asked().day(),
                ReportingYear.of(view.asked().day()).lastDay(),
                view.outlook() instanceof Outlook.NotKnown not ? not.missing() : List.of(),
                known == null ? null : Range.of(known.households()),
                known == null ? null : Range.of(known.places()),
                view.target().orElse(null),
                known == null
                        ? List.of()
                        : known.parts().stream()
                                .map(part -> new Part(
                                        Keys.of(part.line()),
                                        part.stage() == null ? null : Keys.of(part.stage()),
                                        part.stage() == null
                                                ? null
                                                : known.at(part.stage()).size(),
                                        part.households(),
                                        part.places()))
                                .toList(),
                view.before().stream()
                        .map(past -> new Before(
                                past.forecast().day(),
                                past.forecast().end(),
                                Range.of(past.forecast().households()),
                                past.households(),
                                past.isHeld(),
                                Range.of(past.forecast().places()),
                                past.places(),
                                past.places() == null ? null : Boolean.valueOf(past.isPlacesHeld())))
                        .toList());
    }
}
