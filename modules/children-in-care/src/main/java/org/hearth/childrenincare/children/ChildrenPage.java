package org.hearth.childrenincare.children;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearth.childrenincare.indicator.AgeBand;
import org.hearth.core.api.codes.Code;
import org.hearth.core.api.codes.PlacementGroup;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Address;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.ListRow;
import org.hearth.platform.api.pages.ListRow.Cell;
import org.hearth.platform.api.pages.Pages;

/** Children in care on a day: filters, tags that take them away, the rows of one page, and the same rows as files. */
@Named
@RequestScoped
public class ChildrenPage {
    private static final int SIZE = 50;
    private static final List<Column> COLUMNS = List.of(
            new Column("Reference", "reference"),
            new Column("Age", "age"),
            new Column("Legal status", "status"),
            new Column("Placement", "group"),
            new Column("Provider", "provider"),
            new Column("Area", "side"),
            new Column("Miles from home", "miles"),
            new Column("There since", "since"));

    private static final ListRow.Mark UNACCOMPANIED = ListRow.Mark.tag("Unaccompanied", "blue");
    private static final ListRow.Mark FAR = new ListRow.Mark("span", "hearth-far", "far");

    @Inject
    Children children;

    private Children.Question asked;
    private ChildrenList list;
    private Coverage coverage;
    private boolean own;
    private Measure.NotKnown notKnown;
    private int page;
    // a page asks for these more than once
    private List<ListRow> rows;
    private List<Heading> headings;

    private record Column(String text, String key) {}

    /** A filter that is set, and the list without it. */
    public record Tag(String words, String without) {}

    public record Heading(String text, String href, String sorted, boolean numeric) {}

    /** {@code Without "Age: Under 1": 12 children}. */
    public record Relaxation(String words, int rows, String href) {}

    public void load() {
        coverage = children.coverage();
        own = children.own();
        try {
            asked = new Children.Question(
                    children.asking(
                            Pages.day("asAt").map(LocalDate::toString).orElse(null),
                            Pages.parameter("known").orElse(null),
                            coverage),
                    ChildrenFilter.from(key -> Pages.parameter(key).orElse(null), children.codes()),
                    ChildrenSort.of(Pages.parameter("sort").orElse(null)));
        } catch (RuleBroken refused) {
            Pages.refused(refused);
            asked = new Children.Question(
                    AsAt.now(children.lastDayHeld(coverage)), ChildrenFilter.none(), ChildrenSort.of(null));
        }
        page = Pages.parameter("page")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(1);
        notKnown = children.notKnown(asked.asAt()).orElse(null);
        if (notKnown == null) {
            list = children.list(asked);
            page = Math.min(Math.max(page, 1), list.pages(SIZE));
        }
    }

    public LocalDate getDay() {
        return asked.asAt().day();
    }

    public String getKnown() {
        return asked.asAt().knownAt() == null ? "" : asked.asAt().knownAt().toString();
    }

    public String getNotKnown() {
        return notKnown == null ? null : notKnown.why();
    }

    public String getWouldTell() {
        return notKnown == null ? null : notKnown.wouldTell();
    }

    public String getCoverage() {
        return coverage.sentence(getDay());
    }

    /** The file that would tell who came alone; {@code null} when it is held, or nobody is in care. */
    public String getUnaccompaniedWouldTell() {
        return list.rows().stream().anyMatch(row -> row.revealed() && row.unaccompanied() == null)
                ? "the UASC file of the %s return"
                        .formatted(ReportingYear.of(getDay()).label())
                : null;
    }

    public int getTotal() {
        return list.rows().size();
    }

    public int getAll() {
        return list.all();
    }

    /** Whether this person's lists hold only the children allocated to them. */
    public boolean isOwn() {
        return own;
    }

    public int getLeftOut() {
        return list.leftOut();
    }

    public boolean isFiltered() {
        return !asked.filter().isEmpty();
    }

    public String value(String key) {
        return asked.filter().value(key);
    }

    public String getSort() {
        return asked.sort().value();
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return list.pages(SIZE);
    }

    public int getFirst() {
        return (page - 1) * SIZE + 1;
    }

    public int getLast() {
        return Math.min(page * SIZE, list.rows().size());
    }

    /** This list with its filters and order, from its first page. */
    public String getAddress() {
        return address(asked.filter()).toString();
    }

    public String getClear() {
        return address(ChildrenFilter.none()).toString();
    }

