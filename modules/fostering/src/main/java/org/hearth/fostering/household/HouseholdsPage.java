package org.hearth.fostering.household;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Address;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.ListRow;
import org.hearth.platform.api.pages.ListRow.Cell;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;

/** The register as at a day: filters, totals by kind, the rows of one page, and the same rows as files. */
@Named
@RequestScoped
public class HouseholdsPage {
    private static final int SIZE = 50;
    private static final List<Column> COLUMNS = List.of(
            new Column("Reference", "reference"),
            new Column("Kind", "kind"),
            new Column("Status", "status"),
            new Column("Joined", "joined"),
            new Column("Places", "places"),
            new Column("Ages", "ages"),
            new Column("District", "district"));

    @Inject
    HouseholdViews views;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    private HouseholdViews.Question asked;
    private HouseholdList list;
    private int page;
    // a page asks for these more than once
    private List<ListRow> rows;
    private List<Heading> headings;
    private List<Choice> districts;

    private record Column(String text, String key) {}

    public record Heading(String text, String href, String sorted, boolean numeric) {}

    public record Total(String kind, int households, String places) {}

    public void load() {
        try {
            asked = new HouseholdViews.Question(
                    views.asking(Pages.day("asAt"), Pages.parameter("known").orElse(null)),
                    HouseholdFilter.from(key -> Pages.parameter(key).orElse(null)),
                    HouseholdSort.of(Pages.parameter("sort").orElse(null)));
        } catch (RuleBroken refused) {
            Pages.refused(refused);
            asked = new HouseholdViews.Question(
                    views.asking(Optional.empty(), null), HouseholdFilter.NONE, HouseholdSort.of(null));
        }
        list = views.list(asked);
        page = Pages.parameter("page")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .map(asked -> Math.min(Math.max(asked, 1), list.pages(SIZE)))
                .orElse(1);
    }

    public LocalDate getDay() {
        return asked.asAt().day();
    }

    /** As of which instant it is answered; empty for all that is known now. */
    public String getKnown() {
        return asked.asAt().knownAt() == null ? "" : asked.asAt().knownAt().toString();
    }

    /** "23 June 2026 10:00". */
    public String getKnownInWords() {
        return HouseholdPage.WHEN.format(asked.asAt().knownAt());
    }

    /** The same list with all that is known now. */
    public String getNow() {
        return address(asked.filter()).with("known", null).toString();
    }

    public int getTotal() {
        return list.rows().size();
    }

    public int getAll() {
        return list.all();
    }

    /** Whether households that left are asked for, or any. */
    public boolean isLeftAsked() {
        return asked.filter().status() != HouseholdFilter.Status.APPROVED;
    }

    public boolean isFiltered() {
        return !asked.filter().isEmpty();
    }

    public String value(String key) {
        return asked.filter().values().get(key);
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
        return Math.min(page * SIZE, getTotal());
    }

    /** This list with its filters and order, from its first page. */
    public String getAddress() {
        return address(asked.filter()).toString();
    }

    public String getClear() {
        return address(HouseholdFilter.NONE).toString();
    }

    public String getCsv() {
        return address(asked.filter()).at("/api/fostering/households.csv").toString();
    }

    public String getXlsx() {
        return address(asked.filter()).at("/api/fostering/households.xlsx").toString();
    }

    public List<Total> getTotals() {
        return list.totals().stream()
                .map(total -> new Total(
                        total.kind().words(),
                        total.households(),
                        total.places() == null
                                ? "No foster places; %d young %s"
                                        .formatted(total.people(), total.people() == 1 ? "person" : "people")
                                : total.places().toString()))
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
                            column.key().equals("places"));
                })
                .toList();
    }

    public List<ListRow> getRows() {
        if (rows == null) {
            rows = rows();
        }
        return rows;
    }

    private List<ListRow> rows() {
        return list.page(page, SIZE).stream()
                .map(row -> new ListRow(
                        Cell.link(row.reference(), "/fostering/household?id=" + row.id()),
                        List.of(
                                Cell.of(row.approval().kind().words()),
                                status(row),
                                Cell.of(Days.inWords(row.joined())),
                                Cell.number(
                                        row.places() == null
                                                ? "None"
                                                : row.places().toString()),
                                Cell.of(row.ages()),
                                Cell.of(row.district()))))
                .toList();
    }

    private static Cell status(HouseholdRow row) {
        if (row.approved()) {
            return Cell.of(row.status());
        }
        boolean success = row.approval().left().isSuccess();
        return Cell.of("Left on %s: %s"
                        .formatted(
                                Days.inWords(row.approval().period().to()),
                                row.approval().left().words()))
                .marked(success, ListRow.Mark.tag("Success for a child", "green"));
    }

    public List<Choice> getKinds() {
        return all(Arrays.stream(HouseholdKind.values())
                .map(kind -> Choice.of(Typing.key(kind), kind.words()))
                .toList());
    }

    public List<Choice> getDistricts() {
        if (districts == null) {
            districts = all(views.districts(list));
            districts.add(Choice.of(HouseholdFilter.NOT_KNOWN, "Not known"));
        }
        return districts;
    }

    public List<Choice> getStatuses() {
        return Arrays.stream(HouseholdFilter.Status.values())
                .map(status ->
                        Choice.of(status == HouseholdFilter.Status.APPROVED ? "" : Typing.key(status), status.words()))
                .toList();
    }

    public boolean isMayWrite() {
        return permissions.may(person.get(), HouseholdViews.RESOURCE, Permissions.Action.WRITE);
    }

    /** Whether the way to the enquiries stands here. */
    public boolean isMayRecruit() {
        return permissions.may(person.get(), HouseholdViews.RECRUITMENT, Permissions.Action.VIEW);
    }

    private Address address(HouseholdFilter filter) {
        var address =
                new Address("/fostering/households").with("asAt", getDay()).with("known", getKnown());
        for (var part : filter.values().entrySet()) {
            address = address.with(part.getKey(), part.getValue());
        }
        String sort = asked.sort().value();
        return sort.equals("reference") ? address : address.with("sort", sort);
    }

    private static List<Choice> all(List<Choice> choices) {
        var all = new ArrayList<Choice>();
        all.add(Choice.of("", "All"));
        all.addAll(choices);
        return all;
    }
}
