package org.hearth.returns.writing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.care.PersonsWords.OfChild;
import org.hearth.core.api.time.ReportingYear;

/**
 * Who a child is, by the columns of the return. Copies of a detail in other modules (DOB, in UASC also SEX) have the same
 * names as in Header, so that what is put right is put right in each.
 */
final class SaidOfChild {
    private SaidOfChild() {}

    /** Only what a person has said of it. */
    static Map<String, String> stated(OfChild child, ReportingYear year) {
        return columns(child, child.stated(), year);
    }

    /** All that is known. */
    static Map<String, String> known(OfChild child, ReportingYear year) {
        return columns(child, child.fields().keySet(), year);
    }

    private static Map<String, String> columns(OfChild child, Collection<PersonField> fields, ReportingYear year) {
        var columns = new HashMap<String, String>();
        for (PersonField field : fields) {
            String text = child.fields().get(field);
            String written = field == PersonField.SEX
                    ? WrittenForm.sex(text, year.ends())
                    : field.isDate() ? WrittenForm.day(text) : WrittenForm.text(text);
            columns.put(field.column(), written);
        }
        if (isMotherOnlyLater(child, year)) {
            // the return tells of its year: then she was not a mother yet
            columns.remove(PersonField.MOTHER.column());
            columns.remove(PersonField.MOTHER_SINCE.column());
        }
        return columns;
    }

    private static boolean isMotherOnlyLater(OfChild child, ReportingYear year) {
        String since = child.fields().get(PersonField.MOTHER_SINCE);
        return since != null && LocalDate.parse(since).isAfter(year.lastDay());
    }
}
