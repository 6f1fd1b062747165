package org.hearth.fostering.places;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hearth.core.api.time.Coverage;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.fostering.household.Sexes;
import org.hearth.fostering.netgain.AgeRange;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;

/** How full the homes are: averages of daily counts over any days, and the last of them by reason, ages, sex and district. */
@Named
@RequestScoped
public class OccupancyPage {
    private static final String PATH = "/fostering/places/figures";

    @Inject
    PlacesViews views;

    private OccupancyAsked asked;
    private OccupancyFigures figures;
    private Coverage held;
    private boolean listed;

    /** @param href empty where there is no list to open */
    public record Number(String text, String href) {}

    public record Row(String name, String indicator, Number average, Number lastDay) {}

    public record Part(String name, Number number) {}

    public record Parts(String caption, String heading, List<Part> parts) {}

    public void load() {
        held = views.now().coverage();
        try {
            asked = OccupancyAsked.of(Pages.day("from"), Pages.day("to"), Pages.parameter("kind"), held, views.today());
        } catch (RuleBroken refused) {
            Pages.refused(refused);
            asked = OccupancyAsked.of(Optional.empty(), Optional.empty(), Optional.empty(), held, views.today());
        }
        figures = views.figures(asked, "occupancy.viewed", null);
        listed = views.mayOpenLists();
    }

    public LocalDate getFrom() {
        return asked.period().from();
    }

    public LocalDate getTo() {
        return asked.period().lastDay();
    }

    public String getDays() {
        return asked.words();
    }

    public String getLastDay() {
        return Days.inWords(asked.period().lastDay());
    }

    public String getKind() {
        return Keys.of(asked.kind());
    }

    public String getKindName() {
        return asked.kind().words();
    }

    public List<Choice> getKinds() {
        return Stream.of(HouseholdKind.values())
                .filter(kind -> kind != HouseholdKind.SUPPORTED_LODGINGS)
                .map(kind -> Choice.of(Keys.of(kind), kind.words()))
                .toList();
    }

    public boolean isKnown() {
        return figures.isKnown();
    }

    /** Which days are held, where those asked for are not. */
    public String getNotKnown() {
        return held.isEmpty()
                ? "Not known: no return is held that tells where children live."
                : "Not known: where children live is told %s, and not of every day from %s."
                        .formatted(held.inWords(), asked.words());
    }

    public boolean isNobody() {
        return figures.over(PlaceNumber.APPROVED).members().isEmpty()
                && figures.over(PlaceNumber.FILLED).members().isEmpty();
    }

    /** FOS-05, and what stands beside it. */
    public String getHeadline() {
        return "%s places filled on an average day"
                .formatted(figures.over(PlaceNumber.FILLED).average().toPlainString());
    }

    public String getUnsettled() {
        return unsettled(figures);
    }

    /** Beside every figure. */
    static String unsettled(OccupancyFigures figures) {
        return "Beside these numbers and in none of them: %s with own carers on an average day, and %d on the last, of whom nobody has said in which household."
                .formatted(
                        figures.unsettledOver().average().toPlainString(),
                        figures.unsettledOnLastDay().size());
    }

    public boolean isMaySettle() {
        return views.mayWrite();
    }

    public String getRaw() {
        return figures.utilisation();
    }

    public String getEffective() {
        return figures.effectiveUtilisation();
    }

    public List<Row> getRows() {
        return Stream.of(PlaceNumber.values())
                .map(one -> new Row(
                        one.words(),
                        one.indicator(),
                        number(
                                figures.over(one).average().toPlainString(),
                                figures.over(one),
                                one,
                                "average",
                                null,
                                null),
                        number(figures.onLastDay(one).inWords(), figures.onLastDay(one), one, null, null, null)))
                .toList();
    }

    /** Of the last day. */
    public List<Parts> getParts() {
        return List.of(
                parts(
                        "Not available by reason",
                        "Reason",
                        figures.notAvailableByReason(),
                        Reasons::words,
                        PlaceNumber.NOT_AVAILABLE,
                        "reason"),
                parts(
                        "Vacant by the ages they are approved for",
                        "Ages of approval",
                        figures.vacantByAges(),
                        key -> AgeRange.valueOf(key).words(),
                        PlaceNumber.VACANT,
                        "ages"),
                parts(
                        "Vacant by girls or boys",
                        "Approved for",
                        figures.vacantBySex(),
                        key -> Sexes.valueOf(key).words(),
                        PlaceNumber.VACANT,
                        "sex"),
                parts(
                        "Vacant by district",
                        "District",
                        figures.vacantByDistrict(),
                        views::district,
                        PlaceNumber.VACANT,
                        "district"));
    }

    private Parts parts(
            String caption,
            String heading,
            Map<String, Counted> parts,
            UnaryOperator<String> name,
            PlaceNumber measured,
            String by) {
        return new Parts(
                caption,
                heading,
                parts.entrySet().stream()
                        .map(part -> new Part(
                                name.apply(part.getKey()),
                                number(part.getValue().inWords(), part.getValue(), measured, null, by, part.getKey())))
                        .toList());
    }

    private Number number(String text, Counted counted, PlaceNumber measured, String over, String by, String part) {
        return new Number(
                text,
                listed && !counted.members().isEmpty()
                        ? asked.address("/fostering/places/list")
                                .with("number", measured.key())
                                .with("over", over)
                                .with("by", by)
                                .with("part", by == null ? null : part.isEmpty() ? "not-known" : part)
                                .toString()
                        : "");
    }

    public String getCsv() {
        return asked.address("/api/fostering/places/figures.csv").toString();
    }

    public String getXlsx() {
        return asked.address("/api/fostering/places/figures.xlsx").toString();
    }

    public List<String> getRules() {
        return List.of(
                "An average is that of daily counts: every day of the period counts, and the day on which a child leaves does not.",
                "Filled are the children of any council who live there, and those for whom a place is held.",
                "Vacant is approved less filled less not available, and never below nought; what is filled over the approval stands apart.",
                "A place that was kept until a day that is over stays out of use until somebody has asked the carer.",
                "Kinds of household are never added up: family and friends are no capacity, and supported lodgings have no foster places.",
                "Places are beds. They are never added to households.");
    }
}
