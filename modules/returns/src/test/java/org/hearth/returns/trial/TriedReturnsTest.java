package org.hearth.returns.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.HeldLists;
import org.hearth.returns.Postcodes;
import org.hearth.returns.api.ReturnChecks.Checked;
import org.hearth.returns.api.ReturnChecks.Fault;
import org.hearth.returns.api.ReturnChecks.NotRun;
import org.hearth.returns.api.ReturnChecks.ProvidersFrom;
import org.hearth.returns.api.ReturnChecks.ProvidersUsed;
import org.hearth.returns.api.ReturnChecks.Trial;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.api.Severity;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.Provider;
import org.hearth.returns.checking.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriedReturnsTest {
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";

    @TempDir
    Path folder;

    private final Postcodes places = new Postcodes("E10000003");

    private HeldLists held = HeldLists.none();

    private Checked check(int year, List<SentFile> files, List<SentFile> previous, String... rules) {
        return new TriedReturns(
                        places,
                        held,
                        Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
                        folder.resolve("trials"),
                        1 << 20)
                .check(new Trial(year, files, previous, List.of(), Set.of(rules), null, null, null));
    }

    private static SentFile file(String name, String content) {
        return SentFile.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_fault_names_its_file_and_line_the_child_the_values_and_what_to_do() {
        var checked = check(
                2026,
                List.of(
                        file(
                                "stays.csv",
                                EPISODES
                                        + "A,02/05/2025,S,C2,N1,U6,PR1,02/05/2025,X1,,,,\n\nb,02/05/2025,S,C2,N1,U6,PR1,01/05/2025,E2,,,,\n")),
                List.of(),
                "356");

        assertThat(checked.faults())
                .containsExactly(new Fault(
                        "356",
                        null,
                        Severity.ERROR,
                        "Episodes",
                        "stays.csv",
                        4,
                        List.of("DECOM", "DEC"),
                        "B",
                        "The episode ends before it starts.",
                        "The episode ends before it starts. Here DECOM is 02/05/2025, DEC is 01/05/2025. Correct one of the two dates.",
                        null));
        assertThat(checked.notRun()).isEmpty();
    }

    @Test
    void a_row_without_a_child_is_checked_by_itself() {
        var checked =
                check(2026, List.of(file("e.csv", EPISODES + ",32/05/2025,S,C2,N1,U6,PR1,,,,,,\n")), List.of(), "141");

        assertThat(checked.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.child()).isEmpty();
        });
    }

    @Test
    void a_rule_is_asked_for_in_either_case_and_a_strange_one_is_refused() {
        var files = List.of(file("e.csv", EPISODES));

        assertThat(check(2026, files, List.of(), "141").notRun()).isEmpty();
        assertThatThrownBy(() -> check(2026, files, List.of(), "141", "9999"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("9999");
    }

    @Test
    void a_rule_of_a_stage_is_asked_for_as_the_department_writes_it() {
        var files = List.of(
                file("s.csv", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nA,01/01/2015,SW1,01/05/2025,,WRONG\n"));

        for (String name : List.of("SW13", "sw13", "SW13STG1")) {
            assertThat(check(2026, files, List.of(), name).faults())
                    .extracting(Fault::rule)
                    .containsExactly("SW13STG1");
        }
        assertThatThrownBy(() -> check(2026, files, List.of(), "SW99"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("SW99")
                .hasMessageContaining("142,SW01a.");
    }

    @Test
    void a_council_is_compared_as_it_stands_and_a_list_that_is_sent_says_whose_its_settings_are() {
        places.with("CB1 1AA", 545000, 258000, "E10000003");
        var files = List.of(file("e.csv", EPISODES + "A,02/05/2025,S,C2,N1,K2,PR1,,,,,,SC1\n"));

        assertThat(wrongOwners(files, "URN,POSTCODE,LA_CODE_INFERRED\nSC1,CB1 1AA, norfolk\n", "Norfolk "))
                .isEmpty();
        assertThat(wrongOwners(files, "URN,POSTCODE,LA_CODE_INFERRED\nSC1,CB1 1AA,norfolk\n", "E10000003"))
                .as("though the directory knows better")
                .containsExactly(2);
        assertThat(wrongOwners(files, "URN,POSTCODE,LA_CODE_INFERRED\nSC1,CB1 1AA,\n", "E10000003"))
                .as("by the directory where the list says nothing")
                .isEmpty();
        assertThat(wrongOwners(files, "URN,LA_CODE_INFERRED\nSC1,other\n", "auth"))
                .containsExactly(2);
    }

    private List<Integer> wrongOwners(List<SentFile> files, String list, String council) {
        var checked = new TriedReturns(places, held, Clock.systemUTC(), folder.resolve("trials"), 1 << 20)
                .check(new Trial(
                        2026, files, List.of(), List.of(file("own.csv", list)), Set.of("229"), null, null, council));
        assertThat(checked.notRun()).isEmpty();
        return checked.faults().stream().map(Fault::line).toList();
    }

    @Test
    void what_cannot_be_read_is_told_and_the_rest_is_checked() {
        var checked = check(
                2026,
                List.of(
                        file("e.csv", EPISODES + "A,\"01/04/2025,S\nB,32/05/2025,S,C2,N1,U6,PR1,,,,,,\nC,D\n"),
                        file("notes.csv", "who,what\nme,this\n")),
                List.of(),
                "141");

        assertThat(checked.faults()).extracting(Fault::line).containsExactly(3);
        assertThat(checked.reading())
                .extracting(finding -> finding.file() + " " + finding.line() + " " + finding.code())
                .containsExactlyInAnyOrder("notes.csv 1 FILE-HEADER", "e.csv 2 ROW-QUOTES", "e.csv 4 ROW-CELLS");
    }

    @Test
    void of_a_year_of_which_no_text_is_held_every_rule_says_so() {
        var checked = check(2018, List.of(file("h.csv", HEADER)), List.of());

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.notRun())
                .hasSizeGreaterThan(8)
                .extracting(NotRun::why)
                .containsOnly("No text of this rule for 2017/18 is held.");
    }

    @Test
    void nothing_is_left_behind() throws IOException {
        check(2026, List.of(file("e.csv", EPISODES)), List.of(file("last.csv", EPISODES)));

        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void files_of_which_none_is_a_module_are_refused_with_the_reason() {
        assertThatThrownBy(() -> check(2026, List.of(file("notes.csv", "who,what\n")), List.of()))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("notes.csv")
                .hasMessageContaining("header row");
    }

    @Test
    void a_year_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> check(1999, List.of(file("e.csv", EPISODES)), List.of()))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("1999");
    }

    @Test
    void without_a_list_of_its_own_a_trial_looks_numbers_up_in_the_one_that_is_held() {
        var files = List.of(file("e.csv", EPISODES + "A,02/05/2025,S,C2,N1,K2,PR4,,,,,,SC1\n"));
        places.with("CB1 1AA", 545000, 258000, "E10000003");

        assertThat(check(2026, files, List.of(), "219").notRun())
                .extracting(NotRun::why)
                .singleElement()
                .asString()
                .contains("list of providers");

        held = HeldLists.of(new Provider(
                Value.of("SC1"), Set.of("K1"), Set.of("PR4"), Day.BLANK, Value.of("CB1 1AA"), Value.of("E10000003")));
        var checked = check(2026, files, List.of(), "219");

        assertThat(checked.notRun()).isEmpty();
        assertThat(checked.faults()).extracting(Fault::rule).containsExactly("219");
        assertThat(checked.providers())
                .isEqualTo(new ProvidersUsed(
                        ProvidersFrom.HELD, HeldLists.ID, List.of("homes.xlsx"), 1, LocalDate.of(2026, 9, 1)));
    }

    @Test
    void a_list_that_is_sent_goes_before_the_one_that_is_held() {
        held = HeldLists.of();
        var checked = new TriedReturns(places, held, Clock.systemUTC(), folder.resolve("trials"), 1 << 20)
                .check(new Trial(
                        2026,
                        List.of(file("e.csv", EPISODES)),
                        List.of(),
                        List.of(file("own.csv", "URN,Setting postcode\nSC1,CB1 1AA\n")),
                        Set.of(),
                        null,
                        null,
                        null));

        assertThat(checked.providers())
                .isEqualTo(new ProvidersUsed(ProvidersFrom.SENT, null, List.of("own.csv"), 1, null));
    }
}
