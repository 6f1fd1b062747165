package org.hearth.childrenincare.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.hearth.childrenincare.asking.Asking;
import org.hearth.childrenincare.dimension.Cut;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.FigureNote;
import org.hearth.core.api.time.AsAt;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Address;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;

/** Who is behind a figure. */
@Named
@RequestScoped
public class MembersPage {

    @Inject
    Scorecards scorecards;

    @Inject
    @Any
    Instance<FigureNote> others;

    @Inject
    CurrentPerson person;

    private List<FigureNote.Note> notes = List.of();
    private AsAt asAt;
    private Scorecards.Members members;
    private Scorecards.Behind behind;
    private Map<String, List<String>> because = Map.of();

    /**
     * @param href    {@code null} where who it is may not be shown
     * @param because why the child counts so, the headline first; empty where the definition says all
     */
    public record Member(String reference, String href, List<String> because) {
        public String getHeadline() {
            return because.isEmpty() ? "" : because.get(0);
        }

        public List<String> getMore() {
            return because.isEmpty() ? List.of() : because.subList(1, because.size());
        }
    }

    public void load() {
        try {
            asAt = new AsAt(
                    Pages.day("asAt")
                            .map(day -> scorecards.asking(day.toString(), null).day())
                            .orElseGet(scorecards::lastDayHeld),
                    scorecards
                            .asking(null, Pages.parameter("known").orElse(null))
                            .knownAt());
            behind = new Scorecards.Behind(
                    Pages.parameter("ref").orElse(""),
                    Pages.parameter("line").orElse(null),
                    Pages.parameter("part").orElse(null),
                    Pages.parameter("dimension").orElse(null),
                    Pages.parameter("key").orElse(null),
                    Asking.over(Pages.parameter("over").orElse(null)),
                    Cut.of(
                            Pages.parameter("by").orElse(null),
                            Pages.parameter("in").orElse(null),
                            Pages.parameter("and").orElse(null),
                            Pages.parameter("andIn").orElse(null)));
            if (behind.cut() != null && !scorecards.mayExplore()) {
                Pages.notFound();
                return;
            }
            members = scorecards.opened(behind, asAt);
            notes = members.isTold() ? notes() : List.of();
            because = scorecards.because(members, asAt);
        } catch (RuleBroken refused) {
            Pages.notFound();
        }
    }

    private List<FigureNote.Note> notes() {
        if (scorecards.lists(members.definition()).isPresent()) {
            return List.of();
        }
        var counted =
                new LinkedHashSet<>(ChildHistory.of(members.answer().measure().numerator()));
        counted.addAll(ChildHistory.of(members.answer().measure().denominator()));
        return others.stream()
                .sorted(Comparator.comparingInt(FigureNote::order))
                .flatMap(note -> note
                        .on(
                                members.definition(),
                                members.answer().line(),
                                List.copyOf(new LinkedHashSet<>(ChildHistory.of(members.listed()))),
                                List.copyOf(counted),
                                asAt,
                                person.get())
                        .stream())
                .toList();
    }

    /** What other modules have to say of those counted. */
    public List<FigureNote.Note> getNotes() {
        return notes;
    }

    public boolean isFound() {
        return members != null;
    }

    public LocalDate getDay() {
        return asAt.day();
    }

    public String getName() {
        return members.answer().line().name();
    }

    public String getWho() {
        return members.who(behind);
    }

    /** For how many it is not known; {@code null} for none, or where there is no figure. */
    public String getNotKnown() {
        return members.isTold() ? members.notKnown(behind) : null;
    }

    public String getCsv() {
        return file("csv");
    }

    public String getXlsx() {
        return file("xlsx");
    }

    private String file(String format) {
        return new Address("/api/indicators/" + members.definition().ref() + "/members." + format)
                .with("asAt", getDay())
                .with("known", asAt.knownAt())
                .with("line", behind.line())
                .with("part", behind.part())
                .with("dimension", behind.dimension())
                .with("key", behind.key())
                .with("over", Asking.key(behind.over()))
                .with("by", behind.cut() == null ? null : behind.cut().by())
                .with("in", behind.cut() == null ? null : behind.cut().in())
                .with("and", behind.cut() == null ? null : behind.cut().and())
                .with("andIn", behind.cut() == null ? null : behind.cut().andIn())
                .toString();
    }

    public int getCounted() {
        return members.counted();
    }

    public int getShown() {
        return members.references().size();
    }

    /** Why there is no figure, in words; {@code null} when there is one, be it of nobody. */
    public String getWhyNot() {
        return members.isTold() ? null : InWords.whyNot(members.answer().measure());
    }

    public String getCoverage() {
        return members.coverage().sentence(getDay());
    }

    public List<Member> getRows() {
        var lists = scorecards.lists(members.definition());
        return lists.isPresent() ? others(lists.get()) : children();
    }

    private List<Member> others(Books.Lists lists) {
        return members.listed().stream()
                .map(member -> new Member(member.reference(), lists.page(member), List.of()))
                .toList();
    }

    private List<Member> children() {
        return members.references().stream()
                .map(reference -> new Member(
                        reference,
                        "restricted".equals(reference)
                                ? null
                                : new Address("/children/child")
                                        .with("reference", reference)
                                        .with("asAt", getDay())
                                        .with("known", asAt.knownAt())
                                        .toString(),
                        because.getOrDefault(reference, List.of())))
                .toList();
    }

    /** Whether it is said of each child why. */
    public boolean isExplained() {
        return !because.isEmpty();
    }

    /** Whence the list was opened: the scorecard's page of the figure, or the figure in parts. */
    public String getBack() {
        String key = members.answer().line().key();
        var address = new Address(behind.cut() == null ? "/scorecard" : "/explorer")
                .with("asAt", getDay())
                .with("known", asAt.knownAt())
                .with("line", key);
        return behind.cut() == null
                ? address.toString()
                : address.with("over", Asking.key(behind.over()))
                        .with("by", behind.cut().by())
                        .with("and", behind.cut().and())
                        .toString();
    }
}
