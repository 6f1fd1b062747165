package org.hearth.fostering.household;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;

/** Records that a household leaves, when and why. */
@Named
@RequestScoped
public class LeavingPage extends HouseholdForm {
    private static final String YES = "yes";
    private static final String ASKED_OF = "askedOf";

    @Inject
    Departures departures;

    private LocalDate on;
    private String leaving = "";
    private List<String> confirmed = List.of();

    @PostConstruct
    void begin() {
        open("leaving");
        if (isFound()) {
            departures.expected(household()).ifPresent(day -> on = day);
        }
        try {
            // the day on which a notice takes effect comes with the link
            Pages.day("on").ifPresent(day -> on = day);
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    /** How many children it may foster now, which is what leaves with it. */
    public int getPlaces() {
        return household()
                .approvalOn(views.today())
                .map(approval -> approval.placesOn(views.today()))
                .orElse(0);
    }

    /** What speaks against the day, or against today where none is entered yet. */
    public List<String> getAsks() {
        return departures.asks(household(), on == null ? views.today() : on);
    }

    /** The day for which the confirmation below stands: for another day it is asked anew. */
    public String getAskedOf() {
        return on == null ? "today" : on.toString();
    }

    /** Whether the form asks for a confirmation, or asked for one when it was sent. */
    public boolean isAsking() {
        return Pages.parameter(ASKED_OF).isPresent() || !getAsks().isEmpty();
    }

    public List<Choice> getConfirming() {
        return List.of(Choice.of(YES, "I have read this, and the household leaves on this day all the same"));
    }

    private boolean isConfirmed() {
        return confirmed.contains(YES)
                && Pages.parameter(ASKED_OF).filter(getAskedOf()::equals).isPresent();
    }

    public void save() {
        saveOnce(
                () -> departures.leave(
                        id(), on, Typing.choice("leaving", leaving, Leaving.class), getWhy(), isConfirmed(), seen()),
                "It is recorded that the household leaves on %s.".formatted(Days.inWords(on)));
    }

    public List<Choice> getReasons() {
        var approvals = household().approvals();
        return Leaving.of(approvals.get(approvals.size() - 1).kind()).stream()
                // that is recorded with the approval itself
                .filter(one -> one != Leaving.APPROVED_IN_FULL)
                .map(one -> new Choice(
                        one.name(),
                        one.words(),
                        one.isSuccess() ? "A success for the child, told apart from losses" : null))
                .toList();
    }

    /** With none, for who is still approved. */
    static List<Choice> reasonsOrNone() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "It has not left"));
        Arrays.stream(Leaving.values()).forEach(one -> choices.add(Choice.of(one.name(), one.words())));
        return choices;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public List<String> getConfirmed() {
        return confirmed;
    }

    public void setConfirmed(List<String> confirmed) {
        this.confirmed = confirmed == null ? List.of() : confirmed;
    }

    public String getLeaving() {
        return leaving;
    }

    public void setLeaving(String leaving) {
        this.leaving = leaving;
    }
}
