package org.hearth.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearth.returns.reading.Readout.EPISODES;
import static org.hearth.returns.reading.Readout.HEADER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one row may be refused for, and what is only marked. Rule numbers as in ssda903.md section 4. */
class CheckingRowsTest {

    private static Readout episode(String... rows) {
        var lines = new java.util.ArrayList<>(List.of(EPISODES));
        lines.addAll(List.of(rows));
        return Readout.ofLines(2026, lines.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "LC1,,S,C2,N1,U6,PR1,,,,A,B,|141|DECOM",
                "LC1,31-Mar-26,S,C2,N1,U6,PR1,,,,A,B,|141|DECOM",
                "LC1,45012,S,C2,N1,U6,PR1,,,,A,B,|141|DECOM",
                "LC1,05/04/2025,S,C2,N1,U6,PR1,32/01/2026,X1,,A,B,|147|DEC",
                "LC1,05/04/2025,S,C2,N1,U6,PR1,04/04/2025,X1,,A,B,|356|DEC",
                "LC1,05/04/2026,S,C2,N1,U6,PR1,,,,A,B,|354|DECOM",
                ",05/04/2025,S,C2,N1,U6,PR1,,,,A,B,|ROW-CHILD|CHILD",
                "1.2E+09,05/04/2025,S,C2,N1,U6,PR1,,,,A,B,|ROW-CHILD|CHILD",
                "LC 1,05/04/2025,S,C2,N1,U6,PR1,,,,A,B,|ROW-CHILD|CHILD"
            })
    void a_row_that_cannot_be_used_is_refused_by_itself_with_its_place(String row, String code, String column) {
        Readout read = episode(row, "LC9,05/04/2025,S,C2,N1,U6,PR1,,,,A,B,");

        Finding finding = read.only(code);
        assertThat(finding.refused()).isTrue();
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.line()).isEqualTo(2);
        assertThat(finding.column()).isEqualTo(column);
        assertThat(finding.value()).isNotNull();
        assertThat(read.episodes().accepted()).isEqualTo(1);
        assertThat(read.episodes().refused()).isEqualTo(1);
        assertThat(read.rows.get("Episodes")).as("kept as sent all the same").hasSize(2);
    }

    @Test
    void a_file_of_another_year_is_not_taken() {
        Readout later = episode("LC1,05/04/2026,S,C2,N1,U6,PR1,,,,A,B,", "LC2,05/05/2026,S,C2,N1,U6,PR1,,,,A,B,");
        Readout earlier = episode(
                "LC1,05/04/2020,S,C2,N1,U6,PR1,01/02/2025,E4A,,A,B,",
                "LC2,05/05/2021,S,C2,N1,U6,PR1,31/03/2025,E4A,,A,B,",
                "LC3,05/05/2021,S,C2,N1,U6,PR1,,,,A,B,");

        for (Readout read : List.of(later, earlier)) {
            assertThat(read.only("FILE-UNFIT").message()).contains("2 of ", "another year's file");
            assertThat(read.only("FILE-UNFIT").refused()).isTrue();
            assertThat(read.episodes().whole()).isFalse();
        }
    }

    @Test
    void last_years_file_is_not_taken_for_this_years_though_half_of_it_is_open() {
        var rows = new ArrayList<String>();
        for (int child = 0; child < 20; child++) {
            rows.add("LC%d,05/04/2024,S,C2,N1,U6,PR1,%s,,A,B,".formatted(child, child < 5 ? "01/02/2025,E4A" : ","));
        }
        Readout read = episode(rows.toArray(String[]::new));

        assertThat(read.only("FILE-UNFIT").message()).contains("5 of 20", "another year's file");
        assertThat(read.episodes().anotherYear()).isTrue();
    }

    @Test
    void a_file_of_which_half_ended_before_the_year_is_taken() {
        Readout read =
                episode("LC1,05/04/2020,S,C2,N1,U6,PR1,31/03/2025,E4A,,A,B,", "LC2,05/05/2021,S,C2,N1,U6,PR1,,,,A,B,");

        assertThat(read.episodes().whole()).isTrue();
        assertThat(read.episodes().accepted()).isEqualTo(2);
        assertThat(read.only("EPISODE-EARLIER").message()).contains("before the year began on 01/04/2025");
    }

    @Test
    void a_file_of_which_no_row_can_be_used_is_not_taken() {
        Readout read = episode("LC1,31-Mar-26,S,C2,N1,U6,PR1,,,,A,B,", "LC2,45012,S,C2,N1,U6,PR1,,,,A,B,");

        assertThat(read.only("FILE-UNFIT").message()).contains("None of the 2 rows");
        assertThat(read.episodes().whole()).isFalse();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "LC1,05/04/2025,X,C2,N1,U6,PR1,,,,A,B,|143|RNE|ERROR",
                "LC1,05/04/2025,S,Q9,N1,U6,PR1,,,,A,B,|144|LS|ERROR",
                "LC1,05/04/2025,S,C2,N0,U6,PR1,,,,A,B,|145|CIN|ERROR",
                "LC1,05/04/2025,S,C2,N1,H5,PR1,,,,A,B,|146|PLACE|ERROR",
                "LC1,05/04/2025,S,C2,N1,P2,PR1,,,,A,B,|146|PLACE|ERROR",
                "LC1,05/04/2025,S,C2,N1,,PR1,,,,A,B,|146|PLACE|ERROR",
                "LC1,05/04/2025,S,C2,N1,U6,PR9,,,,A,B,|178|PLACE_PROVIDER|ERROR",
                "LC1,05/04/2025,S,C2,N1,T1,PR1,,,,A,B,|178|PLACE_PROVIDER|ERROR",
                "LC1,05/04/2025,S,C2,N1,U6,,,,,A,B,|526|PLACE_PROVIDER|ERROR",
                "LC1,05/04/2025,S,C2,N1,U6,PR1,01/05/2025,E44,,A,B,|149|REC|ERROR",
                "LC1,05/04/2025,S,C2,N1,U6,PR1,01/05/2025,X1,NOPE,A,B,|1009|REASON_PLACE_CHANGE|ERROR",
                "LC1,05/04/2025,S,C2,N1,U6,PR1,,E17,,A,B,|148|DEC|ERROR",
                "LC1,05/04/2025,S,C2,N1,U6,PR1,01/05/2025,,,A,B,|148|REC|ERROR",
                "LC1,05/04/2025,S,C2,N1,U6,PR1,01/04/2026,E17,,A,B,|385|DEC|ERROR",
                "LC1,05/04/2025,S,C2,N1,U6,PR1,05/04/2025,E17,,A,B,|355|DEC|ERROR",
                "LC12345678901,05/04/2025,S,C2,N1,U6,PR1,,,,A,B,|CHILD-FORM|CHILD|QUESTION"
            })
    void whatever_else_is_wrong_is_marked_and_the_row_goes_in(
            String row, String code, String column, Severity severity) {
        Readout read = episode(row);

        Finding finding = read.only(code);
        assertThat(finding.refused()).isFalse();
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.column()).isEqualTo(column);
        assertThat(finding.line()).isEqualTo(2);
        assertThat(read.episodes().accepted()).isEqualTo(1);
    }

    @Test
    void the_last_day_of_the_year_is_inside_it() {
        assertThat(episode("LC1,31/03/2026,S,C2,N1,U6,PR1,,,,A,B,").findings).isEmpty();
        assertThat(episode("LC1,05/04/2025,S,C2,N1,U6,PR1,31/03/2026,E17,,A,B,").findings)
                .isEmpty();
    }

    @Test
    void h5_was_lawful_then_questioned_then_refused_by_the_rules() {
        String row = "LC1,05/04/2022,S,C2,N1,H5,PR4,,,,A,B,";
        assertThat(Readout.ofLines(2024, EPISODES, row).of("146")).isEmpty();
        assertThat(Readout.ofLines(2025, EPISODES, row).only("146").severity()).isEqualTo(Severity.QUESTION);
        assertThat(Readout.ofLines(2026, EPISODES, row).only("146").severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void an_open_episode_before_another_is_asked_about_where_it_stands() {
        Readout read = episode("LC1,05/06/2025,P,C2,N1,U6,PR1,,,,A,B,", "LC1,05/04/2025,S,C2,N1,U6,PR1,,,,A,B,");

        Finding finding = read.only("142");
        assertThat(finding.line()).isEqualTo(3);
        assertThat(finding.column()).isEqualTo("DEC");
        assertThat(finding.value()).isEmpty();
        assertThat(finding.severity()).isEqualTo(Severity.QUESTION);
        assertThat(finding.message()).contains("line 2");
    }

    @Test
    void an_overlap_and_two_rows_of_one_day_are_asked_about() {
        assertThat(episode("LC1,05/04/2025,S,C2,N1,U6,PR1,10/06/2025,X1,,A,B,", "LC1,09/06/2025,P,C2,N1,U6,PR1,,,,A,B,")
                        .only("501")
                        .line())
                .isEqualTo(3);
        assertThat(episode("LC1,05/04/2025,S,C2,N1,U6,PR1,,,,A,B,", "LC1,05/04/2025,L,C2,N1,U6,PR1,06/04/2025,X1,,A,B,")
                        .only("SAME-START")
                        .line())
                .isEqualTo(2);
    }

    @Test
    void a_row_with_too_few_or_too_many_cells_is_refused_and_blank_lines_are_not_rows() {
        Readout read = episode(
                "LC1,05/04/2025,S,C2",
                "LC2,05/04/2025,S,C2,N1,U6,PR1,,,,A,B,,extra",
                "LC3,05/04/2025,S,C2,N1,U6,PR1,,,,A,B,,,,",
                ",,,,,,,,,,,,",
                "");

        assertThat(read.of("ROW-CELLS")).extracting(Finding::line).containsExactly(2, 3);
        assertThat(read.episodes().accepted()).isEqualTo(1);
        assertThat(read.only("ROW-BLANK").line()).isEqualTo(5);
    }

    @Test
    void a_quotation_mark_that_never_closes_costs_its_own_line_only() {
        Readout read = episode(
                "LC1,05/04/2025,S,C2,N1,U6,PR1,,,,A,B,",
                "LC2,05/04/2025,S,\"C2,N1,U6,PR1,,,,A,B,",
                "LC3,05/04/2025,S,C2,N1,U6,PR1,,,,A,B,",
                "LC4,05/04/2025,S,C2,\"N1,U6,PR1,,,,A,B,",
                "LC5,05/04/2025,S,C2,N1,U6,PR1,,,,A,\"B\",");

        assertThat(read.rows.get("Episodes"))
                .filteredOn(ReadRow::usable)
                .extracting(ReadRow::child)
                .containsExactly("LC1", "LC3", "LC5");
        assertThat(read.of("ROW-QUOTES")).extracting(Finding::line).containsExactly(3, 5);
        assertThat(read.rows.get("Episodes")).hasSize(5);
    }

    @Test
    void a_file_of_nothing_but_open_quotation_marks_is_given_up_whole() {
        String[] rows = new String[150];
        java.util.Arrays.setAll(rows, i -> "LC%d,05/04/2025,\"S,C2,N1,U6,PR1,,,,A,B,".formatted(i));

        Readout read = episode(rows);

        assertThat(read.episodes().whole()).isFalse();
        assertThat(read.only("FILE-QUOTES").message()).contains("none of it was taken");
    }

    @Test
    void a_zero_byte_refuses_its_line() {
        Readout read = episode("LC1,05/04/2025,S,C2,N1,U6,PR1,,,,A\u0000,B,", "LC2,05/04/2025,S,C2,N1,U6,PR1,,,,A,B,");

        assertThat(read.only("ROW-BINARY").line()).isEqualTo(2);
        assertThat(read.episodes().accepted()).isEqualTo(1);
        assertThat(read.rows.get("Episodes").get(0).cells()).doesNotContain("\u0000");
    }

    @Test
    void what_a_spreadsheet_did_to_a_column_is_said_once() {
        Readout read = episode(
                "100001,45012,S,C2,N1,U6,PR1,,,,A,B,",
                "100002,45013,S,C2,N1,U6,PR1,,,,A,B,",
                "100003,05/04/2025,S,C2,N1,U6,PR1,,,,A,B,",
                "100004,05/04/2025,S,C2,N1,U6,PR1,,,,A,B,",
                "100005,05/04/2025,S,C2,N1,U6,PR1,,,,A,B,",
                "100006,05/04/2025,S,C2,N1,U6,PR1,,,,A,B,",
                "234,05/04/2025,S,C2,N1,U6,PR1,,,,A,B,");

        assertThat(read.of("COLUMN-DAMAGED")).extracting(Finding::column).containsExactly("DECOM", "CHILD");
        assertThat(read.of("COLUMN-DAMAGED").get(0).message()).startsWith("2 cells");
        assertThat(read.of("COLUMN-DAMAGED").get(1).message()).contains("1 of 7");
        assertThat(read.of("COLUMN-DAMAGED").get(1).line()).isEqualTo(8);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "LC1,,01/02/2015,WBRI,UN1,,|101|SEX|false",
                "LC1,1,01/02/2015,WBRI,UN1,,|101|SEX|false",
                "LC1,M,,WBRI,UN1,,|102|DOB|false",
                "LC1,M,31/02/2015,WBRI,UN1,,|102|DOB|true",
                "LC1,M,01/04/2026,WBRI,UN1,,|301|DOB|false",
                "LC1,M,01/02/2015,WXYZ,UN1,,|103|ETHNIC|false",
                "LC1,M,01/02/2015,,UN1,,|103|ETHNIC|false",
                "LC1,M,01/02/2015,WBRI,A12345,,|168|UPN|false",
                "LC1,M,01/02/2015,WBRI,I123456789012,,|168|UPN|false",
                "LC1,F,01/02/2010,WBRI,UN1,1,|611|MC_DOB|false",
                "LC1,F,01/02/2010,WBRI,UN1,,01/01/2025|612|MC_DOB|false",
                "LC1,F,01/02/2010,WBRI,UN1,2,|CELL-FLAG|MOTHER|false",
                "LC1,F,01/02/2010,WBRI,UN1,1,99/99/2020|CELL-DATE|MC_DOB|false"
            })
    void the_header_says_who_a_child_is(String row, String code, String column, boolean refused) {
        Readout read = Readout.ofLines(2026, HEADER, row);

        assertThat(read.only(code).column()).isEqualTo(column);
        assertThat(read.only(code).refused()).isEqualTo(refused);
        assertThat(read.outcomes.get("Header").accepted()).isEqualTo(refused ? 0 : 1);
    }

    @Test
    void sex_was_a_number_until_2023_24() {
        assertThat(Readout.ofLines(2024, HEADER, "LC1,1,01/02/2015,WBRI,A12345678901B,,").findings)
                .isEmpty();
        assertThat(Readout.ofLines(2024, HEADER, "LC1,M,01/02/2015,WBRI,UN1,,")
                        .only("101")
                        .message())
                .contains("2023/24");
    }

    @Test
    void an_unaccompanied_row_needs_a_day_that_can_be_read() {
        String names = "CHILD,SEX,DOB,DUC";
        assertThat(Readout.ofLines(2026, names, "LC1,M,01/02/2010,").findings).isEmpty();
        assertThat(Readout.ofLines(2026, names, "LC1,M,01/02/2010,2028-02-01")
                        .only("104")
                        .refused())
                .isTrue();
        assertThat(Readout.ofLines(2026, names, "LC1,M,01/02/2010,02/02/2028")
                        .only("304")
                        .refused())
                .isFalse();
        assertThat(Readout.ofLines(2026, names, "LC1,M,01/02/2010,01/02/2028").findings)
                .isEmpty();
    }

    @Test
    void rows_of_other_modules_are_taken_as_sent() {
        Readout read = Readout.ofLines(
                2026, "CHILD,DOB,REVIEW,REVIEW_CODE", "LC1,01/02/2015,soon,PN9", ",01/02/2015,01/05/2025,PN1");

        assertThat(read.rows.get("Reviews")).hasSize(2);
        assertThat(read.outcomes.get("Reviews").accepted()).isEqualTo(1);
        assertThat(read.only("ROW-CHILD").line()).isEqualTo(3);
    }

    @Test
    void a_postcode_that_the_directory_does_not_hold_is_asked_about_and_its_row_is_taken() {
        Readout readout = Readout.withDirectory(
                Set.of("PE21 7NF", "LN1 2TZ"),
                2026,
                Readout.text(
                        "episodes.csv",
                        String.join(
                                "\n",
                                Readout.EPISODES,
                                Readout.EPISODE,
                                "LC2,05/04/2025,S,C2,N1,U6,PR1,,,,PE21 7NF,ZZ99 9ZZ,",
                                "LC3,05/04/2025,S,C2,N1,U6,PR1,,,,XX99 9XX,LN1 2TZ,",
                                "LC4,05/04/2025,S,V3,N1,U6,PR1,,,,,,")));

        assertThat(readout.episodes().accepted()).isEqualTo(4);
        assertThat(readout.of("POST-UNKNOWN"))
                .extracting(Finding::severity, Finding::refused, Finding::line, Finding::column, Finding::value)
                .containsExactly(
                        tuple(Severity.QUESTION, false, 3, "PL_POST", "ZZ99 9ZZ"),
                        tuple(Severity.QUESTION, false, 4, "HOME_POST", "XX99 9XX"));
        assertThat(readout.of("POST-UNKNOWN").get(0).message())
                .contains("in whose area the placement lies and how far it is from home are not known")
                .contains("no fixed abode");
    }

    @Test
    void many_unknown_postcodes_do_not_bury_what_else_was_found() {
        String[] lines = new String[201];
        lines[0] = Readout.EPISODES;
        for (int row = 1; row < lines.length; row++) {
            lines[row] = "LC%d,05/04/2025,S,C2,N1,U6,PR1,,,,,ZZ99 9ZZ,".formatted(row);
        }
        Readout readout = Readout.withDirectory(Set.of(), 2026, Readout.text("episodes.csv", String.join("\n", lines)));

        List<Finding> asked = readout.of("POST-UNKNOWN");
        assertThat(asked).hasSize(PostcodeCheck.ASKED_BY_ROW + 1);
        Finding last = asked.get(PostcodeCheck.ASKED_BY_ROW);
        assertThat(last.line()).isEqualTo(52);
        assertThat(last.message()).startsWith("150 more rows from this line on have a postcode");
    }
}
