package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.returns.desk.AskedMissing;
import org.hearth.returns.desk.MissingData;
import org.hearth.returns.desk.MissingData.Found;
import org.hearth.returns.desk.MissingData.Wanted;

/** What is missing in the records that are held: column by column, then fact by fact. */
@Named
@RequestScoped
public class MissingDataPage {
    /** More than these are opened below their number. */
    private static final int FIGURES_SHOWN = 8;

    private static final String ADDRESS = "/returns/missing-data";
    private static final Wanted ALL = new Wanted(null, null, null, null, null, null, null, null);

    @Inject
    MissingData missing;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    private Wanted wanted = ALL;
    private Found found = new Found(null, Map.of(), List.of());
    private boolean refused;
    private int page = 1;

    /** A column with how often it is missing. */
    public record Column(String name, String module, int times, String href) {}

    /**
     * @param href  the record, to be put right; {@code null} where it may not be opened
     * @param spoilt how many figures rest on it; {@code figures} names them
     */
    public record Row(
            String child,
            String href,
            String field,
            String record,
            String kind,
            String since,
            int days,
            String workers,
            int spoilt,
            String figures) {
        public boolean isManyFigures() {
            return spoilt > FIGURES_SHOWN;
        }
    }

    public void load() {
        try {
            page = Shown.page();
            wanted = AskedMissing.of(key -> "asAt".equals(key)
                    ? Pages.day("asAt").map(LocalDate::toString).orElse(null)
                    : Pages.parameter(key).orElse(null));
            found = missing.find(wanted);
        } catch (RuleBroken wrong) {
            Pages.refused(wrong);
            refused = true;
            return;
        }
        var details = new TreeMap<>(AskedMissing.parts(wanted));
        details.put("found", String.valueOf(found.rows().size()));
        details.put("page", String.valueOf(page));
        audit.record("missing-data.listed", null, details);
    }

    public boolean isRefused() {
        return refused;
    }

    public boolean isFiltered() {
        return !ALL.equals(wanted);
    }

    /** The day asked for; {@code null} for the last that is held. */
    public LocalDate getDay() {
        return wanted.asAt();
    }

    /** The day looked at. */
    public LocalDate getLookedAt() {
        return found.day();
    }

    public String value(String key) {
        return refused
                ? Pages.parameter(key).orElse("")
                : AskedMissing.parts(wanted).getOrDefault(key, "");
    }

    public List<Choice> getColumnChoices() {
        List<Choice> columns = new ArrayList<>();
        columns.add(Choice.of("", "All columns"));
        MissingData.columns().forEach(one -> columns.add(Choice.of(one.column(), one.words())));
        return columns;
    }

    public List<Choice> getKinds() {
        return List.of(
                Choice.of("", "Blank or not known"),
                Choice.of("blank", "Blank"),
                Choice.of("not-known", "Given, and not known"));
    }

    public List<Column> getColumns() {
        return found.byColumn().entrySet().stream()
                .map(one -> new Column(
                        one.getKey().column(),
                        one.getKey().module(),
                        one.getValue(),
                        ADDRESS + "?" + AskedMissing.address(only(one.getKey()))))
                .toList();
    }

    private Wanted only(ReturnColumn column) {
        return new Wanted(
                wanted.asAt(),
                column,
                wanted.worker(),
                wanted.figure(),
                wanted.child(),
                wanted.days(),
                wanted.kind(),
                wanted.team());
    }

    public List<Row> getRows() {
        boolean mayCorrect = permissions.may(person.get(), "corrections", Permissions.Action.WRITE);
        int from = Math.min(found.rows().size(), (page - 1) * Shown.PAGE);
        return found.rows().subList(from, Math.min(found.rows().size(), from + Shown.PAGE)).stream()
                .map(one -> row(one, mayCorrect))
                .toList();
    }

    private static Row row(MissingData.Row one, boolean mayCorrect) {
        return new Row(
                one.child(),
                one.shown() ? href(one, mayCorrect) : null,
                one.column().words(),
                record(one),
                one.words(),
                Days.inWords(one.since()),
                one.days(),
                whose(one),
                one.figures().size(),
                String.join(", ", one.figures()));
    }

    private static String record(MissingData.Row one) {
        if (one.module() != null) {
            return one.module() + (one.from() == null ? "" : ", " + Days.inWords(one.from()));
        }
        return one.from() == null ? "The child" : "Episode from " + Days.inWords(one.from());
    }

    private static String whose(MissingData.Row one) {
        if (one.workers().isEmpty()) {
            return "Nobody";
        }
        String workers = String.join(", ", one.workers());
        return one.teams().isEmpty() ? workers : "%s (%s)".formatted(workers, String.join(", ", one.teams()));
    }

    private static String href(MissingData.Row one, boolean mayCorrect) {
        String of = "?reference=" + java.net.URLEncoder.encode(one.child(), java.nio.charset.StandardCharsets.UTF_8);
        if (!mayCorrect) {
            return "/children/child" + of;
        }
        if (one.module() != null) {
            return "/children/child" + of;
        }
        return one.episode() == null
                ? "/children/details" + of
                : "/children/correct" + of + "&episode=" + one.episode();
    }

    public int getFound() {
        return found.rows().size();
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return Shown.pages(found.rows().size());
    }

    public String getAddress() {
        return isFiltered() ? ADDRESS + "?" + AskedMissing.address(wanted) : ADDRESS;
    }

    public String getCsv() {
        return "/api/missing-data.csv" + (isFiltered() ? "?" + AskedMissing.address(wanted) : "");
    }

    public String getXlsx() {
        return "/api/missing-data.xlsx" + (isFiltered() ? "?" + AskedMissing.address(wanted) : "");
    }
}
