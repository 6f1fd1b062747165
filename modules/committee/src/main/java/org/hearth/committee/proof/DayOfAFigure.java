package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/**
 * A percentage in typed words that is the figure of another day must say so. A self-assessment of 2017 gave care leavers in
 * education, work or training as 53% for December in one chapter and as about 55% for March in another, without linking
 * the two.
 */
@ApplicationScoped
class DayOfAFigure implements PublicationCheck {
    private static final Pattern ANOTHER_DAY = Pattern.compile(
            "\\b(?:last|previous|earlier|before|year ago|(?:19|20)\\d\\d)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public String key() {
        return "consistency.which-day";
    }

    @Override
    public Kind kind() {
        return Kind.CONSISTENCY;
    }

    @Override
    public String passes() {
        return "Typed percentages of another day say which day.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        var figures = paper.figures().filter(Figuring::isPercent).toList();
        paper.texts().forEach(text -> {
            for (String sentence : text.words().split("(?<=[.!?])\\s+|\\n")) {
                if (DatesInWords.names(sentence)
                        || ANOTHER_DAY.matcher(sentence).find()) {
                    continue;
                }
                for (var said : NumbersInText.in(sentence)) {
                    if (!said.percent()) {
                        continue;
                    }
                    var same = figures.stream()
                            .filter(figure -> NumbersInText.matches(said, figure))
                            .toList();
                    if (same.isEmpty()
                            || same.stream()
                                    .anyMatch(figure -> figure.at().day().equals(paper.asAt()))) {
                        continue;
                    }
                    problems.add(Problem.warn(
                            text.place(),
                            "%s: \"%s\" is the figure of %s, and this paper's figures are of %s. Say which day it is of."
                                    .formatted(
                                            text.label(),
                                            said.said(),
                                            Dates.inFull(same.get(0).at().day()),
                                            Dates.inFull(paper.asAt()))));
                }
            }
        });
        return problems;
    }
}
