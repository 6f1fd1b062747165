package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return "Each action has an owner and a day by which it is done.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        paper.commentary()
                .filter(text -> Part.of(text.place().field())
                        .filter(part -> part == Part.DOING)
                        .isPresent())
                .forEach(text -> Actions.in(text.words()).stream()
                        .flatMap(action -> odd(action, paper.asAt()).stream())
                        .findFirst()
                        .ifPresent(words ->
                                problems.add(Problem.warn(text.place(), "%s: %s".formatted(text.label(), words)))));
        return problems;
    }

    private static Optional<String> odd(Actions.Action action, LocalDate asAt) {
        if (!action.isWhole()) {
            return Optional.of("\"%s\" has no owner or no date. Write what is done | who does it | by when."
                    .formatted(action.what()));
        }
        var due = action.dueDay();
        if (due.isEmpty()) {
            return Optional.of(
                    "\"%s\" is due \"%s\", which is no date. Write it like 30 September 2026 or September 2026."
                            .formatted(action.what(), action.due()));
        }
        return due.filter(asAt::isAfter)
                .map(day -> "\"%s\" was due %s, before the day of the figures. Write by when it will be done."
                        .formatted(action.what(), action.due()));
    }
}
