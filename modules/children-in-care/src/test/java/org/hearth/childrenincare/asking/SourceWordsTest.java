package org.hearth.childrenincare.asking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceWordsTest {
    private static final String UPLOAD = "eb62217a-7a2b-4a9e-9a44-0d2f4f6f3c11";

    @Test
    void a_return_is_named_by_its_year_and_leads_to_its_page() {
        assertThat(SourceWords.of("return 2024, upload " + UPLOAD)).isEqualTo("the 2023/24 return");
        assertThat(SourceWords.address("return 2024, upload " + UPLOAD)).isEqualTo("/returns/return?id=" + UPLOAD);
    }

    @Test
    void a_line_of_a_return_keeps_its_place() {
        assertThat(SourceWords.of("return 2024 Episodes line 12")).isEqualTo("the 2023/24 return, Episodes line 12");
        assertThat(SourceWords.address("return 2024 Episodes line 12")).isEmpty();
    }

    @Test
    void what_a_person_wrote_stays_as_it_is() {
        assertThat(SourceWords.of("return 2024 was wrong".replace("return", "The return")))
                .isEqualTo("The return 2024 was wrong");
        assertThat(SourceWords.of(null)).isEmpty();
        assertThat(SourceWords.address(null)).isEmpty();
    }
}
