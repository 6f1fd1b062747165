package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.committee.proof.Proof;
import org.hearth.committee.proof.Proofing;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.PublicationCheck;
import org.hearth.demo.WorldBook;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** The served sections over the demo county: the checks of figures find nothing wrong in what Hearth itself measures. */
class RealPaperProofTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    @Test
    void no_figure_of_the_demo_county_blocks_its_paper() {
        var figures = RealPaper.figures(WorldBook.of(1, 0, 0));
        for (LocalDate day : List.of(MARCH, LocalDate.of(2025, 12, 31))) {
            assertThat(blocks(figures, day)).isEmpty();
        }
    }

    @Test
    void nor_of_a_county_that_has_sent_one_year_of_episodes_and_no_other_module() {
        var figures = RealPaper.figures(WorldBook.ofLastYearsEpisodes(1));

        assertThat(blocks(figures, MARCH)).isEmpty();
    }

    private static List<String> blocks(Figures figures, LocalDate day) {
        var paper = RealPaper.make(
                "paper", new RealPaper.Making(figures, RealPaper.sections(figures), day, day.plusMonths(3), List.of()));

        var proof = new Proofing(checks(), List.of()).proof(paper.written(), Map.of(), List.of());

        assertThat(proof.lines()).hasSizeGreaterThan(20);
        return proof.blocks().stream().map(Proof.Line::words).toList();
    }

    /** Every check of any module, as the container would find them. */
    private static List<PublicationCheck> checks() {
        return ReflectionSupport.findAllClassesInPackage(
                        "org.hearth",
                        type -> PublicationCheck.class.isAssignableFrom(type)
                                && !Modifier.isAbstract(type.getModifiers()),
                        name -> !name.contains("Test"))
                .stream()
                .map(RealPaperProofTest::made)
                .toList();
    }

    private static PublicationCheck made(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (PublicationCheck) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
