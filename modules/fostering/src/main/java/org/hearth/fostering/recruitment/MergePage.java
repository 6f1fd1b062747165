package org.hearth.fostering.recruitment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;

/** Two enquiries side by side that may be of the same people: a person merges them or tells them apart. */
@Named
@RequestScoped
public class MergePage extends EnquiryForm {
    private static final String SAME = "same";

    private Enquiry other;
    private String choice = "";

    /** One thing of both. */
    public record Line(String what, String here, String there) {}

    @PostConstruct
    void begin() {
        open("merge");
        other = Pages.parameter("other")
                .flatMap(Typing::id)
                .filter(id -> super.isFound() && !id.equals(id()))
                .flatMap(id -> views.view(id, "merge"))
                .orElse(null);
    }

    @Override
    public boolean isFound() {
        return super.isFound() && other != null;
    }

    public void save() {
        if (SAME.equals(choice)) {
            saveOnce(
                    () -> enquiries.merge(id(), other.id(), seen()),
                    "%s is merged into %s and counted no more."
                            .formatted(enquiry().reference(), other.reference()));
        } else if ("other".equals(choice)) {
            saveOnce(
                    () -> enquiries.tellApart(id(), other.id(), seen()), "They are told apart and not proposed again.");
        } else {
            Pages.error("choice", "Choose whether they are the same people.");
        }
    }

    public List<Choice> getChoices() {
        return List.of(
                new Choice(
                        SAME,
                        "They are the same people",
                        "%s is merged into %s, which counts from the first contact of either. It can be undone"
                                .formatted(enquiry().reference(), other.reference())),
                new Choice("other", "They are other people", "They stay two enquiries and are not proposed again"));
    }

    public String getOther() {
        return other.id().toString();
    }

    public String getOtherReference() {
        return other.reference();
    }

    /** The same choice with the other one given up. */
    public String getTurned() {
        return "/fostering/recruitment/merge?id=%s&other=%s".formatted(other.id(), id());
    }

    public List<Line> getLines() {
        return List.of(
                new Line("People", people(enquiry()), people(other)),
                new Line("First contact", Days.inWords(enquiry().since()), Days.inWords(other.since())),
                new Line("Source", source(enquiry()), source(other)),
                new Line("Postcode district", district(enquiry()), district(other)),
                new Line("Kind", enquiry().kind().words(), other.kind().words()),
                new Line("Stands at", enquiry().stage().words(), other.stage().words()));
    }

    private static String people(Enquiry of) {
        return of.people().stream()
                .map(one -> "%s, %s, %s"
                        .formatted(
                                one.fullName(),
                                one.phone().isEmpty() ? "no telephone" : one.phone(),
                                one.email().isEmpty() ? "no email" : one.email()))
                .collect(Collectors.joining("\n"));
    }

    private static String source(Enquiry of) {
        return Codes.SOURCE.words(of.contact().source());
    }

    private static String district(Enquiry of) {
        return of.contact().district().isEmpty() ? "Not known" : of.contact().district();
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }
}
