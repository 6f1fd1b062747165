package org.hearth.childrenincare.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.codes.PlacementGroup;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.FigureNote;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.time.Ages;
import org.hearth.core.api.time.AsAt;
import org.hearth.platform.api.people.Person;

/**
 * Says so when somebody under 16 is counted in supported accommodation, where a council must not place them: Care Planning,
 * Placement and Case Review (England) Regulations 2010, reg. 27A.
 */
@ApplicationScoped
class SupportedUnderSixteen implements FigureNote {
    private static final int ORDER = 10;
    private static final String FIGURE = "PLA-05";
    private static final int OLD_ENOUGH = 16;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Note> on(
            Definition definition,
            Line line,
            List<ChildHistory> listed,
            List<ChildHistory> counted,
            AsAt asAt,
            Person person) {
        if (!definition.ref().equals(FIGURE)) {
            return Optional.empty();
        }
        long young = listed.stream()
                .filter(child -> child.born() != null && Ages.on(child.born(), asAt.day()) < OLD_ENOUGH)
                .count();
        return young == 0
                ? Optional.empty()
                : Optional.of(new Note(
                        "%,d of those listed here %s under 16. The law allows nobody under 16 to be placed in supported accommodation (regulation 27A): look at each at once."
                                .formatted(young, young == 1 ? "is" : "are"),
                        "Children in supported accommodation",
                        "/children/list?asAt=%s&group=%s".formatted(asAt.day(), PlacementGroup.SUPPORTED.key())));
    }
}
