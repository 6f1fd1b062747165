package org.hearth.returns.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.returns.HeldLists;
import org.hearth.returns.Postcodes;
import org.hearth.returns.api.ReturnChecks.Trial;
import org.hearth.returns.api.SentFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with most rows for one reason is said once. */
class AtOnceTest {
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";

    @TempDir
    Path folder;

    private final Postcodes places = new Postcodes("E10000003").with("PE21 7NF", 530000, 345000, "E10000019");

    private List<String> remarks(int year, String ended, String home) {
        String rows = IntStream.rangeClosed(1, 6)
                .mapToObj(child ->
                        "A%d,02/05/2023,S,C2,N1,U6,PR1,%s,E4A,,%s,%s,SC1\n".formatted(child, ended, home, home))
                .collect(Collectors.joining());
        return new TriedReturns(
                        places,
                        HeldLists.none(),
                        Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
                        folder.resolve("trials"),
                        1 << 20)
                .check(new Trial(
                        year,
                        List.of(SentFile.of("episodes.csv", (EPISODES + rows).getBytes(StandardCharsets.UTF_8))),
                        List.of(),
                        List.of(),
                        Set.of("356"),
                        null,
                        null,
                        null))
                .remarks();
    }

    @Test
    void files_of_another_year_are_named_as_that_years() {
        assertThat(remarks(2026, "02/05/2024", "PE21 7NF"))
                .singleElement()
                .asString()
                .contains("look like the files of 2024/25", "6 of 6", "outside 2025/26");
    }

    @Test
    void postcodes_of_another_directory_are_said_once_with_the_edition_that_is_loaded() {
        assertThat(remarks(2026, "02/05/2025", "ZZ9 9ZZ"))
                .singleElement()
                .asString()
                .contains("12 of 12 postcodes", "(test)");
    }

    @Test
    void of_what_fits_nothing_is_said() {
        assertThat(remarks(2026, "02/05/2025", "pe217nf")).isEmpty();
    }

    @Test
    void without_a_directory_nothing_is_said_of_postcodes() {
        places.withoutDirectory();

        assertThat(remarks(2026, "02/05/2025", "ZZ9 9ZZ")).isEmpty();
    }
}
