package org.hearth.committee.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How far a paper of a meeting has come: the latest version of one series.
 *
 * @param meeting the day of the meeting it was made for
 * @param withdrawn whether it was taken back, so that the meeting has nothing of it
 * @param follows whether it is a draft that follows a published version, which stands until it is published itself
 * @param lacks   what stands between it and publication; empty for a published one
 * @param report  which report it is, as it is chosen; a meeting may have one of every topic and others of some
 */
public record PaperState(
        UUID id,
        LocalDate meeting,
        int version,
        boolean published,
        boolean withdrawn,
        boolean follows,
        List<Lack> lacks,
        String report) {
    public PaperState {
        lacks = List.copyOf(lacks);
    }

    public String words() {
        return withdrawn
                ? "withdrawn"
                : published ? "published" : follows ? "draft; the version before it is published" : "draft";
    }

    /** @param holder a post: who can put it right */
    public record Lack(Stage stage, String holder, String words) {}

    boolean hasCome(Stage stage) {
        return published
                || follows
                || switch (stage) {
                    case FREEZE -> true;
                    case PUBLICATION -> false;
                    default -> lacks.stream().noneMatch(lack -> lack.stage().compareTo(stage) <= 0);
                };
    }
}
