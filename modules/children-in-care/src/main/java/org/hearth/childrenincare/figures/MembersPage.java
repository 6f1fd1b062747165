package org.hearth.childrenincare.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.hearth.childrenincare.asking.Address;
import org.hearth.core.api.time.AsAt;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;

/** Who is behind a figure. */
@Named
@RequestScoped
public class MembersPage {

    @Inject
    Scorecards scorecards;

    private AsAt asAt;
    private Scorecards.Members members;
    private Scorecards.Behind behind;

    /** @param href {@code null} where who it is may not be shown */
    public record Member(String reference, String href) {}

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
                    Pages.parameter("key").orElse(null));
            members = scorecards.opened(behind, asAt);
        } catch (RuleBroken refused) {
            Pages.notFound();
        }
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
        return members.references().stream()
                .map(reference -> new Member(
                        reference,
                        "restricted".equals(reference)
                                ? null
                                : new Address("/children/child")
                                        .with("reference", reference)
                                        .with("asAt", getDay())
                                        .with("known", asAt.knownAt())
                                        .toString()))
                .toList();
    }

    public String getScorecard() {
        return new Address("/scorecard")
                .with("asAt", getDay())
                .with("known", asAt.knownAt())
                .with("line", members.answer().line().key())
                .toString();
    }
}
