package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.AsAt;

/** What the figures service answers, each day measured once, with a note of every line that was asked for. */
abstract class FirstRoute {
    static final Set<String> COMPARED = new TreeSet<>();
    static Figures figures;

    private static final Map<String, Figures.Sheet> MEASURED = new HashMap<>();

    /** What is printed is the quotient, to half a tenth. */
    static void share(String line, String on, int of, int all) {
        if (all == 0) {
            assertThat(value(line, on)).isNull();
        } else {
            assertThat(Math.abs(value(line, on).doubleValue() - 100.0 * of / all))
                    .isLessThanOrEqualTo(0.05 + 1e-9);
        }
    }

    static Measured answer(String line, String on) {
        COMPARED.add(line);
        return MEASURED.computeIfAbsent(on, day -> figures.measure(AsAt.now(LocalDate.parse(day))))
                .line(line);
    }

    static BigDecimal value(String line, String on) {
        var answer = answer(line, on);
        return answer.measure().value(answer.line().unit());
    }

    static List<String> numerator(String line, String on) {
        return references(answer(line, on).measure().numerator());
    }

    static List<String> denominator(String line, String on) {
        return references(answer(line, on).measure().denominator());
    }

    /** Members of each part, parts with no one in them left out. */
    static Map<String, List<String>> parts(String line, String on, String dimension) {
        return answer(line, on).parts(dimension).stream()
                .filter(part -> !part.members().isEmpty())
                .collect(Collectors.toMap(Measured.Part::key, part -> references(part.members())));
    }

    static List<String> references(List<? extends Member> members) {
        return members.stream().map(Member::reference).sorted().toList();
    }
}
