package org.hearth.returns.reading;

import java.util.regex.Pattern;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.time.ReportingYear;

/** The rows that say who each child is. */
final class HeaderCheck implements RowCheck {
    private static final int SEX = 1;
    private static final int DOB = 2;
    private static final int ETHNIC = 3;
    private static final int UPN = 4;
    private static final int MOTHER = 5;
    private static final int MC_DOB = 6;

    /** ssda903.md section 2: UN1 to UN5, or a letter (not I, O, S), eleven digits and a digit or letter. */
    private static final Pattern PUPIL_NUMBER =
            Pattern.compile("UN[1-5]|[A-HJ-NP-RT-Z][0-9]{11}[0-9A-Z]", Pattern.CASE_INSENSITIVE);

    private final Say say;
    private final ReportingYear year;
    private final CodeCheck sex;
    private final CodeCheck ethnicity;
    private final OncePerChild once;

    HeaderCheck(int year, Say say) {
        this.say = say;
        this.once = new OncePerChild(say);
        this.year = new ReportingYear(year);
        this.sex = new CodeCheck(Codes.standard().sexes(), SEX, "101", year, say);
        this.ethnicity = new CodeCheck(Codes.standard().ethnicities(), ETHNIC, "103", year, say);
    }

    @Override
    public boolean check(Row row) {
        ReadDate born = ReadDate.of(row.get(DOB));
        if (born.isUnreadable()) {
            say.refuse("102", row, DOB, "The birth date cannot be read, so the row was left out. " + born.problem());
            return false;
        }
        if (born.isBlank()) {
            say.error(
                    "102",
                    row,
                    DOB,
                    "The birth date is blank, so the child's age is not known this year. Enter it as dd/mm/yyyy.");
        } else if (born.day().isAfter(year.lastDay())) {
            say.error(
                    "301",
                    row,
                    DOB,
                    "The child would be born after the year ended on %s. The row was taken as sent; check the birth date and the year."
                            .formatted(ReadDate.asSent(year.lastDay())));
        }
        sex.check(row);
        sex.required(row);
        ethnicity.check(row);
        ethnicity.required(row);
        checkPupilNumber(row);
        checkMother(row);
        once.check(row);
        return true;
    }

    private void checkPupilNumber(Row row) {
        String number = row.get(UPN);
        if (!number.isEmpty() && !PUPIL_NUMBER.matcher(number).matches()) {
            say.error(
                    "168",
                    row,
                    UPN,
                    "It is not a unique pupil number: a letter other than I, O and S, then twelve digits, or eleven digits and a letter; or UN1 to UN5. The row was taken as sent; look the number up.");
        }
    }

    private void checkMother(Row row) {
        String mother = row.get(MOTHER);
        if (!mother.isEmpty() && !mother.equals("0") && !mother.equals("1")) {
            say.error(
                    "CELL-FLAG",
                    row,
                    MOTHER,
                    "It is neither 0 nor 1. The row was taken as sent; enter 1 for a mother, 0 for not, or leave it blank.");
        }
        ReadDate since = ReadDate.of(row.get(MC_DOB));
        if (since.isUnreadable()) {
            say.error(
                    "CELL-DATE",
                    row,
                    MC_DOB,
                    "The birth date of her child cannot be read and is taken as not given. " + since.problem());
        }
        if (!row.get(MC_DOB).isEmpty() && !mother.equals("1")) {
            say.error(
                    "612",
                    row,
                    MC_DOB,
                    "A birth date of her child is given but MOTHER is not 1. The row was taken as sent; set MOTHER to 1 or clear the date.");
        } else if (mother.equals("1") && since.isBlank()) {
            say.error(
                    "611",
                    row,
                    MC_DOB,
                    "MOTHER is 1 but the birth date of her child is blank. The row was taken as sent; enter the date.");
        }
    }
}
