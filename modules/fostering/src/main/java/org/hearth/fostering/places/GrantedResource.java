package org.hearth.fostering.places;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.core.api.files.TableFiles;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.rest.Filters;

/** What households were granted beside their terms of approval, as far as it holds, is to begin or has to be looked at. */
@Path("fostering")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GrantedResource {

    @Inject
    PlacesViews views;

    @Inject
    Granted granted;

    @Inject
    TableFiles files;

    @Inject
    TemporaryCountdown countdown;

    @Context
    UriInfo address;

    /**
     * @param kind     exemption or emergency
     * @param children whom it names, by reference
     * @param reassess why an exemption is to be looked at again; {@code null} where it is not
     * @param to       the last day, counted; {@code null} for no end
     */
    @JsonbNillable
    @Schema(name = "FosteringGranted")
    public record Row(
            String household,
            String kind,
            List<String> children,
            LocalDate from,
            LocalDate to,
            String council,
            String stands,
            String reassess,
            boolean toLookAt) {}

    @GET
    @Path("places/granted")
    public List<Row> granted() {
        return read("places.granted-listed").stream()
                .map(one -> new Row(
                        one.household().reference(),
                        Typing.key(one.grant().kind()),
                        one.children(),
                        one.grant().from(),
                        one.grant().lastDay(),
                        one.grant().council(),
                        one.stands(),
                        one.reassess().isEmpty() ? null : one.reassess(),
                        one.toLookAt()))
                .toList();
    }

    /**
     * @param children for whom it is, by reference
     * @param to       the last day, counted; {@code null} while an independent review runs
     */
    @JsonbNillable
    @Schema(name = "FosteringTemporaryApproval")
    public record Temporary(
            String household, List<String> children, LocalDate from, LocalDate to, String stands, boolean toLookAt) {}

    /** Temporary approvals of connected persons that hold, and those that are over though a child lives there still. */
    @GET
    @Path("places/temporary")
    public List<Temporary> temporary() {
        Filters.refuseUnknown(address.getQueryParameters().keySet(), List.of());
        var open = countdown.open();
        views.audited("places.temporary-listed", null, Map.of("rows", String.valueOf(open.size())));
        return open.stream()
                .map(one -> new Temporary(
                        one.household().reference(),
                        one.children(),
                        one.from(),
                        one.lastDay(),
                        one.stands(),
                        one.toLookAt()))
                .toList();
    }

    /** What was granted as a file. */
    @GET
    @Path("places/granted.csv")
    @Produces(TableFiles.CSV)
    public Response csv() {
        return files.csv(
                "fostering-granted-" + views.today(),
                new Block.Table(
                        "Exemptions and emergency placements",
                        List.of(
                                new Column("Household", 2, false),
                                new Column("What", 3, false),
                                new Column("Children", 3, false),
                                new Column("From", 2, false),
                                new Column("To", 2, false),
                                new Column("Granted by", 3, false),
                                new Column("How it stands", 6, false)),
                        read("places.granted-exported").stream()
                                .map(one -> List.of(
                                        one.household().reference(),
                                        one.grant().kind().words(),
                                        String.join(", ", one.children()),
                                        one.grant().from().toString(),
                                        one.grant().lastDay() == null
                                                ? ""
                                                : one.grant().lastDay().toString(),
                                        one.grant().council(),
                                        one.stands()))
                                .toList(),
                        ""));
    }

    private List<Granted.Standing> read(String what) {
        Filters.refuseUnknown(address.getQueryParameters().keySet(), List.of());
        var open = granted.open();
        views.audited(what, null, Map.of("rows", String.valueOf(open.size())));
        return open;
    }
}
