package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/**
 * Nothing cited may post-date the meeting. A report of September 2017 listed an appendix dated 10 August 2018. A date by which
 * something will be done is none that is cited; that the figures themselves were measured late is said once, by another
 * check.
 */
@ApplicationScoped
class NothingCitedAfterTheMeeting implements PublicationCheck {
    private static final Pattern CITED = Pattern.compile(
            "(?:appendix|annex|dated|published(?: on| in)?|report of|minutes of|letter of|figures (?:at|of|on)|as at)\\W+(?:\\w+\\W+){0,3}$",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String key() {
        return "dates.cited";
    }

    @Override
    public Kind kind() {
        return Kind.DATES;
    }

    @Override
    public String passes() {
        return "Nothing that is cited is later than the meeting.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        // a notice tells when what it follows was published, which may be after the meeting
        paper.texts().stream().filter(text -> !text.isNotice()).forEach(text -> {
            boolean sources = "sources".equals(text.place().field());
            for (var said : DatesInWords.in(text.words())) {
                if (said.from().isAfter(paper.meeting())
                        && !said.from().equals(paper.frozenOn())
                        && (sources || isCited(text.words(), said.words()))) {
                    problems.add(Problem.block(
                            text.place(),
                            "%s: %s is later than the meeting of %s, and nothing that a paper cites can be. Put the date right or take the document out."
                                    .formatted(text.label(), said.words(), Dates.inFull(paper.meeting()))));
                }
            }
        });
        return problems;
    }

    private static boolean isCited(String words, String date) {
        return CITED.matcher(words.substring(0, words.indexOf(date))).find();
    }
}
