package org.hearth.fostering.places;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.fostering.household.HouseholdForm;
import org.hearth.fostering.household.NamedChildren;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/** Records that places cannot be used, are reserved or held; where the address names one, changes, ends or corrects it. */
@Named
@RequestScoped
public class HoldPage extends HouseholdForm {

    @Inject
    Holds holds;

    @Inject
    Occupancies occupancies;

    @Inject
    NamedChildren children;

    private Hold kept;
    private String kind = Hold.Kind.NOT_AVAILABLE.name();
    private String reason = "";
    private String places = "";
    private LocalDate from;
    private LocalDate until;
    private LocalDate reviewOn;
    private LocalDate endedOn;
    private String child = "";
    private String note = "";
    private List<String> mistake = List.of();

    @PostConstruct
    void begin() {
        open("places");
        String number = Pages.parameter("no").orElse("");
        if (!super.isFound() || number.isEmpty()) {
            return;
        }
        kept = holds.of(id()).stream()
                .filter(one -> String.valueOf(one.number()).equals(number))
                .findFirst()
                .orElse(null);
        if (kept != null) {
            kind = kept.kind().name();
            reason = kept.reason();
            places = kept.places() == null ? "" : kept.places().toString();
            from = kept.from();
            until = kept.until();
            reviewOn = kept.reviewOn();
            endedOn = kept.endedOn();
            child = kept.child() == null ? "" : String.join("", children.typed(Set.of(kept.child())));
            note = kept.note();
        }
    }

    @Override
    public boolean isFound() {
        return super.isFound() && (kept != null || Pages.parameter("no").isEmpty());
    }

    public boolean isThere() {
        return kept != null;
    }

    public String getNo() {
        return kept == null ? "" : String.valueOf(kept.number());
    }

    @Override
    public String getBack() {
        return "/fostering/places/household?id=" + id();
    }

    public void save() {
        if (kept == null) {
            saveOnce(() -> holds.record(id(), asked(), seen()), "It is recorded. The grid of places shows it.");
        } else if (!mistake.isEmpty()) {
            saveOnce(
                    () -> holds.withdraw(id(), kept.number(), getWhy(), seen()),
                    "It is withdrawn, as entered by mistake.");
        } else {
            saveOnce(
                    () -> holds.change(id(), kept.number(), asked(), isCorrection(), getWhy(), seen()),
                    "What is recorded is %s.".formatted(isCorrection() ? "corrected" : "changed"));
        }
    }

    private AskedHold asked() {
        return new AskedHold(
                Typing.choice("kind", kind, Hold.Kind.class),
                reason,
                Typing.whole("places", places),
                from,
                until,
                reviewOn,
                endedOn,
                child(),
                note);
    }

    private UUID child() {
        try {
            Set<UUID> ids = children.ids(child);
            if (ids.size() > 1) {
                throw new RuleBroken("child", "Enter one child's reference. Record each child by itself.");
            }
            boolean untold = kept != null
                    && kept.child() != null
                    && children.typed(Set.of(kept.child())).isEmpty();
            // one whom the form cannot show stays the one it is for
            return ids.stream().findFirst().orElse(untold ? kept.child() : null);
        } catch (RuleBroken refused) {
            throw new RuleBroken(
                    "child", "No child is held by this reference. Enter the council's reference, or leave it empty.");
        }
    }

    public List<Choice> getKinds() {
        return Stream.of(Hold.Kind.values())
                .map(one -> new Choice(
                        one.name(),
                        one.words(),
                        switch (one) {
                            case NOT_AVAILABLE -> "Needs a reason and a day to look at it again";
                            case RESERVED -> "Needs a last day; the place is shown as reserved until then";
                            case HELD -> "In hospital or on trial at home: the place counts as filled";
                        }))
                .toList();
    }

    public List<Choice> getReasons() {
        var choices = new java.util.ArrayList<Choice>();
        choices.add(Choice.of("", "Choose one"));
        Reasons.on(from == null ? occupancies.today() : from).stream()
                .filter(one -> !one.code().equals(Reasons.RESERVED))
                .forEach(one -> choices.add(Choice.of(one.code(), one.words())));
        return choices;
    }

    public List<Choice> getMistakes() {
        return List.of(Choice.of("yes", "This was entered by mistake and never held"));
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPlaces() {
        return places;
    }

    public void setPlaces(String places) {
        this.places = places;
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

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(LocalDate endedOn) {
        this.endedOn = endedOn;
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public List<String> getMistake() {
        return mistake;
    }

    public void setMistake(List<String> mistake) {
        this.mistake = mistake == null ? List.of() : mistake;
    }
}
