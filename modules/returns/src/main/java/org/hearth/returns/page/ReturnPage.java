package org.hearth.returns.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.FindingFilter;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.api.Returns;
import org.hearth.returns.api.Severity;

/** What became of one upload; and, when it waits, the place to say yes or no. */
@Named
@RequestScoped
public class ReturnPage {
    private static final int VANISHED_SHOWN = 200;

    @Inject
    Returns returns;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    private Receipt receipt;
    private Part<Finding> findings = new Part<>(List.of(), 0);
    private Part<Returns.Vanished> vanished = new Part<>(List.of(), 0);
    private String module = "";
    private String show = "";
    private int page = 1;

    /** A finding in words. */
    public record Found(
            String place,
            String column,
            String value,
            String says,
            String message,
            String severity,
            String colour,
            String code) {}

    /** Before a form that comes back is read: whether the form stands on the page hangs on it. */
    @PostConstruct
    void find() {
        UUID id = Shown.id(Pages.parameter("id")
                        .or(() -> Pages.parameter("upload"))
                        .orElse(null))
                .orElse(null);
        receipt = id == null ? null : returns.find(id).orElse(null);
    }

    public void load() {
        if (receipt == null) {
            Pages.notFound();
            return;
        }
        if (FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        try {
            page = Shown.page();
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
        module = Pages.parameter("module").orElse("");
        show = Pages.parameter("show").orElse("");
        findings = returns.findings(receipt.id(), filter(), page, Shown.PAGE);
        vanished = returns.vanished(receipt.id(), 1, VANISHED_SHOWN);
        audit.record(
                "return.viewed",
                receipt.id().toString(),
                Map.of("module", shortened(module), "show", shortened(show), "page", String.valueOf(page)));
    }

    private FindingFilter filter() {
        Severity severity = null;
        for (Severity one : Severity.values()) {
            severity = one.key().equals(show) ? one : severity;
        }
        return new FindingFilter(
                module.isEmpty() ? null : module, severity, null, "refused".equals(show) ? true : null);
    }

    public void yes() {
        answer(true);
    }

    public void no() {
        answer(false);
    }

    private void answer(boolean yes) {
        UUID id = Shown.id(Pages.parameter("upload").orElse(null)).orElse(null);
        if (id == null || returns.find(id).isEmpty()) {
            Pages.notFound();
            return;
        }
        try {
            Receipt after = yes
                    ? returns.confirm(id, person.get().name())
                    : returns.decline(id, person.get().name());
            Pages.done(
                    "/returns/return?id=" + id,
                    after.state() == State.REFUSED
                            ? "Nothing was replaced."
                            : after.state() == State.CURRENT
                                    ? "The return is in use."
                                    : "The return is being put in use.");
        } catch (RuleBroken refused) {
            receipt = returns.find(id).orElse(null);
            Pages.refused(refused);
        }
    }

    public Receipt getReceipt() {
        return receipt;
    }

    public String getTitle() {
        return receipt == null ? "Return" : "Return for " + Shown.year(receipt.year());
    }

    public String getWhen() {
        return Shown.when(receipt.at());
    }

    public String getColour() {
        return Shown.colour(receipt.state());
    }

    public boolean isWaiting() {
        return receipt != null && receipt.state() == State.WAITING_FOR_YES;
    }

    public boolean isGoingOn() {
        return receipt != null && receipt.state() == State.STAGED;
    }

    public List<Found> getFindings() {
        return findings.items().stream()
                .map(one -> new Found(
                        place(one),
                        one.column() == null ? "" : one.column(),
                        one.value() == null ? "" : one.value().isEmpty() ? "blank" : one.value(),
                        one.refused() ? one.line() == null ? "File left out" : "Row left out" : "",
                        one.message(),
                        words(one),
                        colour(one),
                        one.code()))
                .toList();
    }

    private static String place(Finding finding) {
        return finding.line() == null ? finding.file() : "%s line %d".formatted(finding.file(), finding.line());
    }

    private static String words(Finding finding) {
        if (finding.refused()) {
            return "Refused";
        }
        return switch (finding.severity()) {
            case ERROR -> "Error";
            case QUESTION -> "Question";
            case WARNING -> "Warning";
        };
    }

    private static String colour(Finding finding) {
        if (finding.refused()) {
            return "red";
        }
        return switch (finding.severity()) {
            case ERROR -> "orange";
            case QUESTION -> "blue";
            case WARNING -> "yellow";
        };
    }

    public int getFound() {
        return findings.total();
    }

    public List<Returns.Vanished> getVanished() {
        return vanished.items();
    }

    public int getVanishedInAll() {
        return vanished.total();
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return Shown.pages(findings.total());
    }

    public String getModule() {
        return module;
    }

    public String getShow() {
        return show;
    }

    public List<Choice> getModules() {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", "All modules"));
        receipt.modules().forEach(one -> choices.add(Choice.of(one.module(), one.module())));
        return choices;
    }

    public List<Choice> getShows() {
        return List.of(
                Choice.of("", "Everything"),
                Choice.of("refused", "Left out"),
                Choice.of("error", "Errors"),
                Choice.of("question", "Questions"),
                Choice.of("warning", "Warnings"));
    }

    /** The list with its filter, for the next page. */
    public String getAddress() {
        return "/returns/return?id=%s&module=%s&show=%s".formatted(receipt.id(), encoded(module), encoded(show));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) : text;
    }
}
