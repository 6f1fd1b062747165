package org.hearth.fostering.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.time.Ages;
import org.hearth.fostering.api.FosterChild;
import org.hearth.fostering.api.FosterChild.Kin;
import org.hearth.fostering.api.InTheHome;
import org.hearth.fostering.api.Placing;

/**
 * All foster children who would be in the household on the day. One who has turned 18 is no foster child any more, and nor
 * are the carers' own.
 */
final class Group {
    private static final int ADULT = 18;

    private final List<FosterChild> asked;
    private final List<FosterChild> all;
    private final int grownUp;

    private Group(List<FosterChild> asked, List<FosterChild> all, int grownUp) {
        this.asked = asked;
        this.all = all;
        this.grownUp = grownUp;
    }

    static Group of(Placing placing, InTheHome home) {
        Map<UUID, FosterChild> all = new LinkedHashMap<>();
        int grownUp = 0;
        for (FosterChild child : home.children()) {
            if (isGrownUp(child, placing.day())) {
                grownUp++;
            } else {
                all.put(child.id(), child);
            }
        }
        // who is asked about may be there already
        placing.children().forEach(child -> all.put(child.id(), child));
        return new Group(placing.children(), List.copyOf(all.values()), grownUp);
    }

    static boolean isGrownUp(FosterChild child, LocalDate day) {
        return child.born() != null && Ages.on(child.born(), day) >= ADULT;
    }

    List<FosterChild> asked() {
        return asked;
    }

    int size() {
        return all.size();
    }

    /** Those placed here before who are 18 by the day. */
    int grownUp() {
        return grownUp;
    }

    /** All ids. */
    List<UUID> ids() {
        return all.stream().map(FosterChild::id).toList();
    }

    /** {@code C1 and C2}: those who are asked about. */
    String who() {
        return words(asked);
    }

    /** Every one of them, in the order of their references. */
    String everyone() {
        return words(all);
    }

    static String words(List<FosterChild> children) {
        List<String> references = children.stream()
                .map(FosterChild::reference)
                .sorted(Comparator.naturalOrder())
                .toList();
        int last = references.size() - 1;
        return last <= 0
                ? String.join("", references)
                : String.join(", ", references.subList(0, last)) + " and " + references.get(last);
    }

    /** Two who are not siblings of one another, first among those whose records tell. */
    Pair strangers() {
        return pair(Kin.NO_SIBLINGS);
    }

    /** Two of whom no record tells whether they are siblings. */
    Pair undecided() {
        return pair(Kin.NOT_KNOWN);
    }

    /** Those whom the ids do not name. */
    List<FosterChild> without(Set<UUID> named) {
        var others = new ArrayList<FosterChild>();
        for (FosterChild child : all) {
            if (!named.contains(child.id())) {
                others.add(child);
            }
        }
        return others;
    }

    private Pair pair(Kin kin) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (all.get(i).kinOf(all.get(j)) == kin) {
                    return new Pair(all.get(i), all.get(j));
                }
            }
        }
        return null;
    }

    record Pair(FosterChild one, FosterChild other) {
        String words() {
            return Group.words(List.of(one, other));
        }
    }
}
