package org.hearth.fostering.recruitment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.hearth.platform.api.pages.Pages;

/** Adds somebody to an enquiry, or changes or corrects what is recorded of them. */
@Named
@RequestScoped
public class EnquirerPage extends EnquiryForm {
    private Enquirer kept;
    private String fullName = "";
    private String phone = "";
    private String email = "";

    @PostConstruct
    void begin() {
        open("people");
        String number = Pages.parameter("no").orElse("");
        if (!super.isFound() || number.isEmpty()) {
            return;
        }
        kept = enquiry().people().stream()
                .filter(one -> String.valueOf(one.personNo()).equals(number))
                .findFirst()
                .orElse(null);
        if (kept != null) {
            fullName = kept.fullName();
            phone = kept.phone();
            email = kept.email();
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
        return kept == null ? "" : String.valueOf(kept.personNo());
    }

    public void save() {
        var asked = Enquirer.asked(fullName, phone, email);
        if (kept == null) {
            saveOnce(() -> enquiries.addPerson(id(), asked, seen()), "The person is added.");
        } else if (isMistake()) {
            saveOnce(
                    () -> enquiries.withdrawPerson(id(), kept.personNo(), getWhy(), seen()),
                    "The person is taken out, as entered by mistake.");
        } else {
            saveOnce(
                    () -> enquiries.changePerson(id(), kept.personNo(), asked, isCorrection(), getWhy(), seen()),
                    "What is recorded of the person is %s.".formatted(isCorrection() ? "corrected" : "changed"));
        }
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
