package org.hearth.fostering.forecast;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.fostering.forecast.Forecast.Part;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.fostering.netgain.HouseholdCount;
import org.hearth.fostering.netgain.PlaceCount;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Address;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.ListRow;
import org.hearth.platform.api.pages.ListRow.Cell;
import org.hearth.platform.api.pages.Pages;

/** What is coming by 31 March: so far, by stage of the pipeline, less leavers; its range, and how well earlier ones held. */
@Named
@RequestScoped
public class ForecastPage {
    static final String PATH = "/fostering/net-gain/forecast";

    @Inject
    ForecastViews views;

    private ForecastAsked asked;
    private ForecastViews.View view;
    private Forecast forecast;
    private boolean enquiries;
    private boolean households;

    /** @param href empty where there is no list to open */
    public record Number(String text, String href) {}

    /** @param inHand {@code null} where the line has no enquiries behind it */
    public record Row(String name, boolean total, Number inHand, String households, String places) {}

    /** What it rests on: so many, of whom. */
    public record Rest(Number number, String what) {}

    public void load() {
        LocalDate today = views.today();
        asked = ForecastAsked.today(today);
        try {
            asked = ForecastAsked.of(Pages.day("day"), Pages.parameter("kind"), Pages.parameter("known"), today);
        } catch (RuleBroken refused) {
            // what was known when comes by a link and has no field here
            Pages.error("known".equals(refused.field()) ? null : refused.field(), refused.getMessage());
        }
        view = views.viewed(asked);
        forecast = view.outlook() instanceof Outlook.Known known ? known.forecast() : null;
        enquiries = views.mayOpenEnquiries();
        households = views.mayOpenHouseholds();
    }

    public LocalDate getDay() {
        return asked.day();
    }

    public String getKind() {
        return Keys.of(asked.kind());
    }

    public String getKindName() {
        return asked.kind().words();
    }

    public List<Choice> getKinds() {
        return HouseholdKind.full().stream()
                .map(kind -> Choice.of(Keys.of(kind), kind.words()))
                .toList();
    }

    public LocalDate getEnd() {
        return ReportingYear.of(asked.day()).lastDay();
    }

    public boolean isKnown() {
        return forecast != null;
    }

    /** Whether nothing of the year lies ahead. */
    public boolean isOver() {
        return asked.day().equals(getEnd());
    }

    public List<String> getMissing() {
        return view.outlook() instanceof Outlook.NotKnown not ? not.missing() : List.of();
    }

    public String getHouseholds() {
        return ForecastWords.households(forecast);
    }

    public String getHouseholdsRange() {
        return ForecastWords.range(forecast.households(), HouseholdCount.NONE);
    }

    public boolean isCountedInPlaces() {
        return forecast != null && forecast.places() != null;
    }

    public String getPlaces() {
        return ForecastWords.places(forecast);
    }

    public String getPlacesRange() {
        return ForecastWords.range(forecast.places(), PlaceCount.NONE);
    }

    /** Empty where there is none. */
    public String getTarget() {
        return ForecastWords.target(forecast, view.target());
    }

    /** So far, what may come and go, and what they make. */
    public List<Row> getRows() {
        var rows = new ArrayList<Row>();
        for (Part part : forecast.parts()) {
            rows.add(new Row(
                    name(part),
                    false,
                    part.stage() == null ? null : inHand(part.stage()),
                    ForecastWords.signed(part.households()),
                    ForecastWords.signed(part.places())));
        }
        rows.add(new Row(
                "Expected at the end of " + Days.inWords(forecast.end()),
                true,
                null,
                ForecastWords.signed(forecast.households().expected()),
                isCountedInPlaces() ? ForecastWords.signed(forecast.places().expected()) : ""));
        return rows;
    }

    private String name(Part part) {
        return switch (part.line()) {
            case SO_FAR -> "Net gain so far, to the end of " + Days.inWords(forecast.day());
            case IN_STAGE -> part.stage().words();
            default -> part.line().words();
        };
    }

    private Number inHand(Reached stage) {
        int open = forecast.at(stage).size();
        return new Number(String.valueOf(open), open == 0 || !enquiries ? "" : list("enquiries", Keys.of(stage)));
    }

    private String list(String of, String list) {
        return asked.address(PATH + "/" + of, views.today()).with("list", list).toString();
    }

