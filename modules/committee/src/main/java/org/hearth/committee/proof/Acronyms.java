package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/** An acronym is written out where it first stands: "unaccompanied asylum-seeking children (UASC)". */
@ApplicationScoped
class Acronyms implements PublicationCheck {
    private static final Pattern ACRONYM = Pattern.compile("(?<![\\p{L}\\d.@/-])[A-Z]{2,7}s?(?![\\p{L}\\d@-])");

    /** Words that everyone reads so, and what the paper itself explains. */
    private static final Set<String> KNOWN = Set.of(
            "UK", "GOV", "PDF", "NHS", "OK", "AGM", "GP", "IT", "TV", "BBC", "MP", "CEO", "SSDA", "AM", "PM", "EU",
            "II", "III", "IV", "VI");

    @Override
    public String key() {
        return "language.acronyms";
    }

    @Override
    public Kind kind() {
        return Kind.LANGUAGE;
    }

    @Override
    public String passes() {
        return "Acronyms are written out where they first stand.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        var explained = new HashSet<String>();
        paper.texts().forEach(text -> {
            var unexplained = new LinkedHashSet<String>();
            var found = ACRONYM.matcher(text.words());
            while (found.find()) {
                String acronym = found.group().replaceAll("s$", "");
                boolean inBrackets = found.start() > 1 && text.words().charAt(found.start() - 1) == '(';
                boolean opened = text.words().startsWith(" (", found.end());
                if (inBrackets || opened) {
                    explained.add(acronym);
                } else if (!KNOWN.contains(acronym) && !explained.contains(acronym)) {
                    unexplained.add(acronym);
                }
            }
            unexplained.forEach(acronym -> problems.add(Problem.warn(
                    text.place(),
                    "%s: write \"%s\" out where it first stands, with the letters in brackets after it."
                            .formatted(text.label(), acronym))));
        });
        return problems;
    }
}
