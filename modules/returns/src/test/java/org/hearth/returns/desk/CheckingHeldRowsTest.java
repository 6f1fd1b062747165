package org.hearth.returns.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.returns.desk.Held.noReason;
import static org.hearth.returns.desk.Held.sound;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.core.api.places.PostcodesChanged;
import org.hearth.platform.api.jobs.Jobs;
import org.hearth.returns.HeldLists;
import org.hearth.returns.api.ReturnChecks.NotRun;
import org.hearth.returns.api.ReturnInUse;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindings.OfRule;
import org.hearth.returns.api.RuleFindings.OpenOfYear;
import org.hearth.returns.api.Severity;
import org.hearth.returns.keeping.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the rules find in the rows that are held, and what becomes of it. */
@Tag("storage")
class CheckingHeldRowsTest {
    private final Held held = new Held();

    @AfterEach
    void close() {
        held.close();
    }

    @Test
    void a_finding_says_where_it_stands_and_what_to_do() {
        held.send(2026, sound("LC1", "05/04/2025"), noReason("lc2", "05/04/2025", "06/06/2025"));

        assertThat(held.of(2026, "148")).singleElement().satisfies(found -> {
            assertThat(found.module()).isEqualTo("Episodes");
            assertThat(found.file()).isEqualTo("episodes.csv");
            assertThat(found.line()).isEqualTo(3);
            assertThat(found.child()).isEqualTo("LC2");
            assertThat(found.columns()).containsExactly("DEC", "REC");
            assertThat(found.severity()).isEqualTo(Severity.ERROR);
            assertThat(found.message()).contains("DEC is 06/06/2025, REC is blank");
            assertThat(found.state()).isEqualTo(State.OPEN);
            assertThat(found.since()).isEqualTo(held.desk.now);
        });
        assertThat(held.findings.newest()).map(OpenOfYear::year).contains(2026);
    }

