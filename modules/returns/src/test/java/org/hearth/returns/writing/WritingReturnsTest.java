package org.hearth.returns.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearth.returns.keeping.Desk.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.NewCare;
import org.hearth.core.api.care.NewPlacement;
import org.hearth.core.api.care.PersonField;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.api.ReturnWriting.Frozen;
import org.hearth.returns.api.RowDifference;
import org.hearth.returns.api.RowDifference.Cell;
import org.hearth.returns.api.RowDifference.Kind;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.api.Snapshot;
import org.hearth.returns.api.WrittenChecks;
import org.hearth.returns.api.WrittenReturn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is written of a year, what a person said since in it, and what is kept of it. It is 21 November 2026. */
@Tag("storage")
class WritingReturnsTest {
    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
    private static final String REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE";

    private final WritingDesk desk = new WritingDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    private static SentFile header(String... rows) {
        return csv("header.csv", HEADER, rows);
    }

    private static SentFile episodes(String... rows) {
        return csv("episodes.csv", EPISODES, rows);
    }

    private static SentFile csv(String name, String header, String... rows) {
        var lines = new java.util.ArrayList<>(List.of(header));
        lines.addAll(List.of(rows));
        return file(name, lines.toArray(String[]::new));
    }

    private List<String> rows(int year, String file) {
        List<String> lines = desk.written(year).get(file).lines().toList();
        return lines.subList(1, lines.size());
    }

    private void sendOneYear() {
        desk.send(
                2026,
                header("LC1,M,01/02/2015,WBRI,UN1,,", "LC2,F,03/04/2010,WBRI,UN1,,"),
                episodes(
                        "LC2,05/04/2025,S,C2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295",
                        "LC1,05/05/2025,S,C2,N1,U6,PR1,01/09/2025,X1,CARPL,PE21 7NF,LN1 2TZ,SC459295",
                        "LC1,01/09/2025,P,C2,N1,K2,PR4,,,,PE21 7NF,LN1 2TZ,SC459295"),
                csv("reviews.csv", REVIEWS, "LC1,01/02/2015,05/06/2025,PN1"));
    }

    @Test
    void rows_stand_as_they_were_sent_in_one_form_and_in_the_departments_order() {
        desk.send(
                2026,
                file("r.csv", "review_code;CHILD;REVIEW;DOB;extra", "pn1;LC1;5/6/2025;01/02/2015;x"),
                header(" LC1 ,m,1/2/2015,wbri,un1,,", "LC0,F,03/04/2010,WBRI,\"=1+1,\"\"x\"\"\",,"),
                episodes("LC1,05/05/2025,s,c2,n1,u6,pr1,,,,pe217nf,nowhere,sc459295"));

        assertThat(desk.writing.of(2026).files())
                .extracting(WrittenReturn.File::module, WrittenReturn.File::name)
                .containsExactly(
                        tuple("Header", "header.csv"),
                        tuple("Episodes", "episodes.csv"),
                        tuple("Reviews", "reviews.csv"));
        assertThat(desk.written(2026))
                .containsEntry(
                        "header.csv",
                        HEADER + "\r\nLC1,M,01/02/2015,WBRI,UN1,,\r\nLC0,F,03/04/2010,WBRI,\"=1+1,\"\"X\"\"\",,\r\n")
                .containsEntry(
                        "episodes.csv", EPISODES + "\r\nLC1,05/05/2025,S,C2,N1,U6,PR1,,,,PE21 7NF,nowhere,SC459295\r\n")
                .containsEntry("reviews.csv", REVIEWS + "\r\nLC1,01/02/2015,05/06/2025,PN1\r\n");
        assertThat(desk.differences(2026)).isEmpty();
        assertThat(desk.writing.of(2026).missing()).contains("UASC", "Missing").doesNotContain("DoLo");
    }

