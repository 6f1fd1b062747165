package org.hearth.committee.paper;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.committee.datastatus.AtFreeze;
import org.hearth.committee.frozen.Freezer;
import org.hearth.core.api.pack.DataStatus;
import org.hearth.core.api.pack.DataStatus.Status;
import org.hearth.core.api.time.ReportingYear;

/** Asks what is open against the data of every reporting year that a paper prints figures of. */
@Dependent
class DataChecks {
    private final PackDefinition definition;
    private final Iterable<DataStatus> checkers;

    @Inject
    DataChecks(PackDefinition definition, @Any Instance<DataStatus> checkers) {
        this(definition, (Iterable<DataStatus>) checkers);
    }

    DataChecks(PackDefinition definition, Iterable<DataStatus> checkers) {
        this.definition = definition;
        this.checkers = checkers;
    }

    /** Of a paper that is measured for the day now, the latest year first; a report of some topics is asked for the years of all. */
    List<Status> now(LocalDate asAt) {
        var years = new TreeMap<Integer, LocalDate>();
        Freezer.days(definition.sections(), asAt).stream()
                .filter(day -> !day.isAfter(asAt))
                .forEach(day -> years.merge(
                        ReportingYear.of(day).ends(), day, (one, other) -> one.isAfter(other) ? one : other));
        var open = new LinkedHashMap<String, Status>();
        for (LocalDate day : years.descendingMap().values()) {
            for (DataStatus checker : checkers) {
                checker.of(day).ifPresent(status -> open.putIfAbsent(status.what(), status));
            }
        }
        return List.copyOf(open.values());
    }

    /**
     * What was open at any moment while figures were measured. What was mended after the moment of which they know is in none
     * of them, and what came meanwhile may be in them.
     *
     * @param before what was open when it began
     * @param after  and when it ended
     */
    static List<AtFreeze> kept(UUID paper, Collection<Status> before, Collection<Status> after) {
        var worst = new LinkedHashMap<String, Status>();
        before.forEach(status -> worst.put(status.what(), status));
        after.forEach(status -> worst.merge(status.what(), status, DataChecks::worse));
        var rows = new ArrayList<AtFreeze>();
        worst.values()
                .forEach(status -> rows.add(new AtFreeze(
                        paper,
                        rows.size() + 1,
                        status.what(),
                        status.errors(),
                        status.questions(),
                        status.explained(),
                        status.upToDate())));
        return rows;
    }

    private static Status worse(Status one, Status other) {
        return new Status(
                one.what(),
                Math.max(one.errors(), other.errors()),
                Math.max(one.questions(), other.questions()),
                Math.min(one.explained(), other.explained()),
                one.upToDate() && other.upToDate(),
                other.owners(),
                other.href());
    }
}
