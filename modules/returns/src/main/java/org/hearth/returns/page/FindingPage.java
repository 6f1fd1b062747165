package org.hearth.returns.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.care.Care;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.repeats.FormTokens;
import org.hearth.returns.api.RowsAtFault;
import org.hearth.returns.api.RowsAtFault.Cell;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFinding.Explanation;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindings;
import org.hearth.returns.api.RuleFindings.Seen;
import org.hearth.returns.api.WrittenChecks;
import org.hearth.returns.api.WrittenChecks.Mended;
import org.hearth.returns.reading.ReadDate;

/** One finding: what the rule says of the row, and the place to say why the row is right as it stands. */
@Named
@RequestScoped
public class FindingPage {
    private static final int MOST_OTHERS = 1000;
    private static final Set<String> PLACE = Set.of("HOME_POST", "PL_POST", "PL_LA", "PL_LOCATION", "PL_DISTANCE");

    @Inject
    RuleFindings findings;

    @Inject
    Care care;

    @Inject
    CurrentPerson person;

    @Inject
    FormTokens formTokens;

    @Inject
    WrittenChecks checks;

    @Inject
    RowsAtFault rows;

    @Inject
    Permissions permissions;

    @Inject
    Audit audit;

    private RuleFinding finding;
    private String words;
    private Optional<Mended> mended;
    private List<Cell> cells;
    private List<RuleFinding> others = List.of();
    private List<String> also = List.of();

    /** An explanation as it was given, and what became of it. */
    public record Said(String words, String given, String ended) {}

    /** Before a form that comes back is read: whether the form stands on the page hangs on it. */
    @PostConstruct
    void find() {
        finding = Shown.id(Pages.parameter("id").orElse(null))
                .flatMap(findings::find)
                .orElse(null);
        words = finding == null || finding.explanation() == null
                ? ""
                : finding.explanation().words();
        others = others();
    }

    /** Open findings of the same child and year that name a column of this one. */
    private List<RuleFinding> others() {
        if (!isExplainable()) {
            return List.of();
        }
        var same =
                new RuleFindingFilter(null, finding.year(), null, finding.module(), null, State.OPEN, finding.child());
        return findings.list(same, 1, MOST_OTHERS).items().stream()
                .filter(one ->
                        !one.id().equals(finding.id()) && one.columns().stream().anyMatch(this::isOfTheCause))
                .toList();
    }

    /** Where a placement is, how far and in whose area is one cause: its postcodes. */
    private boolean isOfTheCause(String column) {
        return finding.columns().contains(column)
                || PLACE.contains(column) && finding.columns().stream().anyMatch(PLACE::contains);
    }

    public void load() {
        if (finding == null) {
            Pages.notFound();
            return;
        }
        if (!FacesContext.getCurrentInstance().isPostback()) {
            audit.record(
                    "finding.viewed",
                    finding.id().toString(),
                    Map.of("rule", finding.rule(), "year", String.valueOf(finding.year())));
        }
    }

    public void explain() {
        var seen = new Seen(Shown.id(Pages.parameter("seen").orElse(null)).orElse(null));
        try {
            String explained = formTokens.spend(Pages.formToken(), () -> String.valueOf(explained(seen)));
            Pages.done(
                    address(),
                    "%s explained, here and wherever the same is found in another year."
                            .formatted(explained.equals("1") ? "The finding is" : explained + " findings are"));
        } catch (RuleBroken refused) {
            finding = findings.find(finding.id()).orElse(finding);
            Pages.refused(refused);
        }
    }

    /** With those that are ticked; only what the page offers can be. */
    private int explained(Seen seen) {
        String by = person.get().name();
        findings.explain(finding.id(), words, seen, by);
        List<RuleFinding> ticked = others.stream()
                .filter(one -> also.contains(one.id().toString()))
                .toList();
        ticked.forEach(one -> findings.explain(one.id(), words, null, by));
        return 1 + ticked.size();
    }

    public List<Choice> getOthers() {
        return others.stream()
                .map(one -> Choice.of(
                        one.id().toString(),
                        "Rule %s, %s line %d (%s)"
                                .formatted(one.rule(), one.file(), one.line(), String.join(", ", one.columns()))))
                .toList();
    }

    public List<String> getAlso() {
        return also;
    }

    public void setAlso(List<String> also) {
        this.also = also == null ? List.of() : also;
    }

