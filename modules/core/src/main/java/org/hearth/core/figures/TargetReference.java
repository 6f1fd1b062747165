package org.hearth.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.core.api.figures.Comparators.Comparator;
import org.hearth.core.api.figures.Comparators.Kind;
import org.hearth.core.api.reference.ReferenceData;

/** What the council means to reach. Only targets that were published are held, and most were never. */
@ApplicationScoped
class TargetReference implements ReferenceData {
    private static final String KIND = "Targets";
    private static final String OFF = "Figures are shown without a target beside them.";

    @Inject
    PublishedComparators published;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Held held() {
        List<Comparator> targets = published.all().stream()
                .filter(figure -> figure.kind() == Kind.TARGET)
                .toList();
        if (targets.isEmpty()) {
            return Held.none(KIND, "No target of this council is held, and none can be loaded in this version.", OFF);
        }
        return Held.whole(
                        KIND,
                        targets.size() == 1
                                ? "One that was published."
                                : "%d that were published.".formatted(targets.size()),
                        targets.stream()
                                        .map(Comparator::source)
                                        .distinct()
                                        .collect(java.util.stream.Collectors.joining("; "))
                                + ". They come with Hearth.",
                        targets.stream()
                                        .map(Comparator::period)
                                        .distinct()
                                        .collect(java.util.stream.Collectors.joining(", "))
                                + ".")
                .without("No target that your council set itself is held, and none can be loaded in this version.", OFF)
                .with(targets.stream()
                        .map(one -> "%s, %s: %s".formatted(one.line(), one.period(), one.words()))
                        .toList());
    }
}
