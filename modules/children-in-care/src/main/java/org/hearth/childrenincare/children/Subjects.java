package org.hearth.childrenincare.children;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearth.childrenincare.asking.SourceWords;
import org.hearth.childrenincare.children.ToldSubject.Entry;
import org.hearth.childrenincare.health.HealthYear;
import org.hearth.childrenincare.leaver.LeaverYear;
import org.hearth.childrenincare.liberty.Deprivation;
import org.hearth.childrenincare.missing.TimeMissing;
import org.hearth.childrenincare.permanence.Adoption;
import org.hearth.childrenincare.permanence.PlacementDecision;
import org.hearth.childrenincare.permanence.PreviousPermanence;
import org.hearth.childrenincare.review.Review;
import org.hearth.childrenincare.worker.SocialWorker;
import org.hearth.childrenincare.worker.WhyEnded;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.care.ToldKind;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.pages.Days;

/**
 * Puts into words, by subject, what the returns tell of a child beside episodes. Health and deprivation of liberty have a
 * resource of their own in the permission table and are told only to those whom it lets see them.
 */
final class Subjects {
    private static final int WORKERS_FROM = 2024;
    private static final int LIBERTY_FROM = 2027;

    private final CareBook book;
    private final ChildHistory child;
    private final LocalDate day;

    private Subjects(CareBook book, ChildHistory child, LocalDate day) {
        this.book = book;
        this.child = child;
        this.day = day;
    }

    /** @param sees whether the present person may see a resource of this child's */
    static List<ToldSubject> of(CareBook book, ChildHistory child, LocalDate day, Predicate<String> sees) {
        return new Subjects(book, child, day).tell(sees);
    }

    private List<ToldSubject> tell(Predicate<String> sees) {
        var subjects = new ArrayList<ToldSubject>();
        subjects.add(subject("reviews", "Reviews", "No reviews are told.", Review.KIND, this::review));
        subjects.add(subject(
                "social-workers",
                "Social workers",
                "No social worker is told.",
                SocialWorker.KIND,
                this::worker,
                WORKERS_FROM));
        subjects.add(
                subject("times-missing", "Times missing", "No time missing is told.", TimeMissing.KIND, this::missing));
        if (sees.test(HealthYear.RESOURCE)) {
            subjects.add(subject("health", "Health", "No year's health is told.", HealthYear.KIND, this::health));
        }
        if (sees.test(Deprivation.RESOURCE)) {
            subjects.add(subject(
                    "deprivation-of-liberty",
                    "Deprivation of liberty",
                    "No deprivation of liberty is told.",
                    Deprivation.KIND,
                    this::deprivation,
                    LIBERTY_FROM));
        }
        subjects.add(subject(
                "before-care",
                "Permanence before care",
                "Nothing is told of permanence before care.",
                PreviousPermanence.KIND,
                this::before));
        subjects.add(subject(
                "adoption-decisions",
                "Decisions that the child should be placed for adoption",
                "No decision is told.",
                PlacementDecision.KIND,
                this::decision));
        subjects.add(subject("adoption", "Adoption", "No adoption is told.", Adoption.KIND, this::adoption));
        subjects.add(subject(
                "after-care", "After care", "Nothing is told of life after care.", LeaverYear.KIND, this::leaver));
        return List.copyOf(subjects);
    }

    private <T> ToldSubject subject(
            String key, String title, String nothing, ToldKind<T> kind, Function<T, Entry> entry) {
        return subject(key, title, nothing, kind, entry, Integer.MIN_VALUE);
    }

    /** @param firstYear the first return year that asks for it */
    private <T> ToldSubject subject(
            String key, String title, String nothing, ToldKind<T> kind, Function<T, Entry> entry, int firstYear) {
        var entries = new ArrayList<>(child.told(kind).stream().map(entry).toList());
        Collections.reverse(entries);
        return new ToldSubject(key, title, kind.module(), note(kind.module(), nothing, entries, firstYear), entries);
    }