    /** The row as it was sent. */
    public List<Cell> getCells() {
        if (cells == null) {
            cells = finding == null ? List.of() : rows.of(finding);
        }
        return cells;
    }

    /** Whether last year's row stands beside it. */
    public boolean isTwoYears() {
        return getCells().stream().anyMatch(cell -> cell.lastYear() != null);
    }

    /** Where the record of this row is corrected, for who may; empty for anybody else, and of rows that Hearth keeps as sent. */
    public String getCorrect() {
        if (finding == null
                || finding.child().isEmpty()
                || !permissions.may(person.get(), "corrections", Permissions.Action.WRITE)) {
            return "";
        }
        UUID child = care.byReference(finding.child()).orElse(null);
        if (child == null) {
            return "";
        }
        if (!finding.module().equals("Episodes")) {
            return "/children/details?reference=" + finding.child();
        }
        String start = getCells().stream()
                .filter(cell -> cell.column().equals("DECOM"))
                .map(Cell::now)
                .findFirst()
                .orElse("");
        LocalDate day = ReadDate.of(start).day();
        return care.episodes(child).stream()
                .filter(one -> day != null && day.equals(one.listedAs()))
                .findFirst()
                .map(one -> "/children/correct?reference=%s&episode=%s"
                        .formatted(finding.child(), one.episode().id()))
                .orElse("/children/history?reference=" + finding.child());
    }

    public void withdraw() {
        findings.withdraw(finding.id(), person.get().name());
        Pages.done(address(), "The explanation is withdrawn. It stays readable below.");
    }

    private String address() {
        return "/returns/finding?id=" + finding.id();
    }

    public RuleFinding getFinding() {
        return finding;
    }

    public String getTitle() {
        return finding == null
                ? "Finding"
                : "Rule %s, %s line %d".formatted(finding.rule(), finding.file(), finding.line());
    }

    public String getYear() {
        return Shown.year(finding.year());
    }

    public String getSeverity() {
        return Shown.severity(finding.severity());
    }

    public String getColour() {
        return Shown.colour(finding.severity());
    }

    public String getStage() {
        return Shown.stage(finding.stage());
    }

    public String getStateColour() {
        return Shown.colour(finding.state());
    }

    public String getColumns() {
        return String.join(", ", finding.columns());
    }

    public String getSince() {
        return Shown.when(finding.since());
    }

    /** Empty while it is there. */
    public String getFixed() {
        return finding.fixedAt() == null ? "" : Shown.when(finding.fixedAt());
    }

    /** That the record has been put right since the row was sent; empty where it has not. */
    public String getMended() {
        if (mended == null) {
            mended = finding == null || finding.state() != State.OPEN
                    ? Optional.empty()
                    : Optional.ofNullable(checks.mended(finding.year()).get(finding.id()));
        }
        return mended.map(
                        one -> one.lastYearToo()
                                ? "This has been corrected here since. The finding goes when this year's and last year's returns are loaded as they are written now."
                                : "This has been corrected here since. The finding goes when the return is loaded as it is written now.")
                .orElse("");
    }

    /** Whether there is a page of the child. */
    public boolean isChildKnown() {
        return !finding.child().isEmpty() && care.byReference(finding.child()).isPresent();
    }

    public boolean isExplainable() {
        return finding != null
                && finding.state() != State.FIXED
                && !finding.child().isEmpty();
    }

    public boolean isExplained() {
        return finding != null && finding.explanation() != null;
    }

    public String getGiven() {
        return given(finding.explanation());
    }

    /** What holds now, for the form to say what its writer saw. */
    public String getSeen() {
        return Optional.ofNullable(finding.explanation())
                .map(one -> one.id().toString())
                .orElse("");
    }

    /** Those that no longer hold, newest first. */
    public List<Said> getFormer() {
        return findings.explanations(finding.id()).stream()
                .filter(one -> one.endedAt() != null)
                .map(one -> new Said(
                        one.words(),
                        given(one),
                        "until %s, ended by %s".formatted(Shown.when(one.endedAt()), one.endedBy())))
                .toList();
    }

    private static String given(Explanation one) {
        return "%s, %s".formatted(one.by(), Shown.when(one.at()));
    }

    public int getLongest() {
        return RuleFindings.LONGEST_EXPLANATION;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
