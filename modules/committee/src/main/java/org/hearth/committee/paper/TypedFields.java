package org.hearth.committee.paper;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hearth.committee.childrenspage.Approval;
import org.hearth.committee.clearance.Fingerprint;
import org.hearth.committee.frontsheet.Form;
import org.hearth.committee.frontsheet.FrontSheet;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.rendering.Fingerprints;

/** How typed fields are called where they are kept: those of the front sheet, the places for commentary, and the form. */
final class TypedFields {
    /** Which form was chosen; papers made before there was a choice have none. */
    static final String FORM = "form";

    /** Of a version that follows a published one: whether it corrects or supplements it, and why. */
    static final String FOLLOWS = "follows";

    static final String FOLLOWS_BECAUSE = "follows.because";

    /** Which group approved the page for children and young people, on which day, and of which words and figures. */
    static final String APPROVED_BY = "childrens-page.approved-by";

    static final String APPROVED_ON = "childrens-page.approved-on";
    static final String APPROVED = "childrens-page.approved";

    /** Why the last approval was taken back; blank where none was, or the page was approved again. */
    static final String APPROVAL_TAKEN_BACK = "childrens-page.approval-taken-back";

    private TypedFields() {}

    static String front(String field) {
        return Fingerprints.FRONT + field;
    }

    static String slot(String slot) {
        return Fingerprints.SLOT + slot;
    }

    static Optional<Form> form(Map<String, PaperTable.TypedField> typed) {
        return Optional.ofNullable(typed.get(FORM)).flatMap(form -> Form.of(form.words()));
    }

    static FrontSheet frontSheet(LocalDate meeting, Map<String, PaperTable.TypedField> typed) {
        var template = form(typed)
                .map(form -> FrontSheetTemplate.of(form, meeting))
                .orElseGet(() -> FrontSheetTemplate.on(meeting));
        return new FrontSheet(template, beginning(Fingerprints.FRONT, typed));
    }

    /** Words by slot. */
    static Map<String, String> commentary(Map<String, PaperTable.TypedField> typed) {
        return beginning(Fingerprints.SLOT, typed);
    }

    static Approval approval(Map<String, PaperTable.TypedField> typed) {
        var on = typed.get(APPROVED_ON);
        return on == null || on.words().isBlank()
                ? Approval.NONE
                : new Approval(
                        typed.get(APPROVED_BY).words(),
                        LocalDate.parse(on.words()),
                        Fingerprint.read(typed.get(APPROVED).words()));
    }

    private static Map<String, String> beginning(String prefix, Map<String, PaperTable.TypedField> typed) {
        var words = new LinkedHashMap<String, String>();
        typed.forEach((field, stands) -> {
            if (field.startsWith(prefix)) {
                words.put(field.substring(prefix.length()), stands.words());
            }
        });
        return words;
    }
}
