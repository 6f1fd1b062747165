package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hearth.committee.commentary.Actions;
import org.hearth.committee.commentary.Part;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/** What the service is doing is told with an owner and a date (committee-pack.md sections 1 and 10), so that it can come back with an outcome. */
@ApplicationScoped
class ActionsOwned implements PublicationCheck {
    @Override
    public String key() {
        return "commentary.actions";
    }

    @Override
    public Kind kind() {
        return Kind.COMMENTARY;
    }

    @Override
    public String passes() {
        return "Each action has an owner and a date.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        paper.commentary()
                .filter(text -> Part.of(text.place().field())
                        .filter(part -> part == Part.DOING)
                        .isPresent())
                .forEach(text -> Actions.in(text.words()).stream()
                        .filter(action -> !action.isWhole())
                        .findFirst()
                        .ifPresent(action -> problems.add(Problem.warn(
                                text.place(),
                                "%s: \"%s\" has no owner or no date. Write what is done | who does it | by when."
                                        .formatted(text.label(), action.what())))));
        return problems;
    }
}