    private String note(String module, String nothing, List<Entry> entries, int firstYear) {
        var year = ReportingYear.of(day);
        if (book.coverageOf(module).includes(day)) {
            return entries.isEmpty() ? nothing : null;
        }
        String why;
        if (year.ends() < firstYear) {
            why = "Returns tell of this from %s on.".formatted(new ReportingYear(firstYear).label());
        } else if (book.coverage().includes(day)) {
            why = "The return for %s holds no %s file.".formatted(year.label(), module);
        } else {
            why = "The return for %s is not held.".formatted(year.label());
        }
        return entries.isEmpty() && !book.coverageOf(module).isEmpty() ? nothing + " " + why : why;
    }

    private Entry review(Review review) {
        return on(
                review.heldOn(),
                review.participation() == null
                        ? "Held; how the child took part is not told"
                        : "Held: " + review.participation().meaning(),
                review.source());
    }

    private Entry worker(SocialWorker worker) {
        String who = worker.isIdentified() ? worker.number() : "Number not known";
        String why = WhyEnded.inWords(worker.whyEnded());
        return span(worker.from(), worker.to(), why == null ? who : who + "; ended: " + why, worker.source());
    }

    private Entry missing(TimeMissing time) {
        return span(
                time.from(),
                time.foundOn(),
                time.type() == null
                        ? "Missing or away; which is not told"
                        : capital(time.type().meaning()),
                time.source());
    }

    private Entry health(HealthYear health) {
        return year(health.year(), HealthInWords.of(health), health.source());
    }

    private Entry deprivation(Deprivation time) {
        return span(time.from(), time.to(), "An order allowed it", time.source());
    }

    private Entry before(PreviousPermanence told) {
        String what = told.option() == null ? "Not told" : told.option().words();
        if (told.granted() != null) {
            what += ", " + HiddenDay.inWords(told.granted());
        }
        if (told.council() != null) {
            what += ", council " + told.council();
        }
        return year(told.year(), what, told.source());
    }

    private Entry decision(PlacementDecision decision) {
        String what = "Should be placed for adoption";
        if (decision.isReversed()) {
            what += "; reversed"
                    + (decision.reversedOn() == null ? "" : " on " + Days.inWords(decision.reversedOn()))
                    + (decision.whyReversed() == null
                            ? ""
                            : ": " + decision.whyReversed().meaning());
        }
        return on(decision.decidedOn(), what, decision.source());
    }

    private Entry adoption(Adoption adoption) {
        var parts = Stream.of(
                        adoption.decidedOn() == null
                                ? "day of the decision not told"
                                : "decided to be in the child's interest on " + Days.inWords(adoption.decidedOn()),
                        adoption.matchedOn() == null
                                ? "day of the match not told"
                                : "matched on " + Days.inWords(adoption.matchedOn()),
                        adopters(adoption))
                .toList();
        return year(adoption.year(), capital(String.join("; ", parts)), adoption.source());
    }

    private static String adopters(Adoption adoption) {
        String who = adoption.sexOfAdopters() == null
                ? "who adopted is not told"
                : "adopted by " + adoption.sexOfAdopters().meaning();
        if (adoption.status() != null) {
            who += ", " + adoption.status().meaning();
        }
        if (adoption.byFosterCarer() == null) {
            return who;
        }
        return who
                + (adoption.byFosterCarer()
                        ? ", who fostered the child before"
                        : ", who did not foster the child before");
    }

    private Entry leaver(LeaverYear told) {
        String touch =
                told.inTouch() == null ? "contact not told" : told.inTouch().meaning();
        String did = told.activityInWords() == null ? "not told" : told.activityInWords();
        String lived = told.accommodationInWords() == null ? "not told" : told.accommodationInWords();
        return year(
                told.year(),
                "Around the birthday: %s. Activity: %s. Accommodation: %s".formatted(touch, did, lived),
                told.source());
    }

    private static Entry year(int year, String what, Source source) {
        return new Entry(null, null, new ReportingYear(year).label(), what, where(source));
    }

    private static Entry on(LocalDate on, String what, Source source) {
        return new Entry(on, null, on == null ? "Day not told" : Days.inWords(on), what, where(source));
    }

    private static Entry span(LocalDate from, LocalDate to, String what, Source source) {
        String begun = from == null ? "First day not told" : "From " + Days.inWords(from);
        return new Entry(from, to, to == null ? begun : begun + " to " + Days.inWords(to), what, where(source));
    }

    private static String where(Source source) {
        return capital(SourceWords.of(source.kind() + " " + source.where()));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.UK) + text.substring(1);
    }
}
