package org.hearth.committee.paper;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.committee.disclosure.Withheld;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.frozen.FrozenJson;
import org.hearth.committee.frozen.PaperSystem;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.settings.Settings;

/** Puts together all that a paper's documents are drawn from: what is frozen, typed, withheld and revised. */
@Dependent
class Writing {
    private static final int WITHHOLD_BELOW = 6;
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private final PaperTable table;
    private final CareBooks books;
    private final Settings settings;

    @Inject
    Writing(PaperTable table, CareBooks books, Settings settings) {
        this.table = table;
        this.books = books;
        this.settings = settings;
    }

    static LocalDate dayOf(Instant instant) {
        return instant.atZone(HERE).toLocalDate();
    }

    /** As it stands; a published paper's as it stood when it was published. */
    Written write(Standing standing) {
        var paper = standing.paper();
        var frozen = FrozenJson.read(table.frozen(paper));
        var history = history(standing);
        var withheld = paper.isPublished()
                ? new Withheld(History.readTold(table.told(paper.id())), Set.of())
                : new PaperSystem(frozen).withhold(threshold(), history.earlier());
        return new Written(
                settings.councilName(),
                settings.demoCounty(),
                paper.meeting(),
                paper.versionNo(),
                !paper.isPublished(),
                dayOf(paper.isPublished() ? paper.publishedAt() : paper.knownAt()),
                frozen,
                withheld,
                threshold(),
                TypedFields.frontSheet(paper.meeting(), standing.typed()),
                TypedFields.commentary(standing.typed()),
                history.revisions(frozen, withheld, sources(paper)),
                Set.of());
    }

    /** Who of those behind the paper's figures is restricted now, by id. */
    Set<String> restrictedNow(Paper paper) {
        return books.book(paper.knownAt()).children().stream()
                .filter(ChildHistory::isRestricted)
                .map(child -> child.id().toString())
                .collect(Collectors.toSet());
    }

    /** Where what is held of a child came from, by id; the book is opened when the first is asked for. */
    private Function<String, String> sources(Paper paper) {
        var found = new HashMap<String, String>();
        return id -> {
            if (found.isEmpty()) {
                books.book(paper.knownAt())
                        .children()
                        .forEach(child -> found.put(child.id().toString(), source(child)));
            }
            return found.getOrDefault(id, "no longer held");
        };
    }

    private static String source(ChildHistory child) {
        var episodes = child.episodes();
        var source =
                episodes.isEmpty() ? null : episodes.get(episodes.size() - 1).source();
        return source == null ? "" : source.where();
    }

    private History history(Standing standing) {
        var paper = standing.paper();
        var published = new ArrayList<History.Said>();
        for (Paper earlier : standing.published()) {
            boolean before = !paper.isPublished() || earlier.publishedAt().isBefore(paper.publishedAt());
            if (before && !earlier.id().equals(paper.id())) {
                published.add(new History.Said(
                        earlier,
                        frozen(earlier),
                        History.readTold(table.told(earlier.id())).keySet()));
            }
        }
        var previous = table.versions(paper.series()).stream()
                .filter(version -> version.versionNo() == paper.versionNo() - 1)
                .findFirst()
                .map(version -> new History.Said(version, frozen(version), null));
        return new History(published, previous);
    }

    private Frozen frozen(Paper paper) {
        return FrozenJson.read(table.frozen(paper));
    }

    /** HEARTH_WITHHOLD_BELOW: counts from 1 up to, but not including, it are withheld. */
    private int threshold() {
        String set = settings.get("HEARTH_WITHHOLD_BELOW").orElse(String.valueOf(WITHHOLD_BELOW));
        try {
            int threshold = Integer.parseInt(set.strip());
            if (threshold >= 2 && threshold <= 100) {
                return threshold;
            }
        } catch (NumberFormatException no) {
            // said below
        }
        throw new RuleBroken(
                "HEARTH_WITHHOLD_BELOW is \"%s\". Set it to a whole number from 2 to 100; 6 is usual.".formatted(set));
    }
}
