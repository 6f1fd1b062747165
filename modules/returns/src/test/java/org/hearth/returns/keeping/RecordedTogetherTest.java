package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.care.StoredCare;
import org.hearth.returns.Reference;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.api.SentFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same over core's own storage: in all six orders, with a year sent again and one corrected, the book is the same. */
@Tag("storage")
class RecordedTogetherTest {
    private static final int[][] ORDERS = {
        {2024, 2025, 2026},
        {2024, 2026, 2025},
        {2025, 2024, 2026},
        {2025, 2026, 2024},
        {2026, 2024, 2025},
        {2026, 2025, 2024}
    };

    @Test
    void the_book_and_the_questions_are_the_same_in_every_order() throws IOException {
        Path county = Reference.sample("made-up-county");
        var told = new ArrayList<String>();
        var corrected = new ArrayList<String>();
        for (int[] order : ORDERS) {
            try (Desk desk = Desk.open()) {
                StoredCare care = StoredCare.over(desk.database, desk.clock());
                KeptReturns returns = desk.with(desk.database.transactions(), care.records(), 200L << 20);
                for (int year : order) {
                    send(desk, returns, year, Desk.csvIn(county.resolve(String.valueOf(year))));
                }
                send(desk, returns, 2025, Desk.csvIn(county.resolve("2025")));
                told.add(text(care.books().book(), returns));
                send(desk, returns, 2025, better(county.resolve("2025/episodes.csv")));
                corrected.add(text(care.books().book(), returns));
            }
        }
        assertThat(told.get(0)).hasSizeGreaterThan(100_000);
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

    /** Everything but the ids, which are drawn anew in every database. */
    private static String text(CareBook book, KeptReturns returns) {
        var lines = new ArrayList<String>();
        lines.add(book.coverage().toString());
        for (ChildHistory child : book.children()) {
            lines.add("%s %s %s %s %s"
                    .formatted(child.reference(), child.born(), child.sex(), child.ethnicity(), child.unaccompanied()));
            child.episodes().forEach(episode -> lines.add(text(episode)));
        }
        returns.questions(null, 1, 10_000).items().forEach(question -> lines.add(question.toString()));
        return String.join("\n", lines);
    }

    private static String text(Episode episode) {
        return episode.toString()
                .replace(String.valueOf(episode.id()), "")
                .replace(Objects.toString(episode.child()), "");
    }
}
