package org.hearth.returns.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
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
    /** One at a time on a node: each holds two years of rows in memory. */
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
            List<KeptFile> files = held.files();
            var rows = WrittenRows.of(written);
            var in = new UnderCheck(
                    rows.rows(),
                    before(written.year() - 1, lastYear, files),
                    HeldReturn.earlier(written.year(), files, held),
                    places.responsibleAuthority(),
                    places.edition().isPresent() ? places::find : null,
                    providers.current().map(Current::providers).orElse(null));
            return checker.check(in, null, of).faults().stream()
                    .filter(fault -> rows.has(fault.row()))
                    .map(fault -> faulted(fault, rows.written(fault.row())))
                    .toList();
        } finally {
            oneAtATime.unlock();
        }
    }

    private static Faulted faulted(Checker.Fault fault, WrittenReturn.Row row) {
        return new Faulted(
                InWords.of(fault),
                row,
                WrittenRows.key(row),
                row.module().equals(Table.EPISODES.name()) ? row.cells().get(1) : "");
    }

    /** {@code null} when nothing of it is held. */
    private LoadedReturn before(int year, LastYear how, List<KeptFile> files) {
        List<KeptFile> before =
                files.stream().filter(file -> file.yearEnds() == year).toList();
        if (before.isEmpty()) {
            return null;
        }
        return how == LastYear.AS_HELD
                ? HeldReturn.of(year, before, held).rows()
                : WrittenRows.of(rewriting.of(year, words)).rows();
    }
}
