package org.hearth.returns.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hearth.returns.HeldLists;
import org.hearth.returns.Postcodes;
import org.hearth.returns.Reference;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.Provider;
import org.hearth.returns.checking.Value;
import org.hearth.returns.trial.Trials;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a return, what comes of it is findings, or a refusal that says where. */
class MutatedReturnsTest {
    @TempDir
    Path work;

    private List<String> hunted(Sample sample, Sample lastYear, long firstSeed, int times) {
        var places = new Postcodes("E10000019")
                .with("CB1 1AA", 545000, 258000, "E10000003")
                .with("LN1 2TZ", 497500, 371500, "E10000019")
                .with("NG31 6JR", 491000, 336000, "E10000019");
        var homes = HeldLists.of(new Provider(
                Value.of("SC459295"),
                Set.of("U4", "U5", "U6"),
                Set.of("PR1"),
                Day.BLANK,
                Value.of("LN1 2TZ"),
                Value.of("E10000019")));
        var judge = new Judge(work, Trials.of(places, homes, work.resolve("trials"), Judge.limit()), lastYear);
        return new Hunt(sample, judge::judge).run(firstSeed, times);
    }

    private static Sample county(int year) {
        return Sample.of(
                "made-up county of " + year,
                year,
                Reference.sample("made-up-county").resolve(String.valueOf(year)));
    }

    @Test
    void nothing_that_is_done_to_a_return_breaks_the_reading_of_it() {
        assertThat(hunted(Sample.invented(), null, 1, 400)).isEmpty();
    }

    @Test
    void nor_to_a_county_with_last_years() {
        assertThat(hunted(county(2026), county(2025), 1_000_001, 400)).isEmpty();
    }

    @Test
    void nothing_is_left_behind() throws IOException {
        hunted(Sample.invented(), null, 2_000_001, 20);

        try (var left = Files.walk(work)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void the_same_seed_does_the_same_and_another_something_else() {
        Sample sample = Sample.invented();

        assertThat(told(7, sample)).isEqualTo(told(7, sample)).isNotEqualTo(told(8, sample));
    }

    private static List<String> told(long seed, Sample sample) {
        return Mutation.of(seed, sample).of(sample).told();
    }

    /** Half of them of a return of ours, half of the county, which has what our own does not think of. */
    @Test
    @Tag("slow")
    void not_one_of_a_hundred_thousand_breaks_it() {
        assertThat(hunted(Sample.invented(), null, 10_000_001, Hunt.many(50_000)))
                .isEmpty();
        assertThat(hunted(county(2026), county(2025), 20_000_001, Hunt.many(50_000)))
                .isEmpty();
    }

    @Test
    @Tag("slow")
    void what_is_held_does_not_grow() {
        Sample sample = Sample.invented();
        hunted(sample, null, 30_000_001, 500);
        long before = held();
        hunted(sample, null, 30_000_001, 3_000);

        assertThat(held() - before).as("bytes held after three thousand more").isLessThan(32L << 20);
    }

    private static long held() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
