package org.hearth.core.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.Measure.NotKnown;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;

/** The care book as indicators read it: what its rows do not tell, a return would. */
final class CareRows implements Books<CareBook> {
    private final CareBooks books;

    CareRows(CareBooks books) {
        this.books = books;
    }

    @Override
    public Class<CareBook> kind() {
        return CareBook.class;
    }

    @Override
    public CareBook at(Instant knownAt) {
        return books.book(knownAt);
    }

    @Override
    public Coverage coverage(CareBook book) {
        return book.coverage();
    }

    @Override
    public NotKnown notKnown(CareBook book, Period days) {
        return notKnown(book.coverage(), days, "Rows", "");
    }

    /** @param module of the return, whose rows are not all held */
    static NotKnown notKnown(CareBook book, Period days, String module) {
        return notKnown(book.coverageOf(module), days, "Rows of " + module, module + " of ");
    }

    /**
     * @param what the rows of which some are missing
     * @param part {@code OC2 of }, where a part of the return would tell; else empty
     */
    private static NotKnown notKnown(Coverage held, Period needed, String what, String part) {
        var missing = new ArrayList<ReportingYear>();
        for (LocalDate day = firstMissing(held, needed.from());
                day.isBefore(needed.to());
                day = firstMissing(held, day)) {
            missing.add(ReportingYear.of(day));
            day = ReportingYear.of(day).period().to();
        }
        return new NotKnown(
                held.isEmpty()
                        ? part.isEmpty() ? "No return is held yet." : "%s are not held yet.".formatted(what)
                        : "%s are held for %s only.".formatted(what, spans(held)),
                part + returns(missing));
    }

    private static LocalDate firstMissing(Coverage held, LocalDate from) {
        LocalDate day = from;
        for (Period span = held.spanOf(day); span != null; span = held.spanOf(day)) {
            if (span.isOpen()) {
                return LocalDate.MAX;
            }
            day = span.to();
        }
        return day;
    }

    private static String spans(Coverage held) {
        return held.spans().stream()
                .map(span -> span.isOpen()
                        ? "%s on".formatted(span.from())
                        : "%s to %s".formatted(span.from(), span.lastDay()))
                .collect(Collectors.joining(" and "));
    }

    private static String returns(List<ReportingYear> years) {
        if (years.size() == 1) {
            return "the %s return".formatted(years.get(0).label());
        }
        String last = years.get(years.size() - 1).label();
        return "the %s and %s returns"
                .formatted(
                        years.subList(0, years.size() - 1).stream()
                                .map(ReportingYear::label)
                                .collect(Collectors.joining(", ")),
                        last);
    }
}
