package org.hearth.fostering.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;

/** How many applications are in hand, how long stage 2 takes and who may be decided by when; who may see numbers alone has those. */
@ApplicationScoped
class RecruitmentCard implements HomeCard {
    static final String FIGURES = "recruitment-figures";

    @Inject
    EnquiryTable table;

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return 17;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (permissions.may(person, EnquiryViews.RESOURCE, Action.VIEW)) {
            return List.of(
                    new Card(
                            "Applications to foster",
                            table.applicationsInHand(),
                            "How long stage 2 takes, and who may be decided by when.",
                            "/fostering/recruitment/expected"),
                    new Card(
                            "Recruitment",
                            null,
                            "Every enquiry in its stage with its clock, who waits for an answer, and conversion.",
                            "/fostering/recruitment"));
        }
        return permissions.may(person, FIGURES, Action.VIEW)
                ? List.of(new Card(
                        "Recruitment",
                        null,
                        "From enquiry to approval: how many, and how long it takes.",
                        "/fostering/recruitment/conversion"))
                : List.of();
    }
}
