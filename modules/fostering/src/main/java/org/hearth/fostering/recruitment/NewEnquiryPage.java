package org.hearth.fostering.recruitment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.UUID;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;

/** Enters an enquiry; where the address names one, it corrects how that one began. */
@Named
@RequestScoped
public class NewEnquiryPage extends EnquiryForm {
    private ContactForm contact;
    private String fullName = "";
    private String phone = "";
    private String email = "";
    private String secondName = "";
    private String secondPhone = "";
    private String secondEmail = "";

    @PostConstruct
    void begin() {
        contact = new ContactForm(today());
        if (Pages.parameter("id").isPresent()) {
            open("contact");
            if (isFound()) {
                contact.showing(enquiry().contact());
            }
        }
    }

    @Override
    public void load() {
        if (!isFound() && Pages.parameter("id").isPresent()) {
            Pages.notFound();
        }
    }

    public void save() {
        if (isFound()) {
            saveOnce(
                    () -> enquiries.correctContact(id(), contact.asked(), getWhy(), seen()),
                    "The first contact is corrected. What was known before can still be read.");
            return;
        }
        try {
            var people = new ArrayList<Enquirer>();
            people.add(Enquirer.asked(fullName, phone, email));
            if (isTyped(secondName) || isTyped(secondPhone) || isTyped(secondEmail)) {
                people.add(Enquirer.asked(secondName, secondPhone, secondEmail));
            }
            String id = tokens.spend(Pages.formToken(), () -> enquiries
                    .enter(new NewEnquiry("", contact.asked(), people))
                    .toString());
            var entered = views.view(UUID.fromString(id), "entered");
            boolean alike =
                    entered.map(enquiry -> !views.alike(enquiry).isEmpty()).orElse(false);
            String kept = entered.map(enquiry -> enquiry.contact().district()).orElse("");
            Pages.done(
                    "/fostering/recruitment/enquiry?id=" + id,
                    "The enquiry is entered.%s%s"
                            .formatted(
                                    contact.isWholePostcode()
                                            ? " Of the postcode only %s is kept.".formatted(kept)
                                            : "",
                                    alike ? " Another may be of the same people: look at it below." : ""));
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    private static boolean isTyped(String text) {
        return text != null && !text.isBlank();
    }

    public ContactForm getContact() {
        return contact;
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

    public String getSecondName() {
        return secondName;
    }

    public void setSecondName(String secondName) {
        this.secondName = secondName;
    }

    public String getSecondPhone() {
        return secondPhone;
    }

    public void setSecondPhone(String secondPhone) {
        this.secondPhone = secondPhone;
    }

    public String getSecondEmail() {
        return secondEmail;
    }

    public void setSecondEmail(String secondEmail) {
        this.secondEmail = secondEmail;
    }
}
