package org.hearth.committee.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.frontsheet.Form;
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.paper.Making;
import org.hearth.committee.paper.Papers;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;

/** Makes a paper for a planned meeting: it begins with the last end of a quarter, and with the form of the last paper. */
@Named
@RequestScoped
public class NewPaperPage {

    @Inject
    Papers papers;

    @Inject
    Making making;

    @Inject
    Meetings meetings;

    @Inject
    FormTokens tokens;

    private List<Meeting> toCome = List.of();
    private String meeting;
    private LocalDate asAt;
    private String template;
    private String pack;

    @PostConstruct
    void begin() {
        toCome = meetings.toCome(Committees.CORPORATE_PARENTING);
        meeting =
                Pages.parameter("meeting").filter(id -> chosen(id).isPresent()).orElse(null);
        template = papers.lastForm().key();
        pack = papers.packs().keySet().iterator().next();
        chosen(meeting)
                .or(() -> toCome.stream().findFirst())
                .ifPresent(next -> asAt = papers.proposedDay(next.meetsOn()));
    }

    private Optional<Meeting> chosen(String id) {
        return toCome.stream().filter(one -> one.id().toString().equals(id)).findFirst();
    }

    public void make() {
        var chosen = chosen(meeting);
        if (chosen.isEmpty()) {
            Pages.error("meeting", "Choose the meeting that the paper is for.");
        }
        if (asAt == null) {
            Pages.error("asAt", "Enter the day on which the children are counted.");
        }
        if (template == null || Form.of(template).isEmpty()) {
            Pages.error("template", "Choose the form of the front sheet.");
            return;
        }
        if (pack == null || !papers.packs().containsKey(pack)) {
            Pages.error("pack", "Choose the report.");
            return;
        }
        if (chosen.isEmpty() || asAt == null) {
            return;
        }
        try {
            String id = tokens.spend(Pages.formToken(), () -> making.make(
                            chosen.get().id(), asAt, Form.of(template).orElse(Form.CAMBRIDGESHIRE), pack)
                    .toString());
            Pages.done("/packs/pack?id=" + id, "The paper is made. Its figures will not change.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public List<Choice> getMeetings() {
        return toCome.stream()
                .map(one -> Choice.of(
                        one.id().toString(),
                        papers.publishBy(one.meetsOn())
                                .map(day -> "%s, papers by %s"
                                        .formatted(Dates.withWeekday(one.meetsOn()), Dates.inFull(day)))
                                .orElse(Dates.withWeekday(one.meetsOn()))))
                .toList();
    }

    public List<Choice> getTemplates() {
        return Arrays.stream(Form.values())
                .map(form -> Choice.of(form.key(), form.words()))
                .toList();
    }

    /** A report of every topic, and those of some. */
    public List<Choice> getPacks() {
        return papers.packs().entrySet().stream()
                .map(one -> Choice.of(one.getKey(), one.getValue()))
                .toList();
    }

    public String getPack() {
        return pack;
    }

    public void setPack(String pack) {
        this.pack = pack;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    public String getMeeting() {
        return meeting;
    }

    public void setMeeting(String meeting) {
        this.meeting = meeting;
    }

    public LocalDate getAsAt() {
        return asAt;
    }

    public void setAsAt(LocalDate asAt) {
        this.asAt = asAt;
    }
}
