package org.hearth.committee.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.committee.paper.PaperView;
import org.hearth.committee.paper.Publishing;
import org.hearth.committee.paper.Release;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.stage.Stage;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/** Publishing one paper, and once it is published the record to hand over with its files. */
@Named
@RequestScoped
public class PublishPage {

    @Inject
    PaperPage of;

    @Inject
    Publishing publishing;

    private String route;
    private String reason = "";
    private String chair = "";
    private String circumstances = "";

    /**
     * A file as it is handed over.
     *
     * @param whose who reads it
     * @param size  empty until it is made, like the hash
     */
    public record HandedOver(String what, String name, String whose, String size, String hash) {}

    public void publish() {
        of.load();
        if (!of.isFound()) {
            return;
        }
        var id = of.getPaper().id();
        try {
            publishing.publish(id, asked());
            Pages.done("/packs/pack?id=" + id, "The paper is published. Its files are ready to hand over.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    private Release asked() {
        if (!of.isLate()) {
            return Release.IN_TIME;
        }
        var chosen = Release.Route.of(route)
                .filter(one -> one != Release.Route.ORDINARY)
                .orElseThrow(() -> new RuleBroken("route", "Choose how the paper comes to its meeting."));
        return new Release(chosen, reason, chair, circumstances);
    }

    public List<Choice> getRoutes() {
        return Stream.of(Release.Route.SUPPLEMENT, Release.Route.URGENT)
                .map(one -> Choice.of(one.name(), one.words()))
                .toList();
    }

    public String getRoute() {
        return route;
    }

    public void setRoute(String route) {
        this.route = route;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getChair() {
        return chair;
    }

    public void setChair(String chair) {
        this.chair = chair;
    }

    public String getCircumstances() {
        return circumstances;
    }

    public void setCircumstances(String circumstances) {
        this.circumstances = circumstances;
    }

    /** Why it cannot be published from where it stands; empty when it can. */
    public String getNotReady() {
        if (of.getView().stage() == Stage.READY && !of.getUnsigned().isEmpty()) {
            return of.getUnsigned();
        }
        return of.getView().stage() == Stage.READY
                ? ""
                : "The paper stands at \"%s\" and is with %s. It is published from \"%s\"."
                        .formatted(
                                of.getView().stage().words(),
                                of.getView().stage().holder(),
                                Stage.READY.words());
    }

    /** Every file that publication makes, by the name under which it goes to the council's agenda system. */
    public List<HandedOver> getRecord() {
        return of.getView().files().stream()
                .filter(file -> !PaperPage.isToWorkOn(file))
                .map(file -> new HandedOver(
                        PaperPage.name(file.name()),
                        of.getPaper().publishedName(file.name()),
                        whose(file.name()),
                        file.bytes() == null ? "" : PaperPage.size(file.bytes()),
                        file.hash() == null ? "" : file.hash()))
                .toList();
    }

    private static String whose(String file) {
        var rendering = Rendering.of(file).orElseThrow();
        if (rendering.isPublic()) {
            return "The public";
        }
        if (rendering == Rendering.EXEMPT) {
            return "Not the public; members as numbered copies";
        }
        return rendering.isExempt() ? "Who brings the paper to publication" : "Kept here, not handed over";
    }

    /** Its number on the agenda. */
    public String getItem() {
        return of.getView().place().number().isEmpty()
                ? "Not on the agenda"
                : of.getView().place().item() == null
                        ? of.getView().place().number() + " (no item of the agenda)"
                        : of.getView().place().number();
    }

    public String getTitle() {
        return of.getView().frontSheet().stream()
                .filter(field -> field.key().equals("title"))
                .map(PaperView.Field::words)
                .findFirst()
                .orElse("");
    }

    /** In the run of the agenda: of a draft where it begins, since only drawing it would tell where it ends. */
    public String getPages() {
        int first = of.getView().place().firstPage();
        Integer last = of.getView().place().lastPage();
        if (last == null) {
            return "From %d".formatted(first);
        }
        return first == last ? String.valueOf(first) : "%d to %d".formatted(first, last);
    }
}
