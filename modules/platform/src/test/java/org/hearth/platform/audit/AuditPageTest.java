package org.hearth.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class AuditPageTest {

    @Test
    void details_that_say_nothing_are_left_out_and_a_return_year_reads_as_two() {
        var details = new LinkedHashMap<String, String>();
        details.put("module", "");
        details.put("page", "1");
        details.put("show", "");
        details.put("year", "2026");

        assertThat(AuditPage.inWords(details)).isEqualTo("page: 1; year: 2025/26");
    }
}
