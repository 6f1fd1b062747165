package org.hearth.returns.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntPredicate;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.returns.api.ReturnChecks.NotRun;
import org.hearth.returns.checking.Checker;
import org.hearth.returns.checking.SentRow;
import org.hearth.returns.checking.UnderCheck;
import org.hearth.returns.desk.HeldReturn.RowKey;
import org.hearth.returns.keeping.HeldRows;
import org.hearth.returns.keeping.KeptFile;
import org.hearth.returns.providers.Providers;
import org.hearth.returns.providers.Providers.Current;
import org.hearth.returns.rule.RuleBook;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Checks the years that are held whenever what their findings rest on has changed: rows of the year or the year before,
 * episodes of any earlier one, who was unaccompanied two years before, the postcode directory, the inspectorate's lists, the council, the rules.
 * A check reads and reckons without a lock and is written in one transaction, only while it still rests on what is held;
 * else it is done anew.
 */
@ApplicationScoped
class Rechecks {
    private static final int MOST_TRIES = 10;

    /** One at a time on a node: each holds two years of rows in memory, and the episodes of those before. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    private final Checker checker = new Checker(RuleBook.all());
    private HeldRows held;
    private Places places;
    private Providers providers;
    private Transactions transactions;
    private Clock clock;
    private FoundRows found;

    Rechecks() {}

    @Inject
    Rechecks(Jdbi jdbi, Transactions transactions, HeldRows held, Places places, Providers providers, Clock clock) {
        this.held = held;
        this.places = places;
        this.providers = providers;
        this.transactions = transactions;
        this.clock = clock;
        this.found = new FoundRows(jdbi);
    }

    /** The years of which rows are held and whose findings rest on something else. */
    SortedSet<Integer> stale() {
        List<KeptFile> files = held.files();
        Map<Integer, FoundRows.Checked> checked = found.checked();
        var stale = new TreeSet<Integer>();
        for (KeptFile file : files) {
            FoundRows.Checked last = checked.get(file.yearEnds());
            if (last == null || !last.basis().equals(basis(file.yearEnds(), files))) {
                stale.add(file.yearEnds());
            }
        }
        return stale;
    }

    /** The postcode directory that this node has, by name; a word where it has none. */
    String edition() {
        return places.edition().orElse("none");
    }

    /** Names the check that is due: another one as soon as anything has changed or a check was written. */
    String due() {
        List<KeptFile> files = held.files();
        Map<Integer, FoundRows.Checked> checked = found.checked();
        var due = new StringBuilder();
        for (int year : stale()) {
            FoundRows.Checked last = checked.get(year);
            due.append(year)
                    .append(' ')
                    .append(last == null ? 0 : last.version())
                    .append(' ')
                    .append(basis(year, files))
                    .append('\n');
        }
        return Basis.hash(due.toString());
    }

    /**
     * Checks again those of the years whose findings rest on something else.
     *
     * @return how many were checked
     */
    int bringUpToDate(IntPredicate wanted) {
        int done = 0;
        for (int year : stale()) {
            if (wanted.test(year) && checkIfStale(year)) {
                done++;
            }
        }
        return done;
    }

    private boolean checkIfStale(int year) {
        oneAtATime.lock();
        try {
            boolean stale = stale().contains(year);
            if (stale) {
                check(year);
            }
            return stale;
        } finally {
            oneAtATime.unlock();
        }
    }

    private void check(int year) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (checkedOnce(year)) {
                return;
            }
        }
        throw new IllegalStateException(
                "The rows of %d kept changing while they were checked. They will be checked again.".formatted(year));
    }

    private boolean checkedOnce(int year) {
        FoundRows.Checked seen = found.checked().get(year);
        List<KeptFile> files = held.files();
        Optional<Current> list = providers.current();
        String basis = Basis.of(year, files, places, list.map(Current::edition));
        HeldReturn thisYear = HeldReturn.of(year, of(year, files), held);
        List<KeptFile> before = of(year - 1, files);
        HeldReturn lastYear = before.isEmpty() ? null : HeldReturn.of(year - 1, before, held);
        var in = new UnderCheck(
                thisYear.rows(),
                lastYear == null ? null : lastYear.rows(),
                HeldReturn.earlier(year, files, held),
                places.responsibleAuthority(),
                places.edition().isPresent() ? places::find : null,
                list.map(Current::providers).orElse(null));
        Checker.Checked checked = checker.check(in);
        List<Found> faults = checked.faults().stream()
                .map(fault -> Found.of(fault, key(fault.row(), thisYear, lastYear)))
                .toList();
        List<NotRun> notRun = checked.notRun().entrySet().stream()
                .map(one -> new NotRun(one.getKey(), one.getValue()))
                .toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            // an import that switches after this was asked checks again by itself
            return transactions.inNew(() ->
                    basis.equals(basis(year, held.files())) && found.replace(year, seen, basis, now, faults, notRun));
        } catch (UnableToExecuteStatementException e) {
            if (Duplicates.caused(e)) {
                return false; // two first checks of a year at once
            }
            throw e;
        }
    }

    private String basis(int year, List<KeptFile> files) {
        return Basis.of(year, files, places, providers.current().map(Current::edition));
    }

    /** By the return that brought the row: some rules show a row of last year's. */
    private static RowKey key(SentRow row, HeldReturn thisYear, HeldReturn lastYear) {
        return thisYear.key(row)
                .or(() -> Optional.ofNullable(lastYear).flatMap(last -> last.key(row)))
                .orElseThrow();
    }

    private static List<KeptFile> of(int year, List<KeptFile> files) {
        return files.stream().filter(file -> file.yearEnds() == year).toList();
    }
}