    public String getCsv() {
        return address(asked.filter()).at("/api/children.csv").toString();
    }

    public String getXlsx() {
        return address(asked.filter()).at("/api/children.xlsx").toString();
    }

    public List<Tag> getTags() {
        return asked.filter().parts().stream()
                .map(part -> new Tag(
                        part.words(),
                        address(asked.filter().without(part.key())).toString()))
                .toList();
    }

    public List<Heading> getHeadings() {
        if (headings == null) {
            headings = headings();
        }
        return headings;
    }

    private List<Heading> headings() {
        return COLUMNS.stream()
                .map(column -> {
                    boolean by = asked.sort().by().key().equals(column.key());
                    boolean descending = by && asked.sort().descending();
                    String next = by && !descending ? "-" + column.key() : column.key();
                    return new Heading(
                            column.text(),
                            address(asked.filter()).with("sort", next).toString(),
                            by ? (descending ? "descending" : "ascending") : null,
                            column.key().equals("age") || column.key().equals("miles"));
                })
                .toList();
    }

    public List<ListRow> getRows() {
        if (rows == null) {
            rows = list.page(page, SIZE).stream().map(this::row).toList();
        }
        return rows;
    }

    public List<Relaxation> getRelaxations() {
        return children.relaxations(asked).stream()
                .map(relaxed -> new Relaxation(
                        relaxed.part().words(),
                        relaxed.rows(),
                        address(asked.filter().without(relaxed.part().key())).toString()))
                .toList();
    }

    public List<Choice> getAges() {
        return choices(Arrays.stream(AgeBand.values())
                .map(band -> Choice.of(band.key(), band.words()))
                .toList());
    }

    public List<Choice> getStatuses() {
        return choices(children.codes().legalStatuses().all().stream()
                .filter(status -> !status.isShortBreak())
                .map(ChildrenPage::choice)
                .toList());
    }

    public List<Choice> getGroups() {
        return choices(Arrays.stream(PlacementGroup.values())
                .map(group -> Choice.of(group.key(), group.words()))
                .toList());
    }

    public List<Choice> getProviders() {
        return choices(children.codes().providers().all().stream()
                .map(ChildrenPage::choice)
                .toList());
    }

    public List<Choice> getSides() {
        return choices(List.of(
                Choice.of("in", "Inside the council's area"),
                Choice.of("out", "Outside it"),
                Choice.of("not-known", "Not known")));
    }

    public List<Choice> getYesOrNo() {
        return choices(List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"), Choice.of("not-known", "Not known")));
    }

    private ListRow row(ChildRow row) {
        if (!row.revealed()) {
            return new ListRow(
                    Cell.of(row.reference()),
                    COLUMNS.stream().skip(1).map(column -> Cell.of("")).toList());
        }
        String council = row.host() == null ? null : children.councilName(row.host(), getDay());
        String href = new Address("/children/child")
                .with("reference", row.reference())
                .with("asAt", getDay())
                .with("known", getKnown())
                .toString();
        return new ListRow(
                Cell.link(row.reference(), href).marked(Boolean.TRUE.equals(row.unaccompanied()), UNACCOMPANIED),
                List.of(
                        Cell.number(row.age() == null ? "not known" : row.age().toString()),
                        Cell.of(row.legalStatusWords()),
                        Cell.of(row.placeWords()),
                        Cell.of(row.providerWords()),
                        Cell.of(
                                switch (row.side()) {
                                    case IN -> "inside";
                                    case OUT -> council == null ? "outside" : "outside, in " + council;
                                    case UNKNOWN -> "not known";
                                }),
                        Cell.number(
                                        row.miles() == null
                                                ? "not known"
                                                : row.miles().toPlainString())
                                .marked(Boolean.TRUE.equals(row.over20Miles()), FAR),
                        Cell.of(Days.inWords(row.placedSince()))));
    }

    private Address address(ChildrenFilter filter) {
        var address = new Address("/children/list").with("asAt", getDay()).with("known", getKnown());
        for (String key : ChildrenFilter.KEYS) {
            address = address.with(key, filter.value(key));
        }
        String sort = asked.sort().value();
        return sort.equals("reference") ? address : address.with("sort", sort);
    }

    private static Choice choice(Code code) {
        return Choice.of(code.code(), code.meaning());
    }

    private static List<Choice> choices(List<Choice> choices) {
        var all = new ArrayList<Choice>();
        all.add(Choice.of("", "All"));
        all.addAll(choices);
        return all;
    }
}
