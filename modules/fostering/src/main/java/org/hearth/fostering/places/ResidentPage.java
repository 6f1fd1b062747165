package org.hearth.fostering.places;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.core.api.codes.SexCode.Sex;
import org.hearth.fostering.household.HouseholdForm;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/** Records another council's child, a parent or a young person staying put; where the address names one, changes it. */
@Named
@RequestScoped
public class ResidentPage extends HouseholdForm {

    @Inject
    Residents residents;

    private Resident kept;
    private String presence = Presence.OTHER_COUNCIL.name();
    private String council = "";
    private String reference = "";
    private String sex = "";
    private String bornYear = "";
    private String bornMonth = "";
    private LocalDate from;
    private LocalDate endedOn;
    private String over = "";
    private List<String> mistake = List.of();

    @PostConstruct
    void begin() {
        open("places");
        String number = Pages.parameter("no").orElse("");
        if (!super.isFound() || number.isEmpty()) {
            return;
        }
        kept = residents.of(id()).stream()
                .filter(one -> String.valueOf(one.number()).equals(number))
                .findFirst()
                .orElse(null);
        if (kept != null) {
            presence = kept.presence().name();
            council = kept.council();
            reference = kept.reference();
            sex = kept.sex() == null ? "" : kept.sex().name();
            bornYear = kept.bornYear() == null ? "" : kept.bornYear().toString();
            bornMonth = kept.bornMonth() == null ? "" : kept.bornMonth().toString();
            from = kept.from();
            endedOn = kept.endedOn();
            over = kept.why();
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

    /** How the household is called. */
    public String getCalled() {
        return household().reference();
    }

    public void save() {
        if (kept == null) {
            saveOnce(() -> residents.record(id(), asked(), seen()), "It is recorded who lives there.");
        } else if (!mistake.isEmpty()) {
            saveOnce(
                    () -> residents.withdraw(id(), kept.number(), getWhy(), seen()),
                    "It is withdrawn, as entered by mistake.");
        } else {
            saveOnce(
                    () -> residents.change(id(), kept.number(), asked(), isCorrection(), getWhy(), seen()),
                    "What is recorded is %s.".formatted(isCorrection() ? "corrected" : "changed"));
        }
    }

    private AskedResident asked() {
        return new AskedResident(
                Typing.choice("presence", presence, Presence.class),
                council,
                reference,
                Typing.choice("sex", sex, Sex.class),
                Typing.whole("bornYear", bornYear),
                Typing.whole("bornMonth", bornMonth),
                from,
                endedOn,
                over);
    }

    public List<Choice> getPresences() {
        return List.of(
                new Choice(Presence.OTHER_COUNCIL.name(), "Another council's child", "Fills a fostering place"),
                new Choice(
                        Presence.PARENT.name(),
                        "A parent placed with their child",
                        "Fills a place only where the service counts parent and child as two"),
                new Choice(
                        Presence.STAYING_PUT.name(),
                        "A young person staying put after 18",
                        "Needs a bedroom and fills no fostering place"));
    }

    public List<Choice> getSexes() {
        return Stream.concat(
                        Stream.of(Choice.of("", "Not known")),
                        Stream.of(Sex.FEMALE, Sex.MALE).map(one -> Choice.of(one.name(), one.words())))
                .toList();
    }

    public List<Choice> getMistakes() {
        return List.of(Choice.of("yes", "This was entered by mistake: they never lived there"));
    }

    public String getPresence() {
        return presence;
    }

    public void setPresence(String presence) {
        this.presence = presence;
    }

    public String getCouncil() {
        return council;
    }

    public void setCouncil(String council) {
        this.council = council;
    }

    @Override
    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getSex() {
        return sex;
    }

    public void setSex(String sex) {
        this.sex = sex;
    }

    public String getBornYear() {
        return bornYear;
    }

    public void setBornYear(String bornYear) {
        this.bornYear = bornYear;
    }

    public String getBornMonth() {
        return bornMonth;
    }

    public void setBornMonth(String bornMonth) {
        this.bornMonth = bornMonth;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(LocalDate endedOn) {
        this.endedOn = endedOn;
    }

    public String getOver() {
        return over;
    }

    public void setOver(String over) {
        this.over = over;
    }

    public List<String> getMistake() {
        return mistake;
    }

    public void setMistake(List<String> mistake) {
        this.mistake = mistake == null ? List.of() : mistake;
    }
}
