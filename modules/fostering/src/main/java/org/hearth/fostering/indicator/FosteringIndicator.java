package org.hearth.fostering.indicator;

import java.util.List;
import java.util.Set;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.people.Member;
import org.hearth.fostering.netgain.Account;
import org.hearth.fostering.netgain.Entry;

/**
 * What the indicators over the register share: the book itself, and members of what came and went. Public, as the container
 * puts its proxy of the interface in another package.
 */
public interface FosteringIndicator extends Indicator<FosteringBook> {
    String DEFINED_BY = "Ofsted, Fostering in England: households and places; counted by the register of households";

    @Override
    default Class<FosteringBook> book() {
        return FosteringBook.class;
    }

    /** The register is no part of the return. */
    @Override
    default Set<ReturnColumn> restsOn() {
        return Set.of();
    }

    /** In the order of the days on which they came or went; one that did so twice stands there twice. */
    static List<Member> households(List<? extends Entry<?>> entries) {
        return entries.stream().<Member>map(Entry::household).toList();
    }

    /** Who came less who went. */
    static Measure net(Account<?> account) {
        return new Measure.Net(households(account.all(1)), households(account.all(-1)));
    }

    /** What they brought less what they took. */
    static Measure balance(Account<?> account) {
        return new Measure.Balance(
                households(account.all(1)),
                households(account.all(-1)),
                account.in().number(),
                account.out().number());
    }
}
