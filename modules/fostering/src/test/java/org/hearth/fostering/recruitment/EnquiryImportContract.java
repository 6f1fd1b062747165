package org.hearth.fostering.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;

import java.nio.charset.StandardCharsets;
import org.assertj.core.groups.Tuple;
import org.hearth.fostering.files.CsvSheet;
import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of enquiries, on either database. Today is 1 May 2026. */
abstract class EnquiryImportContract {
    private static final String HEADER =
            "Ref,Enquiry date,Name,Source,Postcode,ROI date,Stage 2 start,Panel date,Recommendation,ADM date,Decision,Household,Withdrawal date,Reason\n";

    private Pipeline pipeline;
    private EnquiryImport imports;

    abstract DatabaseKind kind();

    @BeforeEach
    void open() {
        pipeline = new Pipeline(kind());
        imports = new EnquiryImport(
                pipeline.enquiries,
                pipeline.decisions,
                pipeline.register.households,
                pipeline.register.database.transactions(),
                pipeline.register.audit);
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    private EnquiryImport.Outcome load(String csv) {
        return imports.load(csv.getBytes(StandardCharsets.UTF_8));
    }

    private Enquiry get(String reference) {
        return pipeline.get(pipeline.enquiries.idOf(reference).orElseThrow());
    }

    @Test
    void a_history_comes_in_whole_and_an_approval_is_that_of_the_register() {
        pipeline.register.register("F1", "2025-09-10");

        var outcome = load(HEADER
                + "E1,06/01/2025,Mary Invented,Search on the internet,CB4 1AB,03/02/2025,2025-03-03,2025-09-01,for,2025-09-10,Approved,F1,,\n"
                + "E2,2025-01-07,Second Invented,SOCIAL,,,,,,,,,2025-02-01,aw3\n"
                + "E3,2025-01-08,Third Invented,,,,,,,,,,,\n");

        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.entered()).isEqualTo(3);
        assertThat(get("E1").approvedOn()).isEqualTo(day("2025-09-10"));
        assertThat(get("E1").contact().district()).isEqualTo("CB4");
        assertThat(get("E2").ending().orElseThrow().code()).isEqualTo("AW3");
        assertThat(get("E3").contact().source()).isEqualTo("UNKNOWN");
        assertThat(pipeline.enquiries.revision(get("E1").id())).isEqualTo(1);
        assertThat(pipeline.register.audited)
                .last()
                .isEqualTo("fostering enquiries.imported null {changed=0, entered=3, failed=0, rows=3}");
    }

    @Test
    void good_rows_go_in_and_the_others_come_back_with_what_to_do() {
        pipeline.register.register("F1", "2025-09-10");

        var outcome = load(HEADER
                + "E1,2025-01-06,Mary Invented,SEARCH,CB4,,,,,,,,,\n"
                + "E2,01/31/2025,Mary Invented,SEARCH,CB4,,,,,,,,,\n"
                + "E3,2027-01-06,Mary Invented,SEARCH,CB4,,,,,,,,,\n"
                + "E4,2025-01-06,,SEARCH,CB4,,,,,,,,,\n"
                + "E5,2025-01-06,Mary Invented,Radio,CB4,,,,,,,,,\n"
                + "E6,2025-01-06,Mary Invented,SEARCH,CB4,2025-02-03,2025-03-03,2025-09-01,,,,,,\n"
                + "E7,2025-01-06,Mary Invented,SEARCH,CB4,2025-02-03,2025-03-03,2025-01-20,for,,,,,\n"
                + "E8,2025-01-06,Mary Invented,SEARCH,CB4,2025-02-03,2025-03-03,2025-09-01,for,2025-08-10,refused,,,\n"
                + "E9,2025-01-06,Mary Invented,SEARCH,CB4,2025-02-03,2025-03-03,2025-09-01,for,2025-09-11,approved,F1,,\n"
                + "E10,2025-01-06,Mary Invented,SEARCH,CB4,2025-02-03,2025-03-03,2025-09-01,for,2025-09-10,approved,F9,,\n"
                + "E11,2025-01-06,Mary Invented,SEARCH,CB4,,,,,,,,2025-02-01,\n"
                + "E12,2025-01-06,Mary Invented,SEARCH,CB4,,,,,,,,2025-02-01,AW7\n"
                + "Okafor,2025-01-06,Mary Invented,SEARCH,CB4,,,,,,,,,\n");

        assertThat(outcome.entered()).isEqualTo(1);
        assertThat(outcome.failed())
                .extracting(CsvSheet.Failed::line, CsvSheet.Failed::column)
                .containsExactly(
                        Tuple.tuple(3, "enquired_on"),
                        Tuple.tuple(4, "enquired_on"),
                        Tuple.tuple(5, "name"),
                        Tuple.tuple(6, "source"),
                        Tuple.tuple(7, "recommendation"),
                        Tuple.tuple(8, "panel_on"),
                        Tuple.tuple(9, "decided_on"),
                        Tuple.tuple(10, "decided_on"),
                        Tuple.tuple(11, "household"),
                        Tuple.tuple(12, "withdrawn_reason"),
                        Tuple.tuple(13, "withdrawn_reason"),
                        Tuple.tuple(14, "reference"));
        assertThat(outcome.failed().get(0).message()).contains("31 January 2025, with the month before the day");
        assertThat(outcome.failed().get(7).message())
                .contains("The register has no approval of F1 from 11 September 2025.");
        assertThat(pipeline.enquiries.known(null)).hasSize(1);
        assertThat(CsvSheet.csv(outcome.header(), outcome.failed())).contains("E11,2025-01-06,Mary Invented");
    }