    @Test
    void a_row_that_could_not_be_used_is_written_as_long_as_it_can_be_told_apart() {
        desk.send(
                2026,
                episodes(
                        "LC1,05/05/2025,S,C2,N1,U6,PR1,,,,,,",
                        "LC2,31/02/2025,S,C2,N1,U6,PR1,,,,,,",
                        "LC3,05/05/2025,S",
                        "LC4,05/06/2025,S,C2,N1,U6,PR1,,,,,,"));

        assertThat(rows(2026, "episodes.csv"))
                .containsExactly(
                        "LC1,05/05/2025,S,C2,N1,U6,PR1,,,,,,",
                        "LC2,31/02/2025,S,C2,N1,U6,PR1,,,,,,",
                        "LC4,05/06/2025,S,C2,N1,U6,PR1,,,,,,");
        assertThat(desk.differences(2026))
                .singleElement()
                .satisfies(row -> assertThat(row.kind()).isEqualTo(Kind.GONE))
                .satisfies(row -> assertThat(row.line()).isEqualTo(4))
                .satisfies(row -> assertThat(row.reason()).contains("could not be told apart"));
    }

    @Test
    void what_a_person_corrected_is_written_and_told_with_what_was_sent() {
        sendOneYear();
        desk.correct("LC1", 1, Map.of(EpisodeField.PLACE, "U4", EpisodeField.PLACEMENT_POSTCODE, "PE6 0GU"));

        assertThat(rows(2026, "episodes.csv"))
                .containsExactly(
                        "LC2,05/04/2025,S,C2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295",
                        "LC1,05/05/2025,S,C2,N1,U6,PR1,01/09/2025,X1,CARPL,PE21 7NF,LN1 2TZ,SC459295",
                        "LC1,01/09/2025,P,C2,N1,U4,PR4,,,,PE21 7NF,PE6 0GU,SC459295");
        assertThat(desk.differences(2026))
                .containsExactly(new RowDifference(
                        "Episodes",
                        "LC1",
                        Kind.CHANGED,
                        4,
                        List.of(new Cell("PLACE", "K2", "U4"), new Cell("PL_POST", "LN1 2TZ", "PE6 0GU")),
                        null));
        assertThat(desk.writing.of(2026).compare(0).modules())
                .extracting(WrittenReturn.Module::module, WrittenReturn.Module::rows, WrittenReturn.Module::changed)
                .containsExactly(tuple("Header", 2, 0), tuple("Episodes", 3, 1), tuple("Reviews", 1, 0));
    }

    @Test
    void a_corrected_birth_date_is_put_right_wherever_it_is_copied() {
        sendOneYear();
        desk.correctDetails("LC1", Map.of(PersonField.BORN, "2015-02-02", PersonField.SEX, "F"));

        assertThat(rows(2026, "header.csv")).first().isEqualTo("LC1,F,02/02/2015,WBRI,UN1,,");
        assertThat(rows(2026, "reviews.csv")).containsExactly("LC1,02/02/2015,05/06/2025,PN1");
        assertThat(desk.differences(2026))
                .extracting(RowDifference::module, RowDifference::child)
                .containsExactly(tuple("Header", "LC1"), tuple("Reviews", "LC1"));
    }

    @Test
    void a_correction_is_written_in_the_codes_of_each_year_that_tells_of_it() {
        String open = "LC1,05/05/2022,S,C2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295";
        desk.send(2024, header("LC1,1,01/02/2015,WBRI,UN1,,"), episodes(open));
        desk.send(2025, header("LC1,M,01/02/2015,WBRI,UN1,,"), episodes(open));
        desk.correctDetails("LC1", Map.of(PersonField.SEX, "F"));

        assertThat(rows(2024, "header.csv")).containsExactly("LC1,2,01/02/2015,WBRI,UN1,,");
        assertThat(rows(2025, "header.csv")).containsExactly("LC1,F,01/02/2015,WBRI,UN1,,");
    }

