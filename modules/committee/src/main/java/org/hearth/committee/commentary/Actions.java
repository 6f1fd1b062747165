package org.hearth.committee.commentary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the service does, as it is typed: an action on each line, with who does it and by when. */
public final class Actions {

    /** @param owner and {@code due} are empty where they were not typed */
    public record Action(String what, String owner, String due) {
        public boolean isWhole() {
            return !owner.isBlank() && !due.isBlank();
        }

        /** The last day to do it, of "30 September 2026" or "September 2026"; empty where no such day is told. */
        public Optional<LocalDate> dueDay() {
            try {
                return Optional.of(LocalDate.parse(due.strip(), DAY));
            } catch (DateTimeParseException noDay) {
                try {
                    return Optional.of(YearMonth.parse(due.strip(), MONTH).atEndOfMonth());
                } catch (DateTimeParseException noMonth) {
                    return Optional.empty();
                }
            }
        }
    }

    private static final DateTimeFormatter DAY = strict("[EEEE ]d MMMM uuuu");
    private static final DateTimeFormatter MONTH = strict("MMMM uuuu");

    private static DateTimeFormatter strict(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private Actions() {}

    /** Empty where nothing, or "None", is typed. */
    public static List<Action> in(String words) {
        var actions = new ArrayList<Action>();
        words.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equalsIgnoreCase("none"))
                .forEach(line -> {
                    var parts = line.split("\\|", 3);
                    actions.add(new Action(
                            parts[0].strip(),
                            parts.length > 1 ? parts[1].strip() : "",
                            parts.length > 2 ? parts[2].strip() : ""));
                });
        return actions;
    }
}
