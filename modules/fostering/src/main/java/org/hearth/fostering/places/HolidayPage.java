package org.hearth.fostering.places;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;

/** Several households are on holiday on the same days. */
@Named
@RequestScoped
public class HolidayPage {

    @Inject
    PlacesViews views;

    @Inject
    Holds holds;

    @Inject
    FormTokens tokens;

    private List<Choice> households;
    private List<String> chosen = List.of();
    private LocalDate from;
    private LocalDate until;
    private LocalDate reviewOn;
    private String note = "";

    @PostConstruct
    void begin() {
        var grid = views.grid(new PlacesAsked(
                views.today(), org.hearth.fostering.household.HouseholdKind.MAINSTREAM, PlacesAsked.With.ANY));
        households = grid.rows().stream()
                .filter(row -> row.stretches().stream().anyMatch(stretch -> stretch.approved() > 0))
                .map(row -> row.places().household())
                .map(household -> Choice.of(household.id().toString(), household.reference()))
                .toList();
    }

    public List<Choice> getHouseholds() {
        return households;
    }

    public void save() {
        try {
            List<UUID> ids =
                    chosen.stream().flatMap(id -> Typing.id(id).stream()).toList();
            tokens.spend(Pages.formToken(), () -> {
                holds.holiday(ids, from, until, reviewOn == null && until != null ? until.plusDays(1) : reviewOn, note);
                return "saved";
            });
            Pages.done(
                    "/fostering/places?from=" + from,
                    "%d %s on holiday until %s."
                            .formatted(
                                    ids.size(),
                                    ids.size() == 1 ? "household is recorded as" : "households are recorded as",
                                    Days.inWords(until)));
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen == null ? List.of() : chosen;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public LocalDate getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
