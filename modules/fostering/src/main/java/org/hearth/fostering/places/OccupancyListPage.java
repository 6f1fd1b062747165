package org.hearth.fostering.places;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.ListRow;
import org.hearth.platform.api.pages.ListRow.Cell;
import org.hearth.platform.api.pages.Pages;

/** Which places stand behind one number of occupancy. */
@Named
@RequestScoped
public class OccupancyListPage {

    @Inject
    PlacesViews views;

    private ListAsked asked;
    private OccupancyFigures figures;
    private Counted counted;

    public void load() {
        try {
            var of = OccupancyAsked.of(
                    Pages.day("from"),
                    Pages.day("to"),
                    Pages.parameter("kind"),
                    views.now().coverage(),
                    views.today());
            asked = ListAsked.of(of, Pages::parameter);
            figures = views.figures(of, "occupancy.listed", null);
            counted = asked.counted(figures);
        } catch (RuleBroken noSuchNumber) {
            Pages.notFound();
        }
    }

    public boolean isFound() {
        return counted != null;
    }

    public String getDays() {
        return asked.average()
                ? asked.of().words()
                : Days.inWords(asked.of().period().lastDay());
    }

    public String getTitle() {
        return "%s, %s: %s"
                .formatted(asked.of().kind().words(), asked.measured().inSentence(), number());
    }

    private String number() {
        return asked.average() ? counted.average().toPlainString() : counted.inWords();
    }

    /** Beside the number, as beside every one. */
    public String getUnsettled() {
        return OccupancyPage.unsettled(figures);
    }

    public boolean isAverage() {
        return asked.average();
    }

    public boolean isNobody() {
        return counted.members().isEmpty();
    }

    public int getCount() {
        return counted.members().size();
    }

    public List<ListRow> getRows() {
        return counted.members().stream()
                .map(one -> new ListRow(
                        Cell.link(
                                one.household().reference(),
                                "/fostering/places/household?id="
                                        + one.household().id()),
                        List.of(
                                Cell.of(one.what()),
                                Cell.of(Days.inWords(one.days().from())),
                                Cell.of(Days.inWords(one.days().lastDay())),
                                Cell.number(String.valueOf(one.places())))))
                .toList();
    }

    public String getCsv() {
        return asked.address("/api/fostering/places/list.csv").toString();
    }

    public String getBack() {
        return asked.of().address("/fostering/places/figures").toString();
    }
}
