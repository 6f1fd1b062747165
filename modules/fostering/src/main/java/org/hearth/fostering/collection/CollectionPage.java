package org.hearth.fostering.collection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;

/** A year's counts for Ofsted's yearly fostering collection, each with the list behind it where there is one. */
@Named
@RequestScoped
public class CollectionPage {

    @Inject
    CollectionViews views;

    private CollectionAsked asked;
    private List<CollectionPart> parts = List.of();

    /** @param when the day or the days that it tells of */
    public record Line(String what, String kind, String when, String told, String href, String defined) {}

    public record Part(String heading, String covers, String missing, List<Line> lines) {}

    public void load() {
        asked = CollectionAsked.lastYear(views.today());
        try {
            asked = CollectionAsked.of(Pages.parameter("year"), views.today());
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
        parts = views.viewed(asked);
    }

    public List<Choice> getYears() {
        return CollectionAsked.years(views.today()).stream()
                .map(year -> Choice.of(String.valueOf(year.ends()), year.label()))
                .toList();
    }

    public String getYear() {
        return String.valueOf(asked.year().ends());
    }

    /** "2025/26". */
    public String getLabel() {
        return asked.year().label();
    }

    /** "1 April 2025 to 31 March 2026". */
    public String getDays() {
        return "%s to %s".formatted(Days.inWords(asked.days().from()), Days.inWords(asked.lastDay()));
    }

    public boolean isProvisional() {
        return !asked.isOver();
    }

    public List<Part> getParts() {
        return parts.stream()
                .map(part -> new Part(
                        part.heading(),
                        part.covers(),
                        part.missing(),
                        part.lines().stream().map(CollectionPage::line).toList()))
                .toList();
    }

    private static Line line(CollectionLine one) {
        return new Line(
                one.what(),
                one.kind(),
                one.from().equals(one.to()) ? Days.inWords(one.to()) : "In the year",
                one.told(),
                one.href(),
                one.defined());
    }

    public String getCsv() {
        return asked.address("/api/fostering/collection.csv").toString();
    }

    public String getXlsx() {
        return asked.address("/api/fostering/collection.xlsx").toString();
    }
}
