package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.clearance.Fingerprint;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;
import org.hearth.core.api.pack.PublicationCheck.Severity;

/** Makes every check that any module brings. Two that answer to one key stop it: overrides are kept under it. */
@ApplicationScoped
public class Proofing {
    private static final Logger LOG = Logger.getLogger(Proofing.class.getName());

    private final Iterable<PublicationCheck> checks;
    private final Iterable<PaperCheck> own;

    /** For the container's proxy. */
    protected Proofing() {
        this(List.of(), List.of());
    }

    @Inject
    Proofing(@Any Instance<PublicationCheck> checks, @Any Instance<PaperCheck> own) {
        this((Iterable<PublicationCheck>) checks, own);
    }

    public Proofing(Iterable<PublicationCheck> checks, Iterable<PaperCheck> own) {
        this.checks = checks;
        this.own = own;
    }

    private record Made(String key, Kind kind, String passes, Supplier<List<Problem>> look, Supplier<String> restsOn) {}

    /**
     * @param before     the commentary of the paper of an earlier meeting, by slot
     * @param overridden what was let pass so far
     */
    public Proof proof(Written written, Map<String, String> before, List<Overridden> overridden) {
        var composed = Composed.of(written, before);
        var all = new ArrayList<Made>();
        own.forEach(check -> all.add(new Made(
                check.key(), check.kind(), check.passes(), () -> check.look(written), () -> check.restsOn(written))));
        checks.forEach(check ->
                all.add(new Made(check.key(), check.kind(), check.passes(), () -> check.look(composed), () -> "")));
        var keys = new HashSet<String>();
        all.forEach(made -> {
            if (!keys.add(made.key())) {
                throw new IllegalStateException("Two checks answer to the key " + made.key() + ".");
            }
        });
        all.sort(Comparator.comparing(Made::kind).thenComparing(Made::key));
        var lines = new ArrayList<Proof.Line>();
        all.forEach(made -> lines(made, written, overridden, lines));
        return new Proof(lines);
    }

    /** The clearances that are not settled and were not let pass. */
    public List<ClearanceSheet.Row> open(Written written, List<Overridden> overridden) {
        var settled = new ClearancesSettled();
        var lines = new ArrayList<Proof.Line>();
        lines(
                new Made(
                        settled.key(),
                        settled.kind(),
                        settled.passes(),
                        () -> settled.look(written),
                        () -> settled.restsOn(written)),
                written,
                overridden,
                lines);
        var blocking = new Proof(lines)
                .blocks().stream().map(line -> line.place().field()).toList();
        return written.clearances().rows().stream()
                .filter(row -> blocking.contains(
                        FrontSheetTemplate.IMPLICATION + row.implication().key()))
                .toList();
    }

    private static void lines(Made made, Written written, List<Overridden> overridden, List<Proof.Line> lines) {
        List<Problem> problems;
        try {
            problems = made.look().get();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The check " + made.key() + " could not be made.", failed);
            problems = List.of(Problem.block(
                    new Place("sections", null),
                    "This check could not be made (%s). Ask the analyst to look at the server's log."
                            .formatted(made.key())));
        }
        if (problems.isEmpty()) {
            lines.add(new Proof.Line(made.key(), made.kind(), Proof.State.PASS, null, made.passes(), "", null));
            return;
        }
        problems.stream().distinct().forEach(problem -> {
            String mark = mark(problem, written, made);
            var passed = overridden.stream()
                    .filter(one -> one.checkKey().equals(made.key())
                            && one.mark().equals(mark)
                            && made.kind().canBeOverridden())
                    .findFirst()
                    .orElse(null);
            var state = problem.severity() == Severity.WARN
                    ? Proof.State.WARN
                    : passed == null ? Proof.State.BLOCK : Proof.State.OVERRIDDEN;
            lines.add(new Proof.Line(made.key(), made.kind(), state, problem.place(), problem.words(), mark, passed));
        });
    }

    private static String mark(Problem problem, Written written, Made made) {
        return Fingerprint.of(Map.of(
                        problem.place().part() + "." + problem.place().field(),
                        problem.words(),
                        "stands",
                        WhatStands.at(problem.place(), written),
                        "rests",
                        made.restsOn().get()))
                .hash();
    }
}
