package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.CHILD;
import static org.hearth.returns.checking.Column.DOB;
import static org.hearth.returns.checking.Column.DUC;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.HEADER;
import static org.hearth.returns.checking.Table.UASC;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.CollectionYear;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.LoadedReturn;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.SentRow;
import org.hearth.returns.checking.UascRow;
import org.hearth.returns.checking.UnderCheck;
import org.hearth.returns.checking.Value;

/** Unaccompanied children, by themselves and year on year. */
final class UascRules {
    private static final String SELDOM_IN_CSV =
            "In CSV files the row in UASC itself says that the child is unaccompanied, so this seldom finds anything.";

    private UascRules() {}

    static List<Rule> rules() {
        return Stream.of(thisYear(), besideLastYear()).flatMap(List::stream).toList();
    }

    private static List<Rule> thisYear() {
        return List.of(
                rule("104")
                        .faults(UASC, DUC)
                        .wrong("The end of being unaccompanied is not a date, or is before the year.")
                        .mend("Correct the date. A child who ceased in an earlier year is not in this file.")
                        .when((uasc, child) -> uasc.duc().isUnreadable()
                                || uasc.duc().isBefore(child.year().start())),
                rule("105")
                        .faults(HEADER, Column.UASC)
                        .stage(1)
                        .ofXml()
                        .notRunWhen(in -> whyThereIsNoFlag(in.thisYear()))
                        .wrong("It is not said by 0 or 1 whether the child is unaccompanied.")
                        .mend("Give 1 if the child is or was unaccompanied in the year, else 0.")
                        .when(header -> !isZeroOrOne(header.unaccompanied())),
                rule("231")
                        .faults(HEADER, DOB, Column.UASC)
                        .uses(UASC)
                        .notRunWhen(in -> in.thisYear().tellsWhoIsUnaccompanied() ? null : "Not loaded: UASC.")
                        .question()
                        .from(2025)
                        .wrong("The child is unaccompanied and under 11 at the end of the year.")
                        .mend("Check the date of birth and whether the child is unaccompanied.")
                        .when((header, child) ->
                                header.dob().birthday(11).isAfter(child.year().end())
                                        && child.isFlaggedUnaccompanied()),
                rule("303")
                        .faults(UASC, DUC, Column.UASC)
                        .andFaults(HEADER)
                        .wrong("An end of being unaccompanied is given for a child who is not recorded as such.")
                        .mend("Record the child as unaccompanied, or remove the date.")
                        .doubt(SELDOM_IN_CSV)
                        .check(UascRules::endWithoutStatus),
                rule("304")
                        .faults(UASC, DUC)
                        .wrong("The end of being unaccompanied is after the 18th birthday.")
                        .mend("Give the 18th birthday or an earlier day, or correct the date of birth.")
                        .when(uasc -> uasc.duc().isAfter(uasc.dob().birthday(18))));
    }

    private static List<Rule> besideLastYear() {
        return List.of(
                rule("205A")
                        .faults(UASC, CHILD, Column.UASC)
                        .andFaultsIfLoaded(HEADER)
                        .stage(1)
                        .needsLastYear(UASC)
                        .usesLastYear(HEADER)
                        .wrong("The child was unaccompanied in last year's return, is not now, and did not cease then.")
                        .mend("Record it again. If last year's return was wrong, say so to the department.")
                        .doubt(SELDOM_IN_CSV)
                        .check(UascRules::statusLost),
                rule("205B")
                        .faults(UASC, DUC, Column.UASC)
                        .andFaultsIfLoaded(HEADER)
                        .stage(1)
                        .needsLastYear(UASC)
                        .usesLastYear(HEADER)
                        .wrong("The child is unaccompanied in both years, and the ends given do not fit together.")
                        .mend("Last year's end is the 18th birthday; this year's is the same or a day in the year.")
                        .check(UascRules::statusKept),
                rule("205C")
                        .faults(UASC, DUC, Column.UASC)
                        .andFaultsIfLoaded(HEADER)
                        .stage(1)
                        .needsLastYear(UASC)
                        .usesLastYear(HEADER)
                        .wrong("The child is unaccompanied in neither year, and an end of it is given.")
                        .mend("Remove the date, or record the child as unaccompanied.")
                        .doubt(SELDOM_IN_CSV)
                        .check(UascRules::neverHadStatus),
                rule("205D")
                        .faults(HEADER, Column.UASC, CHILD)
                        .andFaultsIfLoaded(UASC)
                        .needsNone()
                        .stage(1)
                        .usesLastYear(HEADER, UASC)
                        .notRunWhen(UascRules::whyStatusCannotBeCompared)
                        .wrong("The child is unaccompanied in this year's return and was not in last year's.")
                        .mend("Check the child's status. If last year's return was wrong, say so to the department.")
                        .check(UascRules::statusGained));
    }

