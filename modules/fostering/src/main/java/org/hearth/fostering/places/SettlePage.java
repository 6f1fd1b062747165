package org.hearth.fostering.places;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.ListRow;
import org.hearth.platform.api.pages.ListRow.Cell;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;

/** Stays of the care history that name no carer: those that are surely in one household, to be accepted together, and the rest. */
@Named
@RequestScoped
public class SettlePage {
    private static final int AT_ONCE = 50;

    @Inject
    PlacesViews views;

    @Inject
    Unsettled unsettled;

    @Inject
    Settlements settlements;

    @Inject
    FormTokens tokens;

    private List<Unsettled.Open> all;
    private List<Unsettled.Open> sure;
    private List<Unsettled.Open> others;
    private int page;
    private List<String> chosen = List.of();

    /** A decision for which there is no stay any more. */
    public record Lost(String day, String what) {}

    @PostConstruct
    void begin() {
        all = unsettled.all();
        sure = all.stream().filter(Unsettled.Open::isSure).limit(AT_ONCE).toList();
        others = all.stream().filter(open -> !open.isSure()).toList();
        page = Pages.parameter("page")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .map(number -> Math.min(Math.max(number, 1), getPages()))
                .orElse(1);
        views.audited("places.settling-viewed", null, Map.of("rows", String.valueOf(all.size())));
    }

    /** Which page of those that are looked at one by one. */
    public int getPage() {
        return page;
    }

    public int getPages() {
        return Math.max(1, (others.size() + AT_ONCE - 1) / AT_ONCE);
    }

    private int getFirst() {
        return Math.min((page - 1) * AT_ONCE, others.size());
    }

    public int getOthersTotal() {
        return others.size();
    }

    public int getTotal() {
        return all.size();
    }

    public int getSureTotal() {
        return (int) all.stream().filter(Unsettled.Open::isSure).count();
    }

    public int getShown() {
        return sure.size();
    }

    public List<Choice> getSure() {
        return sure.stream()
                .map(open -> {
                    Proposal best = open.best().orElseThrow();
                    return new Choice(
                            key(open),
                            "%s in %s"
                                    .formatted(
                                            nameAndDay(open.stay(), " from "),
                                            best.household().reference()),
                            String.join(" ", best.reasons()));
                })
                .toList();
    }

    private static String key(Unsettled.Open open) {
        return "%s|%s|%s|%d"
                .formatted(
                        open.stay().child(),
                        open.stay().startedOn(),
                        open.best().orElseThrow().household().id(),
                        open.seen());
    }

    static String name(FosterStay stay) {
        return stay.restricted() ? "Restricted" : stay.reference();
    }

    private static String nameAndDay(FosterStay stay, String between) {
        return "%s%s%s%s"
                .formatted(
                        name(stay), stay.temporary() ? ", a short stay" : "", between, Days.inWords(stay.startedOn()));
    }

    /** Those that nobody should accept without looking. */
    public List<ListRow> getOthers() {
        return others.subList(getFirst(), Math.min(getFirst() + AT_ONCE, others.size())).stream()
                .map(open -> new ListRow(
                        Cell.link(nameAndDay(open.stay(), ", "), StayPage.address(open.stay())),
                        List.of(
                                Cell.of(
                                        open.stay().goesOnAfter(views.today())
                                                ? "Goes on"
                                                : Days.inWords(
                                                        open.stay().period().lastDay())),
                                Cell.of(
                                        open.stay().postcode() == null
                                                ? "Not told"
                                                : open.stay().postcode()),
                                Cell.of(
                                        open.proposals().isEmpty()
                                                ? "None"
                                                : open.proposals().stream()
                                                        .map(one ->
                                                                one.household().reference())
                                                        .collect(Collectors.joining(", "))),
                                Cell.of(open.best()
                                        .map(best -> String.join(" ", best.against()))
                                        .orElse("No household of the register lives at this postcode.")))))
                .toList();
    }

    public List<Lost> getLost() {
        return views.now().settled().lost().stream()
                .map(link -> new Lost(
                        Days.inWords(link.startedOn()),
                        "%s, decided by %s".formatted(link.decision().words(), link.recordedBy())))
                .toList();
    }

    public int getNotOurs() {
        return views.now().settled().notOurs().size();
    }

    public void accept() {
        try {
            var decided = new ArrayList<Settlements.Decided>();
            for (String one : chosen) {
                String[] parts = one.split("\\|");
                decided.add(new Settlements.Decided(
                        Typing.id(parts[0]).orElseThrow(),
                        LocalDate.parse(parts[1]),
                        Link.Decision.LINKED,
                        Typing.id(parts[2]).orElseThrow(),
                        Integer.parseInt(parts[3])));
            }
            tokens.spend(Pages.formToken(), () -> {
                settlements.decide(decided, "");
                return "saved";
            });
            Pages.done(
                    "/fostering/places/settle",
                    "%d %s settled.".formatted(decided.size(), decided.size() == 1 ? "stay is" : "stays are"));
        } catch (RuleBroken refused) {
            Pages.error("chosen", refused.getMessage());
        } catch (RuntimeException notOfThisPage) {
            Pages.error("chosen", "What was sent could not be read. Choose from the list again.");
        }
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen == null ? List.of() : chosen;
    }
}
