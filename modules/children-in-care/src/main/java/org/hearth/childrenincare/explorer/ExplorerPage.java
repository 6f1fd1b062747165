package org.hearth.childrenincare.explorer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.childrenincare.asking.Asking;
import org.hearth.childrenincare.dimension.Dimension.Part;
import org.hearth.childrenincare.figures.InWords;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.people.Visibility;
import org.hearth.core.api.time.AsAt;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Address;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.RowScope;

/** Any figure in parts: the form that asks, and the table, each number of which opens the list behind it. */
@Named
@RequestScoped
public class ExplorerPage {
    private static final String FIRST = "age";

    @Inject
    Explorer explorer;

    @Inject
    Visibility visibility;

    private AsAt asAt;
    private InParts parts;
    private boolean openLists;
    // a page asks for these more than once
    private List<Row> rows;

    /**
     * One number of the table.
     *
     * @param countedHref the list of those counted; empty where there is nobody, or lists may not be opened
     * @param ofHref      the list below the line, likewise
     */
    public record Cell(Value value, String countedHref, String ofHref) {
        /** The number itself opens the list where it is a count. */
        public String href() {
            return value.of() == null ? countedHref : "";
        }

        public String text() {
            return value.text();
        }
    }

    public record Row(String name, Cell now, String share, String earlier, List<String> months, List<Cell> across) {}

    public void load() {
        var scope = visibility.of("members").scope();
        openLists = scope == RowScope.ALL || scope == RowScope.OWN;
        asAt = AsAt.now(explorer.lastDayHeld());
        try {
            asAt = explorer.asking(
                    Pages.day("asAt").map(LocalDate::toString).orElse(null),
                    Pages.parameter("known").orElse(null));
            var line = Pages.parameter("line");
            if (line.isPresent() && explorer.isHeld()) {
                parts = explorer.opened(new Explorer.Question(
                        definition(line.get()).ref(),
                        line.get(),
                        asAt,
                        Asking.over(Pages.parameter("over").orElse(null)),
                        Pages.parameter("by").orElse(FIRST),
                        Pages.parameter("and").orElse(null)));
            }
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    private Definition definition(String line) {
        return explorer.definitions().stream()
                .filter(definition -> definition.lines().stream()
                        .anyMatch(known -> known.key().equals(line)))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "line", "There is no figure \"%s\". Choose one from the list.".formatted(Asking.shown(line))));
    }

    public boolean isHeld() {
        return explorer.isHeld();
    }

    public LocalDate getDay() {
        return asAt.day();
    }

    public String getKnown() {
        return asAt.knownAt() == null ? "" : asAt.knownAt().toString();
    }

    public List<Choice> getLines() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Choose one"));
        explorer.definitions().forEach(definition -> definition
                .lines()
                .forEach(line -> choices.add(Choice.of(line.key(), "%s %s".formatted(line.key(), line.name())))));
        return choices;
    }

    public List<Choice> getTimes() {
        return List.of(Choice.of("", "The day, or year to date"), Choice.of("quarter", "The quarter to the day"));
    }

    public List<Choice> getFirsts() {
        return explorer.dimensions().stream()
                .map(dimension -> Choice.of(dimension.key(), dimension.name()))
                .toList();
    }

    public List<Choice> getSeconds() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "None"));
        choices.addAll(getFirsts());
        return choices;
    }

    /** What stands in a box of the form: what was sent, be it right or wrong. */
    public String value(String name) {
        return Pages.parameter(name).orElse(name.equals("by") ? FIRST : "");
    }

    /** Whether a figure is asked for, and can be. */
    public boolean isChosen() {
        return parts != null;
    }

    public String getName() {
        return parts.line().name();
    }

    public boolean isTold() {
        return parts != null && parts.isTold();
    }

    public String getTitle() {
        return parts == null ? "Explorer" : parts.title();
    }

    /** {@code CIC-01, on the day}. */
    public String getCaption() {
        return "%s, %s".formatted(parts.line().key(), parts.period());
    }

    public String getWhole() {
        return InWords.value(parts.figure());
    }

    public String getWhyNot() {
        return InWords.whyNot(parts.figure().measure());
    }

    public String getMarking() {
        return InParts.MARKING + ". They can tell who a child is.";
    }

    public String getJudged() {
        return parts.judged();
    }

    public String getCountedOnly() {
        return parts.countedOnly();
    }

    public String getNotKnown() {
        return parts.notKnown();
    }

    public boolean isCrossed() {
        return parts.isCrossed();
    }

    public boolean isOf() {
        return parts.split().hasDenominator();
    }

    public String getBy() {
        return parts.by().name();
    }

    public String getAnd() {
        return parts.and().name();
    }

    public String getEarlier() {
        return Days.inWords(parts.earlier());
    }

    public List<String> getColumns() {
        return parts.columns().stream().map(Part::name).toList();
    }

    public List<String> getMonthNames() {
        return parts.days().stream().map(Days::inWords).toList();
    }

    public String getCoverage() {
        return parts.coverage().sentence(getDay());
    }

    /** What is published elsewhere of the whole figure; empty for nothing. */
    public String getPublished() {
        return explorer.published(parts).words();
    }

    /** The parts, and all of them as the last row. */
    public List<Row> getRows() {
        if (rows == null) {
            rows = new ArrayList<>();
            parts.rows().forEach(row -> rows.add(row(row, row.part().key())));
            rows.add(row(parts.all(), null));
        }
        return rows;
    }

    public String getScorecard() {
        return here("/scorecard").with("line", parts.line().key()).toString();
    }

    public String getProfile() {
        return here("/profile").toString();
    }

    public String getCsv() {
        return file("csv");
    }

    public String getXlsx() {
        return file("xlsx");
    }

    private Row row(InParts.Row row, String key) {
        var across = new ArrayList<Cell>();
        for (int i = 0; i < row.across().size(); i++) {
            across.add(cell(row.across().get(i), key, parts.columns().get(i).key()));
        }
        return new Row(
                row.part().name(),
                cell(row.now(), key, null),
                isOf()
                        ? ""
                        : InWords.percent(row.now().counted(), parts.all().now().counted()),
                row.earlier() == null ? "" : row.earlier().text(),
                row.months().stream().map(Value::text).toList(),
                across);
    }

    private Cell cell(Value value, String row, String column) {
        return new Cell(
                value, members(value.counted(), row, column, null), members(value.of(), row, column, "denominator"));
    }

    /** The list of one cell; of a column's sum it is the part of the second dimension alone. */
    private String members(Integer standThere, String row, String column, String part) {
        if (!openLists || standThere == null || standThere == 0) {
            return "";
        }
        var address = here("/indicators/members")
                .with("ref", parts.definition().ref())
                .with("line", parts.line().key())
                .with("over", Asking.key(parts.over()))
                .with("part", part);
        if (row == null) {
            return column == null
                    ? address.toString()
                    : address.with("by", parts.and().key()).with("in", column).toString();
        }
        return address.with("by", parts.by().key())
                .with("in", row)
                .with("and", column == null ? null : parts.and().key())
                .with("andIn", column)
                .toString();
    }

    private String file(String format) {
        return here("/api/indicators/%s/by/%s.%s"
                        .formatted(parts.definition().ref(), parts.by().key(), format))
                .with("line", parts.line().key())
                .with("over", Asking.key(parts.over()))
                .with("and", parts.isCrossed() ? parts.and().key() : null)
                .toString();
    }

    private Address here(String path) {
        return new Address(path).with("asAt", getDay()).with("known", getKnown());
    }
}
