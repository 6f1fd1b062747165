package org.hearth.core.api.care;

import java.time.LocalDate;
import java.util.List;

/**
 * What a bulk source (the return) says of one child, whole: core compares it with what it holds from that source and
 * records only what differs. A text in the place of a code or number, longer than any can be, is kept by its beginning.
 *
 * @param reference the council's number for the child
 * @param person    {@code null} when no row tells who the child is; with every pupil number told, in order
 * @param uasc      {@code null} when no row says the child came alone
 * @param episodes  in the order of ssda903.md section 6, item 5
 * @param told      everything else, by module and year
 */
public record Received(String reference, Person person, Uasc uasc, List<Stay> episodes, List<ToldSheet> told) {
    private static final int LONGEST_CODE = 10;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_POSTCODE = 50;

    public Received {
        episodes = List.copyOf(episodes);
        told = List.copyOf(told);
    }

    /** Of whom nothing else is told. */
    public Received(String reference, Person person, Uasc uasc, List<Stay> episodes) {
        this(reference, person, uasc, episodes, List.of());
    }

    public record Person(
            String sex,
            LocalDate born,
            String ethnicity,
            String pupilNumber,
            String mother,
            LocalDate motherSince,
            List<Identifier> pupilNumbers,
            Source source) {
        public Person {
            sex = start(sex, LONGEST_CODE);
            ethnicity = start(ethnicity, LONGEST_CODE);
            pupilNumber = start(pupilNumber, LONGEST_NUMBER);
            mother = start(mother, LONGEST_CODE);
            pupilNumbers = pupilNumbers.stream()
                    .map(one -> new Identifier(
                            one.kind(), start(one.number(), LONGEST_NUMBER), one.usedFrom(), one.usedTo()))
                    .toList();
        }
    }

    public record Uasc(LocalDate ceasedOn, Source source) {}

    /** Fields as {@link Episode}. */
    public record Stay(
            LocalDate startedOn,
            LocalDate endedOn,
            LocalDate heldUntil,
            String startReason,
            String legalStatus,
            String need,
            String place,
            String provider,
            String endReason,
            String changeReason,
            String homePostcode,
            String placementPostcode,
            String urn,
            Source source) {
        public Stay {
            startReason = start(startReason, LONGEST_CODE);
            legalStatus = start(legalStatus, LONGEST_CODE);
            need = start(need, LONGEST_CODE);
            place = start(place, LONGEST_CODE);
            provider = start(provider, LONGEST_CODE);
            endReason = start(endReason, LONGEST_CODE);
            changeReason = start(changeReason, LONGEST_CODE);
            homePostcode = start(homePostcode, LONGEST_POSTCODE);
            placementPostcode = start(placementPostcode, LONGEST_POSTCODE);
            urn = start(urn, LONGEST_NUMBER);
        }
    }

    private static String start(String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        // a letter of two code units is kept whole or left out
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
