package org.hearth.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.core.api.figures.Comparators.Kind;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Target;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.reference.ReferenceData;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.time.UkTime;

/** What the council means to reach: the targets it set itself, and those that were published of it and rate nothing. */
@ApplicationScoped
class TargetReference implements ReferenceData {
    private static final String KIND = "Targets";
    private static final String OFF = "Those figures are shown without a rating.";

    @Inject
    PublishedComparators published;

    @Inject
    Targets targets;

    @Inject
    Figures figures;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Held held() {
        LocalDate today = UkTime.today(clock);
        List<Target> now = targets.on(today, null).held().values().stream()
                .sorted(java.util.Comparator.comparing(Target::line))
                .toList();
        List<String> lines = new ArrayList<>();
        now.forEach(one -> lines.add(words(one)));
        published.all().stream()
                .filter(figure -> figure.kind() == Kind.TARGET)
                .forEach(one -> lines.add("%s, %s: %s, published; it rates nothing. %s"
                        .formatted(one.line(), one.period(), one.words(), one.source())));
        if (now.isEmpty()) {
            return Held.none(
                            KIND,
                            "The council has set no target. An analyst or the director can set them.",
                            "Figures are shown without a rating.")
                    .with(lines)
                    .seenAt("/reference/targets", "Set targets");
        }
        LocalDate first =
                now.stream().map(Target::from).min(LocalDate::compareTo).orElseThrow();
        Held held = Held.whole(
                        KIND,
                        now.size() == 1
                                ? "One figure has a target."
                                : "%d figures have a target.".formatted(now.size()),
                        now.stream().map(Target::setBy).distinct().sorted().collect(Collectors.joining("; ")) + ".",
                        "From %s at the earliest; each until the next is set.".formatted(Days.inWords(first)))
                .with(lines)
                .seenAt("/reference/targets", "See and set targets");
        long all = figures.definitions().stream()
                .mapToLong(definition -> definition.lines().size())
                .sum();
        return now.size() >= all
                ? held
                : held.without("%d of %d figures have no target.".formatted(all - now.size(), all), OFF);
    }

    private String words(Target target) {
        Line line = TargetList.line(target, figures.definitions());
        return line == null
                ? "%s: no longer measured".formatted(target.line())
                : "%s, %s: %s, tolerance %s, from %s"
                        .formatted(
                                target.line(),
                                line.name(),
                                target.words(line.unit()),
                                target.toleranceWords(line.unit()),
                                Days.inWords(target.from()));
    }
}
