package org.hearth.returns.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.hearth.core.api.places.SettingNames;

/** Tells other modules what the inspectorate's lists in use call a setting. */
@ApplicationScoped
class NamesOfTheLists implements SettingNames {
    private final Providers providers;

    /** For the container's proxy. */
    protected NamesOfTheLists() {
        this(null);
    }

    @Inject
    NamesOfTheLists(Providers providers) {
        this.providers = providers;
    }

    @Override
    public Map<String, String> of(Collection<String> urns) {
        return providers.names(urns);
    }
}
