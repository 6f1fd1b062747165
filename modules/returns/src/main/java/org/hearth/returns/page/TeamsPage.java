package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.people.Teams;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;
import org.hearth.platform.api.time.UkTime;

/** Who works in which team. */
@Named
@RequestScoped
public class TeamsPage {
    @Inject
    Teams teams;

    @Inject
    FormTokens formTokens;

    @Inject
    Audit audit;

    private final Clock clock = Clock.system(UkTime.ZONE);
    private String worker = "";
    private String team = "";

    /** A worker in a team. */
    public record Row(String team, String worker) {}

    public void load() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            audit.record("teams.listed", null, Map.of());
        }
    }

    public List<Row> getRows() {
        return teams.on(today()).entrySet().stream()
                .map(one -> new Row(one.getValue(), one.getKey()))
                .toList();
    }

    public void save() {
        boolean leaves = team == null || team.isBlank();
        try {
            formTokens.spend(Pages.formToken(), () -> {
                if (leaves) {
                    teams.leave(worker, today());
                } else {
                    teams.put(worker, team, today());
                }
                return "done";
            });
            Pages.done("/returns/teams", leaves ? "The worker is in no team now." : "The worker is in the team now.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public String getWorker() {
        return worker;
    }

    public void setWorker(String worker) {
        this.worker = worker;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }
}
