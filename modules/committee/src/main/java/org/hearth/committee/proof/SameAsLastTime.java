package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/** Commentary that says word for word what the paper before said: the figures are new, the words are not. */
@ApplicationScoped
class SameAsLastTime implements PublicationCheck {
    @Override
    public String key() {
        return "commentary.same";
    }

    @Override
    public Kind kind() {
        return Kind.COMMENTARY;
    }

    @Override
    public String passes() {
        return "No commentary is last quarter's.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        return paper.commentary()
                .filter(text -> !plain(text.words()).equals("none")
                        && plain(text.words()).equals(plain(text.before())))
                .map(text -> Problem.warn(
                        text.place(),
                        "%s is word for word what the last paper said. Say what is new, or that nothing is."
                                .formatted(text.label())))
                .toList();
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\W+", " ").strip().toLowerCase(Locale.UK);
    }
}
