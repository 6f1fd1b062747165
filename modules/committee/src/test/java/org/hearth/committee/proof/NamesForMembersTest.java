package org.hearth.committee.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of homes as people write them. */
class NamesForMembersTest {
    private static final NamesForMembers NAMES = NamesForMembers.of(
            Stream.of(
                    "St John\u2019s House",
                    "Larch Lodge Children's Home",
                    "OAK TREE HOMES",
                    "Compass Fostering Ltd",
                    "Horizons",
                    "SC040404",
                    "Invented County Council Fostering",
                    "Invented County Council"),
            "Invented County Council");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "St John's House closed.",
                "St  John\u2019s\nHouse closed.",
                "St Johns\u00a0House closed.",
                "ST JOHN'S HOUSE closed.",
                "A place at St John\u2018s House's annexe.",
                "Larch Lodge Children\u2019s Home",
                "Oak Tree Homes grew.",
                "OAK TREE HOMES grew.",
                "The home sc040404 closed.",
                "Invented County Council Fostering"
            })
    void the_whole_name_is_certain_whatever_its_spaces_apostrophes_and_capitals(String words) {
        assertThat(NAMES.in(words))
                .hasValueSatisfying(
                        found -> assertThat(found.certain()).as(found.said()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Larch Lodge closed.", "St John's closed.", "Compass grew.", "COMPASS grew.", "Horizons closed."
            })
    void a_name_of_one_word_or_without_what_the_list_adds_may_be_meant(String words) {
        assertThat(NAMES.in(words))
                .hasValueSatisfying(
                        found -> assertThat(found.certain()).as(found.said()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Their horizons are wide.",
                "A larch lodge and an oak tree.",
                "Larch Lodges are homes.",
                "Invented County Council decided it.",
                "The fostering service has a compass."
            })
    void ordinary_words_and_the_councils_own_name_are_no_homes(String words) {
        assertThat(NAMES.in(words)).isEmpty();
    }

    @Test
    void a_certain_name_is_told_before_one_that_may_be_meant() {
        assertThat(NAMES.in("Horizons and Oak Tree Homes")).contains(new NamesForMembers.Found("Oak Tree Homes", true));
    }
}
