package org.hearth.fostering.household;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearth.platform.api.pages.Choice;

/** Records the home and how the household lives: bedrooms, languages, faith, skills, pets, smoking, vehicles. */
@Named
@RequestScoped
public class HomeDetailsPage extends HouseholdForm {

    @Inject
    Homes homes;

    private boolean there;
    private String bedrooms = "";
    private String languages = "";
    private String faith = "";
    private String skills = "";
    private String pets = "";
    private String smoking = "";
    private String vehicles = "";

    @PostConstruct
    void begin() {
        open("home");
        if (isFound()) {
            var home = homes.home(id());
            there = !home.equals(Home.NOTHING_RECORDED);
            bedrooms = home.bedrooms() == null ? "" : home.bedrooms().toString();
            languages = home.languages();
            faith = home.faith();
            skills = home.skills();
            pets = home.pets();
            smoking = home.smoking() == null ? "" : home.smoking().name();
            vehicles = home.vehicles();
        }
    }

    /** Whether something is recorded already, which may have been wrong. */
    public boolean isThere() {
        return there;
    }

    public void save() {
        saveOnce(
                () -> homes.tell(
                        id(),
                        new Home(
                                Typing.whole("bedrooms", bedrooms),
                                languages,
                                faith,
                                skills,
                                pets,
                                Typing.choice("smoking", smoking, Smoking.class),
                                vehicles),
                        isCorrection(),
                        getWhy(),
                        seen()),
                "The home is recorded.");
    }

    public List<Choice> getSmokings() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Not recorded"));
        Arrays.stream(Smoking.values()).forEach(one -> choices.add(Choice.of(one.name(), one.words())));
        return choices;
    }

    public String getBedrooms() {
        return bedrooms;
    }

    public void setBedrooms(String bedrooms) {
        this.bedrooms = bedrooms;
    }

    public String getLanguages() {
        return languages;
    }

    public void setLanguages(String languages) {
        this.languages = languages;
    }

    public String getFaith() {
        return faith;
    }

    public void setFaith(String faith) {
        this.faith = faith;
    }

    public String getSkills() {
        return skills;
    }

    public void setSkills(String skills) {
        this.skills = skills;
    }

    public String getPets() {
        return pets;
    }

    public void setPets(String pets) {
        this.pets = pets;
    }

    public String getSmoking() {
        return smoking;
    }

    public void setSmoking(String smoking) {
        this.smoking = smoking;
    }

    public String getVehicles() {
        return vehicles;
    }

    public void setVehicles(String vehicles) {
        this.vehicles = vehicles;
    }
}
