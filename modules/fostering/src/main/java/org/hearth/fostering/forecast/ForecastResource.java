package org.hearth.fostering.forecast;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hearth.core.api.files.TableFiles;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.rest.Filters;

/** The net gain that is expected by 31 March, and whom its numbers count. */
@Path("fostering")
@RequestScoped
public class ForecastResource {
    private static final List<String> OF_LIST =
            Stream.concat(ForecastAsked.KEYS.stream(), Stream.of("list")).toList();

    @Inject
    ForecastViews views;

    @Inject
    TableFiles files;

    @QueryParam("day")
    String day;

    @QueryParam("kind")
    String kind;

    @QueryParam("known")
    String known;

    @QueryParam("list")
    String list;

    @Context
    UriInfo address;

    /** So far, what may come from each stage of the pipeline and who may leave, the range, and how earlier forecasts held. */
    @GET
    @Path("net-gain/forecast")
    @Produces(MediaType.APPLICATION_JSON)
    public ForecastAnswer forecast() {
        return ForecastAnswer.of(views.viewed(asked(ForecastAsked.KEYS)));
    }

    /** The same, a row for each line and unit. */
    @GET
    @Path("net-gain/forecast.csv")
    @Produces(TableFiles.CSV)
    public Response csv() {
        var view = views.exported(asked(ForecastAsked.KEYS), "csv");
        return files.csv("net-gain-forecast-" + view.asked().day(), ForecastTables.of(view));
    }

    /** The enquiries of one stage ({@code list=stage-2}), or those that were approved ({@code approved}). */
    @GET
    @Path("net-gain/forecast/enquiries")
    @Produces(MediaType.APPLICATION_JSON)
    public List<ForecastAnswer.InList> enquiries() {
        return members(listed(ForecastList::ofEnquiries, null));
    }

    /** The same as a file. */
    @GET
    @Path("net-gain/forecast/enquiries.csv")
    @Produces(TableFiles.CSV)
    public Response enquiriesCsv() {
        return file(listed(ForecastList::ofEnquiries, "csv"));
    }

    /** The households that joined without an enquiry of this kind ({@code list=otherwise}), or whose last day lies ahead ({@code leaving}). */
    @GET
    @Path("net-gain/forecast/households")
    @Produces(MediaType.APPLICATION_JSON)
    public List<ForecastAnswer.InList> households() {
        return members(listed(ForecastList::ofHouseholds, null));
    }

    /** The same as a file. */
    @GET
    @Path("net-gain/forecast/households.csv")
    @Produces(TableFiles.CSV)
    public Response householdsCsv() {
        return file(listed(ForecastList::ofHouseholds, "csv"));
    }

    /** Empty where the forecast is not known. */
    private Optional<ForecastList> listed(BiFunction<Forecast, String, ForecastList> lists, String format) {
        String key = parameter(list).orElse("");
        return views.listed(asked(OF_LIST), key, format).map(forecast -> lists.apply(forecast, key));
    }

    private static List<ForecastAnswer.InList> members(Optional<ForecastList> list) {
        return list.stream()
                .flatMap(known -> known.rows().stream())
                .map(row -> new ForecastAnswer.InList(row.reference(), row.day(), row.why()))
                .toList();
    }

    private Response file(Optional<ForecastList> list) {
        return list.map(known -> files.csv("net-gain-forecast-" + known.key(), ForecastTables.of(known)))
                .orElseThrow(() -> new RuleBroken(
                        "day", "The forecast is not known as at this day, so nothing stands behind it."));
    }

    private ForecastAsked asked(List<String> keys) {
        Filters.refuseUnknown(address.getQueryParameters().keySet(), keys);
        return ForecastAsked.of(Days.of("day", day), parameter(kind), parameter(known), views.today());
    }

    private static Optional<String> parameter(String sent) {
        return Optional.ofNullable(sent).map(String::strip).filter(text -> !text.isEmpty());
    }
}
