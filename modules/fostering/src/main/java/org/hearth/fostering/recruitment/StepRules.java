package org.hearth.fostering.recruitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Typed;

/** What may be recorded of an enquiry, given what is: in which order things happen, what needs what, and what ends it. */
final class StepRules {
    private static final int LONGEST_NOTE = 1000;
    private static final int DAYS_AHEAD = 366;

    /** What must be recorded before. */
    private static final Map<StepKind, List<StepKind>> NEEDS = Map.of(
            StepKind.STAGE_1_DECIDED, List.of(StepKind.APPLIED),
            StepKind.STAGE_2_STARTED, List.of(StepKind.APPLIED),
            StepKind.ASSESSED, List.of(StepKind.STAGE_2_STARTED),
            StepKind.PANEL_BOOKED, List.of(StepKind.STAGE_2_STARTED),
            StepKind.PANEL, List.of(StepKind.APPLIED, StepKind.STAGE_2_STARTED),
            StepKind.DECIDED, List.of(StepKind.PANEL));

    /** Of each pair the first never lies after the second. Stage 2 may begin before stage 1 is done. */
    private static final List<List<StepKind>> ORDER = List.of(
            List.of(StepKind.APPLIED, StepKind.STAGE_1_DECIDED),
            List.of(StepKind.APPLIED, StepKind.STAGE_2_STARTED),
            List.of(StepKind.APPLIED, StepKind.PANEL),
            List.of(StepKind.STAGE_1_DECIDED, StepKind.PANEL),
            List.of(StepKind.STAGE_2_STARTED, StepKind.ASSESSED),
            List.of(StepKind.STAGE_2_STARTED, StepKind.PANEL),
            List.of(StepKind.ASSESSED, StepKind.PANEL),
            List.of(StepKind.PANEL, StepKind.DECIDED));

    private StepRules() {}

    /**
     * A step that is new.
     *
     * @throws RuleBroken for the first part that cannot be
     */
    static AskedStep added(Enquiry enquiry, AskedStep asked, LocalDate today) {
        if (asked.kind() == null) {
            throw new RuleBroken("kind", "Choose what happened.");
        }
        open(enquiry, asked.kind());
        AskedStep is = part(enquiry, asked, today);
        if (!is.kind().isOften() && enquiry.step(is.kind()).isPresent()) {
            throw new RuleBroken(
                    "kind",
                    "%s is recorded already, on %s. Correct that if it is wrong."
                            .formatted(is.kind().words(), Days.inWords(enquiry.on(is.kind()))));
        }
        var steps = new ArrayList<>(enquiry.steps());
        steps.add(step(Integer.MAX_VALUE, is, null));
        check(enquiry.with(steps), is.kind());
        return is;
    }

    /** A step that was recorded wrongly, as it should have been. */
    static AskedStep corrected(Enquiry enquiry, Step was, AskedStep asked, LocalDate today) {
        AskedStep is = part(enquiry, asked, today);
        if (is.on().equals(was.on())
                && java.util.Objects.equals(is.code(), was.code())
                && is.note().equals(was.note())) {
            throw new RuleBroken("Nothing is different from what is recorded. Change what is wrong.");
        }
        if (was.until() != null && !was.until().isAfter(is.on())) {
            throw new RuleBroken(
                    "on",
                    "The pause ended on %s, so it began before. Enter an earlier day."
                            .formatted(Days.inWords(was.until())));
        }
        var steps = without(enquiry, was);
        steps.add(step(was.stepNo(), is, was.until()));
        check(enquiry.with(steps), is.kind());
        return is;
    }

    /** A step that never was. @throws RuleBroken where another step rests on it */
    static void withdrawn(Enquiry enquiry, Step was) {
        checkNeeds(enquiry.with(without(enquiry, was)));
    }

    /** The day on which a pause ended. */
    static void resumed(Enquiry enquiry, Step pause, LocalDate on, LocalDate today) {
        if (!enquiry.isOpen()) {
            throw ended(enquiry);
        }
        if (on == null) {
            throw new RuleBroken("on", "Enter the day on which it goes on.");
        }
        notAhead(on, today);
        if (!on.isAfter(pause.on())) {
            throw new RuleBroken(
                    "on",
                    "It was paused on %s and cannot go on from %s. Enter a later day."
                            .formatted(Days.inWords(pause.on()), Days.inWords(on)));
        }
    }

    /** @throws RuleBroken if nothing more can happen in it */
    static void open(Enquiry enquiry, StepKind kind) {
        if (kind == StepKind.MERGED && !enquiry.isMerged() && enquiry.on(StepKind.DECIDED) == null) {
            return;
        }
        if (!enquiry.isOpen()) {
            throw ended(enquiry);
        }
    }

    private static RuleBroken ended(Enquiry enquiry) {
        Step ending = enquiry.ending().orElseThrow();
        return new RuleBroken("%s ended on %s: %s. Correct or withdraw that first, if it is wrong."
                .formatted(enquiry.reference(), Days.inWords(ending.on()), ending.words()));
    }

