package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.ACCOM;
import static org.hearth.returns.checking.Column.ACTIV;
import static org.hearth.returns.checking.Column.CHILD;
import static org.hearth.returns.checking.Column.CONVICTED;
import static org.hearth.returns.checking.Column.DATE_INT;
import static org.hearth.returns.checking.Column.DATE_MATCH;
import static org.hearth.returns.checking.Column.DECOM;
import static org.hearth.returns.checking.Column.DUC;
import static org.hearth.returns.checking.Column.FOSTER_CARE;
import static org.hearth.returns.checking.Column.HEALTH_ASSESSMENT;
import static org.hearth.returns.checking.Column.HEALTH_CHECK;
import static org.hearth.returns.checking.Column.IMMUNISATIONS;
import static org.hearth.returns.checking.Column.INTERVENTION_OFFERED;
import static org.hearth.returns.checking.Column.INTERVENTION_RECEIVED;
import static org.hearth.returns.checking.Column.IN_TOUCH;
import static org.hearth.returns.checking.Column.LS_ADOPTR;
import static org.hearth.returns.checking.Column.MOTHER;
import static org.hearth.returns.checking.Column.NB_ADOPTR;
import static org.hearth.returns.checking.Column.SEX;
import static org.hearth.returns.checking.Column.SEX_ADOPTR;
import static org.hearth.returns.checking.Column.SUBSTANCE_MISUSE;
import static org.hearth.returns.checking.Column.TEETH_CHECK;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.AD1;
import static org.hearth.returns.checking.Table.EPISODES;
import static org.hearth.returns.checking.Table.HEADER;
import static org.hearth.returns.checking.Table.MISSING;
import static org.hearth.returns.checking.Table.OC2;
import static org.hearth.returns.checking.Table.OC3;
import static org.hearth.returns.checking.Table.PLACED_ADOPTION;
import static org.hearth.returns.checking.Table.PREV_PERM;
import static org.hearth.returns.checking.Table.REVIEWS;
import static org.hearth.returns.checking.Table.UASC;

import java.util.List;
import org.hearth.returns.checking.Ad1Row;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.HeaderRow;
import org.hearth.returns.checking.Oc2Row;
import org.hearth.returns.checking.Oc3Row;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.SentRow;
import org.hearth.returns.checking.Table;
import org.hearth.returns.checking.UnderCheck;

/** Modules that contradict one another: a child cannot be what one of them says and what another says. */
final class ContradictionRules {
    private static final List<Table<?>> ONLY_WITH_EPISODES =
            List.of(PLACED_ADOPTION, MISSING, REVIEWS, AD1, PREV_PERM, OC2);

