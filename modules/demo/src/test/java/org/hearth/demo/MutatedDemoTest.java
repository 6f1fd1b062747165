package org.hearth.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hearth.returns.HeldLists;
import org.hearth.returns.Postcodes;
import org.hearth.returns.mutation.Hunt;
import org.hearth.returns.mutation.Judge;
import org.hearth.returns.mutation.Sample;
import org.hearth.returns.trial.Trials;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a small part of the demo county's return, what comes of it is findings, or a refusal that says where. */
class MutatedDemoTest {
    @TempDir
    Path folder;

    private List<String> hunted(long firstSeed, int times) {
        World world = World.ofCambridgeshireShape();
        new ReturnView(world, 2026).writeTo(folder.resolve("2026"));
        new ReturnView(world, 2025).writeTo(folder.resolve("2025"));
        Sample sample = Sample.of("demo county of 2026", 2026, folder.resolve("2026"));
        Sample lastYear = Sample.of("demo county of 2025", 2025, folder.resolve("2025"));
        var trials = Trials.of(new Postcodes("E10000003"), HeldLists.none(), folder.resolve("trials"), Judge.limit());
        var judge = new Judge(folder.resolve("uploads"), trials, lastYear);
        return new Hunt(sample, judge::judge).run(firstSeed, times);
    }

    @Test
    void nothing_that_is_done_to_it_breaks_the_reading_of_it() {
        assertThat(hunted(1, 100)).isEmpty();
    }

    @Test
    @Tag("slow")
    void not_in_ten_thousand_ways() {
        assertThat(hunted(50_000_001, Hunt.many(10_000))).isEmpty();
    }
}
