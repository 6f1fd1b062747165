package org.hearth.fostering.places;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;

/** One stay that names no carer: what is proposed and why, what was decided, and the form to decide. */
@Named
@RequestScoped
public class StayPage {
    private static final String ANOTHER = "another";
    private static final String NOT_OURS = "not-ours";
    private static final String UNDO = "undo";

    @Inject
    PlacesViews views;

    @Inject
    Unsettled unsettled;

    @Inject
    Settlements settlements;

    @Inject
    Households households;

    @Inject
    FormTokens tokens;

    private Unsettled.Open open;
    private List<Link> decisions = List.of();
    private String decision = "";
    private String another = "";
    private String why = "";
    private String doubted = "";
    private List<String> confirm = List.of();

    public record Line(String when, String by, String what, String why) {}

    static String address(FosterStay stay) {
        return "/fostering/places/stay?child=%s&on=%s".formatted(stay.child(), stay.startedOn());
    }

    @PostConstruct
    void begin() {
        try {
            Optional<UUID> child = Pages.parameter("child").flatMap(Typing::id);
            Optional<LocalDate> on = Pages.day("on");
            open = child.isPresent() && on.isPresent()
                    ? unsettled.one(child.get(), on.get()).orElse(null)
                    : null;
        } catch (RuleBroken noDay) {
            open = null;
        }
        doubted = Pages.parameter("doubted")
                .flatMap(Typing::id)
                .map(UUID::toString)
                .orElse("");
        if (open != null) {
            decisions = settlements.decisions(open.stay().child(), open.stay().startedOn());
            views.audited(
                    "places.stay-viewed",
                    open.stay().reference(),
                    Map.of("startedOn", open.stay().startedOn().toString()));
        }
    }

    public void load() {
        if (open == null) {
            Pages.notFound();
        }
    }

    public boolean isFound() {
        return open != null;
    }

    public String getChild() {
        return open.stay().child().toString();
    }

    public String getOn() {
        return open.stay().startedOn().toString();
    }

    public String getName() {
        return SettlePage.name(open.stay());
    }

    public String getDays() {
        return open.stay().goesOnAfter(views.today())
                ? "From %s on".formatted(Days.inWords(open.stay().startedOn()))
                : "%s to %s"
                        .formatted(
                                Days.inWords(open.stay().startedOn()),
                                Days.inWords(open.stay().period().lastDay()));
    }

    public String getPostcode() {
        return open.stay().postcode() == null ? "Not told" : open.stay().postcode();
    }

    public String getWith() {
        return open.stay().kin() ? "Family or friends" : "Other foster carers";
    }

    public boolean isDecided() {
        return !decisions.isEmpty() && decisions.get(0).decision() != Link.Decision.UNDONE;
    }

    public String getSeen() {
        return Typing.seenOr(open.seen());
    }

    /** Whether whoever recorded the placement chose the household, so that there is nothing to settle. */
    public boolean isChosen() {
        return open.stay().home() != null;
    }

    public List<Line> getDecisions() {
        var lines = new ArrayList<Line>();
        Map<UUID, Household> register = new java.util.HashMap<>();
        households.known(null).forEach(one -> register.put(one.id(), one));
        for (Link link : decisions) {
            Household in = link.household() == null ? null : register.get(link.household());
            lines.add(new Line(
                    Room.when(link.recordedAt()),
                    link.recordedBy(),
                    link.decision() == Link.Decision.LINKED && in != null
                            ? "In " + in.reference()
                            : link.decision().words(),
                    link.why()));
        }
        return lines;
    }

    public List<Choice> getChoices() {
        var choices = new ArrayList<Choice>();
        for (Proposal one : open.proposals()) {
            choices.add(new Choice(
                    one.household().id().toString(),
                    one.household().reference(),
                    String.join(" ", one.reasons())
                            + (one.against().isEmpty() ? "" : " Against it: " + String.join(" ", one.against()))));
        }
        choices.add(new Choice(ANOTHER, "Another household", "Enter its reference below"));
        choices.add(new Choice(NOT_OURS, "Not one of ours", "It then counts in no occupancy"));
        if (isDecided()) {
            choices.add(new Choice(UNDO, "Undo what was decided", "It then counts as not settled"));
        }
        return choices;
    }

    public void save() {
        try {
            var decided = decided();
            tokens.spend(Pages.formToken(), () -> {
                settlements.decide(List.of(decided), why);
                return "saved";
            });
            Pages.done("/fostering/places/settle", "It is recorded.");
        } catch (RuleBroken refused) {
            if ("confirm".equals(refused.field())) {
                // asked anew of another household than the one that was confirmed
                doubted = household().toString();
                confirm = List.of();
            }
            Pages.refused(refused);
        }
    }

    private Settlements.Decided decided() {
        FosterStay stay = open.stay();
        if (decision == null || decision.isBlank()) {
            throw new RuleBroken("decision", "Choose where the child lived.");
        }
        if (decision.equals(NOT_OURS) || decision.equals(UNDO)) {
            return new Settlements.Decided(
                    stay.child(),
                    stay.startedOn(),
                    decision.equals(UNDO) ? Link.Decision.UNDONE : Link.Decision.NOT_OURS,
                    null,
                    Typing.seen());
        }
        UUID household = household();
        var in = Settlements.Decided.in(household, stay, Typing.seen());
        return confirm.contains(household.toString()) ? in.whateverSpeaksAgainstIt() : in;
    }

    private UUID household() {
        if (!decision.equals(ANOTHER)) {
            return Typing.id(decision)
                    .orElseThrow(() -> new RuleBroken("decision", "Choose one of those that are listed."));
        }
        String reference = another == null ? "" : another.strip();
        return households
                .idOf(reference)
                .orElseThrow(() -> new RuleBroken(
                        "another", "No household has this reference. Enter one of the register, such as F0012."));
    }

    /** The household of which something spoke against the link; empty before anything was sent. */
    public String getDoubted() {
        return doubted;
    }

    public List<Choice> getConfirmations() {
        return List.of(Choice.of(doubted, "The child lived there all the same, and I say below how I know"));
    }

    public List<String> getConfirm() {
        return confirm;
    }

    public void setConfirm(List<String> confirm) {
        this.confirm = confirm == null ? List.of() : confirm;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getAnother() {
        return another;
    }

    public void setAnother(String another) {
        this.another = another;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
