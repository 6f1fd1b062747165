package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.committee.commentary.Part;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.proof.PaperCheck;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;

/**
 * No typed words tell the public of a few children, of a number that the paper withholds, or of which way it went. What is exempt the public does
 * not read: "one child moved to" belongs there.
 */
@ApplicationScoped
class ToldInWords implements PaperCheck {
    @Override
    public String key() {
        return "disclosure.words";
    }

    @Override
    public Kind kind() {
        return Kind.DISCLOSURE;
    }

    @Override
    public String passes() {
        return "No typed words tell of a few children, of a withheld number or of its direction.";
    }

    @Override
    public List<Problem> look(Written written) {
        var problems = new ArrayList<Problem>();
        var telling = Telling.in(written);
        var slots = written.frozen().slots();
        written.commentary().forEach((slot, words) -> {
            if (Part.isExempt(slot)) {
                return;
            }
            var place = slots.get(slot);
            telling.in(place == null ? slot : place.prompt(), words)
                    .ifPresent(told -> problems.add(Problem.block(new Place("commentary", slot), told)));
        });
        var front = written.front();
        front.template().fields().stream()
                .filter(field -> !field.isOnlyExempt())
                .forEach(field -> telling.in(field.label(), front.value(field.key()))
                        .ifPresent(told -> problems.add(Problem.block(
                                new Place(field.isImplication() ? "clearance" : "front-sheet", field.key()), told))));
        // the public paper prints who answered, and for whom
        written.clearances().rows().forEach(row -> Stream.of(row.officer(), row.post(), row.behalfOf())
                .flatMap(said -> telling.in("Clearance of " + row.implication().label(), said).stream())
                .forEach(told -> problems.add(Problem.block(
                        new Place(
                                "clearance",
                                FrontSheetTemplate.IMPLICATION
                                        + row.implication().key()),
                        told))));
        return problems;
    }
}
