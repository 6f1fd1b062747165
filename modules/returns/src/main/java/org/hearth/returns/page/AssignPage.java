package org.hearth.returns.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.repeats.FormTokens;
import org.hearth.returns.api.Assignment;
import org.hearth.returns.api.Chase;
import org.hearth.returns.api.FindingWork;
import org.hearth.returns.api.FindingWork.Given;
import org.hearth.returns.api.FindingWork.GivenAll;
import org.hearth.returns.api.FindingWork.Standing;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.desk.AskedFindings;

/** The open findings of a filter, given to somebody or chased all at once. */
@Named
@RequestScoped
public class AssignPage {
    @Inject
    FindingWork work;

    @Inject
    CurrentPerson person;

    @Inject
    FormTokens formTokens;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    private RuleFindingFilter filter;
    private RuleBroken wrong;
    private Standing standing = new Standing(0, 0, "");
    private String kind = Assignment.Kind.PERSON.key();
    private String toWhom = "";
    private LocalDate dueOn;
    private List<String> confirmed = List.of();
    private List<String> others = List.of();
    private String how = Chase.How.EMAIL.key();

    /**
     * Before a form that comes back is read: whether the form stands on the page hangs on it. Work is given as things stand
     * now, whatever day the list was looked at for.
     */
    @PostConstruct
    void find() {
        try {
            filter = AskedFindings.of(
                            key -> "known".equals(key)
                                    ? null
                                    : Pages.parameter(key).orElse(null),
                            ReturnYears.toHold(clock))
                    .in(State.OPEN);
            standing = work.standing(filter);
        } catch (RuleBroken refused) {
            wrong = refused;
        }
    }

    public void load() {
        if (wrong != null) {
            Pages.refused(wrong);
            return;
        }
        if (!FacesContext.getCurrentInstance().isPostback()) {
            var details = new TreeMap<>(AskedFindings.parts(filter));
            details.put("open", String.valueOf(standing.open()));
            audit.record("findings.counted", null, details);
        }
    }

    public void assign() {
        boolean also = others != null && others.contains("others");
        done(
                () -> {
                    GivenAll all = work.assignAll(
                            filter,
                            new Given(WorkForm.kind(kind), toWhom, dueOn, confirmed.contains(WorkForm.CONFIRMED)),
                            also,
                            Pages.parameter("seen").orElse(null),
                            person.get().name());
                    return "%d %d %d".formatted(all.given(), all.strangers(), all.nobodys());
                },
                this::given);
    }

    public void chase() {
        done(
                () -> String.valueOf(work.chaseAll(
                        filter,
                        WorkForm.how(how),
                        Pages.parameter("seen").orElse(null),
                        person.get().name())),
                changed -> changed(Integer.parseInt(changed), "written down as chased"));
    }

    /** @param what what was done in a few numbers, kept so that a form sent twice is answered the same */
    private void done(Supplier<String> what, UnaryOperator<String> inWords) {
        try {
            Pages.done(getList(), inWords.apply(formTokens.spend(Pages.formToken(), what::get)));
        } catch (RuleBroken refused) {
            standing = work.standing(filter);
            Pages.refused(refused);
        }
    }

    private static String changed(int changed, String verb) {
        return changed == 0
                ? "Nothing changed: all of it was so already."
                : "%,d %s %s.".formatted(changed, changed == 1 ? "finding is" : "findings are", verb);
    }

    private String given(String numbers) {
        int[] of = Stream.of(numbers.split(" ")).mapToInt(Integer::parseInt).toArray();
        var said = new StringBuilder(changed(of[0], "assigned"));
        if (of[1] > 0) {
            said.append(
                    " %,d of them %s about a child with whom %s does not work: unless the child's record is open to them all the same, they see what the rule says and not whose it is."
                            .formatted(of[1], of[1] == 1 ? "is" : "are", toWhom.strip()));
        }
        if (of[2] > 0) {
            said.append(" %,d %s given to nobody, because nobody works with the child today."
                    .formatted(of[2], of[2] == 1 ? "is" : "are"));
        }
        return said.toString();
    }

    public boolean isFound() {
        return standing.open() > 0;
    }

    public boolean isRefused() {
        return wrong != null;
    }

    public Standing getStanding() {
        return standing;
    }

    /** What of the list is meant, in words: {@code rule 142, year 2026}. */
    public String getWhich() {
        var parts = new TreeMap<>(AskedFindings.parts(filter));
        parts.remove("state");
        return parts.isEmpty()
                ? "in all returns that are held"
                : "with "
                        + parts.entrySet().stream()
                                .map(part -> part.getKey() + " " + part.getValue())
                                .collect(java.util.stream.Collectors.joining(", "));
    }

    /** The list that is meant. */
    public String getList() {
        return "/returns/findings?" + getQuery();
    }

    public String getQuery() {
        return filter == null ? "" : AskedFindings.address(filter);
    }

    public List<FilterPart> getParts() {
        return filter == null
                ? List.of()
                : AskedFindings.parts(filter).entrySet().stream()
                        .map(part -> new FilterPart(part.getKey(), part.getValue()))
                        .toList();
    }

    /** A part of the filter, for the form to carry. */
    public record FilterPart(String name, String value) {}

    public List<Choice> getKinds() {
        return WorkForm.kinds();
    }

    public List<Choice> getYes() {
        return WorkForm.yes();
    }

    public List<String> getNames() {
        return WorkForm.names(work);
    }

    public List<String> getConfirmed() {
        return confirmed;
    }

    public void setConfirmed(List<String> confirmed) {
        this.confirmed = confirmed == null ? List.of() : confirmed;
    }

    public List<Choice> getHows() {
        return WorkForm.hows();
    }

    public List<Choice> getAlso() {
        return List.of(Choice.of("others", "Also those that somebody else has"));
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

    public List<String> getOthers() {
        return others;
    }

    public void setOthers(List<String> others) {
        this.others = others;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }
}
