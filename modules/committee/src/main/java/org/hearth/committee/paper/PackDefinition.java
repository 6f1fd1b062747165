package org.hearth.committee.paper;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.hearth.core.api.pack.PackSection;

/** Which sections a paper has, in which order: {@code reports/packs/corporate-parenting.properties}. */
@ApplicationScoped
class PackDefinition {
    private static final String FILE = "/reports/packs/corporate-parenting.properties";

    @Inject
    @Any
    Instance<PackSection> found;

    void atStart(@Observes @Priority(210) @Initialized(ApplicationScoped.class) Object started) {
        sections();
    }

    List<PackSection> sections() {
        return choose(read(), found);
    }

    /** @throws IllegalStateException for a key that no section answers, or two do */
    static List<PackSection> choose(List<String> keys, Iterable<PackSection> found) {
        var known = new TreeMap<String, PackSection>();
        for (PackSection section : found) {
            if (known.put(section.key(), section) != null) {
                throw new IllegalStateException("Two sections answer to the key " + section.key() + ".");
            }
        }
        var chosen = new ArrayList<PackSection>();
        for (String key : keys) {
            var section = known.get(key);
            if (section == null) {
                throw new IllegalStateException(
                        "The paper's definition %s names the section %s, which no module answers. Known sections: %s."
                                .formatted(FILE, key, String.join(", ", known.keySet())));
            }
            chosen.add(section);
        }
        return chosen;
    }

    private static List<String> read() {
        try (var in = PackDefinition.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The paper's definition " + FILE + " is missing.");
            }
            var properties = new Properties();
            properties.load(in);
            return List.of(properties.getProperty("sections", "").strip().split("\\s*,\\s*"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
