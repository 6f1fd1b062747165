package org.hearth.fostering.collection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.hearth.core.api.files.TableFiles;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.rest.Filters;

/** A year's counts, to fill Ofsted's yearly fostering collection from. */
@Path("fostering")
@RequestScoped
public class CollectionResource {

    @Inject
    CollectionViews views;

    @Inject
    TableFiles files;

    @QueryParam("year")
    String year;

    @Context
    UriInfo address;

    /** A row for each count; {@code year} is the one in which it ends, and the last that is over where it is left out. */
    @GET
    @Path("collection.csv")
    @Produces(TableFiles.CSV)
    public Response csv() {
        var asked = asked();
        return files.csv(name(asked), CollectionTables.of(views.exported(asked, "csv")));
    }

    /** The same as a workbook. */
    @GET
    @Path("collection.xlsx")
    @Produces(TableFiles.XLSX)
    public Response xlsx() {
        var asked = asked();
        return files.xlsx(
                name(asked),
                "Counts for the yearly fostering collection",
                "%s to %s.".formatted(Days.inWords(asked.days().from()), Days.inWords(asked.lastDay())),
                "OFFICIAL-SENSITIVE: numbers are not withheld however small",
                asked.lastDay(),
                List.of(CollectionTables.of(views.exported(asked, "xlsx"))));
    }

    private CollectionAsked asked() {
        Filters.refuseUnknown(address.getQueryParameters().keySet(), List.of("year"));
        return CollectionAsked.of(
                Optional.ofNullable(year).map(String::strip).filter(text -> !text.isEmpty()), views.today());
    }

    private static String name(CollectionAsked asked) {
        return "fostering-collection-" + asked.year().label().replace("/", "-");
    }
}