    @Test
    void who_became_a_mother_later_was_none_in_the_years_before() {
        for (int year : new int[] {2025, 2026}) {
            desk.send(year, header("LC1,F,01/02/2009,WBRI,UN1,,"));
        }
        desk.correctDetails("LC1", Map.of(PersonField.MOTHER, "1", PersonField.MOTHER_SINCE, "2025-08-05"));

        assertThat(rows(2025, "header.csv")).containsExactly("LC1,F,01/02/2009,WBRI,UN1,,");
        assertThat(rows(2026, "header.csv")).containsExactly("LC1,F,01/02/2009,WBRI,UN1,1,05/08/2025");
    }

    @Test
    void an_episode_that_ended_after_the_year_is_open_in_it() {
        String open = "LC1,05/05/2024,S,C2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295";
        desk.send(2025, episodes(open));
        desk.send(2026, episodes(open));
        var ends = new HashMap<EpisodeField, String>();
        ends.put(EpisodeField.ENDED_ON, "2025-04-01");
        ends.put(EpisodeField.END_REASON, "E4A");
        desk.correct("LC1", 0, ends);

        assertThat(rows(2025, "episodes.csv")).containsExactly(open);
        assertThat(rows(2026, "episodes.csv"))
                .containsExactly("LC1,05/05/2024,S,C2,N1,U6,PR1,01/04/2025,E4A,,PE21 7NF,LN1 2TZ,SC459295");

        ends.put(EpisodeField.ENDED_ON, "2025-03-31");
        desk.correct("LC1", 0, ends);

        assertThat(rows(2025, "episodes.csv"))
                .containsExactly("LC1,05/05/2024,S,C2,N1,U6,PR1,31/03/2025,E4A,,PE21 7NF,LN1 2TZ,SC459295");
        assertThat(rows(2026, "episodes.csv")).isEmpty();
        assertThat(desk.differences(2026))
                .extracting(RowDifference::kind, RowDifference::reason)
                .containsExactly(tuple(Kind.GONE, "By what is known now the episode ended before the year."));
    }

    @Test
    void what_a_person_tells_of_stands_below_the_rows_that_were_sent() {
        sendOneYear();
        var child = desk.child("LC2").id();
        desk.care
                .care()
                .place(NewPlacement.of(child, "K2", "PR4", LocalDate.parse("2026-02-03"), "CARPL")
                        .at("LN1 2TZ", "SC459295"));
        desk.care
                .care()
                .start(new NewCare(
                        "AA9",
                        LocalDate.parse("2018-01-02"),
                        "F",
                        "WBRI",
                        LocalDate.parse("2026-03-30"),
                        "V2",
                        "N1",
                        null,
                        "U6",
                        "PR1",
                        "PE21 7NF",
                        "LN1 2TZ",
                        null));

        assertThat(rows(2026, "episodes.csv"))
                .containsExactly(
                        "LC2,05/04/2025,S,C2,N1,U6,PR1,03/02/2026,X1,CARPL,PE21 7NF,LN1 2TZ,SC459295",
                        "LC1,05/05/2025,S,C2,N1,U6,PR1,01/09/2025,X1,CARPL,PE21 7NF,LN1 2TZ,SC459295",
                        "LC1,01/09/2025,P,C2,N1,K2,PR4,,,,PE21 7NF,LN1 2TZ,SC459295",
                        "AA9,30/03/2026,S,V2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,",
                        "LC2,03/02/2026,P,C2,N1,K2,PR4,,,,PE21 7NF,LN1 2TZ,SC459295");
        assertThat(rows(2026, "header.csv")).last().isEqualTo("AA9,F,02/01/2018,WBRI,,,");
        assertThat(desk.differences(2026))
                .extracting(RowDifference::module, RowDifference::child, RowDifference::kind)
                .containsExactly(
                        tuple("Header", "AA9", Kind.ADDED),
                        tuple("Episodes", "LC2", Kind.CHANGED),
                        tuple("Episodes", "AA9", Kind.ADDED),
                        tuple("Episodes", "LC2", Kind.ADDED));

        desk.send(2026, SentFile.of("export.zip", desk.zip(2026)));

        assertThat(desk.differences(2026)).isEmpty();
        assertThat(desk.child("LC2").episodes()).hasSize(2);
        assertThat(desk.child("AA9").episodes()).hasSize(1);
    }

