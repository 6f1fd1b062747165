package org.hearth.fostering.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Address;

/** The year that is asked for, 1 April to 31 March, by the year in which it ends. */
record CollectionAsked(ReportingYear year, LocalDate today) {
    /** This year and so many before it. */
    private static final int YEARS = 10;

    /** The last year that is over, where nothing is asked. @throws RuleBroken for {@code year} */
    static CollectionAsked of(Optional<String> typed, LocalDate today) {
        if (typed.isEmpty()) {
            return lastYear(today);
        }
        return years(today).stream()
                .filter(year -> String.valueOf(year.ends()).equals(typed.get().strip()))
                .findFirst()
                .map(year -> new CollectionAsked(year, today))
                .orElseThrow(() -> new RuleBroken(
                        "year",
                        "\"%s\" is no year that can be asked for. Choose one that ends from %d to %d."
                                .formatted(
                                        typed.get().length() > 10 ? typed.get().substring(0, 10) + "..." : typed.get(),
                                        ReportingYear.of(today).ends() - YEARS + 1,
                                        ReportingYear.of(today).ends())));
    }

    static CollectionAsked lastYear(LocalDate today) {
        return new CollectionAsked(ReportingYear.of(today).previous(), today);
    }

    /** The latest first. */
    static List<ReportingYear> years(LocalDate today) {
        int latest = ReportingYear.of(today).ends();
        return IntStream.range(0, YEARS)
                .mapToObj(i -> new ReportingYear(latest - i))
                .toList();
    }

    /** The last day that is told of: that of the year, or today while it goes on. */
    LocalDate lastDay() {
        return isOver() ? year.lastDay() : today;
    }

    boolean isOver() {
        return year.lastDay().isBefore(today);
    }

    Period days() {
        return Period.ofDays(year.firstDay(), lastDay());
    }

    Address address(String path) {
        return new Address(path).with("year", year.ends());
    }
}
