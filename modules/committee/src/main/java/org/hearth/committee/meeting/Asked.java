package org.hearth.committee.meeting;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hearth.platform.api.RuleBroken;

/** Reads what stands in an address or a body about meetings. */
public final class Asked {
    private Asked() {}

    /** Empty for what is no id: nothing of that id can be there. */
    public static Optional<UUID> id(String text) {
        try {
            return Optional.ofNullable(text).filter(each -> !each.isBlank()).map(each -> UUID.fromString(each.strip()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** @throws RuleBroken when none was sent */
    public static int revision(Integer sent) {
        if (sent == null) {
            throw new RuleBroken(
                    "revision",
                    "Send the revision that you read, so that what somebody else saved meanwhile is not lost.");
        }
        return sent;
    }

    /** {@code null} when nothing was sent. @throws RuleBroken for {@code field} when it is none of them */
    public static <E extends Enum<E>> E one(Class<E> of, String field, String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(of, sent.strip().toUpperCase(Locale.UK).replace('-', '_'));
        } catch (IllegalArgumentException other) {
            var known = new java.util.ArrayList<String>();
            for (E each : of.getEnumConstants()) {
                known.add(written(each));
            }
            throw new RuleBroken(
                    field, "There is no such %s. Send one of %s.".formatted(field, String.join(", ", known)));
        }
    }

    /** As it is sent and answered: part-exempt. */
    public static String written(Enum<?> each) {
        return each == null ? null : each.name().toLowerCase(Locale.UK).replace('_', '-');
    }

    /** A whole number, or {@code null} when nothing was typed. @throws RuleBroken for {@code field} when it is none */
    public static Integer number(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String number = typed.strip();
        if (!number.matches("[0-9]{1,6}")) {
            throw new RuleBroken(field, "This is not a whole number. Enter a number such as 5, or leave it empty.");
        }
        return Integer.valueOf(number);
    }
}