    @Test
    void the_same_file_again_changes_nothing_and_one_that_says_more_adds_it() {
        String row = HEADER + "E1,2025-01-06,Mary Invented,SEARCH,CB4,2025-02-03,";
        load(row + ",,,,,,,\n");

        assertThat(load(row + ",,,,,,,\n").unchanged()).isEqualTo(1);
        var more = load(row + "2025-03-03,,,,,,2025-04-01,AW1\n");

        assertThat(more.failed()).isEmpty();
        assertThat(more.changed()).isEqualTo(1);
        assertThat(get("E1").ending().orElseThrow().words())
                .isEqualTo("Withdrew: Fostering is not what they expected (AW1)");
        assertThat(load(row + "2025-03-03,,,,,,2025-04-01,AW1\n").unchanged()).isEqualTo(1);
    }

    @Test
    void a_row_that_says_otherwise_comes_back_and_overwrites_nothing() {
        load(HEADER + "E1,2025-01-06,Mary Invented,SEARCH,CB4,2025-02-03,,,,,,,,\n");

        var outcome = load(HEADER + "E1,2025-01-06,Mary Invented,SEARCH,CB4,2025-02-04,,,,,,,,\n");

        assertThat(outcome.failed()).singleElement().satisfies(one -> {
            assertThat(one.column()).isEqualTo("applied_on");
            assertThat(one.message()).startsWith("The pipeline says 3 February 2025 of E1.");
        });
        assertThat(get("E1").on(StepKind.APPLIED)).isEqualTo(day("2025-02-03"));
    }

    @Test
    void an_approval_is_given_to_one_enquiry_of_a_file() {
        pipeline.register.register("F1", "2025-09-10");
        String rest =
                ",2025-01-06,Mary Invented,SEARCH,CB4,2025-02-03,2025-03-03,2025-09-01,for,2025-09-10,approved,F1,,\n";

        var outcome = load(HEADER + "E1" + rest + "E2" + rest);

        assertThat(outcome.entered()).isEqualTo(1);
        assertThat(outcome.failed()).singleElement().satisfies(one -> {
            assertThat(one.column()).isEqualTo("household");
            assertThat(one.message()).contains("belongs to another enquiry already");
        });
    }

    @Test
    void what_is_no_such_file_is_refused_whole() {
        assertThatThrownBy(() -> load("Ref,Name\nE1,Mary\n"))
                .hasMessage("The header row has no column enquired_on. It must name reference, enquired_on, name.");
        assertThatThrownBy(() -> load(HEADER)).hasMessageContaining("The file holds no enquiry.");
    }
}
