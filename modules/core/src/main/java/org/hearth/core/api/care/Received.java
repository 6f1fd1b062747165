package org.hearth.core.api.care;

import java.time.LocalDate;
import java.util.List;

/**
 * What a bulk source (the return) says of one child, whole: core compares it with what it holds from that source and
 * records only what differs.
 *
 * @param reference the council's number for the child
 * @param person    {@code null} when no row tells who the child is; with every pupil number told, in order
 * @param uasc      {@code null} when no row says the child came alone
 * @param episodes  in the order of ssda903.md section 6, item 5
 */
public record Received(String reference, Person person, Uasc uasc, List<Stay> episodes) {
    public Received {
        episodes = List.copyOf(episodes);
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
            pupilNumbers = List.copyOf(pupilNumbers);
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
            Source source) {}
}
