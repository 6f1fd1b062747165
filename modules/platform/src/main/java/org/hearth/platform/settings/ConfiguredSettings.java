package org.hearth.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hearth.platform.api.settings.CouncilNames;
import org.hearth.platform.api.settings.Settings;

/** The server's settings, from MicroProfile Config: the environment, or the server configuration's variables. */
@ApplicationScoped
public class ConfiguredSettings implements Settings {

    @Inject
    private Instance<CouncilNames> councils;

    private final NamedSettings settings = new NamedSettings(
            name -> ConfigProvider.getConfig().getOptionalValue(name, String.class), code -> councils.stream()
                    .flatMap(names -> names.nameOf(code).stream())
                    .findFirst());

    @Override
    public String council() {
        return settings.council();
    }

    @Override
    public String councilName() {
        return settings.councilName();
    }

    @Override
    public Path dataDir() {
        return settings.dataDir();
    }

    @Override
    public boolean demo() {
        return settings.demo();
    }

    @Override
    public boolean demoCounty() {
        return settings.demoCounty();
    }

    @Override
    public String demoPassword() {
        return settings.demoPassword();
    }

    @Override
    public Optional<Path> postcodesFile() {
        return settings.postcodesFile();
    }

    @Override
    public Optional<String> get(String name) {
        return settings.get(name);
    }

    /** What is wrong with the settings, each as a sentence with what to do; empty when Hearth may start. */
    public List<String> faults() {
        return settings.faults();
    }
}
