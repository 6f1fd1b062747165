package org.hearth.demo;

import java.util.ArrayList;
import java.util.List;
import org.hearth.demo.Child.Stay;

/**
 * A child's stays as the county's workers record them. What happened in the world is told in the form that the return wants
 * and its rules hold: a stay away is one only when the child came back to the same placement under the same legal status,
 * a child with parents is under an order, a small child is not on remand, and each episode says what changed at its start.
 */
final class Recorded {
    /** The age of criminal responsibility in England: Children and Young Persons Act 1933, section 50. */
    private static final int RESPONSIBLE_AT = 10;

    private static final String ON_REMAND = "J1";
    private static final String BY_AGREEMENT = "V2";
    private static final String INTERIM_ORDER = "C1";
    private static final String WITH_PARENTS = "P1";

    private Recorded() {}

    /** In order; each a copy. */
    static List<Stay> of(Child child) {
        var stays = new ArrayList<Stay>();
        for (Stay stay : child.stays) {
            stays.add(copy(stay, legalStatus(child, stay), stay.place, stay.startReason));
        }
        stays.replaceAll(Recorded::underAnOrder);
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            if (stay.temporary() && !isStayAway(stays, i)) {
                Stay before = i == 0 ? stay : stays.get(i - 1);
                stays.set(i, underAnOrder(copy(stay, stay.legalStatus, before.place, stay.startReason)));
            }
        }
        return joined(stays);
    }

    private static String legalStatus(Child child, Stay stay) {
        boolean tooYoung = stay.legalStatus.equals(ON_REMAND)
                && child.stays.stream()
                        .anyMatch(one -> one.legalStatus.equals(ON_REMAND)
                                && one.from.isBefore(child.born.plusYears(RESPONSIBLE_AT)));
        return tooYoung ? BY_AGREEMENT : stay.legalStatus;
    }

    private static Stay underAnOrder(Stay stay) {
        return stay.legalStatus.equals(BY_AGREEMENT) && stay.place.equals(WITH_PARENTS)
                ? copy(stay, INTERIM_ORDER, stay.place, stay.startReason)
                : stay;
    }

    private static boolean isStayAway(List<Stay> stays, int at) {
        Stay away = stays.get(at);
        Stay before = at == 0 ? null : stays.get(at - 1);
        if (before == null
                || before.temporary()
                || !away.from.equals(before.to)
                || !away.startReason.equals("P")
                || before.changeReason != null
                || !away.legalStatus.equals(before.legalStatus)) {
            return false;
        }
        if (away.to == null) {
            return true;
        }
        Stay after = at + 1 == stays.size() ? null : stays.get(at + 1);
        return after != null
                && after.from.equals(away.to)
                && after.startReason.equals("P")
                && away.changeReason == null
                && isSamePlacement(before, after)
                && after.legalStatus.equals(before.legalStatus);
    }

    private static boolean isSamePlacement(Stay one, Stay other) {
        return one.home == other.home && one.place.equals(other.place);
    }

    /** An episode in which nothing changed is none; the others say what did. */
    private static List<Stay> joined(List<Stay> stays) {
        var joined = new ArrayList<Stay>();
        for (Stay stay : stays) {
            Stay before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before == null || !stay.from.equals(before.to) || stay.startReason.equals("S")) {
                joined.add(stay);
            } else if (isSamePlacement(before, stay) && before.legalStatus.equals(stay.legalStatus)) {
                before.to = stay.to;
                before.endReason = stay.endReason;
                before.changeReason = stay.changeReason;
            } else {
                String began = startReason(before, stay);
                if (began.equals("L")) {
                    before.changeReason = null;
                }
                joined.add(copy(stay, stay.legalStatus, stay.place, began));
            }
        }
        return joined;
    }

    private static String startReason(Stay before, Stay stay) {
        boolean order = !before.legalStatus.equals(stay.legalStatus);
        if (isSamePlacement(before, stay)) {
            return "L";
        }
        boolean sameCarer = before.home == stay.home && !before.temporary() && !stay.temporary();
        return order ? sameCarer ? "U" : "B" : sameCarer ? "T" : "P";
    }

    private static Stay copy(Stay stay, String legalStatus, String place, String startReason) {
        var copy = new Stay(stay.from, startReason, legalStatus, stay.need, place, stay.home);
        copy.to = stay.to;
        copy.endReason = stay.endReason;
        copy.changeReason = stay.changeReason;
        return copy;
    }
}
