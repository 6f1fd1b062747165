package org.hearth.fostering.forecast;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.BiFunction;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.ListRow;
import org.hearth.platform.api.pages.ListRow.Cell;
import org.hearth.platform.api.pages.Pages;

/** Which enquiries, or which households, stand behind one number of the forecast. */
@Named
@RequestScoped
public class ForecastListPage {
    @Inject
    ForecastViews views;

    private ForecastAsked asked;
    private ForecastList list;
    private String of;

    public void loadEnquiries() {
        load("enquiries", ForecastList::ofEnquiries);
    }

    public void loadHouseholds() {
        load("households", ForecastList::ofHouseholds);
    }

    private void load(String what, BiFunction<Forecast, String, ForecastList> lists) {
        of = what;
        try {
            asked = ForecastAsked.of(
                    Pages.day("day"), Pages.parameter("kind"), Pages.parameter("known"), views.today());
            String key = Pages.parameter("list").orElse("");
            list = views.listed(asked, key, null)
                    .map(forecast -> lists.apply(forecast, key))
                    .orElse(null);
        } catch (RuleBroken noSuchList) {
            list = null;
        }
        if (list == null) {
            Pages.notFound();
        }
    }

    public boolean isFound() {
        return list != null;
    }

    public String getTitle() {
        return list.title();
    }

    public String getCaption() {
        return "%s, as at %s".formatted(asked.kind().words(), Days.inWords(asked.day()));
    }

    public String getDayHeading() {
        return list.dayName();
    }

    public String getHeading() {
        return of.equals("enquiries") ? "Enquiry" : "Household";
    }

    public boolean isNobody() {
        return list.rows().isEmpty();
    }

    public int getCount() {
        return list.rows().size();
    }

    public boolean isWithReason() {
        return list.key().equals(ForecastList.OTHERWISE);
    }

    public List<ListRow> getRows() {
        String path = of.equals("enquiries") ? "/fostering/recruitment/enquiry?id=" : "/fostering/household?id=";
        return list.rows().stream()
                .map(row -> new ListRow(
                        Cell.link(row.reference(), path + row.id()),
                        isWithReason()
                                ? List.of(Cell.of(Days.inWords(row.day())), Cell.of(row.why()))
                                : List.of(Cell.of(Days.inWords(row.day())))))
                .toList();
    }

    public String getCsv() {
        return asked.address("/api/fostering/net-gain/forecast/" + of + ".csv", views.today())
                .with("list", list.key())
                .toString();
    }

    public String getBack() {
        return asked.address(ForecastPage.PATH, views.today()).toString();
    }
}
