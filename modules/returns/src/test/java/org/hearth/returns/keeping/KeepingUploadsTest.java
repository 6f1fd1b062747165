package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.returns.keeping.Desk.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.DatabaseKind;
import org.hearth.returns.api.FindingFilter;
import org.hearth.returns.api.HeldModule;
import org.hearth.returns.api.Question;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.api.ReturnInUse;
import org.hearth.returns.api.SentFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("storage")
class KeepingUploadsTest {
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";

    private Desk desk = Desk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    private static String episode(String child, String from, String to) {
        return "%s,%s,S,C2,N1,U6,PR1,%s,%s,,pe217nf,LN1 2TZ,SC459295"
                .formatted(child, from, to, to.isEmpty() ? "" : "E4A");
    }

    private static SentFile episodes(String... rows) {
        var lines = new ArrayList<>(List.of(EPISODES));
        lines.addAll(List.of(rows));
        return file("episodes.csv", lines.toArray(String[]::new));
    }

    private static SentFile manyEpisodes(int from, int to) {
        var rows = new ArrayList<String>();
        for (int child = from; child < to; child++) {
            rows.add(episode("LC" + (10_000 + child), "05/04/2025", ""));
        }
        return episodes(rows.toArray(String[]::new));
    }

    private static SentFile header(String... children) {
        var lines = new ArrayList<>(List.of(HEADER));
        for (String child : children) {
            lines.add(child + ",M,01/02/2015,WBRI,UN1,,");
        }
        return file("header.csv", lines.toArray(String[]::new));
    }

    @Test
    void what_was_sent_is_passed_on_with_its_source() {
        Receipt receipt = desk.send(2026, header("LC1"), episodes(episode("LC1", "05/04/2025", "")));

        assertThat(receipt.state()).isEqualTo(State.CURRENT);
        var child = desk.care.child("LC1");
        assertThat(child.person().born()).isEqualTo("2015-02-01");
        var stay = child.episodes().get(0);
        assertThat(stay.heldUntil()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(stay.homePostcode()).isEqualTo("PE21 7NF");
        assertThat(stay.source().where()).isEqualTo("2026 Episodes line 2");
        assertThat(desk.audited)
                .anySatisfy(line ->
                        assertThat(line).contains("analyst return.imported").contains("modules=Header Episodes"));
    }

    @Test
    void others_hear_of_a_return_that_is_in_use_and_cannot_spoil_it() {
        Receipt first = desk.send(2026, episodes(episode("LC1", "05/04/2025", "")));
        desk.send(2025, file("notes.csv", "who,what"));
        assertThat(desk.inUse).containsExactly(new ReturnInUse(2026, first.id()));

        desk.told = fact -> {
            throw new IllegalStateException("not now");
        };

        assertThat(desk.send(2025, episodes(episode("LC1", "05/04/2024", ""))).state())
                .isEqualTo(State.CURRENT);
    }

    @Test
    void the_list_of_uploads_counts_the_findings_of_each() {
        Receipt sound = desk.send(2026, header("LC1"), episodes(episode("LC1", "05/04/2025", "")));
        Receipt asked = desk.send(2025, header("LC2"), episodes(episode("LC2", "", ""), episode("LC2", "x", "y")));

        var listed = desk.returns.uploads(1, 10).items();

        assertThat(listed).extracting(Receipt::id).containsExactly(asked.id(), sound.id());
        assertThat(listed)
                .extracting(Receipt::findingsInAll)
                .containsExactly(
                        desk.findings(asked).size(), desk.findings(sound).size());
        assertThat(listed.get(0).findingsInAll()).isGreaterThan(2);
        assertThat(listed).extracting(Receipt::modules).containsExactly(asked.modules(), sound.modules());
    }

    @Test
    void the_same_upload_twice_changes_nothing_and_answers_with_the_same_id() {
        Receipt first = desk.send(2026, header("LC1"), episodes(episode("LC1", "05/04/2025", "")));
        Receipt again = desk.send(2026, episodes(episode("LC1", "05/04/2025", "")), header("LC1"));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(desk.care.timesCurrent).isEqualTo(1);
        assertThat(desk.returns.uploads(1, 10).total()).isEqualTo(1);
    }

    @Test
    void the_same_upload_twice_at_once_is_one_import() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        var answers = new ArrayList<Future<Receipt>>();
        for (int i = 0; i < 4; i++) {
            answers.add(
                    threads.submit(() -> desk.returns.receive(2026, List.of(manyEpisodes(0, 500)), "analyst", null)));
        }
        var ids = new java.util.HashSet<UUID>();
        for (Future<Receipt> answer : answers) {
            assertThat(answer.get().state()).isEqualTo(State.CURRENT);
            ids.add(answer.get().id());
        }
        threads.shutdown();

        assertThat(ids).hasSize(1);
        assertThat(desk.care.timesCurrent).isEqualTo(1);
    }

