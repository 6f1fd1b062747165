package org.hearth.returns.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.hearth.core.api.people.Allocations;
import org.hearth.core.api.people.Teams;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.people.People;
import org.hearth.platform.api.time.UkTime;
import org.hearth.returns.api.Assignment.Kind;
import org.jdbi.v3.core.Jdbi;

/**
 * The names that work can be given to: persons who ever did anything here, have children of their own, are in a team or had
 * findings, and teams that somebody is in or that had findings.
 */
@ApplicationScoped
class Names {
    private People people;
    private Allocations allocations;
    private Teams teams;
    private Jdbi jdbi;
    private Clock clock;

    Names() {}

    @Inject
    Names(People people, Allocations allocations, Teams teams, Jdbi jdbi, Clock clock) {
        this.people = people;
        this.allocations = allocations;
        this.teams = teams;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** In order, whatever their case. */
    List<String> of(Kind kind) {
        SortedSet<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        var today = UkTime.today(clock);
        if (kind == Kind.TEAM) {
            known.addAll(teams.on(today).values());
        } else {
            known.addAll(people.known());
            allocations.workersOn(today).values().forEach(known::addAll);
            known.addAll(teams.on(today).keySet());
        }
        known.addAll(jdbi.withHandle(
                handle -> handle.createQuery("select distinct to_whom from returns.assignment where kind = :kind")
                        .bind("kind", kind.name())
                        .mapTo(String.class)
                        .list()));
        return List.copyOf(known);
    }

    /** @throws RuleBroken if nobody of the name is known, with the name that is nearest to it */
    void refuseUnknown(Kind kind, String name) {
        List<String> known = of(kind);
        if (known.stream().anyMatch(name::equalsIgnoreCase)) {
            return;
        }
        String what = kind == Kind.TEAM ? "No team" : "Nobody";
        throw new RuleBroken(
                "toWhom",
                nearest(name, known)
                        .map(near ->
                                "%s of the name \"%s\" is known here. The nearest is \"%s\": enter that, or say that you mean the name as it is."
                                        .formatted(what, name, near))
                        .orElseGet(() ->
                                "%s of the name \"%s\" is known here. Choose one that is, or say that you mean the name as it is."
                                        .formatted(what, name)));
    }

    /** One that differs in at most a third of its letters. */
    static Optional<String> nearest(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        var distance = new LevenshteinDistance(Math.max(1, name.length() / 3));
        record Near(String name, int letters) {}
        return known.stream()
                .map(one -> new Near(one, distance.apply(wanted, one.toLowerCase(Locale.ROOT))))
                .filter(one -> one.letters() >= 0)
                .min(Comparator.comparingInt(Near::letters).thenComparing(Near::name))
                .map(Near::name);
    }
}
