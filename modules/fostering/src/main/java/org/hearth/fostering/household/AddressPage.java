package org.hearth.fostering.household;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;

/** Records a move; where the address names one by its first day, it records or corrects that one. */
@Named
@RequestScoped
public class AddressPage extends HouseholdForm {

    @Inject
    Homes homes;

    @Inject
    Places places;

    private Homes.Lived kept;
    private boolean asked = true;
    private LocalDate from;
    private String street = "";
    private String postcode = "";
    private String district = "";
    private List<String> confidential = List.of();

    @PostConstruct
    void begin() {
        open("address");
        String wanted =
                Pages.parameter("recorded").or(() -> Pages.parameter("from")).orElse("");
        if (!super.isFound() || wanted.isEmpty()) {
            return;
        }
        kept = homes.addresses(id()).stream()
                .filter(one -> one.from().toString().equals(wanted))
                .findFirst()
                .orElse(null);
        asked = kept != null;
        if (kept != null) {
            from = kept.from();
            street = kept.street();
            postcode = kept.postcode();
            district = kept.district() == null ? "" : kept.district();
            confidential = kept.confidential() ? List.of("yes") : List.of();
        }
    }

    @Override
    public boolean isFound() {
        return super.isFound() && asked;
    }

    /** Whether there is an address to be put right, not only its district. */
    public boolean isCorrecting() {
        return kept != null && !(kept.street().isEmpty() && kept.postcode().isEmpty());
    }

    public String getRecorded() {
        return kept == null ? "" : kept.from().toString();
    }

    public String getHeading() {
        if (kept == null) {
            return "Record a move of " + getReference();
        }
        return (isCorrecting() ? "Correct the address from " : "Record the address from ") + Days.inWords(kept.from());
    }

    public void save() {
        var is = new AskedAddress(from, street, postcode, district, !confidential.isEmpty());
        if (kept == null) {
            saveOnce(
                    () -> homes.move(id(), is, seen()), "The move is recorded. A move opens a review of the approval.");
        } else {
            saveOnce(
                    () -> homes.correct(id(), kept.from(), is, getWhy(), seen()),
                    isCorrecting() ? "The address is corrected." : "The address is recorded.");
        }
    }

    public List<Choice> getDistricts() {
        var choices = RegisterPage.districts(places, views.today());
        if (!district.isEmpty() && choices.stream().noneMatch(one -> one.value().equals(district))) {
            choices.add(Choice.of(district, views.districtName(district)));
        }
        return choices;
    }

    public List<Choice> getConfidentialChoices() {
        return List.of(new Choice(
                "yes", "This address is confidential", "It is shown on this household's page only, and never printed"));
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street == null ? "" : street;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode == null ? "" : postcode;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district == null ? "" : district;
    }

    public List<String> getConfidential() {
        return confidential;
    }

    public void setConfidential(List<String> confidential) {
        this.confidential = confidential == null ? List.of() : confidential;
    }
}
