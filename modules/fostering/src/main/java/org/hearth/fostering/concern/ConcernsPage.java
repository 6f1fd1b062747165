package org.hearth.fostering.concern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Address;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.ListRow;
import org.hearth.platform.api.pages.ListRow.Cell;
import org.hearth.platform.api.pages.ListRow.Mark;
import org.hearth.platform.api.pages.Pages;

/** What is kept in confidence of households: how long each is open, what is missing, and how it ended. */
@Named
@RequestScoped
public class ConcernsPage {

    @Inject
    ConcernViews views;

    private ConcernViews.Question asked;
    private List<ConcernViews.Listed> found = List.of();
    private LocalDate today;

    public void load() {
        try {
            asked = ConcernViews.Question.of(Pages.parameter("state"), Pages.parameter("household"));
        } catch (RuleBroken refused) {
            Pages.refused(refused);
            asked = ConcernViews.Question.of(Optional.empty(), Optional.empty());
        }
        found = views.listed(asked);
        today = views.today();
    }

    public String getState() {
        return Keys.of(asked.state());
    }

    public List<Choice> getStates() {
        return Stream.of(ConcernViews.State.values())
                .map(one -> Choice.of(Keys.of(one), one.words()))
                .toList();
    }

    /** Empty for all. */
    public String getHousehold() {
        return asked.household();
    }

    public boolean isMayWrite() {
        return views.mayWrite();
    }

    public int getCount() {
        return found.size();
    }

    /** How many of those listed are open, and for how many of them that is too long. */
    public String getSummary() {
        long open = found.stream().filter(one -> one.concern().isOpenOn(today)).count();
        long late = found.stream()
                .filter(one -> one.concern().isOpenTooLongOn(today))
                .count();
        return "%d open, %d of them for more than %s.".formatted(open, late, Limit.OPEN.words(today));
    }

    public String getRecord() {
        return new Address("/fostering/concerns/record")
                .with("household", asked.household().isEmpty() ? null : asked.household())
                .toString();
    }

    public String getCsv() {
        return new Address("/api/fostering/concerns.csv")
                .with("state", Keys.of(asked.state()))
                .with("household", asked.household().isEmpty() ? null : asked.household())
                .toString();
    }

    public List<ListRow> getRows() {
        return found.stream().map(this::row).toList();
    }

    private ListRow row(ConcernViews.Listed one) {
        Concern concern = one.concern();
        boolean late = concern.isOpenTooLongOn(today);
        String open = ConcernViews.days(concern.workingDaysOpen(today));
        return new ListRow(
                Cell.link(concern.reference(), "/fostering/concerns/concern?id=" + concern.id()),
                List.of(
                        Cell.of(one.household()),
                        Cell.of(concern.kind().words()),
                        Cell.of(Days.inWords(concern.receivedOn())),
                        Cell.of(open).marked(late, Mark.tag("Over " + Limit.OPEN.words(concern.receivedOn()), "red")),
                        Cell.of(
                                concern.closedOn() == null
                                        ? "Open"
                                        : "%s, closed on %s"
                                                .formatted(
                                                        concern.outcome() == null
                                                                ? "No outcome to give"
                                                                : concern.outcome()
                                                                        .words(),
                                                        Days.inWords(concern.closedOn()))),
                        Cell.of(concern.missing().isEmpty() ? "Nothing" : String.join("; ", concern.missing()))));
    }
}
