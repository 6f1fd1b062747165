package org.hearth.core.api.figures;

import java.util.List;
import java.util.Optional;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.time.AsAt;
import org.hearth.platform.api.people.Person;

/**
 * Answered by a module that has something to say beside the list behind a figure, as where the records of those counted are
 * at fault: an application scoped bean. It is shown on the figure's page, and only to those who may see what it leads to.
 */
public interface FigureNote {

    /** Where it stands among others, lowest first. */
    int order();

    /**
     * @param listed  those of the list that is shown, each once, whoever's own children they are
     * @param counted everyone above or below the line likewise
     * @return empty where there is nothing to say, or nothing for this person
     */
    Optional<Note> on(
            Definition definition,
            Line line,
            List<ChildHistory> listed,
            List<ChildHistory> counted,
            AsAt asAt,
            Person person);

    /**
     * @param text one sentence, with numbers and without names
     * @param link what the address leads to, in words
     * @param href from the root
     */
    record Note(String text, String link, String href) {}
}
