package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.committee.commentary.Part;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;
import org.hearth.platform.api.settings.Settings;

/**
 * A home or provider that the paper names to members alone is named in no words that the public reads (committee-pack.md 7.16).
 * Nobody may let a block pass, so a word that may mean something else is only warned of.
 */
@ApplicationScoped
class SettingsNamedToMembersOnly implements PublicationCheck {
    private final Settings settings;

    /** For the container's proxy, and where no council is known. */
    protected SettingsNamedToMembersOnly() {
        this(null);
    }

    @Inject
    SettingsNamedToMembersOnly(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "disclosure.settings";
    }

    @Override
    public Kind kind() {
        return Kind.DISCLOSURE;
    }

    @Override
    public String passes() {
        return "No home or provider that only members may know by name is named in words that the public reads.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var names = NamesForMembers.of(paper.exemptNames(), settings == null ? "" : settings.councilName());
        return paper.texts().stream()
                .filter(text -> !text.people() && !isExempt(text))
                .flatMap(text -> names.in(text.words()).map(found -> problem(text, found)).stream())
                .toList();
    }

    private static Problem problem(ComposedPaper.Text text, NamesForMembers.Found found) {
        return found.certain()
                ? Problem.block(
                        text.place(),
                        "%s: \"%s\" is named only in the exempt part, since by a home the children in it can be known. Say what kind of home it is instead, or write it where only members read."
                                .formatted(text.label(), found.said()))
                : Problem.warn(
                        text.place(),
                        "%s: \"%s\" may be read as the name of a home or provider that is named only in the exempt part. If it is meant, say what kind of home it is instead, or write it where only members read."
                                .formatted(text.label(), found.said()));
    }

    private static boolean isExempt(ComposedPaper.Text text) {
        String field = text.place().field();
        return field != null && (Part.isExempt(field) || FrontSheetTemplate.ONLY_EXEMPT.contains(field));
    }
}