    private static AskedStep part(Enquiry enquiry, AskedStep asked, LocalDate today) {
        if (asked.on() == null) {
            throw new RuleBroken("on", "Enter the day on which it happened.");
        }
        if (!asked.kind().isBooking()) {
            notAhead(asked.on(), today);
        } else if (asked.on().isAfter(today.plusDays(DAYS_AHEAD))) {
            throw new RuleBroken(
                    "on",
                    "%s cannot be meant. Enter a day until %s."
                            .formatted(Days.inWords(asked.on()), Days.inWords(today.plusDays(DAYS_AHEAD))));
        }
        if (asked.on().isBefore(enquiry.since())) {
            throw new RuleBroken(
                    "on",
                    "%s lies before the enquiry, which is of %s. Enter that day or a later one."
                            .formatted(Days.inWords(asked.on()), Days.inWords(enquiry.since())));
        }
        return new AskedStep(asked.kind(), asked.on(), code(asked), Typed.words("note", asked.note(), LONGEST_NOTE));
    }

    private static String code(AskedStep asked) {
        return switch (asked.kind()) {
            case WITHDRAWN -> Codes.WITHDRAWN.checked("code", asked.code(), asked.on());
            case NOT_TAKEN_ON -> Codes.NOT_TAKEN_ON.checked("code", asked.code(), asked.on());
            case PAUSED -> Codes.PAUSED.checked("code", asked.code(), asked.on());
            case PANEL -> choice(asked.code(), Step.Recommendation.class, "what the panel recommended");
            case DECIDED -> choice(asked.code(), Step.Outcome.class, "what was decided");
            default -> null;
        };
    }

    private static <E extends Enum<E>> String choice(String typed, Class<E> of, String what) {
        String text = typed == null ? "" : typed.strip();
        return Arrays.stream(of.getEnumConstants())
                .map(Enum::name)
                .filter(name -> name.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "code",
                        "Choose %s: %s."
                                .formatted(
                                        what,
                                        Arrays.stream(of.getEnumConstants())
                                                .map(one -> one.name().toLowerCase(java.util.Locale.ROOT))
                                                .collect(Collectors.joining(" or ")))));
    }

    private static void notAhead(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new RuleBroken(
                    "on", "%s is still to come. Enter today or an earlier day.".formatted(Days.inWords(on)));
        }
    }

    private static Step step(int number, AskedStep is, LocalDate until) {
        return new Step(number, is.kind(), is.on(), until, is.code(), null, null, is.note());
    }

    private static ArrayList<Step> without(Enquiry enquiry, Step was) {
        return enquiry.steps().stream()
                .filter(step -> step.stepNo() != was.stepNo())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** @param changed in the words of which step a refusal is told */
    private static void check(Enquiry enquiry, StepKind changed) {
        checkNeeds(enquiry);
        for (List<StepKind> pair : ORDER) {
            inOrder(enquiry, pair.get(0), pair.get(1), changed);
        }
        enquiry.ending().ifPresent(ending -> enquiry.steps().stream()
                .filter(step -> !step.kind().isBooking() && step.kind() != StepKind.TOLD_APART)
                .map(Step::kind)
                .filter(kind -> kind != ending.kind())
                .forEach(kind -> inOrder(enquiry, kind, ending.kind(), changed)));
        checkPauses(enquiry);
    }

    private static void checkNeeds(Enquiry enquiry) {
        NEEDS.forEach((kind, needed) -> needed.forEach(before -> {
            if (enquiry.on(kind) != null && enquiry.on(before) == null) {
                throw new RuleBroken(
                        "kind",
                        "%s needs this before it: %s, which is not recorded. Record that first."
                                .formatted(kind.words(), before.words().toLowerCase(java.util.Locale.UK)));
            }
        }));
    }

    private static void inOrder(Enquiry enquiry, StepKind first, StepKind second, StepKind changed) {
        LocalDate one = enquiry.on(first);
        LocalDate other = enquiry.on(second);
        if (one == null || other == null || !other.isBefore(one)) {
            return;
        }
        boolean firstChanged = changed == first;
        throw new RuleBroken(
                "on",
                "%s cannot be of %s: %s on %s. Enter that day or %s."
                        .formatted(
                                (firstChanged ? first : second).words(),
                                Days.inWords(firstChanged ? one : other),
                                (firstChanged ? second : first).happened(),
                                Days.inWords(firstChanged ? other : one),
                                firstChanged ? "an earlier one" : "a later one"));
    }

    private static void checkPauses(Enquiry enquiry) {
        var pauses = enquiry.pauses();
        for (int i = 1; i < pauses.size(); i++) {
            Step before = pauses.get(i - 1);
            if (before.until() == null || before.until().isAfter(pauses.get(i).on())) {
                throw new RuleBroken(
                        "on",
                        "It was paused from %s already. Record first when it went on, or enter a day outside that pause."
                                .formatted(Days.inWords(before.on())));
            }
        }
    }
}
