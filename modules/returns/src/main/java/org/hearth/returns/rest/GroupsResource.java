package org.hearth.returns.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.RuleFindings;
import org.hearth.returns.api.RuleFindings.Group;
import org.hearth.returns.desk.AskedFindings;

/** Findings counted by rule, module, team, worker, child, age or who has them. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GroupsResource {
    private static final int SHOWN = 40;

    @Inject
    RuleFindings findings;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @param key as the list of findings is filtered by it */
    @Schema(name = "GroupOfFindings")
    public record Counted(String key, String name, int found) {}

    /** How many findings of the filter in the address there are in each group. */
    @GET
    @Path("findings/groups")
    public List<Counted> grouped(@QueryParam("by") String by, @BeanParam WantedFindings asked) {
        Group group = group(by == null ? "" : by.strip());
        var wanted = asked.filter(ReturnYears.toHold(clock), "by");
        var details = new TreeMap<>(AskedFindings.parts(wanted));
        details.put("by", group.key());
        audit.record("findings.grouped", null, details);
        return findings.grouped(wanted, group).stream()
                .map(one -> new Counted(one.key(), one.words(), one.found()))
                .toList();
    }

    private static Group group(String text) {
        return Stream.of(Group.values())
                .filter(one -> one.key().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "by",
                        "\"%s\" is nothing to count findings by. Choose one of %s."
                                .formatted(
                                        text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text,
                                        Stream.of(Group.values())
                                                .map(Group::key)
                                                .collect(Collectors.joining(", ")))));
    }
}
