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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearth.committee.frozen.Frozen;
import org.hearth.core.api.pack.PackSection;
import org.hearth.platform.api.RuleBroken;

/**
 * Which reports there are, and which sections each has, in which order: {@code reports/packs/packs.properties} and a file for
 * each. The first is of every topic; the others are themed and take some of its sections (committee-pack.md section 4).
 */
@ApplicationScoped
class PackDefinition {
    private static final String FOLDER = "/reports/packs/";
    private static final String LIST = "packs";

    /** Fields of the front sheet that tell what a report is about. */
    private static final List<String> FRONT = List.of("purpose", "recommendations");

    @Inject
    @Any
    Instance<PackSection> found;

    private volatile List<Pack> packs;

    /**
     * One report.
     *
     * @param title    as it is chosen
     * @param report   the title that its front sheet begins with; empty for that of the form
     * @param front    what other fields of its front sheet begin with in place of the form's, by key
     * @param sections the keys of its sections in printed order
     */
    record Pack(String key, String title, String report, Map<String, String> front, List<String> sections) {}

    void atStart(@Observes @Priority(210) @Initialized(ApplicationScoped.class) Object started) {
        packs().forEach(pack -> sections(pack.key()));
    }

    /** All of them, the one of every topic first; read once, as every list of papers names them. */
    List<Pack> packs() {
        if (packs == null) {
            packs = readAll();
        }
        return packs;
    }

    private static List<Pack> readAll() {
        return Arrays.stream(read(LIST).getProperty(LIST, "").strip().split("\\s*,\\s*"))
                .map(PackDefinition::pack)
                .toList();
    }

    /** @throws RuleBroken if there is no such report */
    Pack get(String key) {
        return packs().stream()
                .filter(pack -> pack.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "pack",
                        "There is no report \"%s\". Choose one of %s."
                                .formatted(key, packs().stream().map(Pack::key).collect(Collectors.joining(", ")))));
    }

    /** Those of the report of every topic. */
    List<PackSection> sections() {
        return sections(Frozen.WHOLE_PACK);
    }

    /** @throws RuleBroken if there is no such report */
    List<PackSection> sections(String pack) {
        return choose(get(pack).sections(), found);
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
                        "A report's definition in %s names the section %s, which no module answers. Known sections: %s."
                                .formatted(FOLDER, key, String.join(", ", known.keySet())));
            }
            chosen.add(section);
        }
        return chosen;
    }

    private static Pack pack(String key) {
        var properties = read(key);
        return new Pack(
                key,
                properties.getProperty("title", key).strip(),
                properties.getProperty("report", "").strip(),
                FRONT.stream()
                        .filter(field -> !properties.getProperty(field, "").isBlank())
                        .collect(Collectors.toMap(
                                field -> field,
                                field -> properties.getProperty(field).strip())),
                List.of(properties.getProperty("sections", "").strip().split("\\s*,\\s*")));
    }

    private static Properties read(String name) {
        String file = FOLDER + name + ".properties";
        try (var in = PackDefinition.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The reports' definition " + file + " is missing.");
            }
            var properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
