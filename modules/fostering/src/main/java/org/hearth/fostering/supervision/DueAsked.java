package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Address;

/**
 * Which households are asked for, on a day.
 *
 * @param within in how many days it is due soon
 * @param kind   {@code null} for all foster homes
 * @param worker key of who supervises them; empty for whoever does
 */
record DueAsked(Show show, int within, HouseholdKind kind, String worker) {
    static final List<String> KEYS = List.of("show", "within", "kind", "worker");

    private static final int FOUR_WEEKS = 28;
    private static final int LONGEST = 366;

    /** What is late, due or not known. */
    enum Show {
        LATE("Anything late", null, (row, days) -> row.everything().anyMatch(Standing::isLate)),
        REVIEWS_LATE("Review late", DueRow::review, (row, days) -> row.review().isLate()),
        REVIEWS_DUE("Review late or due soon", DueRow::review, (row, days) -> row.review()
                .isDueWithin(days)),
        REVIEW_NEEDED("Review needed after a change", null, (row, days) -> row.isReviewNeeded()),
        VISITS_LATE("Visit late", DueRow::visit, (row, days) -> row.visit().isLate()),
        VISITS_DUE("Visit late or due soon", DueRow::visit, (row, days) -> row.visit()
                .isDueWithin(days)),
        UNANNOUNCED_LATE("No unannounced visit in time", DueRow::unannounced, (row, days) -> row.unannounced()
                .isLate()),
        NOT_REPORTED("First review not reported to panel", DueRow::review, (row, days) -> row.of()
                .toBeReported(row.review().day())
                .isPresent()),
        STANDARDS_LATE("Training standards late", DueRow::standards, (row, days) -> row.standards()
                .isLate()),
        STANDARDS_DUE(
                "Training standards late or due soon", DueRow::standards, (row, days) -> row.isTrainingDue(true, days)),
        COURSES_LATE("Mandatory course out of date or none recorded", DueRow::courses, (row, days) -> row.courses()
                .isLate()),
        COURSES_DUE(
                "Mandatory course out of date or runs out soon",
                DueRow::courses,
                (row, days) -> row.isTrainingDue(false, days)),
        TRAINING_NOT_KNOWN("Training not known", null, (row, days) -> row.isTrainingNotKnown()),
        NOT_KNOWN("Review or visit not known", null, (row, days) -> row.isReviewOrVisitNotKnown()),
        NO_WORKER("Nobody supervises it", null, (row, days) -> row.worker().isEmpty()),
        ALL("All foster homes", null, (row, days) -> true);

        private final String words;
        private final Function<DueRow, Standing> of;
        private final BiPredicate<DueRow, Integer> which;

        Show(String words, Function<DueRow, Standing> of, BiPredicate<DueRow, Integer> which) {
            this.words = words;
            this.of = of;
            this.which = which;
        }

        String words() {
            return words;
        }
    }

    static DueAsked nothing() {
        return new DueAsked(Show.LATE, FOUR_WEEKS, null, "");
    }

    /** @throws RuleBroken for the field that cannot be asked so */
    static DueAsked of(UnaryOperator<String> sent) {
        var show = Typing.choice("show", sent.apply("show"), Show.class);
        Integer within = Typing.whole("within", sent.apply("within"));
        if (within != null && (within < 1 || within > LONGEST)) {
            throw new RuleBroken(
                    "within", "%d days cannot be asked for. Enter 1 to %d days.".formatted(within, LONGEST));
        }
        var kind = Typing.choice("kind", sent.apply("kind"), HouseholdKind.class);
        if (kind != null && !kind.isSupervised()) {
            throw new RuleBroken(
                    "kind",
                    "No review, visit or training of this kind is asked of supported lodgings, or of connected persons who are"
                            + " approved temporarily. Choose another kind.");
        }
        return new DueAsked(
                show == null ? Show.LATE : show,
                within == null ? FOUR_WEEKS : within,
                kind,
                Optional.ofNullable(sent.apply("worker")).map(String::strip).orElse(""));
    }

    DueAsked showing(Show other) {
        return new DueAsked(other, within, kind, worker);
    }

    /** Those of the kind and worker, whatever is shown of them. */
    List<DueRow> before(SupervisionBook book, LocalDate day) {
        return book.households().stream()
                .filter(one -> one.asked(day)
                        .filter(approval -> kind == null || approval.kind() == kind)
                        .isPresent())
                .map(one -> DueRow.of(book, one, day))
                .filter(row -> worker.isEmpty() || row.workerKey().equals(worker))
                .toList();
    }

    boolean matches(DueRow row) {
        return show.which.test(row, within);
    }

    /** The latest first; of those in time, who is due soonest; then what is not known. After a change, who waits longest. */
    Comparator<DueRow> order() {
        if (show == Show.REVIEW_NEEDED) {
            return Comparator.comparing((DueRow row) -> row.needed().since())
                    .thenComparing(row -> row.of().household().reference());
        }
        Comparator<DueRow> late = Comparator.comparingLong(row -> -late(row));
        return late.thenComparing(this::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(row -> row.of().household().reference());
    }

    private long late(DueRow row) {
        return show.of == null ? row.daysLate() : show.of.apply(row).daysLate();
    }

    private LocalDate due(DueRow row) {
        return show.of == null
                ? row.everything()
                        .filter(one -> one.state() == Standing.State.IN_TIME)
                        .map(Standing::due)
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : show.of.apply(row).due();
    }

    /** The page or interface with the same question. */
    Address address(String path) {
        return new Address(path)
                .with("show", show == Show.LATE ? null : Keys.of(show))
                .with("within", within == FOUR_WEEKS ? null : within)
                .with("kind", kind == null ? null : Keys.of(kind))
                .with("worker", worker.isEmpty() ? null : worker);
    }

    String inOneLine() {
        return address("").toString();
    }
}
