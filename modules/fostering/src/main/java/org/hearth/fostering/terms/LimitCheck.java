package org.hearth.fostering.terms;

import java.time.LocalDate;
import java.util.List;
import org.hearth.fostering.api.InTheHome.Exemption;
import org.hearth.fostering.api.MayTake.Term;
import org.hearth.fostering.household.UsualLimit;
import org.hearth.platform.api.pages.Days;

/**
 * The usual fostering limit, whatever the terms say: terms above three do not remove the need for an exemption, and an
 * exemption does not lift the terms. "Siblings of one another" is asked of all the foster children who would be there.
 * Children Act 1989, Schedule 7, paragraphs 2 to 4.
 *
 * @param finding   {@code null} where it does not stand against it
 * @param exemption that it rests on; {@code null} for none
 */
record LimitCheck(Finding finding, Exemption exemption) {
    private static final LimitCheck KEPT = new LimitCheck(null, null);

    static LimitCheck of(Group group, List<Exemption> exemptions, LocalDate day) {
        if (group.size() <= UsualLimit.CHILDREN) {
            return KEPT;
        }
        Group.Pair strangers = group.strangers();
        Group.Pair undecided = group.undecided();
        if (strangers == null && undecided == null) {
            return KEPT;
        }
        for (Exemption exemption : exemptions) {
            if (exemption.period().includes(day)
                    && group.without(exemption.children()).isEmpty()) {
                return new LimitCheck(null, exemption);
            }
        }
        String more = "With %s there would be %d foster children, more than the usual limit of %d"
                .formatted(group.who(), group.size(), UsualLimit.CHILDREN);
        if (strangers == null) {
            return new LimitCheck(
                    Finding.unknown(
                            Term.USUAL_LIMIT,
                            "%s, and whether %s are siblings is not recorded. Their records would tell.",
                            more,
                            undecided.words()),
                    null);
        }
        return new LimitCheck(
                Finding.broken(
                        Term.USUAL_LIMIT,
                        "%s, and %s are not siblings. %s",
                        more,
                        strangers.words(),
                        whyNoExemption(group, exemptions, day)),
                null);
    }

    private static String whyNoExemption(Group group, List<Exemption> exemptions, LocalDate day) {
        Exemption ended = null;
        for (Exemption exemption : exemptions) {
            if (exemption.period().includes(day)) {
                var others = group.without(exemption.children());
                return "The exemption does not name %s.".formatted(Group.words(others));
            }
            if (!exemption.period().isOpen() && !exemption.period().to().isAfter(day)) {
                ended = exemption;
            }
        }
        return ended == null
                ? "No exemption is held."
                : "The exemption ended on %s."
                        .formatted(Days.inWords(ended.period().lastDay()));
    }
}
