package org.hearth.committee.paper;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.hearth.committee.frontsheet.Dates;

/**
 * How a paper comes to its meeting (committee-pack.md section 12): in time with the agenda, as a supplement to it, or as a last
 * resort as an urgent item for circumstances that the chair records. Printed in the paper.
 *
 * @param reason        why it comes late; empty where it comes in time
 * @param chair         who agreed that an urgent item is taken; else empty
 * @param circumstances of an urgent item, as the chair records them; else empty
 */
public record Release(Route route, String reason, String chair, String circumstances) {
    public static final Release IN_TIME = new Release(Route.ORDINARY, "", "", "");

    /** The way. */
    public enum Route {
        ORDINARY("With the agenda"),
        SUPPLEMENT("As a supplement to the agenda"),
        URGENT("As an urgent item, for circumstances that the chair records");

        private final String words;

        Route(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public static Optional<Route> of(String name) {
            return Arrays.stream(values())
                    .filter(route -> route.name().equals(name))
                    .findFirst();
        }
    }

    /** What is printed under the title; empty of a paper that came in time. @param lastDay with five clear days, where it is known */
    Optional<String> notice(LocalDate published, LocalDate lastDay) {
        String when = lastDay == null
                ? "This report was published on %s".formatted(Dates.inFull(published))
                : "This report was published on %s. The last day that leaves five clear days before the meeting was %s"
                        .formatted(Dates.inFull(published), Dates.inFull(lastDay));
        return switch (route) {
            case ORDINARY -> Optional.empty();
            case SUPPLEMENT ->
                Optional.of("%s. It is a supplement to the agenda. Why it was not published with it: %s"
                        .formatted(when, reason));
            case URGENT ->
                Optional.of(
                        "%s. It is taken as an urgent item with the agreement of the chair, %s, in these special circumstances: %s Why it is late: %s"
                                .formatted(when, chair, ended(circumstances), reason));
        };
    }

    private static String ended(String words) {
        return words.endsWith(".") ? words : words + ".";
    }
}
