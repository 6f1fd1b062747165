package org.hearth.returns.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.repeats.FormTokens;
import org.hearth.platform.api.time.UkTime;
import org.hearth.returns.api.Assignment;
import org.hearth.returns.api.Chase;
import org.hearth.returns.api.FindingWork;
import org.hearth.returns.api.FindingWork.Given;
import org.hearth.returns.api.FindingWork.Seen;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindings;

/** The part of a finding's page that says who is to mend it: to assign it, take it back, write down a reminder. */
@Named
@RequestScoped
public class WorkForm {
    static final String CONFIRMED = "yes";

    @Inject
    RuleFindings findings;

    @Inject
    FindingWork work;

    @Inject
    CurrentPerson person;

    @Inject
    FormTokens formTokens;

    private final Clock clock = Clock.system(UkTime.ZONE);
    private RuleFinding finding;
    private String kind = Assignment.Kind.PERSON.key();
    private String toWhom = "";
    private LocalDate dueOn;
    private List<String> confirmed = List.of();
    private String how = Chase.How.EMAIL.key();

    /** Something that was done about it. */
    public record Step(String what, String who) {}

    @PostConstruct
    void find() {
        finding = Shown.id(Pages.parameter("id").orElse(null))
                .flatMap(findings::find)
                .orElse(null);
        if (isAssigned()) {
            kind = finding.assignment().kind().key();
            toWhom = finding.assignment().toWhom();
            dueOn = finding.assignment().dueOn();
        }
    }

    public void assign() {
        var seen = new Seen(Shown.id(Pages.parameter("had").orElse(null)).orElse(null));
        spent(
                () -> work.assign(
                        finding.id(),
                        new Given(kind(kind), toWhom, dueOn, confirmed.contains(CONFIRMED)),
                        seen,
                        person.get().name()),
                "The finding is assigned.");
    }

    public void takeBack() {
        work.takeBack(finding.id(), person.get().name());
        Pages.done(address(), "The finding is nobody's now. Who had it stays readable below.");
    }

    public void chase() {
        spent(
                () -> work.chase(finding.id(), how(how), person.get().name()),
                "The reminder is written down. Nothing was sent from here.");
    }

    private void spent(java.util.function.Supplier<Optional<RuleFinding>> what, String said) {
        try {
            formTokens.spend(
                    Pages.formToken(),
                    () -> what.get().map(RuleFinding::id).map(UUID::toString).orElse(""));
            Pages.done(address(), said);
        } catch (RuleBroken refused) {
            finding = findings.find(finding.id()).orElse(finding);
            Pages.refused(refused);
        }
    }

    private String address() {
        return "/returns/finding?id=" + finding.id();
    }

    /** @throws RuleBroken when it is none */
    static Assignment.Kind kind(String key) {
        return Stream.of(Assignment.Kind.values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("kind", "Choose a person, a team or each child's own worker."));
    }

    /** @throws RuleBroken when it is none */
    static Chase.How how(String key) {
        return Stream.of(Chase.How.values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("how", "Choose how they were reminded."));
    }

    static List<Choice> kinds() {
        return Stream.of(Assignment.Kind.values())
                .map(one -> Choice.of(one.key(), one.words()))
                .toList();
    }

    static List<Choice> yes() {
        return List.of(Choice.of(CONFIRMED, "Nobody of this name is known here yet: give it all the same"));
    }

    /** Names of persons and teams to choose from. */
    static List<String> names(FindingWork work) {
        return Stream.of(Assignment.Kind.PERSON, Assignment.Kind.TEAM)
                .flatMap(kind -> work.names(kind).stream())
                .distinct()
                .toList();
    }

    static List<Choice> hows() {
        return Stream.of(Chase.How.values())
                .map(one -> Choice.of(one.key(), one.words()))
                .toList();
    }

    public List<Choice> getKinds() {
        return kinds();
    }

    public List<Choice> getYes() {
        return yes();
    }

    public List<String> getNames() {
        return names(work);
    }

    public List<String> getConfirmed() {
        return confirmed;
    }

    public void setConfirmed(List<String> confirmed) {
        this.confirmed = confirmed == null ? List.of() : confirmed;
    }

    public List<Choice> getHows() {
        return hows();
    }

    public boolean isOpen() {
        return finding != null && finding.state() == State.OPEN;
    }

    public boolean isAssigned() {
        return finding != null && finding.assignment() != null;
    }

    public boolean isOverdue() {
        return isOpen() && isAssigned() && finding.assignment().isOverdue(LocalDate.now(clock));
    }

    /** Who has it, in a sentence. */
    public String getStanding() {
        if (!isAssigned()) {
            return "Nobody has it yet.";
        }
        Assignment one = finding.assignment();
        String chased = one.chased() == 0
                ? "not chased yet"
                : "chased %s, last on %s".formatted(times(one.chased()), Days.inWords(one.lastChased()));
        return "%s, due %s, %s.".formatted(one.toWhom(), Days.inWords(one.dueOn()), chased);
    }

    private static String times(int times) {
        return times == 1 ? "once" : times == 2 ? "twice" : "%,d times".formatted(times);
    }

    /** Who has it now, for the form to say what its writer saw. */
    public String getHad() {
        return isAssigned() ? finding.assignment().id().toString() : "";
    }

    /** What was done about it, newest first. */
    public List<Step> getHistory() {
        if (finding == null) {
            return List.of();
        }
        record Dated(java.time.Instant at, Step step) {}
        Stream<Dated> given = work.assignments(finding.id()).stream()
                .flatMap(one -> Stream.of(
                        one.endedAt() == null
                                ? null
                                : new Dated(
                                        one.endedAt(),
                                        new Step("No longer with " + one.toWhom(), by(one.endedBy(), one.endedAt()))),
                        new Dated(
                                one.at(),
                                new Step(
                                        "Assigned to %s, due %s".formatted(one.toWhom(), Days.inWords(one.dueOn())),
                                        by(one.by(), one.at())))))
                .filter(java.util.Objects::nonNull);
        Stream<Dated> chased = work.chases(finding.id()).stream()
                .map(one -> new Dated(
                        one.at(),
                        new Step(
                                "%s chased: %s"
                                        .formatted(
                                                one.toWhom(), one.how().words().toLowerCase(java.util.Locale.UK)),
                                by(one.by(), one.at()))));
        return Stream.concat(given, chased)
                .sorted(java.util.Comparator.comparing(Dated::at).reversed())
                .map(Dated::step)
                .toList();
    }

    private static String by(String who, java.time.Instant at) {
        return "%s, %s".formatted(who, Shown.when(at));
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getToWhom() {
        return toWhom;
    }

    public void setToWhom(String toWhom) {
        this.toWhom = toWhom;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }
}
