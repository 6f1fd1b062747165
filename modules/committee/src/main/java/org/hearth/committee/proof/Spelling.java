package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/** Misspellings that real papers were published with, such as "sell-assessments" and "Outlie": {@code committee/misspellings.csv}. */
@ApplicationScoped
class Spelling implements PublicationCheck {
    private static final List<WordList.Entry> WRONG = WordList.read("misspellings.csv");

    @Override
    public String key() {
        return "language.spelling";
    }

    @Override
    public Kind kind() {
        return Kind.LANGUAGE;
    }

    @Override
    public String passes() {
        return "No word is on the list of misspellings.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        paper.texts()
                .forEach(text -> WRONG.forEach(entry -> {
                    var found = entry.pattern().matcher(text.words());
                    if (found.find()) {
                        problems.add(Problem.warn(
                                text.place(),
                                "%s: \"%s\" should probably be \"%s\"."
                                        .formatted(
                                                text.label(), found.group(), asTyped(found.group(), entry.instead()))));
                    }
                }));
        return problems;
    }

    /** With a capital where one was typed. */
    private static String asTyped(String typed, String instead) {
        return Character.isUpperCase(typed.charAt(0))
                ? Character.toUpperCase(instead.charAt(0)) + instead.substring(1)
                : instead;
    }
}
