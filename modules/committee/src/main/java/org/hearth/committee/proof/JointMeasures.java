package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PackBlock.Table;
import org.hearth.core.api.pack.PublicationCheck;

/**
 * A joint measure cannot exceed either of its parts. A self-assessment of 2017 printed 70.8% with a health check, 58.4%
 * with a dental check and 66.3% with both.
 */
@ApplicationScoped
class JointMeasures implements PublicationCheck {
    private static final Pattern JOINT =
            Pattern.compile("^both\\b.*|.*\\bboth (?:checks|of these)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final String SHARE = "(\\d+(?:[.\u2024]\\d+)?) ?(?:%|per ?cent)";
    private static final Pattern TYPED = Pattern.compile(
            SHARE + "[^.;%]{0,90}?" + SHARE + "[^.;%]{0,90}?(?:" + SHARE
                    + "[^.;%]{0,40}?\\bboth\\b|\\bboth\\b[^.;%]{0,40}?" + SHARE + ")",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String key() {
        return "logic.joint";
    }

    @Override
    public Kind kind() {
        return Kind.LOGIC;
    }

    @Override
    public String passes() {
        return "No measure of both is larger than either.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        paper.sections().forEach(section -> section.tables().forEach(table -> wrong(table)
                .forEach(words -> problems.add(Problem.block(Place.table(section.key(), table.key()), words)))));
        paper.texts().forEach(text -> {
            // a decimal point ends no sentence
            var found = TYPED.matcher(text.words().replaceAll("(?<=\\d)\\.(?=\\d)", "\u2024"));
            while (found.find()) {
                var one = number(found.group(1));
                var other = number(found.group(2));
                var both = number(Optional.ofNullable(found.group(3)).orElse(found.group(4)));
                if (both.compareTo(one.min(other)) > 0) {
                    problems.add(Problem.block(
                            text.place(),
                            "%s: %s%% for both cannot be more than %s%%, the smaller of the two. Look at the records, then put the words right."
                                    .formatted(text.label(), both, one.min(other))));
                }
            }
        });
        return problems;
    }

    private static BigDecimal number(String typed) {
        return new BigDecimal(typed.replace('\u2024', '.'));
    }

    /** The two rows above a row of both are its parts. */
    private static List<String> wrong(Table table) {
        var wrong = new ArrayList<String>();
        for (int r = 2; r < table.rows().size(); r++) {
            var row = table.rows().get(r);
            if (!JOINT.matcher(row.header().strip()).matches()) {
                continue;
            }
            for (int c = 0; c < row.cells().size(); c++) {
                Figure both = Figuring.figure(row.cells().get(c));
                for (int part = r - 2; both != null && part < r; part++) {
                    var above = table.rows().get(part);
                    Figure one = c < above.cells().size()
                            ? Figuring.figure(above.cells().get(c))
                            : null;
                    if (one != null && one.unit() == both.unit() && both.value().compareTo(one.value()) > 0) {
                        wrong.add(
                                "%s: \"%s\" is %s and \"%s\" is only %s. Who has both has each: look at the records, then measure again."
                                        .formatted(
                                                table.caption(),
                                                row.header(),
                                                Figuring.printed(both.value()),
                                                above.header(),
                                                Figuring.printed(one.value())));
                    }
                }
            }
        }
        return wrong;
    }
}
