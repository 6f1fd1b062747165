package org.hearth.childrenincare.liberty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DeprivationTest {

    @Test
    void one_that_goes_on_is_ended_by_the_later_return() {
        var times = aChild("C1")
                .told("DoLo", 2027, Map.of("DOLO_START", "2026-06-01"))
                .told("DoLo", 2028, Map.of("DOLO_START", "2026-06-01", "DOLO_END", "2027-05-01"))
                .told("DoLo", 2028, Map.of("DOLO_START", "2027-09-01"))
                .told("DoLo", 2028, Map.of("DOLO_END", "2027-09-01"))
                .build()
                .told(Deprivation.KIND);

        assertThat(times).extracting(Deprivation::from).containsExactly(null, day("2026-06-01"), day("2027-09-01"));
        assertThat(times.get(1).to()).isEqualTo("2027-05-01");
        assertThat(times.get(1).source().where()).isEqualTo("2028 DoLo line 3");
        assertThat(times.get(2).to()).isNull();
    }
}
