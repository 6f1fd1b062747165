package org.hearth.returns.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.FigureNote;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.time.AsAt;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindingFilter.Work;
import org.jdbi.v3.core.Jdbi;

/** Says beside a figure how many of those counted have open findings on columns that it rests on, and leads to them. */
@ApplicationScoped
class FindingsOnFigure implements FigureNote {
    private static final int ORDER = 20;

    private Figures figures;
    private FoundQueries queries;
    private Permissions permissions;

    FindingsOnFigure() {}

    @Inject
    FindingsOnFigure(Jdbi jdbi, Figures figures, Clock clock, Permissions permissions) {
        this.figures = figures;
        this.queries = new FoundQueries(jdbi, clock);
        this.permissions = permissions;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Note> on(
            Definition definition,
            Line line,
            List<ChildHistory> listed,
            List<ChildHistory> counted,
            AsAt asAt,
            Person person) {
        if (counted.isEmpty() || !permissions.may(person, "returns", Permissions.Action.VIEW)) {
            return Optional.empty();
        }
        Set<String> numbers = new HashSet<>();
        counted.forEach(child -> numbers.add(child.reference().toUpperCase(Locale.ROOT)));
        Set<ReturnColumn> restsOn = figures.restsOn(definition.ref());
        var wanted = new RuleFindingFilter(
                null,
                asAt.reportingYear().ends(),
                null,
                null,
                null,
                State.OPEN,
                null,
                Work.inFigure(line.key(), asAt.day()));
        Set<String> faulty = new HashSet<>();
        queries.narrow(
                        wanted,
                        one -> numbers.contains(one.child())
                                && Spoils.isAny(RuleColumns.of(one.rule(), one.year()), restsOn))
                .forEach(one -> faulty.add(one.child()));
        if (faulty.isEmpty()) {
            return Optional.empty();
        }
        int all = faulty.size();
        Set<String> here = new HashSet<>();
        listed.forEach(child -> here.add(child.reference().toUpperCase(Locale.ROOT)));
        faulty.retainAll(here);
        return Optional.of(new Note(
                words(faulty.size(), all - faulty.size(), asAt.reportingYear().label()),
                "See what is wrong",
                "/returns/findings?" + AskedFindings.address(wanted)));
    }

    /** @param others who are not in the list that is shown, and whom the figure rests on all the same */
    private static String words(int here, int others, String year) {
        String listed =
                "%,d of those listed here %s open findings in the return for %s, on columns that this figure rests on"
                        .formatted(here, here == 1 ? "has" : "have", year);
        return others == 0
                ? listed + "."
                : "%s, and so %s on whom the figure rests."
                        .formatted(listed, others == 1 ? "has 1 other" : "have %,d others".formatted(others));
    }
}
