package org.hearth.committee.paper;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A copy of a paper's exempt appendix that was given to one person. Only ever added.
 *
 * @param copyNo    1, 2, 3 ... within the paper; printed on every page of it
 * @param recipient who has it, printed with it
 * @param post      of the recipient, printed with it
 * @param givenBy   who asked for it
 * @param holder    the sign-in name of the member whose own it is, made when they first opened the appendix; {@code null} for
 *                  one that was given
 */
public record ExemptCopy(
        UUID paper, int copyNo, String recipient, String post, String givenBy, Instant givenAt, String holder) {

    /** Who gave it, or that its recipient made it by opening the appendix. */
    public String from() {
        return holder == null ? givenBy : "Made when they first opened it";
    }

    /** As it stands on every page, one above the other. */
    List<String> lines() {
        return List.of("Copy %d, for %s".formatted(copyNo, recipient), post);
    }
}
