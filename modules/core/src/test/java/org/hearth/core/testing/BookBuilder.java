package org.hearth.core.testing;

import static org.hearth.core.testing.Invented.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;

/** A book of invented children; by reference, as a real one. */
public final class BookBuilder {
    private final List<ChildHistory> children = new ArrayList<>();
    private Coverage coverage = new Coverage(List.of(Period.ofDays(day("2020-04-01"), day("2026-03-31"))));
    private Coverage unaccompanied;
    private final Map<String, Coverage> told = new HashMap<>();
    private long version = 1;

    BookBuilder() {}

    public BookBuilder with(ChildBuilder... more) {
        for (ChildBuilder child : more) {
            children.add(child.build());
        }
        return this;
    }

    /** From the first day to the last, both counted. */
    public BookBuilder covering(String first, String last) {
        coverage = new Coverage(List.of(Period.ofDays(day(first), day(last))));
        return this;
    }

    public BookBuilder covering(Coverage coverage) {
        this.coverage = coverage;
        return this;
    }

    /** Who came alone is told from the first day to the last, both counted; without this, over the whole coverage. */
    public BookBuilder tellingWhoCameAlone(String first, String last) {
        unaccompanied = new Coverage(List.of(Period.ofDays(day(first), day(last))));
        return this;
    }

    public BookBuilder notTellingWhoCameAlone() {
        unaccompanied = Coverage.NONE;
        return this;
    }

    /** The module of the return is held from the first day to the last, both counted; without this, not at all. */
    public BookBuilder holding(String module, String first, String last) {
        told.put(module, new Coverage(List.of(Period.ofDays(day(first), day(last)))));
        return this;
    }

    public BookBuilder version(long version) {
        this.version = version;
        return this;
    }

    public CareBook build() {
        children.sort(Comparator.comparing(ChildHistory::reference));
        return new CareBook(children, coverage, unaccompanied == null ? coverage : unaccompanied, told, version);
    }
}
