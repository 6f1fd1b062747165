package org.hearth.committee.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearth.committee.disclosure.Earlier;
import org.hearth.committee.disclosure.Withheld;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.frozen.PaperSystem;
import org.hearth.committee.rendering.Names;
import org.hearth.committee.rendering.Reading;
import org.hearth.committee.rendering.Redefined;
import org.hearth.committee.rendering.Revision;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cell.Figure;

/** What papers before this one have said: for disclosure control (DC-05), and for naming what was revised. */
final class History {

    /**
     * @param withheld {@code null} when it was never published
     * @param exempt   whether members were given an exempt part
     */
    record Said(Paper paper, Frozen frozen, Set<Coordinates> withheld, boolean exempt) {
        String name() {
            return "the paper for %s, version %d".formatted(Dates.inFull(paper.meeting()), paper.versionNo());
        }
    }

    private final List<Said> published;
    private final Optional<Said> previous;

    /**
     * @param published in the order of publication
     * @param previous  the version before this one, published or not
     */
    History(List<Said> published, Optional<Said> previous) {
        this.published = List.copyOf(published);
        this.previous = previous;
    }

    Earlier earlier() {
        var withheld = new HashSet<Coordinates>();
        var printed = new HashMap<Coordinates, Long>();
        var papers = new ArrayList<Earlier.Published>();
        for (Said said : published) {
            withheld.addAll(said.withheld());
            var system = new PaperSystem(said.frozen());
            system.quantities().forEach((at, quantity) -> {
                if (!said.withheld().contains(at)) {
                    printed.put(at, quantity.value());
                }
            });
            papers.add(new Earlier.Published(
                    List.copyOf(system.quantities().values()), system.equations(), said.withheld()));
        }
        return new Earlier(withheld, printed, papers);
    }

    /**
     * Every figure that stands in an earlier paper and differs now: compared with the last published paper that has it,
     * and else with the version before. Those of the public paper come first; what only exempt parts print is compared with
     * exempt parts.
     *
     * @param sourceNow where what is now held of a child (by id) came from; asked for those who left a list
     */
    List<Revision> revisions(Frozen now, Withheld withheld, Function<String, String> sourceNow) {
        // by identity: to hash a paper would be to read all that is frozen in it, for every figure again
        var readings = new IdentityHashMap<Said, Reading>();
        var names = Names.of(now);
        var reading = Reading.withholding(now, withheld::hides);
        var revisions = new ArrayList<Revision>();
        differing(now, Frozen::figures, (figure, said, before) -> {
            String told = said.withheld() == null
                    ? null
                    : readings.computeIfAbsent(said, one -> Reading.withholding(one.frozen(), one.withheld()::contains))
                            .text(figure.at());
            revisions.add(
                    revision(now, figure, said, before, names, told, reading.text(figure.at()), false, sourceNow));
        });
        differing(now, Frozen::exemptFigures, (figure, said, before) -> {
            String told = said.withheld() == null || !said.exempt() ? null : Reading.plain(before);
            revisions.add(revision(now, figure, said, before, names, told, Reading.plain(figure), true, sourceNow));
        });
        return revisions;
    }

    /** What is done with a figure that differs from that of an earlier paper. */
    private interface Differing {
        void with(Figure figure, Said said, Figure before);
    }

    private void differing(Frozen now, Function<Frozen, Map<Coordinates, Figure>> which, Differing differing) {
        var figuresOf = new IdentityHashMap<Said, Map<Coordinates, Figure>>();
        var baseline = new LinkedHashMap<Coordinates, Said>();
        Stream.concat(previous.stream(), published.stream()).forEach(said -> {
            var figures = which.apply(said.frozen());
            figuresOf.put(said, figures);
            figures.keySet().forEach(at -> baseline.put(at, said));
        });
        which.apply(now).forEach((at, figure) -> {
            var said = baseline.get(at);
            if (said == null) {
                return;
            }
            var before = figuresOf.get(said).get(at);
            if (!Reading.plain(before).equals(Reading.plain(figure))) {
                differing.with(figure, said, before);
            }
        });
    }

    private static Revision revision(
            Frozen now,
            Figure figure,
            Said said,
            Figure before,
            Names names,
            String told,
            String tells,
            boolean exempt,
            Function<String, String> sourceNow) {
        var at = figure.at();
        return new Revision(
                at,
                names.of(at),
                Reading.plain(before),
                Reading.plain(figure),
                told,
                tells,
                exempt,
                said.name(),
                changes(now.members(at), said.frozen().members(at), Frozen.Member::source),
                changes(said.frozen().members(at), now.members(at), member -> sourceNow.apply(member.id())));
    }

    /** Against what was published last before it of the same report: one of other topics has other definitions. */
    Redefined redefined(Frozen now) {
        var before = published.stream()
                .filter(said -> said.frozen().pack().equals(now.pack()))
                .reduce((first, last) -> last);
        if (before.isEmpty()) {
            return Redefined.NOTHING_BEFORE;
        }
        var last = before.get();
        return Redefined.between(last.name(), last.frozen().definitions(), now.definitions());
    }

    /** Who stands in one list and not in the other, as often as it is so. */
    private static List<Revision.Change> changes(
            List<Frozen.Member> one, List<Frozen.Member> other, Function<Frozen.Member, String> source) {
        var left = new HashMap<String, Integer>();
        other.forEach(member -> left.merge(member.id(), 1, Integer::sum));
        var changes = new ArrayList<Revision.Change>();
        for (Frozen.Member member : one) {
            int count = left.getOrDefault(member.id(), 0);
            if (count > 0) {
                left.put(member.id(), count - 1);
            } else {
                changes.add(new Revision.Change(member, source.apply(member)));
            }
        }
        return changes;
    }
}
