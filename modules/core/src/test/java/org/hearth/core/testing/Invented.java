package org.hearth.core.testing;

import java.time.LocalDate;

/**
 * Invented children, episodes and books for tests. Import its methods statically and say only what matters:
 *
 * <pre>
 * var book = aBook().covering("2023-04-01", "2026-03-31")
 *     .with(aChild("C1").born("2012-06-01").startsCare("2024-05-01", "U6", "PR1").moves("2024-08-01", "K2", "PR4"))
 *     .build();
 * </pre>
 */
public final class Invented {
    private Invented() {}

    /** A girl born on 1 June 2012 whose reference is "C1", never in care until told otherwise. */
    public static ChildBuilder aChild() {
        return aChild("C1");
    }

    public static ChildBuilder aChild(String reference) {
        return new ChildBuilder(reference);
    }

    /** Open, from 1 April 2024: care begins (S) under a full care order (C2), fostered in-house (U6, PR1). */
    public static EpisodeBuilder anEpisode() {
        return new EpisodeBuilder();
    }

    /** An empty book that covers 1 April 2020 to 31 March 2026. */
    public static BookBuilder aBook() {
        return new BookBuilder();
    }

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
