package org.hearth.returns.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hearth.core.api.care.PersonsWords;
import org.hearth.core.api.places.Places;
import org.hearth.returns.api.ReturnChecks.Fault;
import org.hearth.returns.api.WrittenReturn;
import org.hearth.returns.checking.Checker;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.InWords;
import org.hearth.returns.checking.LoadedReturn;
import org.hearth.returns.checking.Table;
import org.hearth.returns.checking.UnderCheck;
import org.hearth.returns.keeping.HeldRows;
import org.hearth.returns.keeping.KeptFile;
import org.hearth.returns.providers.Providers;
import org.hearth.returns.providers.Providers.Current;
import org.hearth.returns.rule.RuleBook;
import org.hearth.returns.writing.Rewriting;

/**
 * Runs the rules over a year's return as it is written, beside all that a check of the return looks at once it is loaded:
 * the years before as they are held, the postcode directory and the inspectorate's lists.
 */
@ApplicationScoped
class AsWritten {
    /** Whole returns are checked one at a time on a node: each check holds two years of rows in memory. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    private final Checker checker = new Checker(RuleBook.all());
    private Rewriting rewriting;
    private PersonsWords words;
    private HeldRows held;
    private Places places;
    private Providers providers;

    AsWritten() {}

    @Inject
    AsWritten(Rewriting rewriting, PersonsWords words, HeldRows held, Places places, Providers providers) {
        this.rewriting = rewriting;
        this.words = words;
        this.held = held;
        this.places = places;
        this.providers = providers;
    }

    /** Which of last year's returns a check looks at. */
    enum LastYear {
        AS_HELD,
        AS_WRITTEN
    }

    /**
     * @param row   that is at fault
     * @param key   by which the row would be kept; empty when it names no child
     * @param start DECOM as it is written, of a row of Episodes; blank in every other
     */
    record Faulted(Fault fault, WrittenReturn.Row row, String key, String start) {
        /** What an explanation of it is bound to; empty when its row names no child. */
        String about() {
            return Found.about(fault.rule(), fault.module(), key);
        }

        /** Names it in two checks, before and after a correction. */
        String identity() {
            return "%s %s %s".formatted(fault.rule(), fault.module(), row.line() == null ? key : row.line());
        }
    }

    /** What the rules find in the rows that are written now. */
    List<Faulted> faults(WrittenReturn written, Predicate<Child> of) {
        return faults(written, LastYear.AS_HELD, of);
    }

    /**
     * @param said what persons have said, by which the return is written
     * @param of   the children to whom the rules are put
     */
    List<Faulted> faults(int year, PersonsWords said, LastYear lastYear, Predicate<Child> of) {
        return faults(rewriting.of(year, said), lastYear, of);
    }

    private List<Faulted> faults(WrittenReturn written, LastYear lastYear, Predicate<Child> of) {
        oneAtATime.lock();
        try {
            var rows = WrittenRows.of(written);
            return faults(rows, under(rows, lastYear, held, words), of);
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * What the rules find of one child: the same as in the whole return, from the rows that they need for it.
     *
     * @param said makes of what persons say now what they have said
     */
    List<Faulted> faults(int year, UnaryOperator<PersonsWords> said, LastYear lastYear, NeededRows needed) {
        Predicate<Child> of = child -> child.number().text().equals(needed.number());
        List<Supplier<NeededRows.Part>> everMore = List.of(needed::own, needed::withSome);
        for (Supplier<NeededRows.Part> each : everMore) {
            NeededRows.Part part = each.get();
            var rows = WrittenRows.of(rewriting.of(year, said.apply(part.words()), part.rows()));
            UnderCheck in = under(rows, lastYear, part.rows(), part.words());
            if (in.children().stream().filter(of).noneMatch(child -> checker.restsOnEverybody(in, child))) {
                return faults(rows, in, of);
            }
        }
        return faults(year, said.apply(words), lastYear, of);
    }

    private List<Faulted> faults(WrittenRows rows, UnderCheck in, Predicate<Child> of) {
        return checker.check(in, null, of).faults().stream()
                .filter(fault -> rows.has(fault.row()))
                .map(fault -> faulted(fault, rows.written(fault.row())))
                .toList();
    }

    private UnderCheck under(WrittenRows rows, LastYear lastYear, HeldRows from, PersonsWords now) {
        List<KeptFile> files = from.files();
        int year = rows.rows().year().ends();
        return new UnderCheck(
                rows.rows(),
                before(year - 1, lastYear, files, from, now),
                HeldReturn.earlier(year, files, from),
                places.responsibleAuthority(),
                places.edition().isPresent() ? places::find : null,
                providers.current().map(Current::providers).orElse(null));
    }

    private static Faulted faulted(Checker.Fault fault, WrittenReturn.Row row) {
        return new Faulted(
                InWords.of(fault),
                row,
                WrittenRows.key(row),
                row.module().equals(Table.EPISODES.name()) ? row.cells().get(1) : "");
    }

    /** {@code null} when nothing of it is held. */
    private LoadedReturn before(int year, LastYear how, List<KeptFile> files, HeldRows from, PersonsWords now) {
        List<KeptFile> before =
                files.stream().filter(file -> file.yearEnds() == year).toList();
        if (before.isEmpty()) {
            return null;
        }
        return how == LastYear.AS_HELD
                ? HeldReturn.of(year, before, from).rows()
                : WrittenRows.of(rewriting.of(year, now, from)).rows();
    }
}
