package org.hearth.core.api.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hearth.core.api.time.Coverage;

/**
 * An immutable picture of everyone's care, loaded in a few set-based queries at one version of the data. All indicators
 * at all dates of one scorecard read the same book, so they agree with each other and need no server to test.
 */
public final class CareBook {
    private final List<ChildHistory> children;
    private final Coverage coverage;
    private final Coverage unaccompanied;
    private final Map<String, Coverage> told;
    private final long version;
    private final Map<LocalDate, List<ChildHistory>> inCare = new ConcurrentHashMap<>();

    /**
     * @param children by reference
     * @param coverage the spans for which episodes are held, and the list of those who came alone
     * @param version  the last recording the book knows of; two books of one version are equal
     */
    public CareBook(List<ChildHistory> children, Coverage coverage, long version) {
        this(children, coverage, coverage, Map.of(), version);
    }

    /**
     * @param unaccompanied the spans for which a source says who came alone; no wider than {@code coverage} matters
     * @param told          by module of the return, the spans for which its rows are held
     */
    public CareBook(
            List<ChildHistory> children,
            Coverage coverage,
            Coverage unaccompanied,
            Map<String, Coverage> told,
            long version) {
        this.children = List.copyOf(children);
        this.coverage = coverage;
        this.unaccompanied = unaccompanied;
        this.told = Map.copyOf(told);
        this.version = version;
    }

    /** The same book, had this been the child's history; of version 0, for nobody keeps it. */
    public CareBook supposing(ChildHistory child) {
        return new CareBook(
                children.stream()
                        .map(known -> known.id().equals(child.id()) ? child : known)
                        .toList(),
                coverage,
                unaccompanied,
                told,
                0);
    }

    /** The same days held, with no one but the child: what one child adds to every figure. */
    public CareBook only(ChildHistory child) {
        return new CareBook(List.of(child), coverage, unaccompanied, told, 0);
    }

    /** The same, of some of its children alone. */
    public CareBook of(List<ChildHistory> some) {
        return new CareBook(some, coverage, unaccompanied, told, version);
    }

    public List<ChildHistory> children() {
        return children;
    }

    public Coverage coverage() {
        return coverage;
    }

    /** The spans for which a source says who came alone (UASC of the return). */
    public Coverage unaccompaniedCoverage() {
        return unaccompanied;
    }

    /** The spans for which the rows of a module of the return are held: {@code OC2}. */
    public Coverage coverageOf(String module) {
        return told.getOrDefault(module, Coverage.NONE);
    }

    /**
     * Whether the child is an unaccompanied asylum-seeking child on the day; {@code null} where nothing held tells
     * (GEN-14, GEN-17). Who is on no list is not one only where the list of that day is held. Who is on one stays one
     * until the day it ended; where no end is given, as far as lists are held.
     */
    public Boolean isUnaccompanied(ChildHistory child, LocalDate day) {
        var status = child.unaccompanied();
        if (status == null) {
            return unaccompanied.includes(day) ? Boolean.FALSE : null;
        }
        if (status.ceasedOn() != null) {
            return status.isOn(day);
        }
        return unaccompanied.reaches(day) ? Boolean.TRUE : null;
    }

    public long version() {
        return version;
    }

    /** Children in care on the day (GEN-02, GEN-05), by reference; worked out once for each day. */
    public List<ChildHistory> inCareOn(LocalDate day) {
        return inCare.computeIfAbsent(day, asked -> {
            var found = new ArrayList<ChildHistory>();
            for (ChildHistory child : children) {
                if (child.inCareOn(asked) != null) {
                    found.add(child);
                }
            }
            return List.copyOf(found);
        });
    }
}