    /** What the rates rest on, each number a way to its list. */
    public List<Rest> getRests() {
        var rests = forecast.rests();
        var all = new ArrayList<>(List.of(
                new Rest(
                        new Number(
                                "%,d".formatted(rests.enquiries().size()),
                                enquiries
                                        ? numbers("/fostering/recruitment/enquiries", rests.pipeline())
                                                .with("basis", "cohort")
                                                .with("line", "enquiries")
                                                .toString()
                                        : ""),
                        "enquiries made " + days(rests.pipeline())),
                new Rest(
                        new Number(
                                String.valueOf(rests.approved().size()),
                                enquiries ? list("enquiries", ForecastList.APPROVED) : ""),
                        "households approved from an enquiry " + days(rests.pipeline())),
                new Rest(
                        new Number(
                                String.valueOf(rests.otherwise().size()),
                                households && !rests.otherwise().isEmpty()
                                        ? list("households", ForecastList.OTHERWISE)
                                        : ""),
                        "joined without an enquiry of this kind " + days(rests.withEnquiry())),
                new Rest(
                        new Number(
                                String.valueOf(rests.left()),
                                households && rests.left() > 0
                                        ? numbers("/fostering/net-gain/households", rests.register())
                                                .with("line", "left")
                                                .toString()
                                        : ""),
                        "left " + days(rests.register()))));
        if (forecast.ahead()) {
            all.add(new Rest(
                    new Number(
                            String.valueOf(forecast.leaving().size()),
                            households && !forecast.leaving().isEmpty()
                                    ? list("households", ForecastList.LEAVING)
                                    : ""),
                    ForecastWords.leaving(forecast)));
        }
        return all;
    }

    /** From which day on enquiries are taken as complete. */
    public LocalDate getEnquiriesFrom() {
        return forecast.rests().enquiriesFrom();
    }

    private Address numbers(String path, Period period) {
        return new Address(path)
                .with("from", period.from())
                .with("to", period.lastDay())
                .with(
                        "kind",
                        asked.kind() == HouseholdKind.MAINSTREAM && !path.contains("recruitment")
                                ? null
                                : Keys.of(asked.kind()));
    }

    private static String days(Period period) {
        return "from %s to %s".formatted(Days.inWords(period.from()), Days.inWords(period.lastDay()));
    }

    /** How many earlier forecasts held; says so where there is none. */
    public String getHeld() {
        var before = view.before();
        if (before.isEmpty()) {
            return "No earlier forecast can be compared with what happened yet: it takes a year that is over, with %d years recorded before it."
                    .formatted(Forecaster.FEWEST_YEARS);
        }
        long held = before.stream().filter(Forecaster.Past::isHeld).count();
        String places = before.get(0).places() == null
                ? ""
                : ", and of places %d"
                        .formatted(before.stream()
                                .filter(Forecaster.Past::isPlacesHeld)
                                .count());
        return "Of %d earlier %s what happened lay in the range of households for %d%s. It should for about eight in ten."
                .formatted(before.size(), before.size() == 1 ? "forecast" : "forecasts", held, places);
    }

    public boolean isCompared() {
        return !view.before().isEmpty();
    }

    public boolean isComparedInPlaces() {
        return isCompared() && view.before().get(0).places() != null;
    }

    /** Earlier forecasts, the latest first, each with what happened. */
    public List<ListRow> getBefore() {
        var rows = new ArrayList<ListRow>();
        for (int i = view.before().size() - 1; i >= 0; i--) {
            var past = view.before().get(i);
            var cells = new ArrayList<Cell>();
            cells.add(Cell.of(Days.inWords(past.forecast().end())));
            add(cells, past.forecast().households(), past.households(), past.isHeld());
            if (past.places() != null) {
                add(cells, past.forecast().places(), past.places(), past.isPlacesHeld());
            }
            rows.add(new ListRow(
                    Cell.link(
                            Days.inWords(past.forecast().day()),
                            new Address(PATH)
                                    .with("day", past.forecast().day())
                                    .with("kind", asked.kind() == HouseholdKind.MAINSTREAM ? null : getKind())
                                    .with("known", asked.known())
                                    .toString()),
                    cells));
        }
        return rows;
    }

    private static void add(List<Cell> cells, Forecast.Span range, int happened, boolean held) {
        cells.add(Cell.of("%s to %s".formatted(ForecastWords.signed(range.low()), ForecastWords.signed(range.high()))));
        cells.add(Cell.of(ForecastWords.signed(happened)).marked(!held, ListRow.Mark.tag("Outside", "yellow")));
    }

    public String getCsv() {
        return asked.address("/api/fostering/net-gain/forecast.csv", views.today())
                .toString();
    }
}
