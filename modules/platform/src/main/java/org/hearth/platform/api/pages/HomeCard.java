package org.hearth.platform.api.pages;

import java.util.List;
import org.hearth.platform.api.people.Person;

/**
 * Answered by a module that has something for the home page: an application scoped bean, asked afresh on every view.
 * Cards stand in the order of {@link #order}; a person with no permission for a card's list is given none by the module.
 */
public interface HomeCard {

    /** Tens by module, so that cards can be put between: children 10, returns 20, scorecard 30, packs 40, audit 80. */
    int order();

    /** What this person has to see or do; empty when nothing of it is theirs. Cheap: at most one statement. */
    List<Card> cardsFor(Person person);

    /**
     * @param title what the list is: "Children in care"
     * @param count how many stand in it, or {@code null} where a number says nothing
     * @param text  one sentence: as at which day, or what to do there
     * @param href  the list itself, from the root: {@code /children/list}
     */
    record Card(String title, Long count, String text, String href) {}
}
