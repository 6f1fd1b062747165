package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.committee.frozen.Freezer;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.people.Member;
import org.hearth.demo.WorldBook;
import org.junit.jupiter.api.Test;

/** What is for those alone who may open the list behind it is told to no section of a paper, whoever reads that paper. */
class ClosedFiguresInNoPaperTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final String CLOSED = "FOS-01";

    private final Figures real = RealPaper.figures(WorldBook.of(12, 0, 0));

    @Test
    void a_section_is_told_every_line_but_those_of_a_closed_indicator() {
        assertThat(toldBy(real)).anyMatch(line -> line.startsWith(CLOSED));
        assertThat(toldBy(closing()))
                .isNotEmpty()
                .noneMatch(line -> line.startsWith(CLOSED))
                .containsExactlyElementsOf(toldBy(real).stream()
                        .filter(line -> !line.startsWith(CLOSED))
                        .toList());
    }

    private static List<String> toldBy(Figures figures) {
        var section = new Listening();
        new Freezer(figures, List.of(section)).freeze(MARCH, MARCH.plusMonths(3), Instant.now());
        return section.told;
    }

    private Figures closing() {
        return (Figures) Proxy.newProxyInstance(
                Figures.class.getClassLoader(), new Class<?>[] {Figures.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("lists") && arguments[0].equals(CLOSED)) {
                        return Optional.of(new Closed());
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static final class Closed implements Books.Lists {
        @Override
        public String resource() {
            return "few";
        }

        @Override
        public String name() {
            return "Household";
        }

        @Override
        public boolean isClosed() {
            return true;
        }

        @Override
        public String page(Member member) {
            return "/";
        }
    }

    private static final class Listening implements PackSection {
        private final List<String> told = new ArrayList<>();

        @Override
        public String key() {
            return "listening";
        }

        @Override
        public String title() {
            return "Listening";
        }

        @Override
        public List<LocalDate> days(LocalDate asAt) {
            return List.of(asAt);
        }

        @Override
        public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
            var sheet = sheets.get(asAt);
            sheet.answers().forEach(answer -> told.add(answer.line().key()));
            sheet.quarter().forEach(answer -> told.add(answer.line().key() + " over the quarter"));
            return List.of();
        }
    }
}
