package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/**
 * A net gain is told in households and in places, never in one alone (committee-pack.md section 7): one report gave a net
 * gain of 29 beds without households, and another forecast some 30 households; members compared the two.
 */
@ApplicationScoped
class UnitsOfNetGain implements PublicationCheck {
    private static final Pattern NET = Pattern.compile(
            "\\bnet (?:gain|loss|change|increase|growth)?\\s?(?:of )?(?:around |about |some )?[\\d,]+ (?:more |new |foster |fostering )?(?<unit>beds?|places?|households?|carers?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACES = Pattern.compile("\\b(?:beds?|places?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUSEHOLDS =
            Pattern.compile("\\b(?:households?|carers?)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public String key() {
        return "consistency.net-gain";
    }

    @Override
    public Kind kind() {
        return Kind.CONSISTENCY;
    }

    @Override
    public String passes() {
        return "A net gain is told in households and in places.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        paper.texts().forEach(text -> {
            var found = NET.matcher(text.words());
            while (found.find()) {
                boolean places = PLACES.matcher(found.group("unit")).matches();
                if (!(places ? HOUSEHOLDS : PLACES).matcher(text.words()).find()) {
                    problems.add(Problem.warn(
                            text.place(),
                            "%s: \"%s\" is told in %s alone. Households and places are different units: give both, each with its leavers."
                                    .formatted(
                                            text.label(),
                                            found.group().strip(),
                                            found.group("unit").toLowerCase(Locale.UK))));
                }
            }
        });
        return problems;
    }
}
