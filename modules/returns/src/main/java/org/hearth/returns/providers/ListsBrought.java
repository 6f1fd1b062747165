package org.hearth.returns.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.returns.api.ProviderLists;
import org.hearth.returns.api.SentFile;

/** Takes lists from other modules by the way that a person's take. */
@ApplicationScoped
class ListsBrought implements ProviderLists {
    private final Providers providers;

    /** For the container's proxy. */
    protected ListsBrought() {
        this(null);
    }

    @Inject
    ListsBrought(Providers providers) {
        this.providers = providers;
    }

    @Override
    public void loadWhereNoneIsHeld(List<SentFile> files, String by) {
        if (providers.current().isEmpty()) {
            providers.load(files, null, by);
        }
    }
}
