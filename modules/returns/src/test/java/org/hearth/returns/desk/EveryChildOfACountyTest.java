package org.hearth.returns.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.PersonField;
import org.hearth.returns.HeldLists;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.trial.MadeUpCounty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A county's returns of three years, the last with many faults: of each child alone, and in the whole. */
class EveryChildOfACountyTest {
    private final CountyAtTheDesk county = new CountyAtTheDesk(MadeUpCounty.places(), HeldLists.none());

    @AfterEach
    void close() {
        county.close();
    }

    @BeforeEach
    void send() {
        for (Map.Entry<Integer, String> year :
                List.of(Map.entry(2024, "2024"), Map.entry(2025, "2025"), Map.entry(2026, "2026-with-errors"))) {
            county.send(year.getKey(), MadeUpCounty.files(year.getValue()).toArray(SentFile[]::new));
        }
    }

    @Tag("storage")
    @Test
    void of_every_tenth_child_the_same_is_found_alone_as_in_the_whole() {
        isTheSame(10);
    }

    @Tag("slow")
    @Test
    void of_every_child_the_same_is_found_alone_as_in_the_whole() {
        isTheSame(1);
    }

    private void isTheSame(int oneIn) {
        // some are corrected: two children have one pupil number now, and one has another date of birth
        List<String> children = county.references();
        county.correctDetails(children.get(10), Map.of(PersonField.PUPIL_NUMBER, "B123456789014"));
        county.correctDetails(children.get(200), Map.of(PersonField.PUPIL_NUMBER, "B123456789014"));
        county.correctDetails(children.get(100), Map.of(PersonField.ETHNICITY, "ABAN"));

        assertThat(county.differencesFromTheWholeReturn(List.of(2026, 2025, 2024), oneIn))
                .isEmpty();
        assertThat(county.found()).isGreaterThan(100);
    }
}
