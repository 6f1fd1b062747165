package org.hearth.fostering.netgain;

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
import org.hearth.core.api.files.TableFiles;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.rest.Filters;

/** Households and places gained and lost between two days, and the lists behind each number. */
@Path("fostering")
@RequestScoped
public class NetGainResource {
    private static final String MARKING = "OFFICIAL-SENSITIVE: numbers are not withheld however small";

    private static final List<String> OF_ACCOUNT = List.of("from", "to", "kind");
    private static final List<String> OF_LIST = List.of("from", "to", "kind", "line", "unit", "by", "part");

    @Inject
    NetGainViews views;

    @Inject
    TableFiles files;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("kind")
    String kind;

    @Context
    UriInfo address;

    /** Of every kind of household, apart: opening, joined, left, net and closing, in each unit, by district, ages and month. */
    @GET
    @Path("net-gain")
    @Produces(MediaType.APPLICATION_JSON)
    public NetGainAnswer netGain() {
        return NetGainAnswer.of(views.viewed(asked()), views.today(), views.mayOpenLists(), views::district);
    }

    /** The same, a row for each kind, part, month and unit. */
    @GET
    @Path("net-gain.csv")
    @Produces(TableFiles.CSV)
    public Response csv() {
        var view = views.exported(asked(), "csv");
        return files.csv(
                NetGainTables.name("net-gain", view.gain().period()), NetGainTables.list(view, views::district));
    }

    /** The same as a workbook. */
    @GET
    @Path("net-gain.xlsx")
    @Produces(TableFiles.XLSX)
    public Response xlsx() {
        var view = views.exported(asked(), "xlsx");
        return files.xlsx(
                NetGainTables.name("net-gain", view.gain().period()),
                "Net gain of fostering households and places",
                "Gained and lost from %s.".formatted(view.asked().words()),
                MARKING,
                view.gain().period().lastDay(),
                NetGainTables.sheets(view, views::district));
    }

    /**
     * The households behind one number: {@code line} (net, joined, left, lost ...), {@code unit} (households, places, named),
     * and of a part {@code by} (district, ages) and {@code part}.
     */
    @GET
    @Path("net-gain/households")
    @Produces(MediaType.APPLICATION_JSON)
    public List<NetGainAnswer.InList> households() {
        return NetGainAnswer.list(views.listed(listAsked()));
    }

    /** The same as a file. */
    @GET
    @Path("net-gain/households.csv")
    @Produces(TableFiles.CSV)
    public Response householdsCsv() {
        var opened = views.listExported(listAsked(), "csv");
        return files.csv(
                NetGainTables.name(
                        "net-gain-" + opened.asked().line().key(), opened.gain().period()),
                NetGainTables.list(opened));
    }

    private NetGainAsked asked() {
        Filters.refuseUnknown(
                address.getQueryParameters().keySet(), address.getPath().contains("households") ? OF_LIST : OF_ACCOUNT);
        return NetGainAsked.of(Days.of("from", from), Days.of("to", to), parameter("kind"), views.today());
    }

    private ListAsked listAsked() {
        return ListAsked.of(asked(), this::parameter);
    }

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(address.getQueryParameters().getFirst(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
