package org.hearth.childrenincare.indicator;

import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.testing.ChildBuilder;

/** Books from a seed: the same seed gives the same book. */
final class RandomBooks {
    private static final List<String> PLACES = List.of("U1", "U4", "U6", "A5", "P1", "K2", "K3", "T1", "T4", "Z1");
    private static final List<String> REASONS = List.of("S", "L", "P", "T", "B", "U");
    private static final List<String> ENDS = List.of("X1", "X1", "E4A", "E3", "E17", "E8");
    private static final List<String> STATUSES = List.of("C2", "C1", "V2", "E1", "V3", "V4");

    private RandomBooks() {}

    /**
     * Rows as they come: gaps, overlaps, two on one day, ends before starts, short breaks between, open for ever, and
     * open, begun or ended after the 18th birthday.
     */
    static CareBook of(long seed, int children) {
        var random = new Random(seed);
        var others = new RandomRows(seed);
        var book = RandomRows.held(aBook().covering("2022-04-01", "2026-03-31"));
        for (int i = 0; i < children; i++) {
            var child = aChild("R%04d".formatted(i)).born(born(random));
            LocalDate at = LocalDate.of(2022, 4, 1).plusDays(random.nextInt(1200));
            for (int rows = 1 + random.nextInt(6); rows > 0; rows--) {
                var episode = anEpisode()
                        .from(at.toString())
                        .because(one(REASONS, random))
                        .under(one(STATUSES, random))
                        .in(one(PLACES, random));
                LocalDate end = at.plusDays(random.nextInt(300) - 5);
                switch (random.nextInt(6)) {
                    case 0 -> {}
                    case 1 -> episode.heldUntil(end.toString());
                    default -> episode.to(end.toString(), one(ENDS, random));
                }
                child.with(episode);
                at = end.plusDays(random.nextInt(4) == 0 ? random.nextInt(60) - 20 : 0);
            }
            others.tell(child);
            book.with(child);
        }
        return book.build();
    }

    /** Each period of care begins with S, its rows join, and it ends with a reason or goes on. */
    static CareBook wellKept(long seed, int children) {
        var random = new Random(seed);
        var others = new RandomRows(seed);
        var book = RandomRows.held(aBook().covering("2022-04-01", "2026-03-31"));
        for (int i = 0; i < children; i++) {
            var child = wellKept(aChild("W%04d".formatted(i)), random);
            others.tell(child);
            book.with(child);
        }
        return book.build();
    }

    private static ChildBuilder wellKept(ChildBuilder child, Random random) {
        LocalDate at = LocalDate.of(2022, 4, 1).plusDays(random.nextInt(900));
        for (int periods = 1 + random.nextInt(2); periods > 0; periods--) {
            String reason = "S";
            for (int rows = 1 + random.nextInt(4); rows > 0; rows--) {
                boolean last = rows == 1;
                var episode = anEpisode().from(at.toString()).because(reason).in(one(PLACES, random));
                if (last && periods == 1 && random.nextBoolean()) {
                    child.with(episode);
                    return child;
                }
                at = at.plusDays(1 + random.nextInt(250));
                child.with(episode.to(at.toString(), last ? "E4A" : "X1"));
                reason = one(REASONS.subList(1, REASONS.size()), random);
            }
            at = at.plusDays(random.nextInt(3) * 40L);
        }
        return child;
    }

    /** Of three, one is not known, one is a child throughout, and one turns 18 somewhere in the years of the book. */
    private static String born(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> "2012-06-01";
            default -> LocalDate.of(2004, 4, 1).plusDays(random.nextInt(1500)).toString();
        };
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