    @Test
    void a_key_asked_again_gives_the_same_upload() {
        Receipt first = desk.returns.receive(2026, List.of(header("LC1")), "analyst", "k1");
        Receipt again = desk.returns.receive(2026, List.of(header("LC1")), "analyst", "k1");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(desk.returns
                        .receive(2026, List.of(header("LC1", "LC2")), "manager", "k1")
                        .id())
                .isNotEqualTo(first.id());
    }

    @Test
    void a_key_sent_with_something_else_is_refused_and_nothing_is_taken_as_if_it_were_the_first() {
        desk.returns.receive(2026, List.of(header("LC1")), "analyst", "k1");

        assertThatThrownBy(() -> desk.returns.receive(2026, List.of(header("LC2")), "analyst", "k1"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("another year or other files");
        assertThatThrownBy(() -> desk.returns.receive(2025, List.of(header("LC1")), "analyst", "k1"))
                .isInstanceOf(RuleBroken.class);
        assertThat(desk.returns.uploads(1, 10).total()).isEqualTo(1);
    }

    @Test
    void an_upload_of_which_nothing_can_be_used_leaves_the_year_untold() {
        Receipt spoilt = desk.send(2026, episodes(episode("1.2E+09", "05/04/2025", "")));
        Receipt otherYear = desk.send(2024, episodes(episode("LC1", "05/04/2025", "")));

        assertThat(List.of(spoilt, otherYear)).extracting(Receipt::state).containsExactly(State.REFUSED, State.REFUSED);
        assertThat(otherYear.findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("another year"));
        assertThat(desk.returns.held()).isEmpty();
        assertThat(desk.returns.coverage().spans()).isEmpty();
    }

    @Test
    void a_file_of_which_nothing_can_be_used_does_not_keep_the_others_out() {
        Receipt receipt = desk.send(2026, header("LC1"), episodes(episode("1.2E+09", "05/04/2025", "")));

        assertThat(receipt.state()).isEqualTo(State.CURRENT);
        assertThat(desk.returns.held()).extracting(HeldModule::module).containsExactly("Header");
    }

    @Test
    void an_upload_replaces_its_modules_of_that_year_and_leaves_the_others() {
        Receipt first = desk.send(2026, header("LC1"), episodes(episode("LC1", "05/04/2025", "")));
        Receipt other = desk.send(2025, header("LC1"));
        Receipt second = desk.send(2026, episodes(episode("LC1", "05/04/2025", "01/09/2025")));

        assertThat(desk.returns.held())
                .extracting(HeldModule::year, HeldModule::module, HeldModule::upload)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2026, "Header", first.id()),
                        org.assertj.core.groups.Tuple.tuple(2026, "Episodes", second.id()),
                        org.assertj.core.groups.Tuple.tuple(2025, "Header", other.id()));
        assertThat(desk.care.child("LC1").episodes().get(0).endedOn()).isEqualTo("2025-09-01");
        Receipt firstNow = desk.returns.find(first.id()).orElseThrow();
        assertThat(firstNow.state()).isEqualTo(State.CURRENT);
        assertThat(firstNow.modules())
                .extracting(Receipt.SentModule::module, Receipt.SentModule::replaced)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Header", false),
                        org.assertj.core.groups.Tuple.tuple("Episodes", true));
    }

    @Test
    void what_was_replaced_stays_readable_as_sent() {
        String odd =
                "child;DOB;DECOM;x,y;RNE;LS;CIN;PLACE;PLACE_PROVIDER;DEC;REC;REASON_PLACE_CHANGE;HOME_POST;PL_POST;URN";
        String row = "LC1;;05/04/2025;\"a \"\"b\"\"; c\";s;c2;n1;u6;PR1;;;;pe217nf;\\t;";
        Receipt first = desk.send(2026, file("e.csv", odd, row, ";;31-Mar-26;;;;;;;;;;;;"));
        desk.send(2026, episodes(episode("LC1", "05/04/2025", "")));

        var sent = new ByteArrayOutputStream();
        assertThat(desk.returns.rowsAsSent(first.id(), "Episodes", sent)).isTrue();
        assertThat(sent.toString(StandardCharsets.UTF_8))
                .isEqualTo(String.join(
                        "\r\n",
                        "child,DOB,DECOM,\"x,y\",RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
                        "LC1,,05/04/2025,\"a \"\"b\"\"; c\",s,c2,n1,u6,PR1,,,,pe217nf,\\t,",
                        ",,31-Mar-26,,,,,,,,,,,,",
                        ""));
        assertThat(desk.returns.find(first.id()).orElseThrow().state()).isEqualTo(State.SUPERSEDED);
        assertThat(desk.returns.rowsAsSent(first.id(), "Header", sent)).isFalse();
    }

    @Test
    void two_in_a_hundred_may_vanish_and_are_listed() {
        desk.send(2026, manyEpisodes(0, 100));
        Receipt receipt = desk.send(2026, manyEpisodes(2, 100));

        assertThat(receipt.state()).isEqualTo(State.CURRENT);
        assertThat(receipt.modules().get(0).vanished()).isEqualTo(2);
        assertThat(desk.returns.vanished(receipt.id(), 1, 10).items())
                .extracting("key", "line")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("LC10000 2025-04-05", 2),
                        org.assertj.core.groups.Tuple.tuple("LC10001 2025-04-05", 3));
    }

    @Test
    void when_more_vanish_nothing_is_replaced_until_somebody_says_yes() {
        Receipt first = desk.send(2026, manyEpisodes(0, 100));
        Receipt waits = desk.send(2026, manyEpisodes(3, 100));

        assertThat(waits.state()).isEqualTo(State.WAITING_FOR_YES);
        assertThat(waits.reason())
                .contains("3 rows of Episodes")
                .contains("2025/26")
                .contains("2%");
        assertThat(desk.care.current).hasSize(100);
        assertThat(desk.returns.held().get(0).upload()).isEqualTo(first.id());

        Receipt done = desk.returns.confirm(waits.id(), "manager");

        assertThat(done.state()).isEqualTo(State.CURRENT);
        assertThat(desk.care.current).hasSize(97);
        assertThat(desk.audited.get(desk.audited.size() - 1)).contains("confirmedBy=manager");
        assertThatThrownBy(() -> desk.returns.confirm(waits.id(), "manager")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_yes_to_a_list_that_is_no_longer_true_is_none_and_the_list_is_made_anew() {
        desk.send(2026, manyEpisodes(0, 100));
        Receipt waits = desk.send(2026, manyEpisodes(3, 100));
        desk.send(2026, manyEpisodes(0, 150));

        Receipt asked = desk.returns.confirm(waits.id(), "manager");

        assertThat(asked.state()).isEqualTo(State.WAITING_FOR_YES);
        assertThat(asked.reason()).contains("53 rows of Episodes");
        assertThat(desk.returns.vanished(waits.id(), 1, 100).items()).hasSize(53);
        assertThat(desk.care.current).hasSize(150);

        assertThat(desk.returns.confirm(waits.id(), "manager").state()).isEqualTo(State.CURRENT);
        assertThat(desk.care.current).hasSize(97);
    }

    @Test
    void who_said_yes_or_no_and_what_was_not_taken_is_audited() {
        desk.send(2026, manyEpisodes(0, 100));
        Receipt no = desk.send(2026, manyEpisodes(50, 100));
        desk.returns.decline(no.id(), "manager");
        Receipt yes = desk.send(2026, manyEpisodes(40, 100));
        desk.returns.confirm(yes.id(), "director");
        Receipt nothing = desk.send(2026, file("notes.csv", "a,b", "1,2"));

        assertThat(nothing.state()).isEqualTo(State.REFUSED);
        assertThat(desk.audited)
                .contains("manager return.declined {}", "director return.confirmed {}")
                .endsWith("analyst return.refused {year=2026}");
    }

    @Test
    void a_no_leaves_everything_as_it_was() {
        desk.send(2026, manyEpisodes(0, 100));
        Receipt waits = desk.send(2026, manyEpisodes(50, 100));

        assertThat(desk.send(2026, manyEpisodes(50, 100)).id())
                .as("sent again while it waits")
                .isEqualTo(waits.id());
        assertThat(desk.returns.decline(waits.id(), "manager").state()).isEqualTo(State.REFUSED);
        assertThat(desk.care.current).hasSize(100);
        assertThat(desk.send(2026, manyEpisodes(50, 100)).id())
                .as("may be sent anew")
                .isNotEqualTo(waits.id());
    }

    @Test
    void rows_that_cannot_be_used_any_more_count_as_vanished() {
        desk.send(2026, manyEpisodes(0, 50));
        var rows = new ArrayList<String>();
        for (int child = 0; child < 50; child++) {
            rows.add(episode("LC" + (10_000 + child), "05/04/2025", child < 5 ? "45012" : ""));
        }
        assertThat(desk.send(2026, episodes(rows.toArray(String[]::new))).state())
                .isEqualTo(State.WAITING_FOR_YES);
    }

    @Test
    void nothing_that_can_be_read_is_refused_with_its_findings() {
        Receipt receipt = desk.send(2026, file("notes.csv", "a,b", "1,2"), SentFile.of("empty.csv", new byte[0]));

        assertThat(receipt.state()).isEqualTo(State.REFUSED);
        assertThat(receipt.findings()).extracting("code").containsExactlyInAnyOrder("FILE-HEADER", "FILE-EMPTY");
        assertThat(desk.care.timesCurrent).isZero();
        assertThat(desk.folder.toFile().list())
                .as("nothing is left lying about")
                .isEmpty();
    }

    @Test
    void a_file_that_falls_apart_keeps_its_module_as_it_was_and_the_others_go_in() {
        desk.send(2026, episodes(episode("LC1", "05/04/2025", "")));
        String[] broken = new String[150];
        java.util.Arrays.setAll(broken, i -> "LC%d,\"05/04/2025,S".formatted(i));

        Receipt receipt = desk.send(2026, episodes(broken), header("LC1"));

        assertThat(receipt.state()).isEqualTo(State.CURRENT);
        assertThat(receipt.modules()).extracting(Receipt.SentModule::module).containsExactly("Header");
        assertThat(desk.care.child("LC1").episodes()).hasSize(1);
    }

    @Test
    void findings_come_by_filter_and_page_with_refused_rows_first() {
        Receipt receipt = desk.send(
                2026,
                episodes(
                        episode("LC1", "05/04/2025", "").replace("U6", "H5"),
                        episode("LC2", "nonsense", ""),
                        episode("", "05/04/2025", "")));

        assertThat(receipt.findings()).extracting("line").containsExactly(3, 4, 2);
        assertThat(desk.returns
                        .findings(receipt.id(), FindingFilter.REFUSED, 1, 1)
                        .items())
                .extracting("code")
                .containsExactly("141");
        assertThat(desk.returns
                        .findings(receipt.id(), FindingFilter.REFUSED, 2, 1)
                        .items())
                .extracting("code")
                .containsExactly("ROW-CHILD");
        assertThat(desk.returns
                        .findings(receipt.id(), FindingFilter.REFUSED, 1, 1)
                        .total())
                .isEqualTo(2);
        assertThat(desk.returns
                        .findings(receipt.id(), new FindingFilter("Episodes", null, "146", null), 1, 10)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void years_outside_those_read_and_no_file_at_all_are_refused() {
        assertThatThrownBy(() -> desk.send(2016, header("LC1")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("2017");
        assertThatThrownBy(() -> desk.send(2028, header("LC1")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("2027");
        assertThatThrownBy(() -> desk.send(2026)).isInstanceOf(RuleBroken.class).hasMessageContaining("No file");
        assertThat(desk.send(2027, header("LC1")).state())
                .as("the year that is going on")
                .isEqualTo(State.CURRENT);
    }

    @Test
    @Tag("postgresql")
    void the_same_holds_on_postgresql() {
        desk.close();
        desk = Desk.on(DatabaseKind.POSTGRESQL);
        desk.send(2026, manyEpisodes(0, 100), header("LC10001"));
        Receipt waits = desk.send(2026, manyEpisodes(3, 100));
        desk.returns.confirm(waits.id(), "manager");

        assertThat(desk.care.current).hasSize(98);
        assertThat(desk.questions()).hasSize(97);
        assertThat(desk.questions())
                .extracting(Question::kind)
                .containsOnly(desk.questions().get(0).kind());
        assertThat(desk.send(2026, manyEpisodes(3, 100)).id()).isEqualTo(waits.id());
        var sent = new ByteArrayOutputStream();
        assertThat(desk.returns.rowsAsSent(waits.id(), "Episodes", sent)).isTrue();
        assertThat(sent.toString(StandardCharsets.UTF_8)).hasLineCount(98);
    }
}
