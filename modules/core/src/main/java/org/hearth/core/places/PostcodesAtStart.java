package org.hearth.core.places;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearth.core.api.places.PostcodeDirectory;
import org.hearth.core.api.places.PostcodesChanged;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.settings.Settings;

/**
 * Loads the file of {@code HEARTH_POSTCODES_FILE} once; a file whose hash is known was loaded before, and an edition
 * uploaded since stays. What is wrong with the file does not keep Hearth from starting: it is in the log and on the page
 * of reference data.
 */
@ApplicationScoped
class PostcodesAtStart {
    private static final Logger LOG = Logger.getLogger(PostcodesAtStart.class.getName());

    @Inject
    PostcodeDirectory directory;

    @Inject
    PostcodeEditions editions;

    @Inject
    Settings settings;

    @Inject
    Event<PostcodesChanged> changed;

    private volatile String fault;

    void load(@Observes @Priority(150) @Initialized(ApplicationScoped.class) Object started) {
        settings.postcodesFile().ifPresent(this::load);
        directory
                .current()
                .ifPresentOrElse(
                        edition -> {
                            LOG.info(() -> "Postcodes: %s, %d of them.".formatted(edition.name(), edition.postcodes()));
                            // a server stopped between loading it and placing everybody by it
                            changed.fire(new PostcodesChanged(edition.name()));
                        },
                        () -> LOG.info("No postcode directory is loaded, so where placements are is not known."));
    }

    private void load(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (editions.withHash(PostcodeFile.hash(file)).isPresent()) {
                return;
            }
            directory.load(file.getFileName().toString(), in, Person.HEARTH.name());
        } catch (IOException | RuleBroken e) {
            fault = "HEARTH_POSTCODES_FILE: " + e.getMessage();
            LOG.log(Level.WARNING, fault);
        }
    }

    /** What was wrong with the file of the setting when Hearth started. */
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }
}
