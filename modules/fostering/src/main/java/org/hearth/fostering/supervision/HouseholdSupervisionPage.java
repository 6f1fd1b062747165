package org.hearth.fostering.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;

/** One household's reviews and visits, when the next are due, and who supervises it. */
@Named
@RequestScoped
public class HouseholdSupervisionPage {

    @Inject
    SupervisionViews views;

    private Supervision of;
    private DueRow standing;

    /**
     * @param toBeReported whether a first review waits to be reported to panel
     * @param edit         where it is changed
     */
    public record ReviewLine(
            String heldOn, String kind, boolean toBeReported, String panel, String outcome, String next, String edit) {}

    public record VisitLine(String on, boolean held, String why, String announcement, String edit) {}

    public record WorkerLine(String from, String worker, String edit) {}

    static String address(UUID household) {
        return "/fostering/supervision/household?id=" + household;
    }

    public void load() {
        of = Typing.id().flatMap(views::household).orElse(null);
        if (of == null) {
            Pages.notFound();
            return;
        }
        standing = views.standing(of);
    }

    public boolean isFound() {
        return of != null;
    }

    public boolean isMayWrite() {
        return views.mayWrite();
    }

    public String getId() {
        return of.household().id().toString();
    }

    public String getReference() {
        return of.household().reference();
    }

    /** Whether reviews and visits are asked of it today. */
    public boolean isAsked() {
        return of.asked(views.today()).isPresent();
    }

    public String getWorker() {
        return standing.worker().isEmpty() ? "Nobody recorded" : standing.worker();
    }

    public String getReview() {
        return StandingWords.of(standing.review(), "none recorded in this approval");
    }

    public String getReviewLate() {
        return StandingWords.late(standing.review());
    }

    /** Why a review is needed after a change, and since when; empty where none is. */
    public String getNeeded() {
        return StandingWords.needed(standing.needed());
    }

    /** Whether that is certain. */
    public boolean isReviewNeeded() {
        return standing.isReviewNeeded();
    }

    public String getVisit() {
        return StandingWords.of(standing.visit(), "none recorded in this approval");
    }

    public String getVisitLate() {
        return StandingWords.late(standing.visit());
    }

    public String getUnannounced() {
        return StandingWords.of(standing.unannounced(), "none recorded in this approval");
    }

    public String getUnannouncedLate() {
        return StandingWords.late(standing.unannounced());
    }

    public String getReviewLimit() {
        return Interval.REVIEW.limit(views.today());
    }

    public String getVisitLimit() {
        return Interval.VISIT.limit(views.today());
    }

    public String getUnannouncedLimit() {
        return Interval.UNANNOUNCED.limit(views.today());
    }

    /** The latest first. */
    public List<ReviewLine> getReviews() {
        return latestFirst(of.reviews().stream()
                .map(one -> new ReviewLine(
                        Days.inWords(one.heldOn()),
                        one.kind().words(),
                        of.toBeReported(views.today()).filter(one::equals).isPresent(),
                        Days.inWords(one.panelOn()),
                        one.outcome().words(),
                        Days.inWords(one.nextDue()),
                        edit("review", one.number())))
                .toList());
    }

    /** Likewise. */
    public List<VisitLine> getVisits() {
        return latestFirst(of.visits().stream()
                .map(one -> new VisitLine(
                        Days.inWords(one.on()),
                        one.isHeld(),
                        one.isHeld() ? "" : NotHeld.words(one.notHeld()),
                        one.announcement().words(),
                        edit("visit", one.number())))
                .toList());
    }

    /** Likewise. */
    public List<WorkerLine> getWorkers() {
        return latestFirst(of.assignments().stream()
                .map(one -> new WorkerLine(
                        Days.inWords(one.from()),
                        one.worker().isEmpty() ? "Nobody" : one.worker(),
                        edit("worker", one.number())))
                .toList());
    }

    private String edit(String what, int number) {
        return "/fostering/supervision/%s?id=%s&no=%d"
                .formatted(what, of.household().id(), number);
    }

    private static <T> List<T> latestFirst(List<T> lines) {
        var all = new ArrayList<>(lines);
        Collections.reverse(all);
        return all;
    }
}
