package org.hearth.returns.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.core.api.care.Care;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.repeats.FormTokens;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFinding.Explanation;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindings;
import org.hearth.returns.api.RuleFindings.Seen;

/** One finding: what the rule says of the row, and the place to say why the row is right as it stands. */
@Named
@RequestScoped
public class FindingPage {
    @Inject
    RuleFindings findings;

    @Inject
    Care care;

    @Inject
    CurrentPerson person;

    @Inject
    FormTokens formTokens;

    @Inject
    Audit audit;

    private RuleFinding finding;
    private String words;

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
            formTokens.spend(Pages.formToken(), () -> findings.explain(
                            finding.id(), words, seen, person.get().name())
                    .map(RuleFinding::id)
                    .map(UUID::toString)
                    .orElse(""));
            Pages.done(address(), "The finding is explained, here and wherever the same is found in another year.");
        } catch (RuleBroken refused) {
            finding = findings.find(finding.id()).orElse(finding);
            Pages.refused(refused);
        }
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
