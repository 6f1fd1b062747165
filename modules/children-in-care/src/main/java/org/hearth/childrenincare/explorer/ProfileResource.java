package org.hearth.childrenincare.explorer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hearth.childrenincare.asking.AskedDay;
import org.hearth.core.api.files.TableFiles;

/** The standing profile of children in care on a day, beside a year before. */
@Path("/")
@RequestScoped
public class ProfileResource {

    @Inject
    Explorer explorer;

    @Inject
    TableFiles files;

    /** CIC-01 in the parts of each dimension of the profile; the days of each part are a year before and the asked day. */
    @GET
    @Path("profile")
    @Produces(MediaType.APPLICATION_JSON)
    public List<FigureInParts> profile(@BeanParam AskedDay of) {
        return explorer.profileOpened(explorer.asking(of.asAt(), of.known())).stream()
                .map(FigureInParts::of)
                .toList();
    }

    /** All tables of the profile one after the other, a row for each part. */
    @GET
    @Path("profile.csv")
    @Produces(TableFiles.CSV)
    public Response csv(@BeanParam AskedDay of) {
        var asked = explorer.asking(of.asAt(), of.known());
        var tables = explorer.profileExported(asked, "csv");
        return files.csv(
                "profile-" + asked.day(),
                ProfileTables.list(tables),
                tables.get(0).coverage());
    }

    /** The same as a workbook, a sheet for each table. */
    @GET
    @Path("profile.xlsx")
    @Produces(TableFiles.XLSX)
    public Response xlsx(@BeanParam AskedDay of) {
        var asked = explorer.asking(of.asAt(), of.known());
        var tables = explorer.profileExported(asked, "xlsx");
        return files.xlsx(
                "profile-" + asked.day(),
                "Profile of children in care",
                "Who the children in care are, beside a year before.",
                ExplorerTables.MARKING,
                asked.day(),
                ProfileTables.sheets(tables));
    }
}
