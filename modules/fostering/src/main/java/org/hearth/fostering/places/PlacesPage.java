package org.hearth.fostering.places;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.ListRow;
import org.hearth.platform.api.pages.ListRow.Cell;
import org.hearth.platform.api.pages.ListRow.Mark;
import org.hearth.platform.api.pages.Pages;

/** The places of every household week by week, a letter for each, and the same as a table of days in words. */
@Named
@RequestScoped
public class PlacesPage {
    private static final String PATH = "/fostering/places";
    private static final int SIZE = 50;
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    @Inject
    Granted granted;

    @Inject
    TemporaryCountdown countdown;

    @Inject
    PlacesViews views;

    private PlacesAsked asked;
    private PlacesViews.Grid grid;
    private boolean table;
    private boolean reasons;
    private int page;

    private record Rows(PlacesAsked asked, boolean table, boolean reasons, int page) {}

    public void load() {
        try {
            asked = PlacesAsked.of(Pages.day("from"), Pages.parameter("kind"), Pages.parameter("with"), views.today());
        } catch (RuleBroken refused) {
            Pages.refused(refused);
            asked = PlacesAsked.of(Optional.empty(), Optional.empty(), Optional.empty(), views.today());
        }
        grid = views.grid(asked);
        table = Pages.parameter("show").filter("table"::equals).isPresent();
        reasons = views.mayReadReasons();
        page = Pages.parameter("page")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .map(number -> Math.min(Math.max(number, 1), getPages()))
                .orElse(1);
    }

    public LocalDate getFrom() {
        return asked.monday();
    }

    public String getDays() {
        return asked.words();
    }

    public String getKind() {
        return Keys.of(asked.kind());
    }

    /** Supported lodgings have no fostering places. */
    public List<Choice> getKinds() {
        return Stream.of(HouseholdKind.values())
                .filter(kind -> kind != HouseholdKind.SUPPORTED_LODGINGS)
                .map(kind -> Choice.of(Keys.of(kind), kind.words()))
                .toList();
    }

    public String getWith() {
        return Keys.of(asked.with());
    }

    public List<Choice> getWiths() {
        return Stream.of(PlacesAsked.With.values())
                .map(with -> Choice.of(Keys.of(with), with.words()))
                .toList();
    }

    public boolean isTable() {
        return table;
    }

    public String getShow() {
        return table ? "table" : "";
    }

    public int getTotal() {
        return grid.rows().size();
    }

    public int getAll() {
        return grid.all();
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return Math.max(1, (getTotal() + SIZE - 1) / SIZE);
    }

    public String getAddress() {
        return address(asked);
    }

    private String address(PlacesAsked of) {
        return of.address(PATH).with("show", getShow()).toString();
    }

    public String getClear() {
        return PATH;
    }

    public String getEarlier() {
        return address(asked.later(-PlacesAsked.WEEKS));
    }

    public String getLater() {
        return address(asked.later(PlacesAsked.WEEKS));
    }

    /** The same weeks and households in the other form. */
    public String getOther() {
        return asked.address(PATH).with("show", table ? "" : "table").toString();
    }

    public String getCsv() {
        return asked.address("/api/fostering/places.csv").toString();
    }

    public String getXlsx() {
        return asked.address("/api/fostering/places.xlsx").toString();
    }

    public boolean isMayWrite() {
        return views.mayWrite();
    }

    public boolean isReasons() {
        return reasons;
    }

    public boolean isMayCount() {
        return views.mayOpenLists();
    }

    public int getUnsettled() {
        return grid.unsettled().size();
    }

    /** Exemptions and emergencies that somebody has to look at. */
    public int getGrantsToLookAt() {
        return reasons ? granted.toLookAt() + countdown.toLookAt() : 0;
    }

    /** How many holds somebody has to ask a carer about today. */
    public int getToCheck() {
        return reasons ? grid.occupancy().expiredOn(views.today()).size() : 0;
    }

    /** Empty where every day of the weeks is told. */
    public String getCoverage() {
        return PlacesViews.coverage(grid.occupancy(), asked.days().lastDay());
    }

    /** How places stand on the first of the days, all pages of it. */
    public String getSummary() {
        return grid.occupancy().once(List.of("summary", asked), () -> {
            int approved = 0;
            int filled = 0;
            int vacant = 0;
            int kept = 0;
            int over = 0;
            for (PlacesViews.GridRow row : grid.rows()) {
                Stretch first = row.on(asked.monday());
                if (first.kind() == asked.kind()) {
                    approved += first.approved();
                    filled += first.filled();
                    vacant += first.vacant();
                    kept += first.notAvailable();
                    over += first.over();
                }
            }
            return "On %s: %d approved, %d filled, %d vacant, %d reserved or not available, %d over the approval."
                    .formatted(Days.inWords(asked.monday()), approved, filled, vacant, kept, over);
        });
    }

    public List<String> getWeeks() {
        return asked.mondays().stream().map(WEEK::format).toList();
    }

    /** Of this page, a cell for each week. */
    public List<ListRow> getRows() {
        return grid.occupancy().once(new Rows(asked, table, reasons, page), () -> table ? tableRows() : gridRows());
    }

    private List<PlacesViews.GridRow> onPage() {
        int from = Math.min((page - 1) * SIZE, getTotal());
        return grid.rows().subList(from, Math.min(from + SIZE, getTotal()));
    }

    private List<ListRow> gridRows() {
        return onPage().stream()
                .map(row -> new ListRow(
                        link(row),
                        asked.mondays().stream()
                                .map(monday -> cell(row, monday))
                                .toList()))
                .toList();
    }

    private static Cell cell(PlacesViews.GridRow row, LocalDate monday) {
        Stretch first = row.on(monday);
        boolean changes = row.changesInWeek(monday);
        return Cell.of(first.inLetters() + (changes ? "*" : "") + (first.isPresumed() ? "?" : ""))
                .marked(
                        true,
                        new Mark(
                                "span",
                                "govuk-visually-hidden",
                                first.inWords()
                                        + (changes ? ", changes within the week" : "")
                                        + (first.isPresumed() ? ", taken to go on" : "")));
    }

    private List<ListRow> tableRows() {
        var rows = new ArrayList<ListRow>();
        for (PlacesViews.GridRow row : onPage()) {
            for (Stretch stretch : row.rows(reasons)) {
                if (stretch.kind() == asked.kind() && !stretch.isEmptyAndNotApproved()) {
                    rows.add(new ListRow(
                            link(row),
                            List.of(
                                    Cell.of(Days.inWords(stretch.days().from())),
                                    Cell.of(Days.inWords(stretch.days().lastDay())),
                                    Cell.number(String.valueOf(stretch.approved())),
                                    Cell.number(String.valueOf(stretch.filled())),
                                    Cell.number(String.valueOf(stretch.vacant())),
                                    Cell.number(String.valueOf(stretch.reservedPlaces())),
                                    Cell.number(String.valueOf(stretch.unavailablePlaces())),
                                    Cell.number(String.valueOf(stretch.over())),
                                    Cell.of(PlacesViews.why(stretch, reasons)))));
                }
            }
        }
        return rows;
    }

    private static Cell link(PlacesViews.GridRow row) {
        return Cell.link(
                row.places().household().reference(),
                "/fostering/places/household?id=" + row.places().household().id());
    }
}
