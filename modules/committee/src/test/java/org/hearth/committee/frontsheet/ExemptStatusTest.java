package org.hearth.committee.frontsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Local Government Act 1972, Schedule 12A, Part 1. */
class ExemptStatusTest {

    @Test
    void what_is_exempt_in_part_is_told_from_what_is_wholly_exempt() {
        assertThat(new ExemptStatus("Exempt (paragraph 2)").isWholly()).isTrue();
        assertThat(new ExemptStatus("Part exempt (paragraph 2): the exempt appendix is a separate document").isWholly())
                .isFalse();
        assertThat(new ExemptStatus("Public").isWholly()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Part exempt (paragraph 2): the exempt appendix is a separate document, paragraph 2",
        "Exempt (paragraph 3), paragraph 3",
        "Exempt under para. 7, paragraph 7",
        "Exempt (paragraph three), paragraph 3",
        "Exempt: paragraphs 1 and 2 of Part 1 of Schedule 12A, paragraphs 1 and 2",
        "'Exempt (Paragraphs 1, 3 & 5)', 'paragraphs 1, 3 and 5'",
        "Exempt, paragraph 2"
    })
    void the_paragraphs_are_those_it_names_and_the_second_where_it_names_none(String typed, String paragraphs) {
        var status = new ExemptStatus(typed);

        assertThat(status.isExempt()).isTrue();
        assertThat(status.paragraphs()).isEqualTo(paragraphs);
        assertThat(status.unknown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Exempt (paragraph 8), 8",
        "Exempt (paragraph 0), 0",
        "Exempt (paragraph 12A), 12A",
        "Exempt (paragraphs 1 and 9), 9",
        "Exempt (paragraph 10.4), 10.4",
        "Exempt (paragraph VIII), VIII"
    })
    void a_paragraph_that_is_none_of_the_seven_is_told(String typed, String unknown) {
        assertThat(new ExemptStatus(typed).unknown()).contains(unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Public", "Not exempt", "Public: nothing exempt", ""})
    void a_public_paper_has_no_exempt_part(String typed) {
        assertThat(new ExemptStatus(typed).isExempt()).isFalse();
        assertThat(new ExemptStatus(typed).printed()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({"Exempt, Exempt (paragraph 2)", "Exempt (paragraph 3), Exempt (paragraph 3)"})
    void the_printed_line_names_the_paragraph_that_each_page_is_marked_with(String typed, String printed) {
        assertThat(new ExemptStatus(typed).printed()).isEqualTo(printed);
    }
}
