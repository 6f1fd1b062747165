package org.hearth.platform.start;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.settings.ConfiguredSettings;

/**
 * Looks at the settings before anything else happens: no table has been made, no file opened, no request answered. Where
 * they do not let Hearth start, the console and the log say why and what to set, and the server ends with 1.
 */
@ApplicationScoped
public class StartUp {
    @Inject
    private ConfiguredSettings settings;

    void look(@Observes @Priority(50) @Initialized(ApplicationScoped.class) Object started) {
        List<String> faults = settings.faults();
        if (!faults.isEmpty()) {
            NoStart.end(faults);
        }
        String port = settings.get("HEARTH_HTTP_PORT").orElse("9080");
        if (port.matches("[0-9]{1,5}") && new Port(Integer.parseInt(port)).isTakenByAnother()) {
            NoStart.end(List.of(
                    "Port %s is in use by another Hearth. Stop that one, or set HEARTH_HTTP_PORT to another port."
                            .formatted(port)));
        }
    }
}