    @Test
    void a_year_that_was_not_sent_is_written_from_what_is_known_and_still_open() {
        desk.send(
                2026,
                header("LC2,M,01/02/2015,WBRI,UN1,,", "LC1,F,03/04/2010,WBRI,UN1,,"),
                episodes(
                        "LC2,05/04/2025,S,C2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295",
                        "LC1,05/05/2025,S,C2,N1,U6,PR1,01/09/2025,E4A,,PE21 7NF,LN1 2TZ,SC459295"),
                csv("uasc.csv", "CHILD,SEX,DOB,DUC", "LC2,M,01/02/2015,"),
                csv(
                        "missing.csv",
                        "CHILD,DOB,MISSING,MIS_START,MIS_END",
                        "LC2,01/02/2015,M,05/06/2025,07/06/2025",
                        "LC2,01/02/2015,M,30/03/2026,"),
                csv(
                        "sw.csv",
                        "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON",
                        "LC2,01/02/2015,SW123,05/04/2025,,FCONTA",
                        "LC1,03/04/2010,SW123,05/05/2025,,FCONTA"));
        WrittenReturn written = desk.writing.of(2027);

        assertThat(written.wasSent()).isFalse();
        assertThat(desk.written(2027))
                .containsOnlyKeys("header.csv", "episodes.csv", "uasc.csv", "missing.csv", "sw_episodes.csv");
        assertThat(rows(2027, "header.csv")).containsExactly("LC2,M,01/02/2015,WBRI,UN1,,");
        assertThat(rows(2027, "episodes.csv"))
                .containsExactly("LC2,05/04/2025,S,C2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295");
        assertThat(rows(2027, "uasc.csv")).containsExactly("LC2,M,01/02/2015,");
        assertThat(rows(2027, "missing.csv")).containsExactly("LC2,01/02/2015,M,30/03/2026,");
        assertThat(rows(2027, "sw_episodes.csv")).containsExactly("LC2,01/02/2015,SW123,05/04/2025,,FCONTA");
        assertThat(desk.differences(2027)).isEmpty();
        assertThat(written.compare(10).modules())
                .extracting(WrittenReturn.Module::rows)
                .containsExactly(1, 1, 1, 1, 1);
        assertThat(desk.writing.of(2025).isEmpty()).isTrue();
    }

    @Test
    void a_module_of_another_years_return_is_written_and_named() {
        desk.send(
                2026,
                header("LC1,M,01/02/2015,WBRI,UN1,,"),
                csv("dolo.csv", "CHILD,DOB,DOLO_START,DOLO_END", "LC1,01/02/2015,05/06/2025,"));

        assertThat(desk.written(2026)).containsOnlyKeys("header.csv", "dolo.csv");
        assertThat(desk.writing.of(2026).ofOtherYears()).containsExactly("DoLo");
    }

    @Test
    void rows_of_xml_that_share_a_line_are_corrected_each_by_itself() {
        String xml =
                "<EXPSSDA903><CHILD><HEADER><CHILDID>LC1</CHILDID><SEX>M</SEX><DOB>01/02/2015</DOB><ETHNIC>WBRI</ETHNIC><UASC>0</UASC></HEADER>"
                        + "<EPISODE><DECOM>05/05/2025</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC>01/09/2025</DEC><REC>X1</REC></EPISODE>"
                        + "<EPISODE><DECOM>01/09/2025</DECOM><RNE>P</RNE><LS>C2</LS><CIN>N1</CIN><PL>K2</PL><PLACE_PROVIDER>PR4</PLACE_PROVIDER></EPISODE></CHILD></EXPSSDA903>";
        desk.send(2026, SentFile.of("return.xml", xml.getBytes(StandardCharsets.UTF_8)));
        desk.correct("LC1", 1, Map.of(EpisodeField.PLACE, "U4"));

        assertThat(rows(2026, "episodes.csv"))
                .containsExactly(
                        "LC1,05/05/2025,S,C2,N1,U6,PR1,01/09/2025,X1,,,,", "LC1,01/09/2025,P,C2,N1,U4,PR4,,,,,,");
    }

