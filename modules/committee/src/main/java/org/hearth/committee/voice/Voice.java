package org.hearth.committee.voice;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that children and young people in care or leaving care said to the council, and what came of it ("you said, we
 * did", committee-pack.md 7.17).
 *
 * @param saidOn    the day on which it was said or collected
 * @param saidBy    a group, never a person: Children in Care Council, Survey of 11 to 18 year olds
 * @param said      in their words or the group's
 * @param quotation whether {@code said} is what one of them said, word for word
 * @param consentOn the day on which who is quoted agreed to be; {@code null} for what is no quotation
 * @param response  what the council did; empty while it is open
 * @param ownerPost the post that answers for it
 * @param dueOn     by when it was promised, the day itself still in time; {@code null} where nothing was
 */
public record Voice(
        UUID id,
        LocalDate saidOn,
        String saidBy,
        String said,
        boolean quotation,
        LocalDate consentOn,
        String response,
        String ownerPost,
        LocalDate dueOn,
        int revision) {

    public boolean isOpen() {
        return response.isEmpty();
    }

    /** Answered, Overdue or Open, as on the day. */
    public String status(LocalDate day) {
        if (!isOpen()) {
            return "Answered";
        }
        return dueOn != null && day.isAfter(dueOn) ? "Overdue" : "Open";
    }

    /** The words as they are printed: a quotation in quotation marks. */
    public String words() {
        return quotation ? "\u201c" + said + "\u201d" : said;
    }

    /** What is typed of it; days may be {@code null}. */
    public record Typed(
            LocalDate saidOn,
            String saidBy,
            String said,
            boolean quotation,
            LocalDate consentOn,
            String response,
            String ownerPost,
            LocalDate dueOn) {}
}
