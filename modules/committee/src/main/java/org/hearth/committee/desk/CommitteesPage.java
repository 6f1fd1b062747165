package org.hearth.committee.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.hearth.committee.meeting.Committee;
import org.hearth.committee.meeting.Committees;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;

/** The council's committees: one more, another name, or that one ended. */
@Named
@RequestScoped
public class CommitteesPage {

    @Inject
    Committees committees;

    @Inject
    FormTokens tokens;

    private Committee changed;
    private String name = "";
    private LocalDate startedOn;
    private LocalDate endedOn;

    @PostConstruct
    void find() {
        changed = Pages.parameter("code").flatMap(committees::find).orElse(null);
        if (changed != null) {
            name = changed.name();
            endedOn = changed.endedOn();
        }
    }

    public void load() {
        if (changed == null && Pages.parameter("code").isPresent()) {
            Pages.notFound();
        }
    }

    public void save() {
        try {
            if (changed == null) {
                tokens.spend(Pages.formToken(), () -> committees.add(name, startedOn));
                Pages.done("/meetings/committees", "The committee is added. Meetings can be planned for it.");
            } else {
                committees.change(changed.code(), name, endedOn, Shown.seen());
                Pages.done("/meetings/committees", "The committee is changed.");
            }
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public List<Committee> getAll() {
        return committees.all();
    }

    public Committee getChanged() {
        return changed;
    }

    public boolean isThere() {
        return changed != null;
    }

    public String getSeen() {
        return Shown.seenOr(changed == null ? 0 : changed.revision());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getStartedOn() {
        return startedOn;
    }

    public void setStartedOn(LocalDate startedOn) {
        this.startedOn = startedOn;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(LocalDate endedOn) {
        this.endedOn = endedOn;
    }
}
