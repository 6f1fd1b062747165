package org.hearth.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hearth.app.testing.LiveServer;
import org.hearth.demo.DemoFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power fails at many moments of an import: afterwards the earlier or the later state stands, and nothing between. */
@Tag("slow")
class KilledIT {
    private static final int TIMES = 20;

    @TempDir
    Path folder;

    @Test
    void an_import_cut_short_leaves_the_earlier_or_the_later_state() throws Exception {
        DemoFiles.write(folder, 1);
        try (var server = LiveServer.with("killed", Map.of())) {
            var county = new Council(server);
            county.sends(2025, files(2025)).then().statusCode(201);
            Object march2025 = county.figure("CIC-01", "2025-03-31", null);
            for (int time = 0; time < TIMES; time++) {
                var sending = CompletableFuture.runAsync(() -> county.sends(2026, files(2026)));
                Thread.sleep(150L + time * 180L);
                server.kill();
                sending.exceptionally(cut -> null).join();
                server.start();

                Integer now = (Integer) county.figure("CIC-01", "2026-03-31", null);
                assertThat(now == null || now > 600)
                        .as("after cut %d: %s", time, now)
                        .isTrue();
                if (now == null) {
                    assertThat(county.figure("CIC-01", "2025-03-31", null)).isEqualTo(march2025);
                }
            }
            county.sends(2026, files(2026)).then().statusCode(201);
            Object later = county.figure("CIC-01", "2026-03-31", null);

            assertThat((Integer) later).isBetween(670, 730);
        }
    }

    private List<Path> files(int year) {
        Path of = folder.resolve(Integer.toString(year));
        return List.of(of.resolve("header.csv"), of.resolve("episodes.csv"), of.resolve("uasc.csv"));
    }
}
