package org.hearth.fostering.recruitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/** The coded answers of recruitment, each with the days on which it may be given: data, since councils and years differ. */
public enum Codes {
    WITHDRAWN("reason for withdrawing"),
    NOT_TAKEN_ON("reason"),
    PAUSED("reason for a pause"),
    SOURCE("source"),
    CHECK("check");

    private static final List<Row> ROWS = Csv.read(
            "/fostering/recruitment-codes.csv",
            row -> new Row(
                    valueOf(row.getField("list")),
                    new Code(
                            row.getField("code"),
                            LocalDate.parse(row.getField("from")),
                            row.getField("to").isEmpty() ? null : LocalDate.parse(row.getField("to")),
                            row.getField("words"))));

    private final String what;

    Codes(String what) {
        this.what = what;
    }

    private record Row(Codes list, Code code) {}

    /** @param to the last day on which it may be given; {@code null} for none */
    public record Code(String code, LocalDate from, LocalDate to, String words) {

        boolean isInForce(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /** Those that may be given on the day, in their order. */
    public List<Code> on(LocalDate day) {
        return all().filter(code -> code.isInForce(day)).toList();
    }

    /** In words; the code itself where there is none of that name any more. */
    public String words(String code) {
        return all().filter(one -> one.code().equals(code))
                .findFirst()
                .map(Code::words)
                .orElse(code);
    }

    /** By its code or its words. */
    Optional<String> find(String typed) {
        return all().filter(one -> one.code().equalsIgnoreCase(typed.strip())
                        || one.words().equalsIgnoreCase(typed.strip()))
                .findFirst()
                .map(Code::code);
    }

    /** As it is kept. @throws RuleBroken for {@code field} where it is none, or may not be given on the day */
    String checked(String field, String typed, LocalDate day) {
        if (typed == null || typed.isBlank()) {
            throw new RuleBroken(field, "Choose the %s.".formatted(what));
        }
        var code = find(typed)
                .flatMap(found -> all().filter(one -> one.code().equals(found)).findFirst())
                .orElseThrow(() -> new RuleBroken(
                        field,
                        "\"%s\" is no %s. Give one of %s."
                                .formatted(
                                        typed.length() > 30 ? typed.substring(0, 30) + "..." : typed,
                                        what,
                                        named(day))));
        if (!code.isInForce(day)) {
            throw new RuleBroken(
                    field,
                    "%s may be given %s, and this is of %s. Give one of %s."
                            .formatted(
                                    code.code(),
                                    code.to() == null
                                            ? "from %s on".formatted(Days.inWords(code.from()))
                                            : "until %s".formatted(Days.inWords(code.to())),
                                    Days.inWords(day),
                                    named(day)));
        }
        return code.code();
    }

    private String named(LocalDate day) {
        return on(day).stream()
                .map(code -> "%s (%s)".formatted(code.code(), code.words().toLowerCase(Locale.UK)))
                .collect(Collectors.joining(", "));
    }

    private java.util.stream.Stream<Code> all() {
        return ROWS.stream().filter(row -> row.list() == this).map(Row::code);
    }
}
