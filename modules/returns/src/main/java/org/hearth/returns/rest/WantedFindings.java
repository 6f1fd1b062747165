package org.hearth.returns.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.rest.Filters;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.desk.AskedFindings;

/** Findings as they are asked for in the address; filters as on the page. */
public class WantedFindings {
    @QueryParam("asAt")
    @Parameter(description = "A day, such as 2026-03-31: findings in the return of the year in which it lies")
    private String asAt;

    @QueryParam("known")
    @Parameter(description = "A day: those found by its end, as they then stood. Now when it is left out")
    private String known;

    @QueryParam("year")
    @Parameter(description = "The year in which the return ends, such as 2026")
    private String year;

    @QueryParam("rule")
    @Parameter(description = "A rule by its code, such as 142")
    private String rule;

    @QueryParam("module")
    @Parameter(description = "A module, such as Episodes")
    private String module;

    @QueryParam("severity")
    @Parameter(description = "error or question")
    private String severity;

    @QueryParam("state")
    @Parameter(description = "open, explained or fixed")
    private String state;

    @QueryParam("child")
    @Parameter(description = "The council's number for a child, the whole of it")
    private String child;

    @QueryParam("assigned")
    @Parameter(description = "Who is to mend it: a sign-in name, a team, none or any")
    private String assigned;

    @QueryParam("due")
    @Parameter(description = "overdue: those due before today")
    private String due;

    @QueryParam("worker")
    @Parameter(description = "Whose own child it is: a sign-in name, or none")
    private String worker;

    @QueryParam("team")
    @Parameter(description = "The team of the child's worker, or none")
    private String team;

    @QueryParam("age")
    @Parameter(description = "How long it has been there: week, month, quarter or longer")
    private String age;

    @QueryParam("figure")
    @Parameter(description = "A figure that rests on a column at fault and counts the child, such as STA-01")
    private String figure;

    @QueryParam("on")
    @Parameter(description = "The day on which the figure counts the child; the last of the return when it is left out")
    private String on;

    @Context
    private UriInfo here;

    /**
     * @param years  of which a return may be held
     * @param others what may be asked besides
     * @throws RuleBroken where something is asked that is no filter, or for a value that can match nothing
     */
    RuleFindingFilter filter(ReturnYears years, String... others) {
        List<String> known =
                Stream.concat(AskedFindings.KEYS.stream(), Stream.of(others)).toList();
        Filters.refuseUnknown(here.getQueryParameters().keySet(), known);
        return AskedFindings.of(this::asked, years);
    }

    private String asked(String key) {
        return switch (key) {
            case "asAt" -> asAt;
            case "known" -> known;
            case "year" -> year;
            case "rule" -> rule;
            case "module" -> module;
            case "severity" -> severity;
            case "state" -> state;
            case "child" -> child;
            case "assigned" -> assigned;
            case "due" -> due;
            case "worker" -> worker;
            case "team" -> team;
            case "age" -> age;
            case "figure" -> figure;
            case "on" -> on;
            default -> throw new IllegalArgumentException(key);
        };
    }
}
