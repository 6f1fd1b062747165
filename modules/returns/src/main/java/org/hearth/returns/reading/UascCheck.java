package org.hearth.returns.reading;

import org.hearth.core.api.codes.Codes;
import org.hearth.returns.api.Severity;

/** The rows that say who came alone to seek asylum. */
final class UascCheck implements RowCheck {
    private static final int SEX = 1;
    private static final int DOB = 2;
    private static final int DUC = 3;

    private final Say say;
    private final CodeCheck sex;
    private final OncePerChild once;

    UascCheck(int year, Say say) {
        this.say = say;
        this.once = new OncePerChild(say);
        this.sex = new CodeCheck(Codes.standard().sexes(), SEX, "101", year, say);
    }

    @Override
    public boolean check(Row row) {
        if (row.isFromXml() && !saysYes(row)) {
            return false;
        }
        ReadDate ceased = ReadDate.of(row.get(DUC));
        if (ceased.isUnreadable()) {
            say.refuse(
                    "104",
                    row,
                    DUC,
                    "The day the status ended cannot be read, so the row was left out. " + ceased.problem());
            return false;
        }
        ReadDate born = ReadDate.of(row.get(DOB));
        if (born.isUnreadable()) {
            say.error(
                    "CELL-DATE",
                    row,
                    DOB,
                    "The copy of the birth date cannot be read. The row was taken; the Header's birth date is used. "
                            + born.problem());
        } else if (born.day() != null
                && ceased.day() != null
                && ceased.day().isAfter(born.day().plusYears(18))) {
            say.error(
                    "304",
                    row,
                    DUC,
                    "The status would end after the 18th birthday, %s. The row was taken as sent; check both dates."
                            .formatted(ReadDate.asSent(born.day().plusYears(18))));
        }
        sex.check(row);
        once.check(row);
        return true;
    }

    /** In the XML form the header's flag decides, not that there is a row. */
    private boolean saysYes(Row row) {
        String flag = row.extra(XmlModules.FLAG);
        if ("1".equals(flag)) {
            return true;
        }
        if (flag.isEmpty() || flag.equals("0")) {
            say.refuse(
                    "303",
                    row,
                    DUC,
                    "A day on which the status ended is given, but UASC is %s, so it was left out. Set UASC to 1 if the child was unaccompanied in the year, or clear the day."
                            .formatted(flag.isEmpty() ? "blank" : flag));
        } else {
            say.aboutLine(
                    "105",
                    Severity.ERROR,
                    true,
                    row.line(),
                    XmlModules.FLAG,
                    row.child(),
                    "UASC is neither 0 nor 1, so whether the child is unaccompanied was left out. Enter 1 for a child who is or was in the year, 0 for any other.");
        }
        return false;
    }
}
