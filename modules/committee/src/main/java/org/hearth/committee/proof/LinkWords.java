package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/** A link says where it leads (WCAG 2.2, 2.4.4): "click here" says nothing to who hears the links read out. */
@ApplicationScoped
class LinkWords implements PublicationCheck {
    private static final Pattern HERE = Pattern.compile(
            "\\b(?:click|press|see|read|available|found|download|link|follow)(?: this)? here\\b|\\bclick (?:on )?(?:the|this) link\\b|\\bread more\\b(?=[.\\s]*$)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String key() {
        return "accessibility.links";
    }

    @Override
    public Kind kind() {
        return Kind.ACCESSIBILITY;
    }

    @Override
    public String passes() {
        return "Links say where they lead.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        paper.texts().forEach(text -> {
            var found = HERE.matcher(text.words());
            if (found.find()) {
                problems.add(Problem.block(
                        text.place(),
                        "%s: \"%s\" does not say where it leads. Name the document or the page instead."
                                .formatted(text.label(), found.group())));
            }
        });
        return problems;
    }
}
