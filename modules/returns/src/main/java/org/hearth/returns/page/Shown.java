package org.hearth.returns.page;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.time.UkTime;
import org.hearth.returns.api.AskedQuestion;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Repairs.Way;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.Severity;

/** How returns are written on pages. */
final class Shown {
    static final int PAGE = 50;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(UkTime.ZONE);

    private Shown() {}

    static String when(Instant instant) {
        return WHEN.format(instant);
    }

    static String year(int ends) {
        return new ReportingYear(ends).label();
    }

    static String colour(Receipt.State state) {
        return switch (state) {
            case CURRENT -> "green";
            case STAGED -> "blue";
            case WAITING_FOR_YES -> "yellow";
            case SUPERSEDED -> "grey";
            case REFUSED -> "red";
        };
    }

    static String colour(RuleFinding.State state) {
        return switch (state) {
            case OPEN -> "orange";
            case EXPLAINED -> "blue";
            case FIXED -> "green";
        };
    }

    static String colour(AskedQuestion.State state) {
        return switch (state) {
            case OPEN -> "orange";
            case LEFT -> "blue";
            case REPAIRED -> "green";
            case SETTLED -> "turquoise";
        };
    }

    static String severity(Severity severity) {
        return severity == Severity.QUESTION ? "Question" : "Error";
    }

    static String colour(Severity severity) {
        return severity == Severity.QUESTION ? "yellow" : "red";
    }

    /** @param stage {@code null} where it is not known */
    static String stage(Integer stage) {
        return stage == null ? "Not known" : String.valueOf(stage);
    }

    static int pages(int total) {
        return Math.max(1, (total + PAGE - 1) / PAGE);
    }

    /** @throws RuleBroken if it is no number */
    static int page() {
        String text = Pages.parameter("page").orElse("1");
        if (!text.matches("[0-9]{1,6}")) {
            throw new RuleBroken(
                    "page",
                    "\"%s\" is not a page. Choose one below the list."
                            .formatted(text.length() > 20 ? text.substring(0, 20) : text));
        }
        return Math.max(1, Integer.parseInt(text));
    }

    static Optional<UUID> id(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** One way to settle a question: what would be put right, and the days in care that it would move. */
    static String way(Way way) {
        String corrections = way.corrections().stream()
                .map(one -> "%s, %s: %s instead of %s".formatted(one.about(), one.field(), one.to(), one.from()))
                .collect(java.util.stream.Collectors.joining("; "));
        return "%s %s.%s"
                .formatted(
                        way.title(),
                        corrections,
                        way.days() == null ? "" : " Days in care held: %s.".formatted(way.days()));
    }
}
