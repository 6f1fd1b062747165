package org.hearth.fostering.recruitment;

import java.time.LocalDate;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Typed;

/**
 * One of the checks of stage 1, from when it was asked for to when it came back, and until when it may be relied on.
 *
 * @param checkNo  counts within the enquiry
 * @param kind     a code of {@link Codes#CHECK}
 * @param personNo of whom; {@code null} for the household
 * @param sent     the day on which it was asked for
 * @param chased   the last day on which it was chased; {@code null} for never
 * @param received {@code null} while it is out
 * @param expires  the last day on which it may be relied on; {@code null} for ever
 * @param note     in words; empty for none
 */
public record Check(
        int checkNo,
        String kind,
        Integer personNo,
        LocalDate sent,
        LocalDate chased,
        LocalDate received,
        LocalDate expires,
        String note) {
    private static final int LONGEST_NOTE = 500;

    public boolean isOut() {
        return received == null;
    }

    public boolean hasExpiredBy(LocalDate day) {
        return received != null && expires != null && expires.isBefore(day);
    }

    /** @throws RuleBroken for the first part that cannot be */
    Check checked(int number, Enquiry of, LocalDate today) {
        if (sent == null) {
            throw new RuleBroken("sent", "Enter the day on which the check was asked for.");
        }
        String code = Codes.CHECK.checked("kind", kind, sent);
        if (personNo != null && of.people().stream().noneMatch(one -> one.personNo() == personNo.intValue())) {
            throw new RuleBroken("person", "Choose one of the people of this enquiry, or the household.");
        }
        notAhead("sent", sent, today);
        if (sent.isBefore(of.since())) {
            throw new RuleBroken(
                    "sent",
                    "The check cannot have been asked for on %s: the enquiry is of %s. Enter that day or a later one."
                            .formatted(Days.inWords(sent), Days.inWords(of.since())));
        }
        follows("chased", chased, "have been chased", sent, today);
        follows("received", received, "have come back", sent, today);
        if (expires != null && received == null) {
            throw new RuleBroken(
                    "expires", "A check that is still out cannot expire. Enter when it came back, or no day here.");
        }
        if (expires != null && expires.isBefore(received)) {
            throw new RuleBroken(
                    "expires",
                    "The check cannot have expired on %s: it came back on %s. Enter that day or a later one."
                            .formatted(Days.inWords(expires), Days.inWords(received)));
        }
        return new Check(
                number, code, personNo, sent, chased, received, expires, Typed.words("note", note, LONGEST_NOTE));
    }

    private static void follows(String field, LocalDate day, String what, LocalDate sent, LocalDate today) {
        if (day == null) {
            return;
        }
        notAhead(field, day, today);
        if (day.isBefore(sent)) {
            throw new RuleBroken(
                    field,
                    "The check cannot %s on %s: it was asked for on %s. Enter that day or a later one."
                            .formatted(what, Days.inWords(day), Days.inWords(sent)));
        }
    }

    private static void notAhead(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new RuleBroken(
                    field, "%s is still to come. Enter today or an earlier day.".formatted(Days.inWords(day)));
        }
    }
}
