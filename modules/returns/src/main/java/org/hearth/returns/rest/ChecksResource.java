package org.hearth.returns.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.hearth.platform.api.audit.Audit;
import org.hearth.returns.api.ReturnChecks;
import org.hearth.returns.api.ReturnChecks.Trial;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.SentFile;

/** Tries files of a return: every rule of the year is run over them, and nothing is kept. */
@Path("returns/check")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChecksResource {
    @Inject
    ReturnChecks checks;

    @Inject
    Audit audit;

    /** What is sent to be tried. */
    @Schema(name = "TriedReturn")
    public record Sent(
            @Schema(examples = "2026", required = true, description = "the year in which the return ends") String year,
            @Schema(required = true, description = "its CSV modules, its XML, or one zip of them")
                    List<InputStream> files,
            @Schema(description = "last year's") List<InputStream> previous,
            @Schema(description = "the inspectorate's list of providers, a workbook or CSV; the held one when left out")
                    List<InputStream> providers,
            @Schema(examples = "142,SW01a", description = "only these; all when left out") String rules,
            @Schema(
                            examples = "2025-04-01",
                            description =
                                    "first day of the collection; a year before the last when left out, 1 April when both are")
                    String start,
            @Schema(
                            examples = "2026-03-31",
                            description =
                                    "last day, counted; a year after the first when left out, 31 March when both are")
                    String end,
            @Schema(
                            examples = "E10000003",
                            description = "placing council, compared as it stands; this one when left out")
                    String council) {}

    /**
     * @param findings rows with which a rule finds fault
     * @param notRun   rules that could not be run, with the reason
     * @param files    what was recognised
     * @param reading  what could not be read
     * @param providers the list of providers in which numbers were looked up
     * @param remarks what is wrong with most rows for one reason
     */
    @Schema(name = "CheckedReturn")
    public record Checked(
            List<Fault> findings,
            List<NotRun> notRun,
            List<Loaded> files,
            List<Told.Found> reading,
            ProvidersUsed providers,
            List<String> remarks) {}

    /**
     * @param from    {@code sent} with the files, {@code held} by Hearth, or {@code nowhere}
     * @param edition of the list that is held; left out for another
     */
    @Schema(name = "ProvidersUsed")
    public record ProvidersUsed(String from, UUID edition, List<String> files, int settings, String validFrom) {
        static ProvidersUsed of(ReturnChecks.ProvidersUsed used) {
            return new ProvidersUsed(
                    used.from().name().toLowerCase(Locale.ROOT),
                    used.edition(),
                    used.files(),
                    used.settings(),
                    used.validFrom() == null ? null : used.validFrom().toString());
        }
    }

    /** @param doubt why the finding may mislead; left out where nothing speaks against it */
    @Schema(name = "RuleFinding")
    public record Fault(
            String rule,
            Integer stage,
            String severity,
            String module,
            String file,
            int line,
            List<String> columns,
            String child,
            String message,
            String doubt) {}

    @Schema(name = "RuleNotRun")
    public record NotRun(String rule, String why) {}

    @Schema(name = "CheckedFile")
    public record Loaded(boolean lastYear, String module, String file, int rows) {}

    /** Checks the files by the rules of their year. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Sent.class)))
    public Checked check(List<EntityPart> parts) throws IOException {
        ReturnChecks.Checked checked = checks.check(trial(parts));
        audit.record(
                "return.checked",
                null,
                Map.of(
                        "rows",
                        String.valueOf(checked.loaded().stream()
                                .mapToInt(ReturnChecks.Loaded::rows)
                                .sum()),
                        "findings",
                        String.valueOf(checked.faults().size())));
        return new Checked(
                checked.faults().stream().map(ChecksResource::fault).toList(),
                checked.notRun().stream()
                        .map(one -> new NotRun(one.rule(), one.why()))
                        .toList(),
                checked.loaded().stream()
                        .map(one -> new Loaded(one.lastYear(), one.module(), one.file(), one.rows()))
                        .toList(),
                checked.reading().stream().map(Told.Found::of).toList(),
                ProvidersUsed.of(checked.providers()),
                checked.remarks());
    }

    private static Fault fault(ReturnChecks.Fault fault) {
        return new Fault(
                fault.rule(),
                fault.stage(),
                fault.severity().key(),
                fault.module(),
                fault.file(),
                fault.line(),
                fault.columns(),
                fault.child(),
                fault.message(),
                fault.doubt());
    }

    private static Trial trial(List<EntityPart> parts) throws IOException {
        Integer year = null;
        LocalDate start = null;
        LocalDate end = null;
        String council = null;
        Set<String> rules = new LinkedHashSet<>();
        List<SentFile> files = new ArrayList<>();
        List<SentFile> previous = new ArrayList<>();
        List<SentFile> providers = new ArrayList<>();
        for (EntityPart part : parts) {
            switch (part.getName()) {
                case "files" -> files.add(SentPart.file(part));
                case "previous" -> previous.add(SentPart.file(part));
                case "providers" -> providers.add(SentPart.file(part));
                case "year" -> year = ReturnYears.number(SentPart.text(part));
                case "start" -> start = SentDay.of("start", SentPart.text(part));
                case "end" -> end = SentDay.of("end", SentPart.text(part));
                case "council" -> council = SentPart.text(part);
                case "rules" -> {
                    for (String code : SentPart.text(part).split("[,\\s]+")) {
                        if (!code.isEmpty()) {
                            rules.add(code);
                        }
                    }
                }
                default ->
                    throw SentPart.unknown(
                            part, "Send year, files, and if you like previous, providers, rules, start, end, council.");
            }
        }
        return new Trial(SentPart.required(year), files, previous, providers, rules, start, end, council);
    }
}
