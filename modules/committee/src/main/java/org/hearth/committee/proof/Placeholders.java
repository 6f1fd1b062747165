package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/**
 * Nothing unsettled is published. A report of 2020 went out with legal clearance reading "Yes or No" and "Sent but not
 * heard back", and with a row reading "Yes" beside "N/A".
 */
@ApplicationScoped
class Placeholders implements PublicationCheck {
    private static final Pattern UNSETTLED = Pattern.compile(
            "\\b(?:TBC|TBA|TBD|xx+|yes or no|yes/no|to be (?:confirmed|added|agreed|completed|inserted)|(?:sent but )?not (?:yet )?heard back"
                    + "|insert (?:text|here|figures?|name|date)|lorem ipsum|awaiting (?:reply|clearance|figures?|confirmation)|delete as appropriate)\\b"
                    + "|\\?{2,}|_{4,}|\\[(?:insert|add|name|date|officer)[^\\]]*\\]|\\byes\\b[\\s.,;:-]{1,12}N/A\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String key() {
        return "completeness.placeholders";
    }

    @Override
    public Kind kind() {
        return Kind.COMPLETENESS;
    }

    @Override
    public String passes() {
        return "No placeholder is left.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        paper.texts().forEach(text -> {
            var found = UNSETTLED.matcher(text.words());
            if (found.find()) {
                problems.add(Problem.block(
                        text.place(),
                        "%s still holds a placeholder (\"%s\"). Settle it."
                                .formatted(text.label(), found.group().strip())));
            }
        });
        return problems;
    }
}
