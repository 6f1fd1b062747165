package org.hearth.returns.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.core.api.figures.Figures.Counted;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Days;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFindings;
import org.hearth.returns.api.Spoiling;
import org.hearth.returns.desk.AskedFindings;

/** What a fault does to which figure. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SpoilingResource {
    @Inject
    RuleFindings findings;

    @Inject
    Spoiling spoiling;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * @param columns at fault, that the figure rests on: {@code REC (Episodes)}
     * @param lines   how the child stands in them; empty when the row names no child who is held
     */
    @Schema(name = "SpoiltFigure")
    public record SpoiltFigure(String ref, String name, LocalDate on, List<String> columns, List<InLine> lines) {}

    /**
     * @param told        whether the figure is known and measured on the day
     * @param numerator   whether the child is counted
     * @param denominator whether the child is one of those of whom the figure is a share
     * @param notKnown    whether it cannot be told of this child
     */
    @Schema(name = "ChildInLine")
    public record InLine(
            String line, String name, boolean told, boolean numerator, boolean denominator, boolean notKnown) {
        static InLine of(Counted one) {
            return new InLine(
                    one.line().key(), one.line().name(), one.told(), one.above(), one.below(), one.notKnown());
        }
    }

    /** @param children of these findings, who are counted in the figure */
    @Schema(name = "FigureOfFindings")
    public record FigureOfFindings(String ref, String name, int findings, int children) {}

    /** The figures that rest on the columns at fault, and how the finding's child stands in each on the day. */
    @GET
    @Path("findings/{id}/figures")
    public List<SpoiltFigure> of(@PathParam("id") String id, @QueryParam("on") String on) {
        RuleFinding finding = findings.find(FindingsResource.id(id)).orElseThrow(FindingsResource::none);
        LocalDate day = Days.of("on", on).orElseGet(() -> spoiling.dayOf(finding.year()));
        audit.record(
                "finding.figures-viewed",
                finding.id().toString(),
                Map.of("rule", finding.rule(), "on", day.toString()));
        return spoiling.of(finding, day).stream()
                .map(one -> new SpoiltFigure(
                        one.definition().ref(),
                        one.definition().name(),
                        day,
                        one.by().stream().sorted().map(ReturnColumn::words).toList(),
                        one.lines().stream().map(InLine::of).toList()))
                .toList();
    }

    /** The figures that rest on columns at fault in the findings of the filter in the address, those that count most first. */
    @GET
    @Path("findings/figures")
    public List<FigureOfFindings> byFigure(@BeanParam WantedFindings asked) {
        var wanted = asked.filter(ReturnYears.toHold(clock));
        audit.record("findings.figures-listed", null, new TreeMap<>(AskedFindings.parts(wanted)));
        return spoiling.byFigure(wanted, wanted.work().on()).stream()
                .map(one -> new FigureOfFindings(
                        one.definition().ref(), one.definition().name(), one.findings(), one.children()))
                .toList();
    }
}
