package org.hearth.app.pages;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearth.app.testing.LiveServer;
import org.hearth.app.testing.Visitor;
import org.hearth.demo.DemoFiles;

/** Someone in the demo county whose record is restricted: the lists do not name them, the files that were sent do. */
public final class Restricted {
    private static String known;

    private Restricted() {}

    public static synchronized String one(LiveServer county) {
        if (known == null) {
            var placementOfficer = Visitor.basic(county, "placement-officer");
            Set<String> shown = new HashSet<>(JsonPath.from(placementOfficer
                            .get("/api/children?asAt=2026-03-31&size=1000")
                            .body())
                    .getList("children.reference"));
            known = sent().stream()
                    .filter(reference -> !shown.contains(reference))
                    .filter(reference ->
                            placementOfficer.get("/api/children/" + reference).statusCode() == 403)
                    .findFirst()
                    .orElseThrow();
        }
        return known;
    }

    private static List<String> sent() {
        try {
            Path folder = Files.createTempDirectory("hearth-county");
            DemoFiles.write(folder, 1);
            return Files.readAllLines(folder.resolve("2026/header.csv")).stream()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }
}
