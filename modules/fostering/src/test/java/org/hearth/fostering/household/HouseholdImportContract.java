package org.hearth.fostering.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.hearth.fostering.files.CsvSheet;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of households, on either database. Today is 1 May 2026. */
abstract class HouseholdImportContract {
    private static final String HEADER =
            "Ref,Type,Approval date,Beds,Approved for,Min age,Max age,District,Date left,Reason\n";
    private Register register;
    private HouseholdImport imports;

    abstract DatabaseKind kind();

    @BeforeEach
    void open() {
        register = new Register(kind());
        imports = register.imports;
    }

    @AfterEach
    void close() {
        register.close();
    }

    private HouseholdImport.Outcome load(String csv) {
        return imports.load(csv.getBytes(StandardCharsets.UTF_8));
    }

    private Household get(String reference) {
        return register.get(register.households.idOf(reference).orElseThrow());
    }

    @Test
    void columns_and_values_are_known_by_the_names_that_services_use() {
        var outcome = load(
                "\uFEFFRef,Type,Approval date,Beds,Approved for,Min age,Max age,District,Date left,Reason,Shoe size\n"
                        + "F1,Kinship,01/04/2020,2,Short term; Long term,0,10,Cambridge,,,42\n"
                        + "F2,mainstream,2021-04-01,3,Remand,11,17,,15/01/2024,Retired,\n"
                        + "\n"
                        + "L1,Supported lodgings,1/5/2022,2,supported lodgings,16,17,E07000008,,,\n");

        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.registered()).isEqualTo(3);
        assertThat(outcome.unused()).containsExactly("Shoe size");
        assertThat(get("F1").district()).isEqualTo(Register.CAMBRIDGE);
        assertThat(get("F1").approvals().get(0).kind()).isEqualTo(HouseholdKind.FAMILY_AND_FRIENDS);
        assertThat(get("F1").approvals().get(0).terms().get(0).types())
                .containsExactlyInAnyOrder(FosteringType.SHORT_TERM, FosteringType.LONG_TERM);
        assertThat(get("F2").approvals().get(0).left()).isEqualTo(Leaving.RETIRED);
        assertThat(get("F2").approvals().get(0).period().to()).isEqualTo(day("2024-01-15"));
        assertThat(register.audited)
                .last()
                .isEqualTo("fostering households.imported null {changed=0, failed=0, registered=3, rows=3}");
    }

    @Test
    void good_rows_go_in_and_the_others_come_back_with_what_to_do() {
        var outcome = load(HEADER
                + "F1,Mainstream,2020-04-01,2,Short term,0,10,,,\n"
                + "F2,Mainstream,03/31/2020,2,Short term,0,10,,,\n"
                + "F3,Mainstream,43922,2,Short term,0,10,,,\n"
                + "F4,Agency,2020-04-01,2,Short term,0,10,,,\n"
                + "F5,Mainstream,2020-04-01,many,Short term,0,10,,,\n"
                + "F6,Mainstream,2020-04-01,2,Short term,11,10,,,\n"
                + "F7,Mainstream,2020-04-01,2,Short term,0,10,,2021-01-01,\n"
                + "Okafor,Mainstream,2020-04-01,2,Short term,0,10,,,\n"
                + "F8,Mainstream,2027-04-01,2,Short term,0,10,,,\n");

        assertThat(outcome.registered()).isEqualTo(1);
        assertThat(outcome.failed())
                .extracting(CsvSheet.Failed::line, CsvSheet.Failed::column, CsvSheet.Failed::value)
                .containsExactly(
                        Tuple.tuple(3, "approved_on", "03/31/2020"),
                        Tuple.tuple(4, "approved_on", "43922"),
                        Tuple.tuple(5, "kind", "Agency"),
                        Tuple.tuple(6, "places", "many"),
                        Tuple.tuple(7, "to_age", "10"),
                        Tuple.tuple(8, "leaving", ""),
                        Tuple.tuple(9, "reference", "Okafor"),
                        Tuple.tuple(10, "approved_on", "2027-04-01"));
        assertThat(outcome.failed().get(0).message()).contains("31 March 2020, with the month before the day");
        assertThat(outcome.failed().get(1).message()).contains("1 April 2020, as a spreadsheet's number");
        assertThat(register.households.known(null)).hasSize(1);
        assertThat(CsvSheet.csv(outcome.header(), outcome.failed()))
                .startsWith("Ref,Type,Approval date,Beds,")
                .contains("F4,Agency,2020-04-01,2,Short term,0,10,,,,5,kind,");
    }

    @Test
    void what_cannot_be_seen_in_a_cell_or_a_heading_does_no_harm() {
        var outcome = load(HEADER.replace("Beds", "\u200bBeds\u00a0")
                + "F1\u00a0,Mainstream\u00a0,2020-04-01,2\u200b,Short\u00a0term,0,10,,,\n");

        assertThat(outcome.failed()).isEmpty();
        assertThat(get("F1").approvals().get(0).kind()).isEqualTo(HouseholdKind.MAINSTREAM);
    }

    @Test
    void a_temporary_approval_names_children_and_comes_in_no_file() {
        var outcome = load(HEADER + "T1,Temporary,2020-04-01,1,Short term,0,10,,,\n");

        assertThat(outcome.failed()).singleElement().satisfies(one -> {
            assertThat(one.column()).isEqualTo("kind");
            assertThat(one.message()).startsWith("A temporary approval is for children by name");
        });
    }

    @Test
    void columns_between_semicolons_are_told_for_what_they_are() {
        assertThatThrownBy(() -> load(HEADER.replace(',', ';') + "F1;Mainstream;2020-04-01;2;Short term;0;10;;;\n"))
                .hasMessage(
                        "The columns of the file are separated by semicolons. Save it as CSV separated by commas, and load it again.");
    }

    @Test
    void the_same_file_again_changes_nothing_even_where_more_is_known_since() {
        String csv = HEADER + "F1,Mainstream,2020-04-01,2,Short term,0,10,,,\n";
        load(csv);
        var id = register.households.idOf("F1").orElseThrow();
        register.households.vary(id, day("2023-01-01"), Register.terms(3, 0, 10, FosteringType.SHORT_TERM), "", 1);

        var again = load(csv);

        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.registered() + again.changed()).isZero();
        assertThat(register.households.revision(id)).isEqualTo(2);
    }

    @Test
    void a_row_that_says_otherwise_comes_back_and_overwrites_nothing() {
        load(HEADER + "F1,Mainstream,2020-04-01,2,Short term,0,10,,,\n");

        var outcome = load(HEADER + "F1,Mainstream,2020-04-01,3,Short term,0,10,,,\n");

        assertThat(outcome.failed()).singleElement().satisfies(one -> {
            assertThat(one.column()).isEqualTo("places");
            assertThat(one.message()).startsWith("The register says 2 of F1.");
        });
        assertThat(get("F1").approvals().get(0).placesOn(day("2020-04-01"))).isEqualTo(2);
    }

    @Test
    void leaving_and_a_second_approval_come_with_a_later_file() {
        load(HEADER + "F1,Mainstream,2020-04-01,2,Short term,0,10,,,\n");

        var outcome = load(HEADER
                + "F1,Mainstream,2020-04-01,2,Short term,0,10,,2023-01-01,Health\n"
                + "F1,Mainstream,2024-06-01,1,Short term,0,4,,,\n");

        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.changed()).isEqualTo(2);
        assertThat(get("F1").approvals())
                .extracting(one -> one.period().from(), Approval::left)
                .containsExactly(Tuple.tuple(day("2020-04-01"), Leaving.HEALTH), Tuple.tuple(day("2024-06-01"), null));
    }

    @Test
    void what_is_no_such_file_is_refused_whole() {
        for (var wrong : List.of("", HEADER, "Ref,Type\nF1,Mainstream\n")) {
            assertThatThrownBy(() -> load(wrong))
                    .as(wrong)
                    .isInstanceOfSatisfying(RuleBroken.class, refused -> assertThat(refused.field())
                            .isEqualTo("file"));
        }
        assertThatThrownBy(() -> imports.load(new byte[] {(byte) 0xff, (byte) 0xfe, 0}))
                .hasMessageContaining("not text in UTF-8");
        assertThatThrownBy(() -> load("Ref,Type\nF1,Mainstream\n"))
                .hasMessageContaining("no column approved_on, places, types, from_age, to_age");
    }
}
