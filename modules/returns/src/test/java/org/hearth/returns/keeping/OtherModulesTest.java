package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hearth.returns.keeping.Desk.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.Told;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.core.care.StoredCare;
import org.hearth.returns.api.SentFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the modules beside header, episodes and UASC tell is in the book, over core's own storage. */
@Tag("storage")
class OtherModulesTest {
    private static final SentFile HEADER =
            file("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", "LC1,F,01/02/2010,WBRI,,0,");
    private static final SentFile EPISODES = file(
            "episodes.csv",
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
            "LC1,05/04/2024,S,C2,N1,U6,PR1,,,,,,");
    private static final SentFile MISSING = file(
            "missing.csv",
            "CHILD,DOB,MISSING,MIS_START,MIS_END",
            "LC1,01/02/2010,m,01/06/2025,",
            "LC1,01/02/2010,A,soon,\"a,b\"");

    private Desk desk;
    private StoredCare care;
    private KeptReturns returns;

    @BeforeEach
    void open() {
        desk = Desk.open();
        care = StoredCare.over(desk.database, desk.clock());
        returns = desk.with(desk.database.transactions(), care.records(), 200L << 20);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void send(int year, SentFile... files) {
        desk.now = desk.now.plusSeconds(1);
        returns.receive(year, List.of(files), "analyst", null);
    }

    private List<Told> told() {
        return care.books().book().children().get(0).told();
    }

    @Test
    void rows_are_known_with_their_line_days_read_codes_in_capitals_and_the_rest_as_sent() {
        send(2026, HEADER, EPISODES, MISSING);

        assertThat(told())
                .containsExactly(
                        new Told("Missing", 2026, 2, Map.of("MISSING", "M", "MIS_START", "2025-06-01")),
                        new Told("Missing", 2026, 3, Map.of("MISSING", "A", "MIS_START", "soon", "MIS_END", "a,b")));
        var year = new Coverage(List.of(Period.ofDays(LocalDate.parse("2025-04-01"), LocalDate.parse("2026-03-31"))));
        assertThat(care.books().book().coverageOf("Missing")).isEqualTo(year);
        assertThat(care.books().book().coverageOf("Reviews")).isEqualTo(Coverage.NONE);
    }

    @Test
    void a_file_sent_again_replaces_what_it_told_and_another_year_stays() {
        send(
                2025,
                HEADER,
                EPISODES,
                file("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE", "LC1,01/02/2010,01/06/2024,PN1"));
        send(2026, HEADER, EPISODES, MISSING);
        send(
                2026,
                file(
                        "missing.csv",
                        "CHILD,DOB,MISSING,MIS_START,MIS_END",
                        "LC1,01/02/2010,M,01/06/2025,02/06/2025",
                        "LC1,01/02/2010,A,soon,"));

        assertThat(told())
                .extracting(Told::module, Told::year, row -> row.day("MIS_END"))
                .containsExactly(
                        tuple("Missing", 2026, LocalDate.parse("2025-06-02")),
                        tuple("Missing", 2026, null),
                        tuple("Reviews", 2025, null));
    }

    @Test
    void what_was_sent_before_other_modules_were_kept_is_put_together_at_the_next_start_and_only_once() {
        send(2026, HEADER, EPISODES, MISSING);
        List<Told> all = told();
        desk.database.jdbi().useHandle(handle -> {
            handle.execute("delete from core.told_version");
            handle.execute("delete from core.coverage_version where tells not in ('care', 'unaccompanied')");
        });
        care = StoredCare.over(desk.database, desk.clock());
        returns = desk.with(desk.database.transactions(), care.records(), 200L << 20);
        assertThat(told()).isEmpty();

        returns.tellWhatIsHeld();
        assertThat(desk.jobs).hasSize(1);
        returns.putTogetherAgain(Desk.quiet());

        assertThat(told()).isEqualTo(all);
        assertThat(desk.audited).last().asString().startsWith("hearth return.together");
        desk.jobs.clear();
        returns.tellWhatIsHeld();
        assertThat(desk.jobs).isEmpty();
    }
}
