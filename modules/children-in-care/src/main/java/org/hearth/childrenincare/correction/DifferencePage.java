package org.hearth.childrenincare.correction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hearth.core.api.codes.Codes;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/**
 * Settling one difference: whose word holds, and how you know. Its number is that of the question as it was asked; when the
 * source or a person has said something else meanwhile that question is gone and nothing is settled.
 */
@Named
@RequestScoped
public class DifferencePage {
    static final String OURS = "ours";
    static final String THEIRS = "theirs";

    @Inject
    Corrections corrections;

    @Inject
    Codes codes;

    private boolean loaded;
    private Corrections.Open open;
    private DifferenceInWords words;
    private String answer;
    private String why;

    /** Called for every view, and again when the form comes back; once a request. */
    public void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        open = Pages.parameter("id")
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> corrections.difference(Long.parseLong(id)))
                .orElse(null);
        if (open == null) {
            Pages.notFound();
            return;
        }
        words = DifferenceInWords.of(open, codes);
    }

    public void settle() {
        load();
        if (open == null) {
            return;
        }
        if (!OURS.equals(answer) && !THEIRS.equals(answer)) {
            Pages.error("answer", "No answer is chosen. Choose whose word holds.");
            return;
        }
        try {
            corrections.settle(open, THEIRS.equals(answer), why);
            Pages.done("/children/differences", "The difference is settled. It stays in the record's history.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    /** Asked already while a form that comes back is read: whether the form stands there hangs on it. */
    public DifferenceInWords getWords() {
        load();
        return words;
    }

    public List<Choice> getAnswers() {
        return words == null
                ? List.of()
                : List.of(
                        Choice.of(OURS, "Keep what a person said: " + words.ours()),
                        Choice.of(THEIRS, "Take what the source says: " + words.theirs()));
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
