package org.hearth.fostering.recruitment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Address;
import org.hearth.platform.api.pages.Days;

/**
 * What enquiries are asked for, read once for page, API and files: those of a state, or those behind one number.
 *
 * @param kind  {@code null} for every kind
 * @param basis {@code null} where no number is asked for
 * @param line  likewise
 * @param reason a withdrawal's code within its line; empty for all
 * @param period likewise
 */
record EnquiryQuestion(HouseholdKind kind, State state, Basis basis, FigureLine line, String reason, Period period) {
    static final List<String> KEYS = List.of("kind", "state", "basis", "line", "reason", "from", "to");

    /** Whether it has ended, and how. */
    enum State {
        OPEN("Open"),
        APPROVED("Approved"),
        REFUSED("Refused"),
        WITHDRAWN("Withdrew"),
        NOT_TAKEN_ON("Not taken on"),
        MERGED("Merged into another"),
        ANY("All");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        static State of(Enquiry enquiry) {
            if (enquiry.isMerged()) {
                return MERGED;
            }
            return enquiry.ending()
                    .map(step -> switch (step.kind()) {
                        case WITHDRAWN -> WITHDRAWN;
                        case NOT_TAKEN_ON -> NOT_TAKEN_ON;
                        default -> step.isApproval() ? APPROVED : REFUSED;
                    })
                    .orElse(OPEN);
        }
    }

    static EnquiryQuestion open() {
        return new EnquiryQuestion(null, State.OPEN, null, null, "", null);
    }

    /** @throws RuleBroken for a value that can match nothing */
    static EnquiryQuestion of(Function<String, Optional<String>> parameter, LocalDate today) {
        var kind = choice(parameter, "kind", HouseholdKind.class);
        var line = choice(parameter, "line", FigureLine.class);
        if (line == null) {
            var state = choice(parameter, "state", State.class);
            return new EnquiryQuestion(kind, state == null ? State.OPEN : state, null, null, "", null);
        }
        var basis = choice(parameter, "basis", Basis.class);
        return new EnquiryQuestion(
                kind,
                State.ANY,
                basis == null ? Basis.COHORT : basis,
                line,
                parameter.apply("reason").orElse(""),
                period(
                        parameter.apply("from").flatMap(text -> Days.of("from", text)),
                        parameter.apply("to").flatMap(text -> Days.of("to", text)),
                        today));
    }

    /** The year to date where nothing is asked for. @throws RuleBroken for days that cannot be meant */
    static Period period(Optional<LocalDate> from, Optional<LocalDate> to, LocalDate today) {
        LocalDate last = to.orElse(today);
        LocalDate first = from.orElse(ReportingYear.of(last).firstDay());
        LocalDate earliest = LocalDate.of(2015, 1, 1);
        for (var asked : List.of(new Asked("from", first), new Asked("to", last))) {
            if (asked.day().isBefore(earliest) || asked.day().isAfter(today.plusYears(1))) {
                throw new RuleBroken(
                        asked.field(),
                        "%s is outside the days that can be asked for. Enter a day from %s to %s."
                                .formatted(
                                        Days.inWords(asked.day()),
                                        Days.inWords(earliest),
                                        Days.inWords(today.plusYears(1))));
            }
        }
        if (last.isBefore(first)) {
            throw new RuleBroken(
                    "to",
                    "The last day, %s, is before the first, %s. Enter %2$s or a later day."
                            .formatted(Days.inWords(last), Days.inWords(first)));
        }
        return Period.ofDays(first, last);
    }

    private record Asked(String field, LocalDate day) {}

    static <E extends Enum<E>> E choice(Function<String, Optional<String>> parameter, String name, Class<E> of) {
        E[] all = of.getEnumConstants();
        return parameter
                .apply(name)
                .map(typed -> Keys.find(all, typed)
                        .orElseThrow(() -> new RuleBroken(
                                name,
                                "\"%s\" is none of them. Ask for one of %s."
                                        .formatted(
                                                typed.length() > 30 ? typed.substring(0, 30) + "..." : typed,
                                                Keys.all(all)))))
                .orElse(null);
    }

    boolean isNumber() {
        return line != null;
    }

    /** The latest first; those behind a number in the order of their days. */
    List<Enquiry> of(List<Enquiry> all, LocalDate today) {
        if (isNumber()) {
            var members = RecruitmentFigures.of(all, kind, period, today).members(basis, line);
            return reason.isEmpty()
                    ? members
                    : members.stream()
                            .filter(enquiry -> enquiry.step(StepKind.WITHDRAWN)
                                    .map(step -> reason.equals(step.code()))
                                    .orElse(false))
                            .toList();
        }
        return all.stream()
                .filter(enquiry ->
                        (kind == null || enquiry.kind() == kind) && (state == State.ANY || State.of(enquiry) == state))
                .sorted((one, other) -> {
                    int byDay = other.since().compareTo(one.since());
                    return byDay == 0 ? one.reference().compareTo(other.reference()) : byDay;
                })
                .toList();
    }

    Address address(String path) {
        return new Address(path)
                .with("kind", kind == null ? null : Keys.of(kind))
                .with("state", isNumber() || state == State.OPEN ? null : Keys.of(state))
                .with("basis", basis == null ? null : Keys.of(basis))
                .with("line", line == null ? null : Keys.of(line))
                .with("reason", reason)
                .with("from", period == null ? null : period.from())
                .with("to", period == null ? null : period.lastDay());
    }

    /** One line for the audit. */
    String inOneLine() {
        String address = address("").toString();
        return address.isEmpty()
                ? "state=open"
                : Arrays.stream(address.substring(1).split("&")).collect(Collectors.joining(", "));
    }

    /** "Applications accepted, by cohort, 1 April 2024 to 31 March 2025". */
    String words() {
        return "%s, %s, %s to %s"
                .formatted(
                        line.words(),
                        basis.words().toLowerCase(Locale.UK),
                        Days.inWords(period.from()),
                        Days.inWords(period.lastDay()));
    }
}
