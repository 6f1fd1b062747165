package org.hearth.fostering.farewell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.LeavingQuestion;
import org.hearth.platform.api.pages.Days;

/** A resignation ends the approval on one day, whatever day anybody names; another day is a matter to be confirmed. */
@ApplicationScoped
public class NoticeAtLeaving implements LeavingQuestion {
    private final Farewells farewells;

    /** For the container's proxy. */
    protected NoticeAtLeaving() {
        this(null);
    }

    @Inject
    NoticeAtLeaving(Farewells farewells) {
        this.farewells = farewells;
    }

    @Override
    public List<String> asks(Household household, LocalDate on) {
        return farewells
                .of(household)
                .filter(told -> told.noticeOn() != null && !told.takesEffectOn().equals(on))
                .map(told -> "The notice received on %s takes effect on %s, and %s is %s that."
                        .formatted(
                                Days.inWords(told.noticeOn()),
                                Days.inWords(told.takesEffectOn()),
                                Days.inWords(on),
                                on.isBefore(told.takesEffectOn()) ? "before" : "after"))
                .stream()
                .toList();
    }

    @Override
    public Optional<LocalDate> expected(Household household) {
        return farewells.of(household).map(Farewell::takesEffectOn).filter(Objects::nonNull);
    }
}
