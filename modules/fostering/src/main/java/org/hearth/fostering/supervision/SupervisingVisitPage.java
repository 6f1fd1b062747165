package org.hearth.fostering.supervision;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.pages.Choice;

/** Records a visit of the supervising worker, made or not. */
@Named
@RequestScoped
public class SupervisingVisitPage extends SupervisionForm<Visit> {
    private static final String YES = "yes";
    private static final String NO = "no";

    @Inject
    Supervisions supervisions;

    private LocalDate on;
    private String held = "";
    private String announcement = "";
    private String notHeld = "";

    @PostConstruct
    void begin() {
        open("visit", records -> records.visits(id()), Visit::number);
        Visit was = kept();
        if (was != null) {
            on = was.on();
            held = was.isHeld() ? YES : NO;
            announcement = was.announcement().name();
            notHeld = was.notHeld();
        }
    }

    @Override
    void record() {
        records.visit(id(), asked(), seen());
    }

    @Override
    void change() {
        records.changeVisit(id(), kept().number(), asked(), isCorrection(), getWhy(), seen());
    }

    @Override
    void withdraw() {
        records.withdrawVisit(id(), kept().number(), getWhy(), seen());
    }

    private AskedVisit asked() {
        return new AskedVisit(
                on,
                YES.equals(held) ? Boolean.TRUE : NO.equals(held) ? Boolean.FALSE : null,
                Typing.choice("announcement", announcement, Visit.Announcement.class),
                notHeld);
    }

    public List<Choice> getMade() {
        return List.of(Choice.of(YES, "It was made"), Choice.of(NO, "It was to be made and was not"));
    }

    public List<Choice> getAnnouncements() {
        return Stream.of(Visit.Announcement.values())
                .map(one -> Choice.of(one.name(), one.words()))
                .toList();
    }

    public List<Choice> getReasons() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Choose one"));
        NotHeld.on(on == null ? supervisions.today() : on)
                .forEach(one -> choices.add(Choice.of(one.code(), one.words())));
        return choices;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getHeld() {
        return held;
    }

    public void setHeld(String held) {
        this.held = held;
    }

    public String getAnnouncement() {
        return announcement;
    }

    public void setAnnouncement(String announcement) {
        this.announcement = announcement;
    }

    public String getNotHeld() {
        return notHeld;
    }

    public void setNotHeld(String notHeld) {
        this.notHeld = notHeld;
    }
}
