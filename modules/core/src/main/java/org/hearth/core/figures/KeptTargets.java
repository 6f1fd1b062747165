package org.hearth.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Target;
import org.hearth.core.api.figures.Targets;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.time.UkTime;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Targets in the database, a row for each that was ever set; no row is changed. */
@ApplicationScoped
class KeptTargets implements Targets {
    private Jdbi jdbi;
    private Transactions transactions;
    private Figures figures;
    private Audit audit;
    private Clock clock;

    KeptTargets() {}

    @Inject
    KeptTargets(Jdbi jdbi, Transactions transactions, Figures figures, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    /** As stored; SQL has its own use for some of the names of {@link Target}. */
    public record Row(
            String line,
            int revision,
            LocalDate startsOn,
            BigDecimal lowEnd,
            BigDecimal highEnd,
            BigDecimal tolerance,
            BigDecimal toleranceAbove,
            int minimum,
            String setBy,
            String why,
            java.time.Instant recordedAt,
            String recordedBy) {
        private static Row of(Target target) {
            return new Row(
                    target.line(),
                    target.revision(),
                    target.from(),
                    target.low(),
                    target.high(),
                    target.tolerance(),
                    target.toleranceAbove(),
                    target.minimum(),
                    target.setBy(),
                    target.why(),
                    target.recordedAt(),
                    target.recordedBy());
        }

        private Target target() {
            return new Target(
                    line,
                    revision,
                    startsOn,
                    plain(lowEnd),
                    plain(highEnd),
                    plain(tolerance),
                    plain(toleranceAbove),
                    minimum,
                    setBy,
                    why,
                    recordedAt,
                    recordedBy);
        }
    }

    /** Without the noughts that the column adds. */
    private static BigDecimal plain(BigDecimal stored) {
        return stored == null
                ? null
                : new BigDecimal(stored.stripTrailingZeros().toPlainString());
    }

    @Override
    public List<Target> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select line, revision, starts_on, low_end, high_end,"
                        + " tolerance, tolerance_above, minimum, set_by, why, recorded_at, recorded_by from core.target"
                        + " order by line, revision")
                .map(ConstructorMapper.of(Row.class))
                .map(Row::target)
                .list());
    }

    @Override
    public Target set(Asked asked, int seen, String by) {
        var checked = AskedTarget.checked(asked, figures.definitions());
        try {
            return transactions.inOne(() -> insert(checked, seen, by));
        } catch (RuntimeException e) {
            if (Duplicates.caused(e)) {
                throw overtaken(checked.line());
            }
            throw e;
        }
    }

    private Target insert(Asked asked, int seen, String by) {
        var before = all().stream()
                .filter(one -> one.line().equals(asked.line()))
                .max(Comparator.comparingInt(Target::revision))
                .orElse(null);
        if (seen != (before == null ? 0 : before.revision())) {
            throw overtaken(asked.line());
        }
        if (before != null) {
            checkDay(asked, before);
        }
        var target = new Target(
                asked.line(),
                seen + 1,
                asked.from(),
                asked.low(),
                asked.high(),
                asked.tolerance(),
                asked.toleranceAbove(),
                asked.minimum(),
                asked.setBy(),
                asked.why(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                by);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into core.target (line, revision, starts_on, low_end, high_end, tolerance,"
                                + " tolerance_above, minimum, set_by, why, recorded_at, recorded_by) values (:line,"
                                + " :revision, :startsOn, :lowEnd, :highEnd, :tolerance, :toleranceAbove, :minimum,"
                                + " :setBy, :why, :recordedAt, :recordedBy)")
                .bindMethods(Row.of(target))
                .execute());
        audit.record(
                by,
                "target.set",
                target.line(),
                Map.of(
                        "revision", String.valueOf(target.revision()),
                        "from", target.from().toString()));
        return target;
    }

    /** What was set today has rated nothing yet, so it may still be set right; what is older keeps what it rated. */
    private void checkDay(Asked asked, Target before) {
        LocalDate today = UkTime.today(clock);
        boolean setRight =
                UkTime.dayOf(before.recordedAt()).equals(today) && asked.from().equals(before.from());
        if (asked.from().isBefore(today) && !setRight) {
            throw new RuleBroken(
                    "from",
                    "%s has a target since %s, and what was rated by it stays rated so. A change begins today at the earliest: enter %s or later, not %s."
                            .formatted(
                                    asked.line(),
                                    Days.inWords(before.from()),
                                    Days.inWords(today),
                                    Days.inWords(asked.from())));
        }
    }

    private static RuleBroken overtaken(String line) {
        return new RuleBroken(
                "Someone else set the target of %s while you were typing. Open it again, read what holds now, and then set yours."
                        .formatted(line));
    }
}