    private static String whyThereIsNoFlag(LoadedReturn thisYear) {
        if (thisYear.isXml()) {
            return null;
        }
        return thisYear.isFormKnown()
                ? "It is about the XML form. In CSV files the file UASC says who is unaccompanied."
                : "It is about the XML form, and in which form this year's Header came was not kept then. Send the return again to have it checked.";
    }

    private static boolean isZeroOrOne(Value flag) {
        return flag.number()
                .filter(number -> number.compareTo(BigDecimal.ZERO) == 0 || number.compareTo(BigDecimal.ONE) == 0)
                .isPresent();
    }

    private static void endWithoutStatus(Child child, UnderCheck in, Rule.Flags flags) {
        if (!child.has(UASC) || !child.has(HEADER) || child.isFlaggedUnaccompanied()) {
            return;
        }
        for (UascRow uasc : child.uasc()) {
            if (uasc.duc().isGiven()) {
                flags.on(uasc);
                flags.on(child.headers());
            }
        }
    }

    private static void statusLost(Child child, UnderCheck in, Rule.Flags flags) {
        if (!child.has(UASC)
                || !child.lastYear().has(UASC)
                || child.isFlaggedUnaccompanied()
                || !child.lastYear().isFlaggedUnaccompanied()) {
            return;
        }
        CollectionYear lastYear = in.lastYear().year();
        for (UascRow now : child.uasc()) {
            for (UascRow before : child.lastYear().uasc()) {
                if (now.duc().isGiven() || !lastYear.includes(before.duc())) {
                    flags.on(now);
                    flags.on(child.headers());
                }
            }
        }
    }

    private static void statusKept(Child child, UnderCheck in, Rule.Flags flags) {
        if (!child.has(UASC)
                || !child.lastYear().has(UASC)
                || !child.isFlaggedUnaccompanied()
                || !child.lastYear().isFlaggedUnaccompanied()) {
            return;
        }
        for (UascRow now : child.uasc()) {
            for (UascRow before : child.lastYear().uasc()) {
                boolean endsAt18 = before.duc().is(before.dob().birthday(18));
                boolean fits = child.year().includes(now.duc()) || now.duc().is(before.duc());
                if (!endsAt18 || !fits) {
                    flags.on(now);
                    flags.on(child.headers());
                }
            }
        }
    }

    private static void neverHadStatus(Child child, UnderCheck in, Rule.Flags flags) {
        if (!child.has(UASC) || !isZeroOrBlank(child.uascFlag())) {
            return;
        }
        List<UascRow> lastYear = child.lastYear().uasc();
        if (!lastYear.isEmpty() && !isZeroOrBlank(child.lastYear().uascFlag())) {
            return;
        }
        boolean endedLastYear =
                lastYear.stream().anyMatch(before -> before.duc().isDay());
        for (UascRow now : child.uasc()) {
            if (endedLastYear || now.duc().isDay()) {
                flags.on(now);
                flags.on(child.headers());
            }
        }
    }

    private static boolean isZeroOrBlank(Value flag) {
        return flag != null && (flag.isBlank() || flag.is("0"));
    }

    private static void statusGained(Child child, UnderCheck in, Rule.Flags flags) {
        List<? extends SentRow> now = in.thisYear().has(HEADER) ? child.headers() : child.uasc();
        if (now.isEmpty() || !child.isFlaggedUnaccompanied()) {
            return;
        }
        Child lastYear = child.lastYear();
        List<? extends SentRow> before = in.lastYear().has(HEADER) ? lastYear.headers() : lastYear.uasc();
        if (!before.isEmpty() && !lastYear.isFlaggedUnaccompanied()) {
            flags.on(now);
        }
    }

    private static String whyStatusCannotBeCompared(UnderCheck in) {
        if (!in.hasLastYear()) {
            return "Not loaded: last year's return.";
        }
        if (!in.thisYear().tellsWhoIsUnaccompanied()) {
            return "Not loaded: UASC.";
        }
        return in.lastYear().tellsWhoIsUnaccompanied() ? null : "Not loaded: last year's UASC.";
    }
}
