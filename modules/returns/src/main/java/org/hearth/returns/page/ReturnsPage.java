package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.time.Period;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.returns.api.AskedQuestion;
import org.hearth.returns.api.HeldModule;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Repairs;
import org.hearth.returns.api.Returns;

/** What is held, by year and module; every upload; how many questions are open. */
@Named
@RequestScoped
public class ReturnsPage {
    @Inject
    Returns returns;

    @Inject
    Repairs repairs;

    @Inject
    Audit audit;

    private List<HeldModule> held = List.of();
    private List<Period> spans = List.of();
    private Part<Receipt> uploads = new Part<>(List.of(), 0);
    private int page = 1;
    private int questions;

    /** A module that is held. */
    public record Held(String year, String module, int rows, int refused, String when, String by, String id) {}

    /** An upload. */
    public record Sent(String id, String year, String when, String by, String state, String colour, String modules) {}

    public void load() {
        try {
            page = Shown.page();
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
        held = returns.held();
        spans = returns.coverage().spans();
        uploads = returns.uploads(page, Shown.PAGE);
        questions = repairs.byKind(AskedQuestion.State.OPEN).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        audit.record("returns.listed", null, Map.of("page", String.valueOf(page)));
    }

    public List<Held> getHeld() {
        return held.stream()
                .map(one -> new Held(
                        Shown.year(one.year()),
                        one.module(),
                        one.rows(),
                        one.refused(),
                        Shown.when(one.at()),
                        one.by(),
                        one.upload().toString()))
                .toList();
    }

    /** The days for which episodes are held, in words; empty when none are. */
    public List<String> getCoverage() {
        return spans.stream()
                .map(span -> "%s to %s".formatted(Days.inWords(span.from()), Days.inWords(span.lastDay())))
                .toList();
    }

    public List<Sent> getUploads() {
        return uploads.items().stream()
                .map(one -> new Sent(
                        one.id().toString(),
                        Shown.year(one.year()),
                        Shown.when(one.at()),
                        one.by(),
                        one.stateInWords(),
                        Shown.colour(one.state()),
                        String.join(
                                ", ",
                                one.modules().stream()
                                        .map(Receipt.SentModule::module)
                                        .toList())))
                .toList();
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return Shown.pages(uploads.total());
    }

    public int getQuestions() {
        return questions;
    }
}
