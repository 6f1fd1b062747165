package org.hearth.platform.start;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;
import org.hearth.platform.settings.ConfiguredSettings;

/**
 * Looks at the settings before anything else happens. Where they do not let Hearth start it stays shut: the log says
 * why and what to set, {@code /health/ready} is down with the same words, and every address answers with them.
 */
@ApplicationScoped
public class StartUp {
    private static final Logger LOG = Logger.getLogger(StartUp.class.getName());

    @Inject
    private ConfiguredSettings settings;

    private volatile List<String> refusals = List.of();

    void look(@Observes @Priority(50) @Initialized(ApplicationScoped.class) Object started) {
        refusals = List.copyOf(settings.faults());
        refusals.forEach(why -> LOG.severe("Hearth does not start. " + why));
    }

    /** Why Hearth does not start; empty when it does. */
    public List<String> refusals() {
        return refusals;
    }
}
