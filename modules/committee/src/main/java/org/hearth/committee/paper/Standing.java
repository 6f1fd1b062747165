package org.hearth.committee.paper;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.committee.acceptance.Accepted;
import org.hearth.committee.clearance.Said;
import org.hearth.committee.datastatus.DataBehind;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.proof.Overridden;
import org.hearth.committee.stage.Moved;
import org.hearth.committee.stage.Stage;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.time.UkTime;

/**
 * A paper and everything beside its frozen figures that decides how it prints and whether it may be. Two that are equal
 * print the same, so that what was drawn from one may be published while the other stands.
 *
 * @param typed      front sheet and commentary with their revisions
 * @param published  every published paper, in the order in which they were published
 * @param said       what was said of its clearances, by implication the first first
 * @param overridden the checks that were let pass
 * @param moved      the states it came to, the first first
 * @param accepted   who accepted what it withholds, the first first
 * @param data       how the data stood when they were frozen, and who accepted them
 */
record Standing(
        Paper paper,
        Map<String, PaperTable.TypedField> typed,
        List<Paper> published,
        List<Said> said,
        List<Overridden> overridden,
        List<Moved> moved,
        List<Accepted> accepted,
        DataBehind data) {

    static Standing of(Paper paper, PaperTable table) {
        return new Standing(
                paper,
                table.typed(paper.id()),
                table.published(),
                table.clearances().of(paper.id()),
                table.overridden().of(paper.id()),
                table.stages().of(paper.id()),
                table.accepted().of(paper.id()),
                new DataBehind(
                        table.dataStatus().of(paper.id()),
                        table.dataStatus().accepted(paper.id()).orElse(null)));
    }

    /**
     * Takes its turn, so that it goes on standing so until the transaction ends.
     *
     * @throws RuleBroken if anything of it changed since it was read: what was decided from it may no longer hold
     */
    void mustStillStand(PaperTable table) {
        table.takeTurn();
        if (!of(table.get(paper.id()), table).equals(this)) {
            throw new RuleBroken(
                    "Someone changed this paper while you were at it, so nothing was kept. Read what stands there now, then say yours again.");
        }
    }

    /** The version that was published before this one; empty for the first. */
    Optional<Paper> publishedBefore() {
        return published.stream()
                .filter(one -> one.series().equals(paper.series()) && one.versionNo() < paper.versionNo())
                .max(Comparator.comparing(Paper::versionNo));
    }

    boolean isWithdrawn() {
        return stage() == Stage.WITHDRAWN;
    }

    /** What the public reads in place of a paper that was withdrawn; empty of one that was not. */
    static Optional<String> withdrawal(List<Moved> moved) {
        return moved.stream()
                .filter(one -> one.stage() == Stage.WITHDRAWN)
                .findFirst()
                .map(one -> "This paper was withdrawn on %s. %s"
                        .formatted(Dates.inFull(UkTime.dayOf(one.movedAt())), one.reason()));
    }

    /** A draft from before states were kept is being drafted. */
    Stage stage() {
        return moved.isEmpty()
                ? paper.isPublished() ? Stage.PUBLISHED : Stage.DRAFTING
                : moved.get(moved.size() - 1).stage();
    }
}
