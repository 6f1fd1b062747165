package org.hearth.fostering.household;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.platform.api.pages.Days;

/**
 * A household as it stood on a day; of one that had left by then, as it was last.
 *
 * @param approval that of the day, or the last one before it
 * @param terms    likewise
 * @param district in words
 */
record HouseholdRow(
        UUID id,
        String reference,
        boolean approved,
        Approval approval,
        Terms terms,
        String districtCode,
        String district) {

    String status() {
        if (!approved) {
            return "Left";
        }
        if (approval.kind() == HouseholdKind.TEMPORARY) {
            return approval.period().isOpen()
                    ? "Approved until an independent review"
                    : "Approved until " + Days.inWords(approval.period().lastDay());
        }
        return approval.left() == null
                ? "Approved"
                : "Approved, leaves on " + Days.inWords(approval.period().to());
    }

    LocalDate joined() {
        return approval.period().from();
    }

    /** How many young people supported lodgings may take in; {@code null} for a foster home. */
    Integer youngPeople() {
        return approval.kind() == HouseholdKind.SUPPORTED_LODGINGS ? terms.places() : null;
    }

    /** {@code null} for supported lodgings, which have no foster places. */
    Integer places() {
        return approval.kind() == HouseholdKind.SUPPORTED_LODGINGS ? null : terms.places();
    }

    /** "0 to 10". */
    String ages() {
        return ages(terms);
    }

    static String ages(Terms terms) {
        return terms.fromAge() == terms.toAge()
                ? String.valueOf(terms.fromAge())
                : "%d to %d".formatted(terms.fromAge(), terms.toAge());
    }

    /** "Long term, short term". */
    static String types(Terms terms) {
        String all = terms.types().stream()
                .sorted(Comparator.naturalOrder())
                .map(type -> type.words().toLowerCase(Locale.UK))
                .collect(Collectors.joining(", "));
        return Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }
}