    private ContradictionRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("165")
                        .faults(HEADER, MOTHER, SEX, ACTIV, ACCOM, IN_TOUCH, DECOM)
                        .andFaults(OC3)
                        .needs(EPISODES)
                        .wrong("Whether the child is a mother is not 0 or 1, or is given for a boy or for a girl who"
                                + " is a care leaver only, or is missing for a girl looked after in the year.")
                        .mend("Write 0 or 1 for girls looked after in the year, and leave it blank for everybody else.")
                        .check(ContradictionRules::motherhood),
                rule("187")
                        .faults(
                                AD1,
                                DATE_INT,
                                DATE_MATCH,
                                FOSTER_CARE,
                                NB_ADOPTR,
                                SEX_ADOPTR,
                                LS_ADOPTR,
                                IN_TOUCH,
                                ACTIV,
                                ACCOM)
                        .andFaults(OC3)
                        .needs(EPISODES)
                        .wrong("A child who was looked after for the whole year is also returned as adopted or as a"
                                + " care leaver.")
                        .mend("Leave the rows on adoption and on care leavers blank, or correct the child's episodes.")
                        .check(ContradictionRules::adoptedAndCareLeaver),
                rule("215")
                        .faults(
                                OC3,
                                IN_TOUCH,
                                ACTIV,
                                ACCOM,
                                CONVICTED,
                                HEALTH_CHECK,
                                IMMUNISATIONS,
                                TEETH_CHECK,
                                HEALTH_ASSESSMENT,
                                SUBSTANCE_MISUSE,
                                INTERVENTION_RECEIVED,
                                INTERVENTION_OFFERED)
                        .andFaults(OC2)
                        .wrong("The child is returned as a care leaver and as looked after for the whole year.")
                        .mend("Leave one of the two rows blank: the one on care leavers, or the one on health.")
                        .check(ContradictionRules::careLeaverAndLookedAfter),
                rule("1012")
                        .faults(PLACED_ADOPTION, CHILD)
                        .andFaultsIfLoaded(MISSING)
                        .andFaultsIfLoaded(REVIEWS)
                        .andFaultsIfLoaded(AD1)
                        .andFaultsIfLoaded(PREV_PERM)
                        .andFaultsIfLoaded(OC2)
                        .needsNone()
                        .needs(EPISODES)
                        .wrong("The child has no episode in this return.")
                        .mend("Add the child's episodes, remove this row, or correct the child number.")
                        .doubt("By its title it is about care leavers; it looks at every child.")
                        .check(ContradictionRules::withoutEpisodes),
                rule("1014")
                        .faults(UASC, ACTIV, ACCOM, IN_TOUCH, DUC)
                        .andFaults(OC3)
                        .needs(EPISODES)
                        .wrong("A care leaver who was not looked after in the year is returned as an unaccompanied"
                                + " child.")
                        .mend("Remove the row on unaccompanied children, or add the episode that reaches into the"
                                + " year.")
                        .check(ContradictionRules::careLeaverAndUnaccompanied));
    }

    private static void motherhood(Child child, UnderCheck in, Rule.Flags flags) {
        if (!child.has(HEADER) || !child.anyEpisode(episode -> !episode.isShortBreak())) {
            return;
        }
        boolean lookedAfter = child.anyEpisode(episode -> !episode.isShortBreak() && episode.touches(child.year()));
        for (HeaderRow header : child.headers()) {
            if (isMotherhoodWrong(header, lookedAfter)) {
                flags.on(header);
                flags.on(child.oc3());
            } else if (header.isFemale() && header.mother().isGiven() && !lookedAfter) {
                withAnswered(child.oc3(), header, flags);
            }
        }
    }

    private static boolean isMotherhoodWrong(HeaderRow header, boolean lookedAfter) {
        return header.mother().isGivenOtherThan("0", "1")
                || header.mother().isGiven() && header.isMale()
                || header.mother().isBlank() && header.isFemale() && lookedAfter;
    }

    private static void withAnswered(List<Oc3Row> rows, HeaderRow header, Rule.Flags flags) {
        for (Oc3Row row : rows) {
            if (row.isAnswered()) {
                flags.on(header);
                flags.on(row);
            }
        }
    }

    private static void adoptedAndCareLeaver(Child child, UnderCheck in, Rule.Flags flags) {
        if ((child.has(AD1) || child.has(OC3)) && child.isContinuouslyLookedAfter()) {
            child.ad1().stream().filter(Ad1Row::isAnswered).forEach(flags::on);
            child.oc3().stream().filter(Oc3Row::isAnswered).forEach(flags::on);
        }
    }

    private static void careLeaverAndLookedAfter(Child child, UnderCheck in, Rule.Flags flags) {
        if (child.has(OC3) && child.has(OC2)) {
            List<Oc3Row> careLeaver =
                    child.oc3().stream().filter(Oc3Row::isAnswered).toList();
            List<Oc2Row> lookedAfter =
                    child.oc2().stream().filter(Oc2Row::isAnswered).toList();
            if (!careLeaver.isEmpty() && !lookedAfter.isEmpty()) {
                flags.on(careLeaver);
                flags.on(lookedAfter);
            }
        }
    }

    private static void withoutEpisodes(Child child, UnderCheck in, Rule.Flags flags) {
        if (!child.has(EPISODES)) {
            for (Table<? extends SentRow> table : ONLY_WITH_EPISODES) {
                flags.on(child.rows(table));
            }
        }
    }

    private static void careLeaverAndUnaccompanied(Child child, UnderCheck in, Rule.Flags flags) {
        if (child.has(UASC) && child.has(OC3) && !child.anyEpisode(episode -> episode.touches(child.year()))) {
            for (Oc3Row row : child.oc3()) {
                if (row.isAnswered()) {
                    flags.on(row);
                    flags.on(child.uasc());
                }
            }
        }
    }
}
