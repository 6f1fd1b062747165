package org.hearth.childrenincare.indicator;

import static org.hearth.core.testing.Invented.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Population;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.AsAt;

/** Asks an indicator as the figures service does, on 31 March 2025 unless told otherwise. */
final class Measuring {
    static final String DAY = "2025-03-31";

    /** 2024 as published; no other year. */
    static final Population CAMBRIDGESHIRE = on -> on.isBefore(LocalDate.of(2024, 4, 1))
            ? Optional.empty()
            : Optional.of(new Population.Estimate(142_924, 2024, "ONS mid-year estimate"));

    private Measuring() {}

    static Measured line(CareIndicator indicator, CareBook book, String on, String key) {
        var answers = indicator.measure(book, Asked.on(AsAt.now(day(on))));
        if (!answers.stream()
                .map(answer -> answer.line().key())
                .toList()
                .equals(indicator.definition().lines().stream()
                        .map(line -> line.key())
                        .toList())) {
            throw new AssertionError("the answers do not follow the lines of the definition");
        }
        return answers.stream()
                .filter(answer -> answer.line().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static Measured headline(CareIndicator indicator, CareBook book, String on) {
        return line(indicator, book, on, indicator.definition().ref());
    }

    static List<String> references(List<? extends Member> members) {
        return members.stream().map(Member::reference).sorted().toList();
    }

    static List<String> numerator(Measured measured) {
        return references(measured.measure().numerator());
    }

    static List<String> denominator(Measured measured) {
        return references(measured.measure().denominator());
    }

    static BigDecimal value(Measured measured) {
        return measured.measure().value(measured.line().unit());
    }

    /** Members of each part, parts with no one in them left out. */
    static Map<String, List<String>> parts(Measured measured, String dimension) {
        return measured.parts(dimension).stream()
                .filter(part -> !part.members().isEmpty())
                .collect(Collectors.toMap(
                        Measured.Part::key, part -> references(part.members()), (one, other) -> one, TreeMap::new));
    }
}
