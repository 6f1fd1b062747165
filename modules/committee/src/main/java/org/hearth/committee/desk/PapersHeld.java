package org.hearth.committee.desk;

import static org.hearth.committee.stage.Stage.DIRECTOR;
import static org.hearth.committee.stage.Stage.DRAFTING;
import static org.hearth.committee.stage.Stage.WITHDRAWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hearth.committee.chase.SectionOwner;
import org.hearth.committee.chase.SectionOwners;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.clearance.ClearanceStatus;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.meeting.PaperState;
import org.hearth.committee.meeting.PaperState.Lack;
import org.hearth.committee.meeting.PapersOfMeetings;
import org.hearth.committee.meeting.Stage;
import org.hearth.committee.paper.Check;
import org.hearth.committee.paper.Paper;
import org.hearth.committee.paper.PaperView;
import org.hearth.committee.paper.Papers;

/** Tells of the papers that Hearth makes, by the day of the meeting they are for. */
@ApplicationScoped
class PapersHeld implements PapersOfMeetings {

    @Inject
    Papers papers;

    @Inject
    SectionOwners owners;

    @Override
    public List<PaperState> of(Collection<LocalDate> days) {
        var writers = owners.now();
        return latest(days, (paper, stage) -> lacks(papers.view(paper), writers));
    }

    @Override
    public List<PaperState> standing(Collection<LocalDate> days) {
        return latest(days, (paper, stage) -> waitsFor(stage).stream().toList());
    }

    private List<PaperState> latest(
            Collection<LocalDate> days, BiFunction<Paper, org.hearth.committee.stage.Stage, List<Lack>> lacks) {
        var asked = Set.copyOf(days);
        Map<UUID, Paper> latest = new HashMap<>();
        var stages = papers.stages();
        var reports = papers.packs();
        var published = new HashSet<UUID>();
        for (Paper paper : papers.all()) {
            if (paper.isPublished() && stages.get(paper.id()) != WITHDRAWN) {
                published.add(paper.series());
            }
            if (asked.contains(paper.meeting())) {
                latest.merge(paper.series(), paper, (one, other) -> one.versionNo() > other.versionNo() ? one : other);
            }
        }
        return latest.values().stream()
                .sorted(java.util.Comparator.comparing(Paper::meeting).thenComparing(Paper::knownAt))
                .map(paper -> state(
                        paper,
                        reports.getOrDefault(paper.pack(), paper.pack()),
                        stages.getOrDefault(paper.id(), DRAFTING),
                        published.contains(paper.series()),
                        lacks))
                .toList();
    }

    private static PaperState state(
            Paper paper,
            String report,
            org.hearth.committee.stage.Stage at,
            boolean stands,
            BiFunction<Paper, org.hearth.committee.stage.Stage, List<Lack>> lacks) {
        boolean withdrawn = at == WITHDRAWN;
        return new PaperState(
                paper.id(),
                paper.meeting(),
                paper.versionNo(),
                paper.isPublished(),
                withdrawn,
                stands && !paper.isPublished(),
                paper.isPublished() || withdrawn ? List.of() : lacks.apply(paper, at),
                report);
    }

    private static List<Lack> lacks(PaperView view, Map<String, SectionOwner> writers) {
        var lacks = new ArrayList<Lack>();
        view.checks().forEach(check -> lacks.add(lack(check, view.clearances(), writer(check, view, writers))));
        waitsFor(view.stage()).ifPresent(lacks::add);
        if (!view.changedSinceSigned().isEmpty() && view.stage().ordinal() > DIRECTOR.ordinal()) {
            lacks.add(new Lack(
                    Stage.DRAFTING,
                    Stage.PUBLICATION.holder(),
                    "Since the director signed it off this changed: %s. Send it back to drafting."
                            .formatted(String.join("; ", view.changedSinceSigned()))));
        }
        return lacks;
    }

    /** Whose word is waited for where the paper stands, whatever else is missing; at Ready nobody's but the clerk's. */
    static Optional<Lack> waitsFor(org.hearth.committee.stage.Stage at) {
        return switch (at) {
            case PLANNED, DATA_FROZEN, DRAFTING ->
                Optional.of(
                        new Lack(Stage.DRAFTING, Stage.DRAFTING.holder(), "It has not been sent to be signed off."));
            case HEAD_OF_SERVICE ->
                Optional.of(new Lack(Stage.DRAFTING, "Head of service", "The head of service has not signed it off."));
            case DIRECTOR -> Optional.of(new Lack(Stage.DRAFTING, "Director", "The director has not signed it off."));
            case CLEARANCE ->
                Optional.of(new Lack(
                        Stage.CLEARANCE,
                        Stage.PUBLICATION.holder(),
                        "It has not been said that it is ready to publish."));
            case MEMBER_BRIEFING ->
                Optional.of(new Lack(Stage.CLEARANCE, "Lead member", "It is with the lead member for the briefing."));
            default -> Optional.empty();
        };
    }

    /** Where it belongs tells who can put it right; what is not known here is the clerk's to bring about. */
    static Lack lack(Check check, ClearanceSheet clearances, String writer) {
        return switch (check.where()) {
            case "figures", "sections" -> new Lack(Stage.DRAFTING, Stage.FREEZE.holder(), check.words());
            case "data" -> new Lack(Stage.FREEZE, Stage.FREEZE.holder(), check.words());
            case "commentary" -> new Lack(Stage.DRAFTING, writer, check.words());
            case "childrens-page" -> new Lack(Stage.DRAFTING, Stage.DRAFTING.holder(), check.words());
            case "front-sheet" -> new Lack(Stage.DRAFTING, Stage.PUBLICATION.holder(), check.words());
            case "disclosure" -> new Lack(Stage.CLEARANCE, "Analyst, director or monitoring officer", check.words());
            case "clearance" -> new Lack(Stage.CLEARANCE, clearer(check, clearances), check.words());
            default -> new Lack(Stage.PUBLICATION, Stage.PUBLICATION.holder(), check.words());
        };
    }

    /** The post that writes the section in which a place for words stands. */
    private static String writer(Check check, PaperView view, Map<String, SectionOwner> writers) {
        return view.commentary().stream()
                .filter(field -> field.key().equals(check.field()))
                .map(field -> writers.get(field.section()))
                .filter(Objects::nonNull)
                .map(SectionOwner::post)
                .findFirst()
                .orElse(Stage.DRAFTING.holder());
    }

    /** Whoever was asked holds it; before and after, it is the clerk's to ask. */
    private static String clearer(Check check, ClearanceSheet clearances) {
        return clearances.rows().stream()
                .filter(row ->
                        (FrontSheetTemplate.IMPLICATION + row.implication().key()).equals(check.field())
                                && row.status() == ClearanceStatus.REQUESTED)
                .findFirst()
                .map(row -> row.implication().clearedBy())
                .orElse(Stage.PUBLICATION.holder());
    }
}
