package org.hearth.fostering.recruitment;

import java.time.LocalDate;
import java.util.Locale;
import org.hearth.core.api.time.WorkingDays;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.platform.api.Refusals;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Typed;

/**
 * How an enquiry began.
 *
 * @param day      of the first contact
 * @param source   a code of {@link Codes#SOURCE}
 * @param campaign in words; empty for none
 * @param district the first part of the postcode, such as CB4; empty where it is not known. No more of it is kept
 * @param kind     what they ask about; mainstream where they do not know yet
 */
public record FirstContact(LocalDate day, String source, String campaign, String district, HouseholdKind kind) {
    private static final int LONGEST_CAMPAIGN = 100;
    private static final String SECOND_PART = " ?[0-9][A-Z]{2}$";

    /** Whether it is longer than what is kept of it. */
    static boolean isWholePostcode(String typed) {
        return typed != null && typed.strip().toUpperCase(Locale.ROOT).matches(".+" + SECOND_PART);
    }

    /** @throws RuleBroken for each part that cannot be */
    FirstContact checked(LocalDate today) {
        var refusals = new Refusals();
        refusals.check(() -> checkDay(today));
        refusals.check(this::checkKind);
        String from = refusals.of(() -> Codes.SOURCE.checked("source", source, day == null ? today : day));
        String told = refusals.of(() -> Typed.words("campaign", campaign, LONGEST_CAMPAIGN));
        String near = refusals.of(() -> districtOf(district));
        refusals.tell();
        return new FirstContact(day, from, told, near, kind);
    }

    private void checkDay(LocalDate today) {
        if (day == null) {
            throw new RuleBroken("day", "Enter the day of the first contact.");
        }
        LocalDate earliest = WorkingDays.england().firstDay();
        if (day.isAfter(today) || day.isBefore(earliest)) {
            throw new RuleBroken(
                    "day",
                    "%s cannot be the day of the first contact. Enter a day from %s to today."
                            .formatted(Days.inWords(day), Days.inWords(earliest)));
        }
    }

    private void checkKind() {
        if (kind == null) {
            throw new RuleBroken("kind", "Choose what they ask about; mainstream where they do not know yet.");
        }
        if (kind == HouseholdKind.TEMPORARY) {
            throw new RuleBroken(
                    "kind",
                    "Nobody enquires after a temporary approval. Choose family and friends, and register the household as temporarily approved.");
        }
    }

    /** Of a whole postcode only the first part is kept. */
    private static String districtOf(String typed) {
        String text =
                typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            return "";
        }
        String district = text.replaceFirst(SECOND_PART, "");
        if (!district.matches("[A-Z]{1,2}[0-9][A-Z0-9]?")) {
            throw new RuleBroken(
                    "district",
                    "This is not the first part of a postcode. Enter it such as CB4, or leave it empty where it is not known.");
        }
        return district;
    }
}
