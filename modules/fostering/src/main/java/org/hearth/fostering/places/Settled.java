package org.hearth.fostering.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Stays and the decisions of people put together. A decision holds for the stay of the child that begins on its day; where a
 * later return moved that day, for the one stay at the same postcode that covers the day or begins soon after.
 *
 * @param linked    stays whose household is known, by whoever recorded the placement or by a link
 * @param notOurs   stays of which a person said that they are in no household of the register
 * @param unsettled stays with the council's own carers of which nobody has said in which household
 * @param possible  short stays away from a placement, of which nobody has said whether they are with carers of ours
 * @param lost      decisions for which there is no stay any more
 */
record Settled(
        List<InHousehold> linked,
        List<FosterStay> notOurs,
        List<FosterStay> unsettled,
        List<FosterStay> possible,
        List<Link> lost) {
    private static final int DAYS_MOVED = 31;

    /** @param link {@code null} where whoever recorded the placement chose the household */
    record InHousehold(FosterStay stay, UUID household, Link link) {}

    static Settled of(List<FosterStay> stays, List<Link> links, Set<UUID> register) {
        Map<UUID, List<FosterStay>> byChild = new HashMap<>();
        stays.forEach(stay ->
                byChild.computeIfAbsent(stay.child(), none -> new ArrayList<>()).add(stay));
        Map<FosterStay, Link> decided = new HashMap<>();
        var moved = new ArrayList<Link>();
        for (Link link : links) {
            byChild.getOrDefault(link.child(), List.of()).stream()
                    .filter(stay -> stay.startedOn().equals(link.startedOn()))
                    // of two that begin on one day the one that goes on longer is meant
                    .reduce((one, other) -> endsLater(one, other) ? one : other)
                    .ifPresentOrElse(stay -> decided.put(stay, link), () -> moved.add(link));
        }
        var lost = new ArrayList<Link>();
        for (Link link : moved) {
            var found = byChild.getOrDefault(link.child(), List.of()).stream()
                    .filter(stay -> !decided.containsKey(stay) && isMoved(link, stay))
                    .toList();
            if (found.size() == 1) {
                decided.put(found.get(0), link);
            } else if (link.decision() != Link.Decision.UNDONE) {
                lost.add(link);
            }
        }
        return sorted(stays, decided, lost, register);
    }

    private static Settled sorted(
            List<FosterStay> stays, Map<FosterStay, Link> decided, List<Link> lost, Set<UUID> register) {
        var linked = new ArrayList<InHousehold>();
        var notOurs = new ArrayList<FosterStay>();
        var unsettled = new ArrayList<FosterStay>();
        var possible = new ArrayList<FosterStay>();
        var seen = new HashSet<FosterStay>();
        for (FosterStay stay : stays) {
            if (!seen.add(stay)) {
                continue;
            }
            Link link = decided.get(stay);
            Link.Decision decision = link == null ? Link.Decision.UNDONE : link.decision();
            if (stay.home() != null && register.contains(stay.home())) {
                linked.add(new InHousehold(stay, stay.home(), null));
            } else if (decision == Link.Decision.LINKED && register.contains(link.household())) {
                linked.add(new InHousehold(stay, link.household(), link));
            } else if (decision == Link.Decision.NOT_OURS) {
                notOurs.add(stay);
            } else if (stay.ourOwn() && !stay.temporary()) {
                unsettled.add(stay);
            } else if (stay.temporary()) {
                possible.add(stay);
            }
        }
        return new Settled(linked, notOurs, unsettled, possible, lost);
    }

    private static boolean isMoved(Link link, FosterStay stay) {
        LocalDate day = link.startedOn();
        return !link.postcode().isEmpty()
                && stay.isAt(link.postcode())
                && (stay.period().includes(day)
                        || stay.startedOn().isAfter(day) && !stay.startedOn().isAfter(day.plusDays(DAYS_MOVED)));
    }

    private static boolean endsLater(FosterStay one, FosterStay other) {
        return one.period().to() == null
                || other.period().to() != null
                        && one.period().to().isAfter(other.period().to());
    }
}
