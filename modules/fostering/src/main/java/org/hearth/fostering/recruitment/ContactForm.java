package org.hearth.fostering.recruitment;

import java.time.LocalDate;
import java.util.List;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.RegisterPage;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.pages.Choice;

/** The part of a form that asks how an enquiry began, as typed. */
public class ContactForm {
    private final LocalDate today;
    private LocalDate day;
    private String source = "";
    private String campaign = "";
    private String district = "";
    private String kind = HouseholdKind.MAINSTREAM.name();

    ContactForm(LocalDate today) {
        this.today = today;
        this.day = today;
    }

    ContactForm showing(FirstContact contact) {
        day = contact.day();
        source = contact.source();
        campaign = contact.campaign();
        district = contact.district();
        kind = contact.kind().name();
        return this;
    }

    FirstContact asked() {
        return new FirstContact(day, source, campaign, district, Typing.choice("kind", kind, HouseholdKind.class));
    }

    /** Whether more was typed than the first part, of which alone something is kept. */
    boolean isWholePostcode() {
        return FirstContact.isWholePostcode(district);
    }

    public List<Choice> getSources() {
        return EnquiryForm.orNone("Choose one", EnquiryForm.choices(Codes.SOURCE, today));
    }

    public List<Choice> getKinds() {
        return RegisterPage.kinds();
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(String campaign) {
        this.campaign = campaign;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
