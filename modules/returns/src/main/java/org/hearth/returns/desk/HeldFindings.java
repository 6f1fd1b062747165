package org.hearth.returns.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.Readiness;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFinding.Explanation;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindings;
import org.hearth.returns.keeping.HeldRows;
import org.hearth.returns.keeping.KeptFile;
import org.hearth.returns.reading.ModuleDefinition;
import org.hearth.returns.reading.ModuleDefinitions;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The desk over the tables. */
@ApplicationScoped
class HeldFindings implements RuleFindings {
    private static final String MEANWHILE =
            "Somebody else has explained this finding or withdrawn its explanation meanwhile. Look at what is said now, then send yours again if it still holds.";

    private Jdbi jdbi;
    private Transactions transactions;
    private HeldRows held;
    private Rechecks rechecks;
    private Audit audit;
    private Clock clock;
    private FoundQueries queries;
    private Sieve sieve;

    HeldFindings() {}

    @Inject
    HeldFindings(
            Jdbi jdbi,
            Transactions transactions,
            HeldRows held,
            Rechecks rechecks,
            Audit audit,
            Clock clock,
            Sieve sieve) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.held = held;
        this.rechecks = rechecks;
        this.audit = audit;
        this.clock = clock;
        this.queries = new FoundQueries(jdbi, clock);
        this.sieve = sieve;
    }

    @Override
    public Part<RuleFinding> list(RuleFindingFilter wanted, int page, int size) {
        return sieve.isNeeded(wanted)
                ? queries.list(wanted, sieve.of(wanted), page, size)
                : queries.list(wanted, page, size);
    }

    @Override
    public List<OfRule> byRule(RuleFindingFilter wanted) {
        return sieve.isNeeded(wanted)
                ? FoundQueries.byRule(queries.narrow(wanted, sieve.of(wanted)))
                : queries.byRule(wanted);
    }

    @Override
    public List<OfGroup> grouped(RuleFindingFilter wanted, Group by) {
        return Grouping.of(queries.narrow(wanted, sieve.of(wanted)), by, wanted, sieve);
    }

    @Override
    public Optional<RuleFinding> find(UUID id) {
        return queries.find(id);
    }

    @Override
    public List<Explanation> explanations(UUID finding) {
        return jdbi.withHandle(handle -> FoundQueries.about(handle, finding)
                .filter(about -> !about.isEmpty())
                .map(about -> Explanations.all(handle, about))
                .orElse(List.of()));
    }

    @Override
    public Optional<RuleFinding> explain(UUID finding, String words, Seen seen, String by) {
        String said = checked(words);
        Optional<RuleFinding> found = queries.find(finding);
        if (found.isEmpty()) {
            return found;
        }
        if (found.get().state() == State.FIXED) {
            throw new RuleBroken("The row is no longer at fault, so there is nothing to explain.");
        }
        String about =
                jdbi.withHandle(handle -> FoundQueries.about(handle, finding)).orElseThrow();
        if (about.isEmpty()) {
            throw new RuleBroken(
                    "The row does not say which child it tells of, so nobody could know next year what was explained. Put the row right and send it again.");
        }
        if (!write(found.get(), about, said, seen, by)) {
            throw new RuleBroken("explanation", MEANWHILE);
        }
        return queries.find(finding);
    }

    /** @return false when somebody else was faster */
    private boolean write(RuleFinding finding, String about, String words, Seen seen, String by) {
        try {
            return transactions.inOne(() -> jdbi.withHandle(handle -> {
                Optional<Explanation> before = Explanations.inForce(handle, about);
                if (before.isPresent() && before.get().words().equals(words)) {
                    return true;
                }
                if (seen != null
                        && !Objects.equals(
                                seen.explanation(), before.map(Explanation::id).orElse(null))) {
                    return false;
                }
                Instant now = now();
                if (before.isPresent() && !Explanations.end(handle, before.get().id(), by, now)) {
                    return false;
                }
                Explanations.give(handle, about, words, by, now);
                audit.record(by, "finding.explained", finding.id().toString(), of(finding));
                return true;
            }));
        } catch (UnableToExecuteStatementException e) {
            if (Duplicates.caused(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean withdraw(UUID finding, String by) {
        Optional<RuleFinding> found = queries.find(finding);
        if (found.isEmpty() || found.get().explanation() == null) {
            return found.isPresent();
        }
        transactions.doInOne(() -> jdbi.useHandle(handle -> {
            if (Explanations.end(handle, found.get().explanation().id(), by, now())) {
                audit.record(by, "finding.explanation-withdrawn", finding.toString(), of(found.get()));
            }
        }));
        return true;
    }

    private static Map<String, String> of(RuleFinding finding) {
        return Map.of("rule", finding.rule(), "year", String.valueOf(finding.year()));
    }

    private static String checked(String words) {
        String said = words == null
                ? ""
                : words.replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\n]]", "").strip();
        if (said.length() < SHORTEST_EXPLANATION) {
            throw new RuleBroken(
                    "explanation",
                    "No explanation is given. Say in %d to %d letters why the row is right as it stands."
                            .formatted(SHORTEST_EXPLANATION, LONGEST_EXPLANATION));
        }
        if (said.length() > LONGEST_EXPLANATION) {
            throw new RuleBroken(
                    "explanation",
                    "The explanation has %,d letters; %d are kept. Shorten it."
                            .formatted(said.length(), LONGEST_EXPLANATION));
        }
        return said;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public List<Integer> years() {
        return Stream.concat(
                        held.files().stream().map(KeptFile::yearEnds), new FoundRows(jdbi).checked().keySet().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    @Override
    public Readiness readiness(int year) {
        List<String> has = held.files().stream()
                .filter(file -> file.yearEnds() == year)
                .map(KeptFile::module)
                .toList();
        List<String> missing = ModuleDefinitions.all().stream()
                .filter(module -> module.isInForce(year))
                .map(ModuleDefinition::name)
                .filter(name -> !has.contains(name))
                .toList();
        FoundRows.Checked last = new FoundRows(jdbi).checked().get(year);
        return new Readiness(
                year,
                has,
                missing,
                queries.stages(year),
                queries.notRun(year),
                last == null ? null : last.checkedAt(),
                last != null && !rechecks.stale().contains(year));
    }

    @Override
    public Optional<OpenOfYear> newest() {
        return queries.newest();
    }
}