    @Test
    void what_stays_keeps_its_id_and_first_day_wherever_its_row_moves_and_what_goes_is_fixed() {
        held.send(2026, noReason("LC1", "05/04/2025", "06/06/2025"), noReason("LC2", "05/04/2025", "06/06/2025"));
        Instant first = held.desk.now;
        var before = held.of(2026, "148");
        held.desk.now = first.plus(Duration.ofDays(2));

        held.send(
                2026,
                sound("LC2", "05/04/2025"),
                sound("LC3", "05/04/2025"),
                noReason("LC1", "05/04/2025", "07/06/2025"));

        assertThat(held.of(2026, "148")).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(before.get(0).id());
            assertThat(found.since()).isEqualTo(first);
            assertThat(found.line()).isEqualTo(4);
            assertThat(found.message()).contains("07/06/2025");
        });
        assertThat(held.fixed(2026, "148")).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(before.get(1).id());
            assertThat(found.state()).isEqualTo(State.FIXED);
            assertThat(found.fixedAt()).isEqualTo(held.desk.now);
        });
    }

    @Test
    void a_day_is_asked_about_as_it_stood_at_its_end() {
        held.send(2026, noReason("LC1", "05/04/2025", "06/06/2025"));
        held.desk.now = held.desk.now.plus(Duration.ofDays(2));
        held.send(2026, sound("LC1", "05/04/2025"));

        assertThat(on("2026-11-20", null)).isEmpty();
        assertThat(on("2026-11-21", null)).extracting(RuleFinding::state).containsExactly(State.OPEN);
        assertThat(on("2026-11-22", null)).hasSize(1);
        assertThat(on("2026-11-23", null)).isEmpty();
        assertThat(on("2026-11-22", State.FIXED)).isEmpty();
        assertThat(on("2026-11-23", State.FIXED)).hasSize(1);
    }

    private List<RuleFinding> on(String day, State state) {
        return held.findings
                .list(new RuleFindingFilter(LocalDate.parse(day), 2026, "148", null, null, state, null), 1, 10)
                .items();
    }

    @Test
    void a_list_of_providers_that_is_loaded_later_has_every_year_checked_again() {
        held.send(2026, "LC1,05/04/2025,S,C2,N1,U6,PR1,,,,,,SC123456");
        assertThat(held.of(2026, "1008")).isEmpty();

        held.lists.replacedBy(HeldLists.of());
        held.check();

        assertThat(held.of(2026, "1008")).singleElement().satisfies(found -> assertThat(found.line())
                .isEqualTo(2));
    }

    @Test
    void care_of_years_before_last_is_seen() {
        held.send(2023, "LC1,05/04/2022,S,C2,N1,U6,PR1,06/06/2022,E4A,,,,");
        held.send(2025, sound("LC2", "05/04/2024"));
        held.desk.send(
                2026,
                Held.episodes(sound("LC2", "05/04/2024")),
                Desk.file(
                        "oc3.csv",
                        "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM",
                        "LC1,01/05/2006,YES,F2,U1",
                        "LC3,01/05/2006,YES,F2,U1"));
        held.check();

        assertThat(held.of(2026, "1002")).extracting(RuleFinding::child).containsExactly("LC3");
    }

    @Test
    void an_adoption_of_years_before_last_is_seen() {
        held.send(2022, "LC1,05/04/2021,S,C2,N1,U6,PR1,06/06/2021,E11,,,,");
        held.send(2026, sound("LC1", "05/04/2025"), sound("LC2", "05/04/2025"));

        assertThat(held.of(2026, "199")).extracting(RuleFinding::child).containsExactly("LC1");
    }

    @Test
    void who_was_unaccompanied_two_years_before_is_seen_and_only_without_that_year_there_is_a_doubt() {
        String uasc = "CHILD,SEX,DOB,DUC";
        held.desk.send(2025, Desk.file("uasc.csv", uasc, "LC9,M,01/05/2012,"));
        held.desk.send(
                2026,
                Held.episodes(
                        "LC1,05/04/2025,S,C2,N1,U6,PR1,,,,,LN1 2TZ,SC459295",
                        "LC2,05/04/2025,S,C2,N1,U6,PR1,,,,,LN1 2TZ,SC459295"),
                Desk.file("uasc.csv", uasc, "LC9,M,01/05/2012,"));
        held.check();
        assertThat(held.of(2026, "392b")).extracting(RuleFinding::child).containsExactly("LC1", "LC2");
        assertThat(held.of(2026, "392b"))
                .extracting(RuleFinding::doubt)
                .allMatch(doubt -> doubt.contains("looks back"));

        held.desk.send(2024, Desk.file("uasc.csv", uasc, "LC1,M,01/05/2012,"));
        assertThat(held.rechecks.stale()).containsExactly(2024, 2025, 2026);
        held.check();

        assertThat(held.of(2026, "392b")).singleElement().satisfies(found -> {
            assertThat(found.child()).isEqualTo("LC2");
            assertThat(found.doubt()).isNull();
        });
    }

    @Test
    void the_flag_of_the_xml_form_is_checked_where_the_year_came_in_it() {
        held.desk.send(
                2026,
                Desk.file(
                        "return.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                        "<EXPSSDA903><CHILD>",
                        "<HEADER><CHILDID>LC1</CHILDID><UPN>UN2</UPN><SEX>M</SEX><DOB>01/02/2012</DOB><ETHNIC>WBRI</ETHNIC>"
                                + "<UASC>2</UASC></HEADER>",
                        "<EPISODE><DECOM>05/04/2025</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL></EPISODE>",
                        "</CHILD></EXPSSDA903>"));
        held.check();

        assertThat(held.of(2026, "105")).extracting(RuleFinding::child).containsExactly("LC1");

        held.desk.database.jdbi().useHandle(handle -> handle.execute("update returns.sent_file set from_xml = null"));
        held.lists.replacedBy(HeldLists.of());
        held.check();
        assertThat(held.of(2026, "105")).isEmpty();
        assertThat(whyNotRun("105")).contains("was not kept");

        held.desk.send(
                2026, Desk.file("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", "LC1,M,01/02/2012,WBRI,UN2,,"));
        held.check();
        assertThat(held.findings.readiness(2026).notRun())
                .as("of CSV files it asks nothing")
                .noneMatch(one -> one.rule().equals("105"));
    }

    private String whyNotRun(String rule) {
        return held.findings.readiness(2026).notRun().stream()
                .filter(one -> one.rule().equals(rule))
                .map(NotRun::why)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_row_of_last_years_file_is_known_by_its_place_in_that_file() {
        String dolo = "CHILD,DOB,DOLO_START,DOLO_END";
        held.desk.send(2026, Desk.file("dolo.csv", dolo, "LC1,01/02/2012,05/05/2025,", "LC2,01/02/2012,06/05/2025,"));
        held.desk.send(
                2027,
                Desk.file("dolo.csv", dolo, "LC2,01/02/2012,06/05/2025,01/05/2026", "LC3,01/02/2012,07/05/2026,"));
        held.check();

        assertThat(held.of(2027, "706")).singleElement().satisfies(found -> {
            assertThat(found.child()).isEqualTo("LC1");
            assertThat(found.line()).isEqualTo(2);
        });
        List<String> keys = held.desk.database.jdbi().withHandle(handle -> handle.createQuery(
                        "select natural_key from returns.rule_finding where rule = '706'")
                .mapTo(String.class)
                .list());
        assertThat(keys).singleElement().asString().startsWith("LC1");
    }

    @Test
    void two_rows_of_one_key_are_two_findings_told_apart_by_their_order() {
        held.send(2026, noReason("LC1", "05/04/2025", "06/06/2025"), noReason("LC1", "05/04/2025", "07/06/2025"));
        List<UUID> ids = held.of(2026, "148").stream().map(RuleFinding::id).toList();
        held.send(
                2026,
                sound("LC0", "05/04/2025"),
                noReason("LC1", "05/04/2025", "06/06/2025"),
                noReason("LC1", "05/04/2025", "07/06/2025"));

        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
        assertThat(held.of(2026, "148")).extracting(RuleFinding::id).containsExactlyElementsOf(ids);
    }

    @Test
    void rows_that_were_left_out_are_checked_as_far_as_their_cells_can_be_told_apart() {
        held.send(
                2026,
                sound("LC1", "05/04/2025"),
                "LC2,31/04/2025,S,C2,N1,U6,PR1,,,,,,",
                ",05/04/2025,S,C2,N1,U6,PR1,06/06/2025,,,,,",
                "LC3,32/04/2025");

        assertThat(held.of(2026, "141")).extracting(RuleFinding::line).containsExactly(3);
        assertThat(held.of(2026, "148")).extracting(RuleFinding::child).containsExactly("");
    }

    @Test
    void the_year_after_is_checked_again_with_a_year() {
        held.send(2026, sound("LC1", "05/04/2025"));
        assertThat(held.rechecks.stale()).isEmpty();

        held.desk.send(2025, Held.episodes(sound("LC1", "05/04/2024")));

        assertThat(held.rechecks.stale()).containsExactly(2025, 2026);
        held.rechecks.bringUpToDate(year -> year == 2025);
        assertThat(held.rechecks.stale()).containsExactly(2026);
    }

    @Test
    void later_years_look_back_at_the_episodes_of_every_year_and_are_left_to_a_job() {
        held.send(2025, sound("LC2", "05/04/2024"));
        held.desk.send(
                2026,
                Held.episodes(sound("LC2", "05/04/2024")),
                Desk.file("oc3.csv", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM", "LC1,01/05/2006,YES,F2,U1"));
        held.send(2027, sound("LC2", "05/04/2024"));
        assertThat(held.of(2026, "1002")).hasSize(1);
        var checking = new Rechecking();
        checking.rechecks = held.rechecks;
        var asked = new ArrayList<String>();
        checking.jobs = new Asked(asked);

        held.desk.send(2023, Held.episodes("LC1,05/04/2022,S,C2,N1,U6,PR1,06/06/2022,E4A,,,,"));
        assertThat(held.rechecks.stale()).containsExactly(2023, 2025, 2026, 2027);
        checking.inUse(new ReturnInUse(2023, UUID.randomUUID()));

        assertThat(held.rechecks.stale()).containsExactly(2025, 2026, 2027);
        assertThat(asked).hasSize(1);
        checking.run(held.rechecks.edition(), Desk.quiet());
        assertThat(held.of(2026, "1002")).isEmpty();
    }

    @Test
    void another_postcode_directory_makes_every_year_due_and_each_time_anew() {
        held.send(2026, sound("LC1", "05/04/2025"));
        String before = held.rechecks.due();

        held.places.with("PE21 7NF", 1, 1, "E10000003");

        assertThat(held.rechecks.stale()).containsExactly(2026);
        assertThat(held.rechecks.due()).isNotEqualTo(before).isEqualTo(held.rechecks.due());
        held.check();
        assertThat(held.rechecks.stale()).isEmpty();
    }

    @Test
    void a_check_that_began_from_an_older_one_writes_nothing() {
        held.send(2026, noReason("LC1", "05/04/2025", "06/06/2025"));
        var table = new FoundRows(held.desk.database.jdbi());
        FoundRows.Checked seen = table.checked().get(2026);
        held.send(2026, noReason("LC2", "05/04/2025", "06/06/2025"), sound("LC1", "05/04/2025"));

        boolean written = held.desk
                .database
                .transactions()
                .inNew(() -> table.replace(2026, seen, "0".repeat(64), held.desk.now, List.of(), List.of()));

        assertThat(written).isFalse();
        assertThat(held.of(2026, "148")).extracting(RuleFinding::child).containsExactly("LC2");
        assertThat(held.rechecks.stale()).isEmpty();
    }

    @Test
    void what_a_crash_left_unchecked_is_put_down_as_one_job_at_start() {
        held.desk.send(2026, Held.episodes(noReason("LC1", "05/04/2025", "06/06/2025")));
        var atStart = new Rechecking();
        atStart.rechecks = held.rechecks;
        var asked = new ArrayList<String>();
        atStart.jobs = new Asked(asked);

        atStart.started("once");
        atStart.changed(new PostcodesChanged("test"));
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1)).as("the same job").isEqualTo(asked.get(0));

        atStart.run(held.rechecks.edition(), Desk.quiet());
        assertThat(held.of(2026, "148")).hasSize(1);
        atStart.started("again");
        assertThat(asked).as("nothing is due").hasSize(2);
    }

    /** Jobs that are asked for and not done. */
    private record Asked(List<String> keys) implements Jobs {
        @Override
        public UUID submit(String kind, String subject, String by, String key) {
            keys.add(kind + " " + key);
            return UUID.randomUUID();
        }

        @Override
        public Optional<Job> find(UUID id) {
            return Optional.empty();
        }

        @Override
        public void cancel(UUID id) {}
    }

    @Test
    void rules_that_could_not_be_run_are_kept_with_the_reason() {
        held.send(2018, sound("LC1", "05/04/2017"));

        var ready = held.findings.readiness(2018);
        assertThat(ready.notRun())
                .isNotEmpty()
                .extracting(NotRun::why)
                .containsOnly("No text of this rule for 2017/18 is held.");
        assertThat(ready.held()).containsExactly("Episodes");
        assertThat(ready.missing()).contains("Header", "OC2").doesNotContain("Episodes", "SWEpisodes", "DoLo");
        assertThat(ready.isReady()).isFalse();
        assertThat(ready.inWords()).startsWith("Not ready to send: 9 modules are not held.");
    }

    @Test
    void findings_are_counted_by_rule() {
        held.send(
                2026,
                noReason("LC1", "05/04/2025", "06/06/2025"),
                noReason("LC2", "05/04/2025", "06/06/2025"),
                "LC3,05/04/2025,S,C2,N1,U6,PR1,01/04/2025,E4A,,,,");

        assertThat(held.findings.byRule(RuleFindingFilter.ALL))
                .startsWith(new OfRule("148", null, Severity.ERROR, 2))
                .contains(new OfRule("356", null, Severity.ERROR, 1));
    }
}
