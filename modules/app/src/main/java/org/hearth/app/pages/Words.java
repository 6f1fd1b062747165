package org.hearth.app.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.platform.api.settings.PracticeWords;
import org.hearth.platform.api.settings.Settings;

/**
 * The words of the pages, {@code #{msg['in.care']}}: Hearth's own, and over them the council's, from the file named by
 * {@code HEARTH_WORDS_FILE} or {@code words.properties} in the data folder, read once at start.
 */
@Named("msg")
@ApplicationScoped
public class Words extends AbstractMap<String, String> implements PracticeWords {
    private static final String OURS = "org.hearth.platform.messages";

    private final Properties council = new Properties();
    private ResourceBundle ours;

    protected Words() {}

    @Inject
    public Words(Settings settings) {
        ours = ResourceBundle.getBundle(OURS);
        Path file = settings.get("HEARTH_WORDS_FILE")
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .orElseGet(() -> settings.dataDir().resolve("words.properties"));
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                council.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The council's words in " + file + " could not be read.", unreadable);
            }
        }
    }

    @Override
    public String get(Object key) {
        String word = council.getProperty(key.toString());
        return word != null ? word : ours.getString(key.toString());
    }

    @Override
    public String word(String key) {
        return get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return council.containsKey(key) || ours.containsKey(key.toString());
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return ours.keySet().stream()
                .map(key -> new SimpleEntry<>(key, get(key)))
                .collect(Collectors.toSet());
    }
}
