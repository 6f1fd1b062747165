package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;
import org.hearth.platform.api.documents.Documents;

/** Every typed character can be printed by the paper's typeface. */
@ApplicationScoped
class PrintableCharacters implements PaperCheck {
    private final Documents documents;

    /** For the container's proxy. */
    protected PrintableCharacters() {
        this(null);
    }

    @Inject
    PrintableCharacters(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String key() {
        return "completeness.characters";
    }

    @Override
    public Kind kind() {
        return Kind.COMPLETENESS;
    }

    @Override
    public String passes() {
        return "Every character can be printed.";
    }

    @Override
    public List<Problem> look(Written written) {
        var problems = new ArrayList<Problem>();
        var slots = written.frozen().slots();
        written.commentary().forEach((slot, words) -> {
            var place = slots.get(slot);
            lacking(new Place("commentary", slot), place == null ? slot : place.prompt(), words, problems);
        });
        var front = written.front();
        front.template()
                .fields()
                .forEach(field -> lacking(
                        new Place(field.isImplication() ? "clearance" : "front-sheet", field.key()),
                        field.label(),
                        front.value(field.key()),
                        problems));
        return problems;
    }

    private void lacking(Place place, String label, String words, List<Problem> problems) {
        var characters = documents.unprintable(words);
        if (!characters.isEmpty()) {
            String named = characters.stream()
                    .map(each -> "\"%s\" (U+%04X)".formatted(Character.toString(each), each))
                    .collect(Collectors.joining(", "));
            problems.add(Problem.block(
                    place,
                    "%s: the paper's typeface has no %s and would print a question mark. Take it out or write it in letters."
                            .formatted(label, named)));
        }
    }
}
