package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearth.childrenincare.children.ChildrenExport;
import org.hearth.childrenincare.indicator.EveryIndicator;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Population;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.places.Places;
import org.hearth.core.care.StoredCare;
import org.hearth.core.figures.FiguresOfBooks;
import org.hearth.core.places.PlacesOfFile;
import org.hearth.returns.Reference;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.api.SentFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * In all six orders of loading, with a year sent again and one corrected, the exports of children, the questions and every
 * figure with its lists are the same to the byte, over core's own storage.
 */
@Tag("storage")
class RecordedTogetherTest {
    private static final int[][] OLDEST_AND_LATEST_FIRST = {{2024, 2025, 2026}, {2026, 2024, 2025}};
    private static final int[][] ALL_ORDERS = {
        {2024, 2025, 2026},
        {2024, 2026, 2025},
        {2025, 2024, 2026},
        {2025, 2026, 2024},
        {2026, 2024, 2025},
        {2026, 2025, 2024}
    };
    private static final List<LocalDate> DAYS = Stream.of(
                    "2024-03-31", "2024-09-30", "2025-03-31", "2025-11-15", "2026-03-31")
            .map(LocalDate::parse)
            .toList();
    private static final Population POPULATION = FiguresOfBooks.population();

    @Test
    void exports_of_children_questions_and_figures_are_the_same_the_oldest_or_the_latest_year_first()
            throws IOException {
        tellsTheSame(OLDEST_AND_LATEST_FIRST);
    }

    @Test
    @Tag("slow")
    void exports_of_children_questions_and_figures_are_the_same_in_every_order() throws IOException {
        tellsTheSame(ALL_ORDERS);
    }

    private static void tellsTheSame(int[][] orders) throws IOException {
        Path county = Reference.sample("made-up-county");
        var told = new ArrayList<String>();
        var corrected = new ArrayList<String>();
        for (int[] order : orders) {
            try (Desk desk = Desk.open();
                    InputStream postcodes =
                            Files.newInputStream(county.resolveSibling("reference/postcodes-sample.csv"))) {
                var places = PlacesOfFile.of("E10000019", "November 2025", postcodes);
                StoredCare care = StoredCare.over(desk.database, desk.clock(), places);
                KeptReturns returns = desk.with(desk.database.transactions(), care.records(), 200L << 20);
                for (int year : order) {
                    send(desk, returns, year, Desk.csvIn(county.resolve(String.valueOf(year))));
                }
                String once = text(care.books().book(), places, returns);
                send(desk, returns, 2025, Desk.csvIn(county.resolve("2025")));
                told.add(text(care.books().book(), places, returns));
                assertThat(told.get(told.size() - 1)).as("2025 sent again").isEqualTo(once);
                send(desk, returns, 2025, better(county.resolve("2025/episodes.csv")));
                corrected.add(text(care.books().book(), places, returns));
            }
        }
        assertThat(told.get(0)).hasSizeGreaterThan(100_000).contains("STA-02", "LC10951");
        assertThat(told).allSatisfy(one -> assertThat(one).isEqualTo(told.get(0)));
        assertThat(corrected).allSatisfy(one -> assertThat(one).isEqualTo(corrected.get(0)));
        assertThat(corrected.get(0)).isNotEqualTo(told.get(0));
    }

    private static void send(Desk desk, KeptReturns returns, int year, List<SentFile> files) {
        desk.now = desk.now.plusSeconds(1);
        assertThat(returns.receive(year, files, "analyst", null).state()).isEqualTo(State.CURRENT);
    }

    private static List<SentFile> better(Path episodes) throws IOException {
        String text = Files.readString(episodes).replace("LC10951,06/10/2024,S,C1,N1", "LC10951,06/10/2024,S,C1,N8");
        return List.of(SentFile.of("episodes.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** All that a user can take away, and what is stored of each episode, but for the ids that each database draws anew. */
    private static String text(CareBook book, Places places, KeptReturns returns) {
        var lines = new ArrayList<String>();
        for (LocalDate day : DAYS) {
            lines.add(ChildrenExport.of(book, day, places).toString());
        }
        for (ChildHistory child : book.children()) {
            lines.add("%s %s %s %s %s"
                    .formatted(child.reference(), child.born(), child.sex(), child.ethnicity(), child.unaccompanied()));
            child.episodes().forEach(episode -> lines.add(text(episode)));
            child.told().forEach(row -> lines.add(row.toString()));
        }
        returns.questions(null, 1, 10_000).items().forEach(question -> lines.add(question.toString()));
        var figures = FiguresOfBooks.of(knownAt -> book, EveryIndicator.of(POPULATION, places));
        figures.measure(DAYS, null).values().forEach(sheet -> tell(sheet, lines));
        return String.join("\n", lines);
    }

    private static void tell(Figures.Sheet sheet, List<String> lines) {
        lines.add("%s %s %s".formatted(sheet.asAt().day(), sheet.coverage(), new TreeMap<>(sheet.others())));
        Stream.concat(sheet.answers().stream(), sheet.quarter().stream()).forEach(answer -> {
            var measure = answer.measure();
            lines.add("%s %s %s not known for %d: %s of %s"
                    .formatted(
                            answer.line().key(),
                            measure.getClass().getSimpleName(),
                            measure instanceof Measure.None
                                    ? measure
                                    : measure.value(answer.line().unit()),
                            answer.notKnown(),
                            references(measure.numerator()),
                            references(measure.denominator())));
            answer.breakdown()
                    .forEach(part -> lines.add("%s %s %s %s"
                            .formatted(part.dimension(), part.key(), part.name(), references(part.members()))));
        });
    }

    private static List<String> references(List<? extends Member> members) {
        return members.stream().map(Member::reference).toList();
    }

    private static String text(Episode episode) {
        return episode.toString()
                .replace(String.valueOf(episode.id()), "")
                .replace(Objects.toString(episode.child()), "");
    }
}
