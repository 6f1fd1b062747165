package org.hearth.childrenincare.explorer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.childrenincare.figures.InWords;
import org.hearth.core.api.time.AsAt;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Address;
import org.hearth.platform.api.pages.Pages;

/** Who the children in care are on a day, beside a year before: one table for each dimension. */
@Named
@RequestScoped
public class ProfilePage {

    @Inject
    Explorer explorer;

    private AsAt asAt;
    private List<InParts> tables;

    /** One dimension. */
    public record Table(String name, String href, List<Row> rows) {}

    /** @param href the list of those who stand there; empty for nobody */
    public record Row(
            String name, String now, String share, String before, String shareBefore, String change, String href) {}

    public void load() {
        asAt = AsAt.now(explorer.lastDayHeld());
        try {
            asAt = explorer.asking(
                    Pages.day("asAt").map(LocalDate::toString).orElse(null),
                    Pages.parameter("known").orElse(null));
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
        tables = explorer.isHeld() ? explorer.profileOpened(asAt) : explorer.profile(asAt);
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

    public LocalDate getBefore() {
        return tables.get(0).earlier();
    }

    public String getWhole() {
        return InWords.value(tables.get(0).figure());
    }

    public String getMarking() {
        return InParts.MARKING + ". They can tell who a child is.";
    }

    /** {@code null} when there is a figure. */
    public String getWhyNot() {
        return tables.get(0).isTold()
                ? null
                : InWords.whyNot(tables.get(0).figure().measure());
    }

    public String getCoverage() {
        return tables.get(0).coverage().sentence(getDay());
    }

    public List<Table> getTables() {
        return tables.stream()
                .map(in -> new Table(
                        in.by().name(),
                        here("/explorer")
                                .with("line", in.line().key())
                                .with("by", in.by().key())
                                .toString(),
                        Stream.concat(
                                        in.rows().stream()
                                                .map(row ->
                                                        row(in, row, row.part().key())),
                                        Stream.of(row(in, in.all(), null)))
                                .toList()))
                .toList();
    }

    public String getCsv() {
        return here("/api/profile.csv").toString();
    }

    public String getXlsx() {
        return here("/api/profile.xlsx").toString();
    }

    private Row row(InParts in, InParts.Row row, String key) {
        return new Row(
                row.part().name(),
                row.now().text(),
                share(row.now(), in.all().now()),
                row.earlier().text(),
                share(row.earlier(), in.all().earlier()),
                change(row),
                members(in, row.now(), key));
    }

    private static String share(Value value, Value all) {
        return all.counted() == null ? "" : InWords.percent(value.counted(), all.counted());
    }

    private static String change(InParts.Row row) {
        String change = ProfileTables.change(row);
        return change.isEmpty() || change.startsWith("-") || change.equals("0") ? change : "+" + change;
    }

    private String members(InParts in, Value value, String key) {
        if (value.counted() == null || value.counted() == 0) {
            return "";
        }
        return here("/indicators/members")
                .with("ref", in.definition().ref())
                .with("by", key == null ? null : in.by().key())
                .with("in", key)
                .toString();
    }

    private Address here(String path) {
        return new Address(path).with("asAt", getDay()).with("known", getKnown());
    }
}
