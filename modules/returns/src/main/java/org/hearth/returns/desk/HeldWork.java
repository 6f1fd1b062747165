package org.hearth.returns.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.time.UkTime;
import org.hearth.returns.api.Assignment;
import org.hearth.returns.api.Chase;
import org.hearth.returns.api.FindingWork;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.desk.FoundQueries.Narrow;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Work over the tables. */
@ApplicationScoped
class HeldWork implements FindingWork {
    private static final String MEANWHILE =
            "Somebody else has assigned this finding or taken it back meanwhile. Look at who has it now, then send yours again if it still holds.";
    private static final String OTHERS_MEANWHILE =
            "Other findings stand in this list by now, or others have them, than when you looked. Look at the list as it is, then send yours again.";

    private Jdbi jdbi;
    private Transactions transactions;
    private Audit audit;
    private Clock clock;
    private FoundQueries queries;
    private Sieve sieve;
    private Names names;

    HeldWork() {}

    @Inject
    HeldWork(Jdbi jdbi, Transactions transactions, Audit audit, Clock clock, Sieve sieve, Names names) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.queries = new FoundQueries(jdbi, clock);
        this.sieve = sieve;
        this.names = names;
    }

    @Override
    public List<Assignment> assignments(UUID finding) {
        return jdbi.withHandle(handle -> WorkRows.assignments(handle, finding));
    }

    @Override
    public List<Chase> chases(UUID finding) {
        return jdbi.withHandle(handle -> WorkRows.chases(handle, finding));
    }

    @Override
    public Optional<RuleFinding> assign(UUID finding, Given asked, Seen seen, String by) {
        Given wanted = checked(asked);
        Optional<RuleFinding> found = queries.find(finding);
        if (found.isEmpty()) {
            return found;
        }
        refuseUnlessOpen(found.get(), "assign");
        Given given = to(wanted, found.get().child(), sieve.workers(null))
                .orElseThrow(() -> new RuleBroken(
                        "kind", "Nobody works with the child of this finding today. Choose a person or a team."));
        Assignment before = found.get().assignment();
        if (before != null && isSo(before.kind(), before.toWhom(), before.dueOn(), given)) {
            return found;
        }
        UUID had = before == null ? null : before.id();
        if (seen != null && !Objects.equals(seen.assignment(), had)) {
            throw new RuleBroken(MEANWHILE);
        }
        written(MEANWHILE, () -> {
            replace(had == null ? List.of() : List.of(had), List.of(finding), given, MEANWHILE, by);
            audit.record(by, "finding.assigned", finding.toString(), details(found.get(), given));
            return 1;
        });
        return queries.find(finding);
    }

    @Override
    public boolean takeBack(UUID finding, String by) {
        Optional<RuleFinding> found = queries.find(finding);
        if (found.isEmpty() || found.get().assignment() == null) {
            return found.isPresent();
        }
        UUID had = found.get().assignment().id();
        transactions.doInOne(() -> jdbi.useHandle(handle -> {
            if (WorkRows.end(handle, List.of(had), by, now()) == 1) {
                audit.record(by, "finding.assignment-ended", finding.toString(), details(found.get()));
            }
        }));
        return true;
    }

    @Override
    public Optional<RuleFinding> chase(UUID finding, Chase.How how, String by) {
        Optional<RuleFinding> found = queries.find(finding);
        if (found.isEmpty()) {
            return found;
        }
        refuseUnlessOpen(found.get(), "chase");
        if (found.get().assignment() == null) {
            throw new RuleBroken("Nobody has this finding, so nobody can be chased. Assign it first.");
        }
        UUID had = found.get().assignment().id();
        written(null, () -> {
            int chased = chaseThese(List.of(had), how, by);
            if (chased > 0) {
                Map<String, String> details = new TreeMap<>(details(found.get()));
                details.put("how", how.key());
                audit.record(by, "finding.chased", finding.toString(), details);
            }
            return chased;
        });
        return queries.find(finding);
    }

    @Override
    public Standing standing(RuleFindingFilter wanted) {
        List<Narrow> open = open(wanted);
        return new Standing(
                open.size(),
                (int) open.stream().filter(one -> one.assignment() != null).count(),
                seen(open));
    }

    @Override
    public GivenAll assignAll(RuleFindingFilter wanted, Given asked, boolean others, String seen, String by) {
        Given given = checked(asked);
        Map<String, List<String>> workers = sieve.workers(null);
        Map<Given, List<Narrow>> theirs = new LinkedHashMap<>();
        int nobodys = 0;
        for (Narrow one : asSeen(wanted, seen)) {
            if (one.assignment() != null && !others) {
                continue;
            }
            Optional<Given> to = to(given, one.child(), workers);
            if (to.isEmpty()) {
                nobodys++;
            } else if (one.assignment() == null || !isSo(one.kind(), one.toWhom(), one.dueOn(), to.get())) {
                theirs.computeIfAbsent(to.get(), any -> new ArrayList<>()).add(one);
            }
        }
        List<Narrow> all = theirs.values().stream().flatMap(List::stream).toList();
        int strangers = given.kind() == Assignment.Kind.WORKER ? 0 : strangers(given, all, workers);
        if (!all.isEmpty()) {
            written(OTHERS_MEANWHILE, () -> {
                theirs.forEach((to, some) -> replace(some, to, by));
                Map<String, String> details = new TreeMap<>(AskedFindings.parts(wanted));
                details.put("to", given.toWhom());
                details.put("due", given.dueOn().toString());
                details.put("findings", String.valueOf(all.size()));
                audit.record(by, "findings.assigned", null, details);
                return all.size();
            });
        }
        return new GivenAll(all.size(), strangers, nobodys);
    }

    /** How many are about a child with whom the person, or nobody of the team, works. */
    private int strangers(Given given, List<Narrow> all, Map<String, List<String>> workers) {
        Map<String, Set<String>> teams = given.kind() == Assignment.Kind.TEAM ? sieve.teams(null) : Map.of();
        return (int) all.stream()
                .filter(one -> !(given.kind() == Assignment.Kind.TEAM
                                ? teams.getOrDefault(one.child(), Set.of())
                                : workers.getOrDefault(one.child(), List.of()))
                        .stream().anyMatch(given.toWhom()::equalsIgnoreCase))
                .count();
    }

    /** Whom that means for a finding about the child; empty where it means nobody. */
    private static Optional<Given> to(Given given, String child, Map<String, List<String>> workers) {
        if (given.kind() != Assignment.Kind.WORKER) {
            return Optional.of(given);
        }
        // of several the first by name, so that the same again is the same
        return workers.getOrDefault(child, List.of()).stream()
                .min(String.CASE_INSENSITIVE_ORDER)
                .map(worker -> new Given(Assignment.Kind.PERSON, worker, given.dueOn()));
    }

    private void replace(List<Narrow> some, Given to, String by) {
        List<UUID> had =
                some.stream().map(Narrow::assignment).filter(Objects::nonNull).toList();
        replace(had, some.stream().map(Narrow::id).toList(), to, OTHERS_MEANWHILE, by);
    }

    @Override
    public List<String> names(Assignment.Kind kind) {
        return names.of(kind);
    }

    @Override
    public int chaseAll(RuleFindingFilter wanted, Chase.How how, String seen, String by) {
        List<UUID> had = asSeen(wanted, seen).stream()
                .map(Narrow::assignment)
                .filter(Objects::nonNull)
                .toList();
        if (had.isEmpty()) {
            throw new RuleBroken(
                    "Nobody has any of these findings, so nobody can be chased. Assign them first, or clear a filter.");
        }
        return written(null, () -> {
            int chased = chaseThese(had, how, by);
            if (chased > 0) {
                Map<String, String> details = new TreeMap<>(AskedFindings.parts(wanted));
                details.put("how", how.key());
                details.put("findings", String.valueOf(chased));
                audit.record(by, "findings.chased", null, details);
            }
            return chased;
        });
    }

    @Override
    public List<OfAssignee> toChase() {
        return jdbi.withHandle(handle -> WorkRows.byAssignee(handle, today()));
    }

    @Override
    public String teamOf(String person) {
        return sieve.teamOf(person);
    }

    @Override
    public Map<String, Set<String>> teams(LocalDate day) {
        return sieve.teams(day);
    }

    @Override
    public Map<String, List<String>> workers(LocalDate day) {
        return sieve.workers(day);
    }

    @Override
    public Mine mine(String person) {
        return jdbi.withHandle(handle -> WorkRows.mine(handle, person, sieve.teamOf(person), today()));
    }

    private List<Narrow> asSeen(RuleFindingFilter wanted, String seen) {
        if (wanted.known() != null) {
            throw new RuleBroken(
                    "known", "Findings are assigned and chased as they stand now. Clear the day, and send it again.");
        }
        List<Narrow> open = open(wanted);
        if (seen != null && !seen.equals(seen(open))) {
            throw new RuleBroken(OTHERS_MEANWHILE);
        }
        return open;
    }

    private List<Narrow> open(RuleFindingFilter wanted) {
        return wanted.state() == null || wanted.state() == State.OPEN
                ? queries.narrow(wanted.in(State.OPEN), sieve.of(wanted))
                : List.of();
    }

    private static String seen(List<Narrow> open) {
        return Basis.hash(open.stream()
                .map(one -> one.id() + " " + one.assignment())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private void replace(List<UUID> had, List<UUID> findings, Given given, String meanwhile, String by) {
        Instant now = now();
        jdbi.useHandle(handle -> {
            if (WorkRows.end(handle, had, by, now) != had.size()) {
                throw new RuleBroken(meanwhile);
            }
            WorkRows.give(handle, findings, given, by, now);
        });
    }

    private int chaseThese(List<UUID> had, Chase.How how, String by) {
        return jdbi.withHandle(handle -> WorkRows.chase(handle, new ArrayList<>(had), how, today(), by, now()));
    }

    /** @param meanwhile what to say when somebody else was faster; {@code null} where the same was done then */
    private int written(String meanwhile, IntSupplier work) {
        try {
            return transactions.inOne(work::getAsInt);
        } catch (UnableToExecuteStatementException e) {
            if (!Duplicates.caused(e)) {
                throw e;
            }
            throw new RuleBroken(
                    meanwhile == null
                            ? "Somebody else has written down a reminder at the same moment. Send yours again."
                            : meanwhile);
        }
    }

    private static void refuseUnlessOpen(RuleFinding finding, String verb) {
        if (finding.state() == State.FIXED) {
            throw new RuleBroken("The row is no longer at fault, so there is nothing to %s.".formatted(verb));
        }
        if (finding.state() == State.EXPLAINED) {
            throw new RuleBroken(
                    "The finding is explained, so there is nothing to %s. Withdraw the explanation first if it no longer holds."
                            .formatted(verb));
        }
    }

    private static boolean isSo(Assignment.Kind kind, String toWhom, LocalDate dueOn, Given given) {
        return kind == given.kind() && toWhom.equalsIgnoreCase(given.toWhom()) && dueOn.equals(given.dueOn());
    }

    private Given checked(Given asked) {
        if (asked.kind() == null) {
            throw new RuleBroken(
                    "kind",
                    "It is not said whether a person, a team or each child's own worker is to mend it. Choose one.");
        }
        String name = asked.toWhom() == null
                ? ""
                : asked.toWhom().replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip().replaceAll("\\s+", " ");
        if (asked.kind() == Assignment.Kind.WORKER) {
            name = Assignment.Kind.WORKER.key();
        } else if (name.length() < SHORTEST_NAME
                || name.length() > LONGEST_NAME
                || name.equalsIgnoreCase(RuleFindingFilter.Work.NOBODY)
                || name.equalsIgnoreCase(RuleFindingFilter.Work.ANYBODY)) {
            throw new RuleBroken(
                    "toWhom",
                    name.isEmpty()
                            ? "Nobody is named. Enter a person's sign-in name, or what the team is called."
                            : "\"%s\" is no name that can be given work. Enter a sign-in name or a team, in %d to %d letters."
                                    .formatted(
                                            name.length() > LONGEST_NAME
                                                    ? name.substring(0, LONGEST_NAME) + "..."
                                                    : name,
                                            SHORTEST_NAME,
                                            LONGEST_NAME));
        }
        LocalDate today = today();
        if (asked.dueOn() == null) {
            throw new RuleBroken("dueOn", "No day is given by which it is due. Enter one, today or later.");
        }
        if (asked.dueOn().isBefore(today) || asked.dueOn().isAfter(today.plusDays(DAYS_AHEAD))) {
            throw new RuleBroken(
                    "dueOn",
                    "%s is not a day by which it can be due. Enter one from %s to %s."
                            .formatted(
                                    Days.inWords(asked.dueOn()),
                                    Days.inWords(today),
                                    Days.inWords(today.plusDays(DAYS_AHEAD))));
        }
        if (asked.kind() != Assignment.Kind.WORKER && !asked.confirmed()) {
            names.refuseUnknown(asked.kind(), name);
        }
        return new Given(asked.kind(), name, asked.dueOn());
    }

    private static Map<String, String> details(RuleFinding finding) {
        return Map.of("rule", finding.rule(), "year", String.valueOf(finding.year()));
    }

    private static Map<String, String> details(RuleFinding finding, Given given) {
        Map<String, String> details = new TreeMap<>(details(finding));
        details.put("to", given.toWhom());
        details.put("due", given.dueOn().toString());
        return details;
    }

    private LocalDate today() {
        return UkTime.today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
