package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.ACCOM;
import static org.hearth.returns.checking.Column.ACTIV;
import static org.hearth.returns.checking.Column.DATE_INT;
import static org.hearth.returns.checking.Column.DATE_MATCH;
import static org.hearth.returns.checking.Column.FOSTER_CARE;
import static org.hearth.returns.checking.Column.IN_TOUCH;
import static org.hearth.returns.checking.Column.LS_ADOPTR;
import static org.hearth.returns.checking.Column.NB_ADOPTR;
import static org.hearth.returns.checking.Column.SEX_ADOPTR;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.AD1;
import static org.hearth.returns.checking.Table.OC3;

import java.util.List;
import org.hearth.returns.checking.Ad1Row;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.Oc3Row;
import org.hearth.returns.checking.Rule;

/** Adopted children (AD1). */
final class AdoptedRules {
    private AdoptedRules() {}

    static List<Rule> rules() {
        return List.of(
                notADate("112", DATE_INT, "date of the decision that adoption is best for the child"),
                notADate("113", DATE_MATCH, "date on which child and adopters were matched"),
                notACode(
                        "114",
                        FOSTER_CARE,
                        "The answer whether the child's foster carer adopted the child is neither 0 nor 1.",
                        "Give 1 if the adopter was the child's foster carer, else 0.",
                        "0",
                        "1"),
                rule("134")
                        .faults(
                                AD1,
                                IN_TOUCH,
                                ACTIV,
                                ACCOM,
                                DATE_INT,
                                DATE_MATCH,
                                FOSTER_CARE,
                                NB_ADOPTR,
                                SEX_ADOPTR,
                                LS_ADOPTR)
                        .needs(OC3)
                        .wrong("The return speaks of this child as adopted and as a care leaver.")
                        .mend("An adopted child is no care leaver: remove one of the two.")
                        .when(AdoptedRules::isCareLeaverToo),
                rule("151")
                        .faults(AD1, DATE_INT, DATE_MATCH, FOSTER_CARE, NB_ADOPTR, SEX_ADOPTR, LS_ADOPTR)
                        .wrong("Some details of the adoption are given and others are missing.")
                        .mend("Give them all, or none if the child was not adopted.")
                        .when(adopted -> adopted.isAnswered() && !adopted.isComplete()),
                notACode(
                        "175",
                        NB_ADOPTR,
                        "The number of adopters is neither 1 nor 2.",
                        "Give 1 for a single adopter and 2 for a couple.",
                        "1",
                        "2"),
                notACode(
                        "176",
                        SEX_ADOPTR,
                        "The sex of the adopters is not one of the codes.",
                        "Give M1 or F1 for a single adopter; MM, FF or MF for a couple.",
                        "M1",
                        "F1",
                        "MM",
                        "FF",
                        "MF"),
                notACode(
                        "177",
                        LS_ADOPTR,
                        "The adopters' legal status is not one of the codes.",
                        "Give L0 for a single adopter; L11, L12, L2, L3 or L4 for a couple.",
                        "L0",
                        "L11",
                        "L12",
                        "L2",
                        "L3",
                        "L4"),
                rule("333")
                        .faults(AD1, DATE_INT)
                        .wrong("Child and adopters were matched, and there is no decision for adoption by that day.")
                        .mend("Give the day of the decision that adoption is best for the child,"
                                + " on or before that of the match.")
                        .when(adopted -> adopted.dateMatch().isDay()
                                && !adopted.dateInt().isOnOrBefore(adopted.dateMatch())),
                rule("511")
                        .faults(AD1, NB_ADOPTR, SEX_ADOPTR)
                        .wrong("There are two adopters, and the sex is that of a single one.")
                        .mend("Give MM, FF or MF as their sex, or correct the number of adopters.")
                        .when(adopted -> adopted.nbAdoptr().is("2")
                                && adopted.sexAdoptr().isOneOf("M1", "F1")),
                adoptersSex("514", "L0", "one single person", "M1", "F1"),
                adoptersSex("517", "L3", "a man and a woman who are not married", "MF"),
                adoptersSex("518", "L4", "an unmarried couple of the same sex", "MM", "FF"),
                adoptersSex("519", "L2", "civil partners", "MM", "FF", "MF"),
                adoptersSex("520", "L11", "a man and a woman who are married", "MF"),
                adoptersSex("524", "L12", "a married couple of the same sex", "MM", "FF"));
    }

    private static Rule notADate(String code, Column column, String name) {
        return rule(code)
                .faults(AD1, column)
                .wrong("The %s is not a date.".formatted(name))
                .mend("Write it as dd/mm/yyyy.")
                .when(adopted -> adopted.value(column).day().isUnreadable());
    }

    private static Rule notACode(String code, Column column, String wrong, String mend, String... codes) {
        return rule(code).faults(AD1, column).wrong(wrong).mend(mend).when(adopted -> adopted.value(column)
                .isGivenOtherThan(codes));
    }

    /** Adopters of that legal status are of one of these sexes; none given is none of them. */
    private static Rule adoptersSex(String code, String status, String who, String... sexes) {
        return rule(code)
                .faults(AD1, LS_ADOPTR, SEX_ADOPTR)
                .wrong("By their legal status the adopters are %s, and the sex is missing or does not fit."
                        .formatted(who))
                .mend("Give %s as the sex, or correct the legal status.".formatted(String.join(" or ", sexes)))
                .when(adopted ->
                        adopted.lsAdoptr().is(status) && !adopted.sexAdoptr().isOneOf(sexes));
    }

    private static boolean isCareLeaverToo(Ad1Row adopted, Child child) {
        return adopted.isAnswered() && child.oc3().stream().anyMatch(Oc3Row::isAnswered);
    }
}
