package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearth.committee.frontsheet.References;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;

/** No child behind the figures is named by reference in what is typed. */
@ApplicationScoped
class NoReference implements PaperCheck {
    @Override
    public String key() {
        return "disclosure.reference";
    }

    @Override
    public Kind kind() {
        return Kind.DISCLOSURE;
    }

    @Override
    public String passes() {
        return "No child's reference is typed.";
    }

    @Override
    public List<Problem> look(Written written) {
        var known = new HashSet<String>();
        written.frozen().people().forEach(person -> known.add(person.reference().toLowerCase(Locale.UK)));
        var problems = new ArrayList<Problem>();
        written.commentary().forEach((slot, words) -> named(new Place("commentary", slot), words, known, problems));
        written.front()
                .values()
                .forEach((field, words) -> named(
                        new Place(field.startsWith("implication.") ? "clearance" : "front-sheet", field),
                        words,
                        known,
                        problems));
        written.clearances()
                .rows()
                .forEach(row -> named(
                        new Place(
                                "clearance", "implication." + row.implication().key()),
                        row.note(),
                        known,
                        problems));
        return problems;
    }

    private static void named(Place place, String words, Set<String> known, List<Problem> problems) {
        if (References.possible(words).stream().anyMatch(known::contains)) {
            problems.add(Problem.block(place, References.NAMED));
        }
    }
}
