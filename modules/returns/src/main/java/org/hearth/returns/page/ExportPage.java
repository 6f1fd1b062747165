package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.repeats.FormTokens;
import org.hearth.returns.api.HeldModule;
import org.hearth.returns.api.Readiness;
import org.hearth.returns.api.ReturnWriting;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.Returns;
import org.hearth.returns.api.RowDifference;
import org.hearth.returns.api.RowDifference.Cell;
import org.hearth.returns.api.RuleFindings;
import org.hearth.returns.api.Snapshot;
import org.hearth.returns.api.WrittenReturn;
import org.hearth.returns.api.WrittenReturn.Comparison;

/** What the return of a year would hold if it were written now, how that differs from what was sent, and its snapshots. */
@Named
@RequestScoped
public class ExportPage {
    private static final int DIFFERENCES_SHOWN = 200;
    private static final int HASH_PART = 16;
    private static final String ALL_THE_SAME = "yes";

    @Inject
    ReturnWriting writing;

    @Inject
    Returns returns;

    @Inject
    RuleFindings findings;

    @Inject
    CurrentPerson person;

    @Inject
    FormTokens formTokens;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    private final SortedSet<Integer> held = new TreeSet<>();
    private List<Integer> years = List.of();
    private WrittenReturn written;
    private Comparison comparison;
    private Readiness readiness;
    private List<Snapshot> snapshots = List.of();
    private boolean known;
    private List<String> notReady = new ArrayList<>();

    /** A cell that differs, with the row that it stands in; of a row's further cells only the cell. */
    public record Difference(
            String row, String what, String colour, String column, String sent, String now, String why) {}

    /** A snapshot; its hash in parts between which a line may break. */
    public record Frozen(
            String id, int number, String when, String by, int rows, int differing, String open, List<String> hash) {}

    /** Before a form that comes back is read: whether the form stands on the page hangs on it. */
    public void load() {
        if (known) {
            return;
        }
        known = true;
        returns.held().stream().map(HeldModule::year).forEach(held::add);
        var all = new TreeSet<>(held);
        if (!held.isEmpty()) {
            all.add(Math.min(held.last() + 1, ReturnYears.toHold(clock).last()));
        }
        years = List.copyOf(all.descendingSet());
        try {
            Integer year = asked();
            if (year == null) {
                return;
            }
            written = writing.of(year);
            snapshots = writing.snapshots(year);
        } catch (RuleBroken wrong) {
            Pages.refused(wrong);
            return;
        }
        comparison = written.compare(DIFFERENCES_SHOWN);
        readiness = findings.readiness(written.year());
        if (!FacesContext.getCurrentInstance().isPostback()) {
            audit.record(
                    "return.export-viewed",
                    null,
                    Map.of(
                            "year", String.valueOf(written.year()),
                            "differing", String.valueOf(comparison.differing())));
        }
    }

    /** The newest of which anything was sent, where no year is asked for; {@code null} where nothing was. */
    private Integer asked() {
        return Pages.parameter("year")
                .map(ReturnYears::number)
                .or(() -> years.stream().filter(held::contains).findFirst())
                .orElse(null);
    }

    public void freeze() {
        int year = written.year();
        try {
            String outcome = formTokens.spend(Pages.formToken(), () -> {
                ReturnWriting.Frozen frozen =
                        writing.freeze(year, person.get().name(), notReady.contains(ALL_THE_SAME));
                return (frozen.isNew() ? "" : "not ") + frozen.snapshot().number();
            });
            Pages.done(
                    "/returns/export?year=" + year,
                    outcome.startsWith("not ")
                            ? "Nothing was frozen: the return is, byte for byte, the one of snapshot %s."
                                    .formatted(outcome.substring(4))
                            : "The return is frozen as snapshot %s.".formatted(outcome));
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public List<Choice> getYes() {
        return List.of(Choice.of(ALL_THE_SAME, "Freeze it even if it is not ready to send"));
    }

    public List<String> getNotReady() {
        return notReady;
    }

    public void setNotReady(List<String> notReady) {
        this.notReady = notReady;
    }

    /** The one that is shown, or {@code null}. */
    public WrittenReturn getWritten() {
        load();
        return written;
    }

    public boolean isAnything() {
        return getWritten() != null && !written.isEmpty();
    }

    public String getYear() {
        return written == null ? "" : Shown.year(written.year());
    }

    public String getChosen() {
        return written == null ? "" : String.valueOf(written.year());
    }

    public List<Choice> getYears() {
        List<Choice> choices = new ArrayList<>();
        Stream<Integer> all = written == null || years.contains(written.year())
                ? years.stream()
                : Stream.concat(years.stream(), Stream.of(written.year())).sorted(Comparator.reverseOrder());
        all.forEach(year -> choices.add(Choice.of(String.valueOf(year), Shown.year(year))));
        return choices;
    }

    public Comparison getComparison() {
        return comparison;
    }

    public Readiness getReadiness() {
        return readiness;
    }

    public String getMissing() {
        return String.join(", ", written.missing());
    }

    public String getOfOtherYears() {
        return String.join(", ", written.ofOtherYears());
    }

    public List<Difference> getDifferences() {
        var shown = new ArrayList<Difference>();
        for (RowDifference row : comparison.differences()) {
            boolean first = true;
            for (Cell cell : row.cells()) {
                shown.add(new Difference(
                        first ? place(row) : "",
                        first ? words(row.kind()) : "",
                        colour(row.kind()),
                        cell.column(),
                        cell.sent().isEmpty() ? "Blank" : cell.sent(),
                        row.kind() == RowDifference.Kind.GONE
                                ? "Not written"
                                : cell.now().isEmpty() ? "Blank" : cell.now(),
                        first && row.reason() != null ? row.reason() : ""));
                first = false;
            }
        }
        return shown;
    }

    private static String place(RowDifference row) {
        String where = row.line() == null ? "not sent" : "line %d".formatted(row.line());
        return "%s of %s, %s".formatted(row.module(), row.child().isEmpty() ? "nobody" : row.child(), where);
    }

    private static String words(RowDifference.Kind kind) {
        return switch (kind) {
            case ADDED -> "Added";
            case CHANGED -> "Changed";
            case GONE -> "Gone";
        };
    }

    private static String colour(RowDifference.Kind kind) {
        return switch (kind) {
            case ADDED -> "green";
            case CHANGED -> "blue";
            case GONE -> "orange";
        };
    }

    public boolean isMoreDifferences() {
        return comparison.differing() > comparison.differences().size();
    }

    public int getShownDifferences() {
        return comparison.differences().size();
    }

    public List<Frozen> getSnapshots() {
        return snapshots.stream()
                .map(one -> new Frozen(
                        one.id().toString(),
                        one.number(),
                        Shown.when(one.madeAt()),
                        one.madeBy(),
                        one.rowsInAll(),
                        one.differing(),
                        "%,d%s"
                                .formatted(
                                        one.openErrors() + one.openQuestions(),
                                        one.ofFrozen()
                                                ? ""
                                                : one.upToDate()
                                                        ? ", in what was loaded"
                                                        : ", in what was loaded, and not checked as it was then"),
                        List.of(one.hash().split("(?<=\\G.{%d})".formatted(HASH_PART)))))
                .toList();
    }
}
