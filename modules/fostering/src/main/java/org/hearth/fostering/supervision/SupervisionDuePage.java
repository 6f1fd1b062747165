package org.hearth.fostering.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.ListRow;
import org.hearth.platform.api.pages.ListRow.Cell;
import org.hearth.platform.api.pages.Pages;

/**
 * Whose review, visit or training is late or due, who had no unannounced visit in time, and of whom it is not known.
 */
@Named
@RequestScoped
public class SupervisionDuePage {
    static final String PATH = "/fostering/supervision";

    private static final int SIZE = 50;

    @Inject
    SupervisionViews views;

    private DueAsked asked = DueAsked.nothing();
    private DueList list;
    private int page = 1;

    /** How many there are, and where they stand. */
    public record Number(long count, String words, String href) {}

    public void load() {
        try {
            asked = DueAsked.of(name -> Pages.parameter(name).orElse(""));
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
        list = views.list(asked);
        page = Pages.parameter("page")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .map(wanted -> Math.min(Math.max(wanted, 1), getPages()))
                .orElse(1);
    }

    /** Of all households of the kind and worker, with a link to each list. */
    public List<Number> getNumbers() {
        return Stream.of(
                        DueAsked.Show.REVIEWS_LATE,
                        DueAsked.Show.REVIEW_NEEDED,
                        DueAsked.Show.VISITS_LATE,
                        DueAsked.Show.UNANNOUNCED_LATE,
                        DueAsked.Show.NOT_REPORTED,
                        DueAsked.Show.STANDARDS_LATE,
                        DueAsked.Show.COURSES_LATE,
                        DueAsked.Show.TRAINING_NOT_KNOWN,
                        DueAsked.Show.NOT_KNOWN,
                        DueAsked.Show.NO_WORKER)
                .map(show -> new Number(
                        list.count(show),
                        show.words(),
                        asked.showing(show).address(PATH).toString()))
                .toList();
    }

    /** "... review 12 months, regulations; visit 6 weeks, local limit; ...". */
    public String getLimits() {
        return "Each is due within so long of the last: review %s; visit %s; unannounced visit %s."
                .formatted(
                        Interval.REVIEW.limit(list.day()),
                        Interval.VISIT.limit(list.day()),
                        Interval.UNANNOUNCED.limit(list.day()));
    }

    public String getTrainingLimits() {
        return TrainingWords.limits(list.day());
    }

    public int getAll() {
        return list.all().size();
    }

    public int getCount() {
        return list.rows().size();
    }

    /** "Review late". */
    public String getShown() {
        return asked.show().words();
    }

    /** "the latest first". */
    public String getOrder() {
        return asked.show() == DueAsked.Show.REVIEW_NEEDED ? "who waits longest first" : "the latest first";
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return Math.max(1, (list.rows().size() + SIZE - 1) / SIZE);
    }

    public String getAddress() {
        return asked.address(PATH).toString();
    }

    public String getClear() {
        return PATH;
    }

    public String getCsv() {
        return asked.address("/api/fostering/supervision.csv").toString();
    }

    public String getTrainingCsv() {
        return asked.address("/api/fostering/training.csv").toString();
    }

    public List<ListRow> getRows() {
        int from = Math.min((page - 1) * SIZE, list.rows().size());
        return list.rows().subList(from, Math.min(from + SIZE, list.rows().size())).stream()
                .map(row -> new ListRow(
                        Cell.link(
                                row.of().household().reference(),
                                HouseholdSupervisionPage.address(
                                        row.of().household().id())),
                        List.of(
                                Cell.of(row.worker().isEmpty() ? "Nobody recorded" : row.worker()),
                                StandingWords.review(row),
                                StandingWords.cell(row.visit(), "none recorded"),
                                StandingWords.cell(row.unannounced(), "none recorded"),
                                TrainingWords.cell(TrainingWords.standards(row), row.standards()),
                                TrainingWords.cell(TrainingWords.courses(row), row.courses()))))
                .toList();
    }

    public List<Choice> getShows() {
        return Stream.of(DueAsked.Show.values())
                .map(show -> Choice.of(Keys.of(show), show.words()))
                .toList();
    }

    public List<Choice> getKinds() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "All foster homes"));
        Stream.of(HouseholdKind.values())
                .filter(HouseholdKind::isSupervised)
                .forEach(kind -> choices.add(Choice.of(Keys.of(kind), kind.words())));
        return choices;
    }

    public List<Choice> getWorkers() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Anybody"));
        list.workers().forEach(worker -> choices.add(Choice.of(Assignment.key(worker), worker)));
        return choices;
    }

    public String getShow() {
        return Keys.of(asked.show());
    }

    public String getKind() {
        return asked.kind() == null ? "" : Keys.of(asked.kind());
    }

    public String getWorker() {
        return asked.worker();
    }

    /** As typed, also where it was refused. */
    public String getWithin() {
        return Pages.parameter("within").orElse(String.valueOf(asked.within()));
    }
}
