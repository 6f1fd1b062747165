package org.hearth.fostering.household;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/** Adds somebody to a household, or changes or corrects what is recorded of them. */
@Named
@RequestScoped
public class PersonPage extends HouseholdForm {

    @Inject
    People people;

    private Member kept;
    private String part = "";
    private String fullName = "";
    private LocalDate bornOn;
    private String bornYear = "";
    private String relation = "";
    private LocalDate joinedOn;
    private LocalDate leftOn;
    private String leftWhy = "";
    private List<String> mistake = List.of();

    @PostConstruct
    void begin() {
        open("people");
        String number = Pages.parameter("no").orElse("");
        if (!super.isFound() || number.isEmpty()) {
            return;
        }
        kept = people.of(id()).stream()
                .filter(one -> String.valueOf(one.memberNo()).equals(number))
                .findFirst()
                .orElse(null);
        if (kept != null) {
            part = kept.part().name();
            fullName = kept.fullName();
            bornOn = kept.bornOn();
            bornYear = kept.bornYear() == null ? "" : kept.bornYear().toString();
            relation = kept.relation();
            joinedOn = kept.joinedOn();
            leftOn = kept.leftOn();
            leftWhy = kept.leftWhy();
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
        return kept == null ? "" : String.valueOf(kept.memberNo());
    }

    public void save() {
        if (kept == null) {
            saveOnce(() -> people.add(id(), asked(), seen()), "The person is added.");
        } else if (!mistake.isEmpty()) {
            saveOnce(
                    () -> people.withdraw(id(), kept.memberNo(), getWhy(), seen()),
                    "The person is taken out, as entered by mistake.");
        } else {
            saveOnce(
                    () -> people.change(id(), kept.memberNo(), asked(), isCorrection(), getWhy(), seen()),
                    "What is recorded of the person is %s.".formatted(isCorrection() ? "corrected" : "changed"));
        }
    }

    private AskedMember asked() {
        return new AskedMember(
                Typing.choice("part", part, Part.class),
                fullName,
                bornOn,
                Typing.whole("bornYear", bornYear, "1980"),
                relation,
                joinedOn,
                leftOn,
                leftWhy);
    }

    public List<Choice> getParts() {
        return Arrays.stream(Part.values())
                .map(one -> Choice.of(one.name(), one.words()))
                .toList();
    }

    /** Why a carer left; none for everybody else. */
    public List<Choice> getReasons() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Not recorded"));
        CarerLeft.on(leftOn == null ? views.today() : leftOn)
                .forEach(one -> choices.add(Choice.of(one.code(), one.words())));
        return choices;
    }

    public List<Choice> getMistakes() {
        return List.of(Choice.of("yes", "This person was entered by mistake and never lived there"));
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public LocalDate getBornOn() {
        return bornOn;
    }

    public void setBornOn(LocalDate bornOn) {
        this.bornOn = bornOn;
    }

    public String getBornYear() {
        return bornYear;
    }

    public void setBornYear(String bornYear) {
        this.bornYear = bornYear;
    }

    public String getRelation() {
        return relation;
    }

    public void setRelation(String relation) {
        this.relation = relation;
    }

    public LocalDate getJoinedOn() {
        return joinedOn;
    }

    public void setJoinedOn(LocalDate joinedOn) {
        this.joinedOn = joinedOn;
    }

    public LocalDate getLeftOn() {
        return leftOn;
    }

    public void setLeftOn(LocalDate leftOn) {
        this.leftOn = leftOn;
    }

    public String getLeftWhy() {
        return leftWhy;
    }

    public void setLeftWhy(String leftWhy) {
        this.leftWhy = leftWhy == null ? "" : leftWhy;
    }

    public List<String> getMistake() {
        return mistake;
    }

    public void setMistake(List<String> mistake) {
        this.mistake = mistake == null ? List.of() : mistake;
    }
}
