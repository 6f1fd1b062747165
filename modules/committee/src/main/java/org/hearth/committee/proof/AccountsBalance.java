package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/**
 * What there was at the start, with what came and less what went, is what there is at the end: for children, households and
 * places. Found by what rows and columns are called. Where a net change is printed, it is what came less what went.
 */
@ApplicationScoped
class AccountsBalance implements PublicationCheck {
    private static final Pattern OPENING = words("opening.*|(?:in care )?at (?:the )?start.*|at the beginning.*");
    private static final Pattern CAME = words("started(?! .*ceased).*|approved.*|joined.*|added.*|came in.*|new");
    private static final Pattern WENT = words("ceased.*|left|left .*|leavers.*|ended.*|deregistered.*|went out.*");
    private static final Pattern CLOSING = words("closing.*|(?:in care )?at (?:the )?end.*");
    private static final Pattern NET = words("net(?: .*)?");

    @Override
    public String key() {
        return "arithmetic.accounts";
    }

    @Override
    public Kind kind() {
        return Kind.ARITHMETIC;
    }

    @Override
    public String passes() {
        return "What there was, with what came and less what went, is what there is.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        paper.sections().forEach(section -> section.tables()
                .forEach(table -> Figuring.lines(table).forEach(line -> wrong(line)
                        .ifPresent(words -> problems.add(Problem.block(
                                Place.section(section.key()),
                                "%s, %s: %s".formatted(table.caption(), line.name(), words)))))));
        return problems;
    }

    private static Optional<String> wrong(Figuring.Line line) {
        Long came = the(line, CAME);
        Long went = the(line, WENT);
        if (came == null || went == null) {
            return Optional.empty();
        }
        Long opening = the(line, OPENING);
        Long closing = the(line, CLOSING);
        if (opening != null && closing != null && opening + came - went != closing) {
            return Optional.of(
                    "%,d at the start, with %,d and less %,d, makes %,d at the end, and %,d is printed. Ask the analyst to look and measure again."
                            .formatted(opening, came, went, opening + came - went, closing));
        }
        Long net = the(line, NET);
        return net == null || net == came - went
                ? Optional.empty()
                : Optional.of(
                        "%,d came and %,d went, which is a net change of %,d, and %,d is printed. Households and places are different units: print each with its own leavers."
                                .formatted(came, went, came - went, net));
    }

    /** The one whole number under such a name; {@code null} where there is none, or more than one. */
    private static Long the(Figuring.Line line, Pattern name) {
        var found = line.cells().stream()
                .filter(cell -> name.matcher(cell.name().strip()).matches())
                .map(cell -> Figuring.figure(cell.cell()))
                .filter(figure -> figure != null && Figuring.isCount(figure))
                .toList();
        return found.size() == 1 ? Long.valueOf(found.get(0).value().longValue()) : null;
    }

    private static Pattern words(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
