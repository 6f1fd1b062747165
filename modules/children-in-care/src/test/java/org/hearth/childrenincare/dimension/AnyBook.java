package org.hearth.childrenincare.dimension;

import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hearth.childrenincare.indicator.RandomRows;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.testing.ChildBuilder;
import org.hearth.core.testing.EpisodeBuilder;

/** Books from a seed in which everything that a dimension asks varies, and is missing for some. */
final class AnyBook {
    private static final List<String> PLACES = Arrays.asList("U1", "U6", "A5", "P1", "K2", "K3", "T1", "Z1", null);
    private static final List<String> PROVIDERS = Arrays.asList("PR0", "PR1", "PR4", "PR5", null);
    private static final List<String> STATUSES = Arrays.asList("C1", "C2", "V2", "E1", "J1", "V3", null);
    private static final List<String> NEEDS = Arrays.asList("N1", "N2", "N8", null);
    private static final List<String> SEXES = Arrays.asList("M", "F", "U", null);
    private static final List<String> ETHNICITIES = Arrays.asList("WBRI", "MWBC", "AIND", "BAFR", "REFU", "NOBT", null);
    private static final List<String> REASONS = List.of("S", "L", "P", "T");
    private static final List<String> CHANGES = Arrays.asList("CARPL", "CREQB", "LAREQ", null);
    private static final List<String> ENDS = List.of("X1", "X1", "E4A", "E4B", "E11", "E45", "E3");
    private static final List<String> COUNCILS = List.of("E06000031", "E10000020", "SCO");

    private AnyBook() {}

    static CareBook of(long seed, int children) {
        var random = new Random(seed);
        var book = RandomRows.held(aBook().covering("2021-04-01", "2026-03-31"));
        var rows = new RandomRows(seed);
        for (int i = 0; i < children; i++) {
            var child = child("A%04d".formatted(i), random);
            rows.tell(child);
            book.with(child);
        }
        return book.build();
    }

    private static ChildBuilder child(String reference, Random random) {
        var child = aChild(reference).sex(one(SEXES, random)).ethnicity(one(ETHNICITIES, random));
        child.born(
                random.nextInt(8) == 0
                        ? null
                        : LocalDate.of(2006, 4, 1)
                                .plusDays(random.nextInt(7000))
                                .toString());
        if (random.nextInt(6) == 0) {
            child.unaccompanied();
        }
        LocalDate at = LocalDate.of(2021, 4, 1).plusDays(random.nextInt(1500));
        for (int rows = 1 + random.nextInt(6); rows > 0; rows--) {
            var episode = located(anEpisode(), random)
                    .from(at.toString())
                    .because(one(REASONS, random))
                    .under(one(STATUSES, random))
                    .need(one(NEEDS, random))
                    .in(one(PLACES, random), one(PROVIDERS, random))
                    .changedBecause(one(CHANGES, random));
            LocalDate end = at.plusDays(random.nextInt(300));
            if (random.nextInt(5) > 0) {
                episode.to(end.toString(), one(ENDS, random));
            }
            child.with(episode);
            at = end.plusDays(random.nextInt(4) == 0 ? random.nextInt(60) : 0);
        }
        return child;
    }

    private static EpisodeBuilder located(EpisodeBuilder episode, Random random) {
        Integer tenths = random.nextInt(4) == 0 ? null : Integer.valueOf(random.nextInt(700));
        return switch (random.nextInt(4)) {
            case 0 -> episode;
            case 1 -> episode.inside(tenths);
            case 2 -> episode.nextDoor(COUNCILS.get(0), tenths);
            default -> episode.outside(one(COUNCILS, random), tenths);
        };
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
