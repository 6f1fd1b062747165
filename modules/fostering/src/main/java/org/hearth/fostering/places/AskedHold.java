package org.hearth.fostering.places;

import java.time.LocalDate;
import java.util.UUID;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/** Places to be kept out of use, as asked for; each part as in {@link Hold}, and {@code null} where nothing was entered. */
public record AskedHold(
        Hold.Kind kind,
        String reason,
        Integer places,
        LocalDate from,
        LocalDate until,
        LocalDate reviewOn,
        LocalDate endedOn,
        UUID child,
        String note) {
    private static final int MOST = 10;
    private static final int LONGEST = 1000;
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    static AskedHold of(Hold hold) {
        return new AskedHold(
                hold.kind(),
                hold.reason(),
                hold.places(),
                hold.from(),
                hold.until(),
                hold.reviewOn(),
                hold.endedOn(),
                hold.child(),
                hold.note());
    }

    /** @throws RuleBroken for the first part that cannot be */
    AskedHold checked(LocalDate today) {
        if (kind == null) {
            throw new RuleBroken("kind", "Choose what is done with the places.");
        }
        checkDay("from", from, today, "Enter the first day on which it holds.");
        if (until != null) {
            notBefore("until", until, from);
        }
        if (endedOn != null) {
            checkDay("endedOn", endedOn, today, "");
            if (!endedOn.isAfter(from)) {
                throw new RuleBroken(
                        "endedOn",
                        "It cannot have ended on %s, as it holds from %s. Enter a later day, or say that it was entered by mistake."
                                .formatted(Days.inWords(endedOn), Days.inWords(from)));
            }
        }
        if (places != null && (places < 1 || places > MOST)) {
            throw new RuleBroken(
                    "places",
                    "%d places cannot be meant. Enter 1 to %d, or leave it empty for all.".formatted(places, MOST));
        }
        boolean unusable = kind == Hold.Kind.NOT_AVAILABLE;
        if (unusable) {
            checkReason();
        } else if (until == null) {
            throw new RuleBroken(
                    "until", "Enter the last day until which the place is kept, so that somebody asks then.");
        }
        if (kind == Hold.Kind.HELD && child == null) {
            throw new RuleBroken("child", "Enter the reference of the child for whom the place is held.");
        }
        return new AskedHold(
                kind,
                unusable ? reason : "",
                unusable ? places : places == null || kind == Hold.Kind.HELD ? Integer.valueOf(1) : places,
                from,
                until,
                reviewOn,
                endedOn,
                unusable ? null : child,
                Typing.words("note", note, LONGEST));
    }

    private void checkReason() {
        if (reason == null || reason.isBlank()) {
            throw new RuleBroken("reason", "Choose why the places cannot be used.");
        }
        if (reason.equals(Reasons.CONCERN)) {
            throw new RuleBroken(
                    "reason",
                    "An allegation or a concern is recorded by a manager, where nobody else reads it, and keeps the places out of use by itself. Choose another reason.");
        }
        if (Reasons.on(from).stream().noneMatch(one -> one.code().equals(reason))) {
            throw new RuleBroken(
                    "reason",
                    "\"%s\" is no reason that may be given on %s. Choose one from the list."
                            .formatted(reason, Days.inWords(from)));
        }
        if (reviewOn == null) {
            throw new RuleBroken("reviewOn", "Enter the day on which it will be looked at again.");
        }
        notBefore("reviewOn", reviewOn, from);
    }

    private static void notBefore(String field, LocalDate day, LocalDate from) {
        if (day.isBefore(from)) {
            throw new RuleBroken(
                    field,
                    "%s is before the first day, %s. Enter that day or a later one."
                            .formatted(Days.inWords(day), Days.inWords(from)));
        }
    }

    static void checkDay(String field, LocalDate day, LocalDate today, String missing) {
        if (day == null) {
            throw new RuleBroken(field, missing);
        }
        LocalDate latest = today.plusYears(1);
        if (day.isBefore(EARLIEST) || day.isAfter(latest)) {
            throw new RuleBroken(
                    field,
                    "%s cannot be meant. Enter a day from %s to %s."
                            .formatted(Days.inWords(day), Days.inWords(EARLIEST), Days.inWords(latest)));
        }
    }

    Hold numbered(UUID household, int number) {
        return new Hold(household, number, kind, reason, places, from, until, reviewOn, endedOn, child, note);
    }
}
