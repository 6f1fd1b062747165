package org.hearth.fostering.concern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearth.platform.api.pages.Days;

/** What a revision of a concern told that had not been known, in words. */
final class ToldOfConcern {
    private ToldOfConcern() {}

    /** @param was {@code null} for the first revision */
    static List<String> differences(Concern was, Concern is) {
        var told = new ArrayList<String>();
        add(told, "Kind", was == null ? null : was.kind().words(), is.kind().words());
        add(told, "Received", was == null ? null : day(was.receivedOn()), day(is.receivedOn()));
        add(told, "Strategy meeting", was == null ? null : day(was.strategyOn()), day(is.strategyOn()));
        add(told, "Referred", was == null ? null : day(was.referredOn()), day(is.referredOn()));
        add(told, "Children spoken of", was == null ? null : number(was.children()), number(is.children()));
        add(told, "Carers", was == null ? null : carers(was), carers(is));
        add(
                told,
                "Support",
                was == null ? null : was.support().words(),
                is.support().words());
        add(told, "Support offered", was == null ? null : day(was.supportOn()), day(is.supportOn()));
        add(
                told,
                "A child was moved",
                was == null ? null : was.moved().words(),
                is.moved().words());
        add(told, "Outcome", was == null ? null : outcome(was), outcome(is));
        add(told, "Closed", was == null ? null : day(was.closedOn()), day(is.closedOn()));
        add(told, "Review of approval", was == null ? null : day(was.reviewedOn()), day(is.reviewedOn()));
        add(told, "Home available from", was == null ? null : day(was.availableFrom()), day(is.availableFrom()));
        add(told, "Papers", was == null ? null : was.papers(), is.papers());
        return told;
    }

    private static void add(List<String> told, String what, String was, String is) {
        if (was == null && !is.isEmpty()) {
            told.add("%s: %s".formatted(what, is));
        } else if (was != null && !Objects.equals(was, is)) {
            told.add("%s: %s, before %s"
                    .formatted(what, is.isEmpty() ? "nothing" : is, was.isEmpty() ? "nothing" : was));
        }
    }

    private static String day(LocalDate day) {
        return day == null ? "" : Days.inWords(day);
    }

    private static String number(Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String carers(Concern of) {
        return of.carers().isEmpty() ? "" : "number " + of.carers().toString().replaceAll("[\\[\\]]", "");
    }

    private static String outcome(Concern of) {
        return of.outcome() == null ? "" : of.outcome().words();
    }
}
