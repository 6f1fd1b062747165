package org.hearth.fostering.concern;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/** Records an allegation or a concern about a household; where the address names one, changes, corrects or withdraws it. */
@Named
@RequestScoped
public class RecordConcernPage extends ConcernForm {
    private static final String YES = "yes";
    private static final Set<String> OF_THE_END = Set.of("closedOn", "reviewedOn", "availableFrom");

    @Inject
    Households households;

    private String household = "";
    private String kind = "";
    private LocalDate receivedOn;
    private List<String> carers = List.of();
    private LocalDate strategyOn;
    private LocalDate referredOn;
    private String children = "";
    private String support = Support.NOT_YET.name();
    private LocalDate supportOn;
    private String moved = Moved.NOT_KNOWN.name();
    private String papers = "";
    private String outcome = "";
    private List<String> mistake = List.of();
    private List<String> another = List.of();

    @PostConstruct
    void begin() {
        Concern known = open();
        if (known == null) {
            household = Pages.parameter("household").orElse("");
            return;
        }
        household = views.household(known.household()).map(Household::reference).orElse("");
        kind = known.kind().name();
        receivedOn = known.receivedOn();
        carers = known.carers().stream().map(String::valueOf).toList();
        strategyOn = known.strategyOn();
        referredOn = known.referredOn();
        children = known.children() == null ? "" : known.children().toString();
        support = known.support().name();
        supportOn = known.supportOn();
        moved = known.moved().name();
        papers = known.papers();
        outcome = known.outcome() == null ? "" : known.outcome().name();
    }

    public boolean isFound() {
        return isThere() || Pages.parameter("id").isEmpty();
    }

    public void load() {
        if (!isFound()) {
            Pages.notFound();
        }
    }

    public void save() {
        try {
            if (!isThere()) {
                UUID of = households.idOf(household).orElse(null);
                var asked = asked(null);
                saveOnce(
                        () -> "/fostering/concerns/concern?id=" + concerns.record(of, asked, another.contains(YES)),
                        "It is recorded. No vacant place of the home is available from now on.");
            } else if (!mistake.isEmpty()) {
                saveOnce(
                        () -> {
                            concerns.withdraw(concern().id(), getWhy(), Typing.seen());
                            return "/fostering/concerns";
                        },
                        "It is withdrawn, as entered by mistake.");
            } else {
                change(asked(concern()), "What is recorded is %s.".formatted(isCorrection() ? "corrected" : "changed"));
            }
        } catch (RuleBroken refused) {
            Pages.refused(ofThisPage(refused));
        }
    }

    /** The days of its end stand on another page: here it can only be the day it was received that does not go with them. */
    private static RuleBroken ofThisPage(RuleBroken refused) {
        return OF_THE_END.contains(String.valueOf(refused.field()))
                ? new RuleBroken(
                        "receivedOn",
                        "This day does not go with how it ended: it was closed, and the home was free again, on later days. Enter an earlier day, or change first how it ended.")
                : refused;
    }

    /** Whether it is closed: then a change of what it is may need another outcome. */
    public boolean isOver() {
        return isThere() && concern().closedOn() != null;
    }

    public List<Choice> getOutcomes() {
        return Stream.concat(
                        Stream.of(Choice.of("", "None: it is only kept in confidence")),
                        Stream.of(Outcome.values()).map(one -> Choice.of(one.name(), one.words())))
                .toList();
    }

    public List<Choice> getAnothers() {
        return List.of(Choice.of(YES, "Another of the kind was received of this household on the same day"));
    }

    public List<String> getAnother() {
        return another;
    }

    public void setAnother(List<String> another) {
        this.another = another == null ? List.of() : another;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    private AskedConcern asked(Concern was) {
        return new AskedConcern(
                Typing.choice("kind", kind, ConcernKind.class),
                receivedOn,
                strategyOn,
                referredOn,
                Typing.whole("children", children),
                carers.stream().map(one -> Typing.whole("carers", one)).toList(),
                Typing.choice("support", support, Support.class),
                supportOn,
                Typing.choice("moved", moved, Moved.class),
                was == null || was.closedOn() == null ? null : Typing.choice("outcome", outcome, Outcome.class),
                was == null ? null : was.closedOn(),
                was == null ? null : was.reviewedOn(),
                was == null ? null : was.availableFrom(),
                papers);
    }

    public List<Choice> getKinds() {
        return Stream.of(ConcernKind.values())
                .map(one -> new Choice(
                        one.name(),
                        one.words(),
                        one.isJudged() ? "" : "Such as an illness that the carers told to the managers alone"))
                .toList();
    }

    /** Known once the household is: of a new one they are chosen when it is changed. */
    public List<Choice> getCarersOfHousehold() {
        UUID of = isThere() ? concern().household() : households.idOf(household).orElse(null);
        return of == null
                ? List.of()
                : concerns.carers(of).stream()
                        .map(one -> Choice.of(String.valueOf(one.memberNo()), one.fullName()))
                        .toList();
    }

    public List<Choice> getSupports() {
        return Stream.of(Support.values())
                .map(one -> Choice.of(one.name(), one.words()))
                .toList();
    }

    public List<Choice> getMoves() {
        return Stream.of(Moved.values())
                .map(one -> Choice.of(one.name(), one.words()))
                .toList();
    }

    public List<Choice> getMistakes() {
        return List.of(Choice.of("yes", "This was entered by mistake"));
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household == null ? "" : household;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public List<String> getCarers() {
        return carers;
    }

    public void setCarers(List<String> carers) {
        this.carers = carers == null ? List.of() : carers;
    }

    public LocalDate getStrategyOn() {
        return strategyOn;
    }

    public void setStrategyOn(LocalDate strategyOn) {
        this.strategyOn = strategyOn;
    }

    public LocalDate getReferredOn() {
        return referredOn;
    }

    public void setReferredOn(LocalDate referredOn) {
        this.referredOn = referredOn;
    }

    public String getChildren() {
        return children;
    }

    public void setChildren(String children) {
        this.children = children;
    }

    public String getSupport() {
        return support;
    }

    public void setSupport(String support) {
        this.support = support;
    }

    public LocalDate getSupportOn() {
        return supportOn;
    }

    public void setSupportOn(LocalDate supportOn) {
        this.supportOn = supportOn;
    }

    public String getMoved() {
        return moved;
    }

    public void setMoved(String moved) {
        this.moved = moved;
    }

    public String getPapers() {
        return papers;
    }

    public void setPapers(String papers) {
        this.papers = papers;
    }

    public List<String> getMistake() {
        return mistake;
    }

    public void setMistake(List<String> mistake) {
        this.mistake = mistake == null ? List.of() : mistake;
    }
}
