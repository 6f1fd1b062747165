package org.hearth.core.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.hearth.platform.api.settings.CouncilNames;
import org.hearth.platform.api.time.UkTime;

/**
 * Councils' names by {@code councils.csv}. County councils (codes E10) call themselves so; of others the register does not
 * tell whether they are a city, a borough or a royal one, and their plain name is given.
 */
@ApplicationScoped
class RegisteredNames implements CouncilNames {

    private final Councils councils = new Councils();
    private final Clock clock;

    /** For the container's proxy. */
    RegisteredNames() {
        this(null);
    }

    @Inject
    RegisteredNames(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<String> nameOf(String code) {
        String name = councils.name(code, UkTime.today(clock));
        if (name.equals(code)) {
            return Optional.empty();
        }
        return Optional.of(code.startsWith("E10") ? name + " County Council" : name);
    }
}
