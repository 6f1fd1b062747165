package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.committee.commentary.Part;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/** A home or provider that the paper names to members alone is named in no words that the public reads (committee-pack.md 7.16). */
@ApplicationScoped
class SettingsNamedToMembersOnly implements PublicationCheck {
    /** A shorter name is a word like any other. */
    private static final int SHORTEST = 5;

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
        var names = paper.exemptNames()
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST)
                .distinct()
                .toList();
        return paper.texts().stream()
                .filter(text -> !isExempt(text))
                .flatMap(text -> first(names, text.words()).stream()
                        .map(name -> Problem.block(
                                text.place(),
                                "%s: \"%s\" is named only in the exempt part, since by a home the children in it can be known. Say what kind of home it is instead, or write it where only members read."
                                        .formatted(text.label(), name))))
                .toList();
    }

    private static Optional<String> first(List<String> names, String words) {
        return names.stream()
                .filter(name -> Pattern.compile(
                                "(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(words)
                        .find())
                .findFirst();
    }

    private static boolean isExempt(ComposedPaper.Text text) {
        String field = text.place().field();
        return field != null && (Part.isExempt(field) || FrontSheetTemplate.ONLY_EXEMPT.contains(field));
    }
}