    @Test
    void a_frozen_return_keeps_its_bytes_whatever_happens_after() {
        sendOneYear();
        desk.found = new WrittenChecks.Counts(2, 3, 9);
        byte[] zip = desk.zip(2026);

        Frozen frozen = desk.writing.freeze(2026, "analyst", true);
        Frozen again = desk.writing.freeze(2026, "other analyst", false);

        assertThat(frozen.isNew()).isTrue();
        assertThat(again).isEqualTo(new Frozen(frozen.snapshot(), false));
        Snapshot first = frozen.snapshot();
        assertThat(first.hash()).isEqualTo(sha256(zip));
        assertThat(first.size()).isEqualTo(zip.length);
        assertThat(first.rows())
                .extracting(Snapshot.Rows::module, Snapshot.Rows::rows)
                .containsExactly(tuple("Header", 2), tuple("Episodes", 3), tuple("Reviews", 1));
        assertThat(first)
                .extracting(Snapshot::openErrors, Snapshot::openQuestions, Snapshot::explained, Snapshot::ofFrozen)
                .containsExactly(2, 3, 9, true);
        assertThat(desk.desk.audited)
                .filteredOn(line -> line.contains("return.frozen"))
                .singleElement()
                .asString()
                .contains("analyst", first.hash(), "year=2026");

        desk.correct("LC1", 1, Map.of(EpisodeField.PLACE, "U4"));
        Frozen second = desk.writing.freeze(2026, "analyst", true);

        assertThat(second.isNew()).isTrue();
        assertThat(second.snapshot().number()).isEqualTo(2);
        assertThat(second.snapshot().differing()).isEqualTo(1);
        assertThat(desk.writing.snapshots(2026)).containsExactly(second.snapshot(), first);
        assertThat(desk.writing.snapshots(2025)).isEmpty();
        assertThat(desk.writing.snapshot(2026, first.id())).contains(first);
        assertThat(desk.writing.snapshot(2025, first.id())).isEmpty();
        assertThat(content(first)).isEqualTo(zip);
        assertThat(content(second.snapshot())).isEqualTo(desk.zip(2026)).isNotEqualTo(zip);
    }

    @Test
    void what_is_not_ready_to_send_is_frozen_only_when_somebody_says_so() {
        sendOneYear();
        desk.found = new WrittenChecks.Counts(1, 2, 0);

        assertThatThrownBy(() -> desk.writing.freeze(2026, "analyst", false))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("1 error and 2 questions are open in it; nothing is held of UASC");
        assertThat(desk.writing.snapshots(2026)).isEmpty();
        assertThat(desk.writing.freeze(2026, "analyst", true).isNew()).isTrue();
    }

    private byte[] content(Snapshot snapshot) {
        var bytes = new ByteArrayOutputStream();
        desk.writing.content(snapshot, bytes);
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException every) {
            throw new IllegalStateException(every);
        }
    }

    @Test
    void a_return_is_of_the_moment_at_which_it_was_asked_for() {
        sendOneYear();
        WrittenReturn before = desk.writing.of(2026);
        byte[] zip = WritingDesk.bytes(before);

        desk.correct("LC1", 1, Map.of(EpisodeField.PLACE, "U4"));
        desk.send(2026, csv("reviews.csv", REVIEWS, "LC1,01/02/2015,05/06/2025,PN2"));

        assertThat(WritingDesk.bytes(before)).isEqualTo(zip);
        assertThat(desk.zip(2026)).isNotEqualTo(zip);
    }

    @Test
    void a_year_of_which_there_is_no_return_is_refused_in_words() {
        for (int year : new int[] {2016, 2028}) {
            assertThatThrownBy(() -> desk.writing.of(year))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("from 2017 to 2027");
        }
        assertThat(desk.writing.of(2027).isEmpty()).isTrue();
        assertThatThrownBy(() -> desk.writing.freeze(2027, "analyst", true))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Nothing is known of 2026/27");
    }
}
