package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/**
 * What there was at the start, with what came and less what went, is what there is at the end: for children, households and
 * places. Found by what rows and columns are called. Where a net change is printed, it is what came less what went.
 *
 * <p>Of a few children the records begin or stop without saying that care did (indicators.md 1), and a council that holds such
 * records could publish nothing: an account of children in care that does not come out warns. Households and places are
 * registers and must come out.
 */
@ApplicationScoped
class AccountsBalance implements PublicationCheck {
    private static final String IN_CARE = "CIC-01";
    private static final Pattern OPENING =
            words("opening.*|(?:in care )?at (?:the )?start(?: of .*)?|at the beginning(?: of .*)?");
    private static final Pattern CAME = words("started(?! .*ceased).*|approved.*|joined.*|added.*|came in.*|new");
    private static final Pattern WENT = words("ceased.*|left|left .*|leavers.*|ended.*|deregistered.*|went out.*");
    private static final Pattern CLOSING = words("closing.*|(?:in care )?at (?:the )?end(?: of .*)?");
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
        paper.sections().forEach(section -> section.tables().forEach(table -> Figuring.lines(table)
                .forEach(line -> wrong(line).ifPresent(wrong -> {
                    String words = "%s, %s: %s".formatted(table.caption(), line.name(), wrong.words());
                    var place = Place.table(section.key(), table.key());
                    problems.add(wrong.mayBe() ? Problem.warn(place, words) : Problem.block(place, words));
                }))));
        return problems;
    }

    /** @param mayBe whether records that begin or stop unexplained may be why */
    private record Wrong(String words, boolean mayBe) {}

    private static Optional<Wrong> wrong(Figuring.Line line) {
        Figure came = the(line, CAME);
        Figure went = the(line, WENT);
        if (came == null || went == null) {
            return Optional.empty();
        }
        long more = value(came) - value(went);
        Figure opening = the(line, OPENING);
        Figure closing = the(line, CLOSING);
        if (opening != null && closing != null && value(opening) + more != value(closing)) {
            boolean children = closing.at().line().equals(IN_CARE);
            return Optional.of(new Wrong(
                    "%,d at the start, with %,d and less %,d, makes %,d at the end, and %,d is printed. %s"
                            .formatted(
                                    value(opening),
                                    value(came),
                                    value(went),
                                    value(opening) + more,
                                    value(closing),
                                    children
                                            ? "Ask the analyst whether records that begin or stop unexplained are why."
                                            : "Ask the analyst to look and measure again."),
                    children));
        }
        Figure net = the(line, NET);
        return net == null || value(net) == more
                ? Optional.empty()
                : Optional.of(new Wrong(
                        "%,d came and %,d went, which is a net change of %,d, and %,d is printed. Households and places are different units: print each with its own leavers."
                                .formatted(value(came), value(went), more, value(net)),
                        false));
    }

    private static long value(Figure figure) {
        return figure.value().longValue();
    }

    /** The one whole number under such a name; {@code null} where there is none, or more than one. */
    private static Figure the(Figuring.Line line, Pattern name) {
        var found = line.cells().stream()
                .filter(cell -> name.matcher(cell.name().strip()).matches())
                .map(cell -> Figuring.figure(cell.cell()))
                .filter(figure -> figure != null && Figuring.isCount(figure))
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    private static Pattern words(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
