package org.hearth.childrenincare.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.people.Visibility;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.RowScope;

/** How many children in care a person has in their list, on the last day held. */
@ApplicationScoped
class ChildrenCard implements HomeCard {

    @Inject
    Children children;

    @Inject
    CareBooks books;

    @Inject
    Visibility visibility;

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (!permissions.may(person, Children.RESOURCE, Action.VIEW)) {
            return List.of();
        }
        var book = books.book();
        if (book.coverage().isEmpty()) {
            return List.of(new Card("Children in care", null, "No return is held yet.", "/children/list"));
        }
        var day = children.lastDayHeld();
        var view = visibility.of(Children.RESOURCE);
        long count = 0;
        for (ChildHistory child : book.inCareOn(day)) {
            count += view.includes(child) ? 1 : 0;
        }
        return List.of(new Card(
                "Children in care",
                count,
                words(view.scope() == RowScope.OWN, count).formatted(Days.inWords(day)),
                "/children/list"));
    }

    /** A number without "allocated to you" would read as the council's. */
    private static String words(boolean own, long count) {
        if (!own) {
            return "On %s, the last day held.";
        }
        return count == 0 ? "No child is allocated to you." : "Allocated to you, on %s, the last day held.";
    }
}
