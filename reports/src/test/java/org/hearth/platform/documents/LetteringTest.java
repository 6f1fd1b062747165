package org.hearth.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {
    private final TaggedDocuments documents = new TaggedDocuments();

    @Test
    void what_the_typeface_lacks_is_told_once_each_in_the_order_in_which_it_stands() {
        assertThat(documents.unprintable("Purpose \uD83D\uDE00 \u65E5\u672C \uD83D\uDE00"))
                .containsExactly(0x1F600, 0x65E5, 0x672C);
    }

    @Test
    void what_is_typed_in_English_and_its_neighbours_is_shown() {
        assertThat(
                        documents.unprintable(
                                "It\u2019s \u201Cdue\u201D \u2013 \u2022 \u00A35, \u20AC6\u2026\n\tSi\u00E2n, Zo\u00EB, \u0141ukasz \u2192 \u2265 \u00BD"))
                .isEmpty();
    }
}
