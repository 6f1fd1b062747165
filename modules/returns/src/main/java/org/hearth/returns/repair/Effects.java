package org.hearth.returns.repair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.care.Placement;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.time.MonthEnds;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.returns.api.RepairCase.Effect;

/**
 * What each proposal would change: days in care, periods of care, placements, and every figure that would be another on the
 * last month-end held, the last 31 March, or the first 31 March after the days that change. Figures are pure functions over
 * a book, so they are measured on the book as it is and as it would be. Most figures do not move with one child: which do
 * is found on a book of that child alone, and only those are measured on the whole.
 */
final class Effects {
    private final Figures figures;
    private final CareBook book;

    Effects(Figures figures, CareBook book) {
        this.figures = figures;
        this.book = book;
    }

    /**
     * @param thens as the child would be known by each proposal; {@code null} where that cannot be told yet
     * @param since the first day that may change
     */
    List<Effect> of(ChildHistory now, List<ChildHistory> thens, LocalDate since) {
        List<Effect> effects = new ArrayList<>();
        LocalDate last = lastHeld();
        List<LocalDate> days = inCare(now, last);
        effects.add(new Effect(
                "Days in care held", String.valueOf(days.size()), each(thens, then -> days(days, inCare(then, last)))));
        effects.add(new Effect("Periods of care", periods(now), each(thens, Effects::periods)));
        effects.add(new Effect("Placements", placements(now), each(thens, Effects::placements)));
        for (LocalDate day : measuredDays(since)) {
            effects.addAll(figures(now, thens, day));
        }
        return effects;
    }

    /** The days in care that are held, now and then: "391 now, then 389: 2 fewer, 1 May 2024 to 2 May 2024"; {@code null} where none moves. */
    String days(ChildHistory now, ChildHistory then) {
        LocalDate last = lastHeld();
        List<LocalDate> are = inCare(now, last);
        List<LocalDate> would = inCare(then, last);
        return are.equals(would) ? null : "%d now, then %s".formatted(are.size(), days(are, would));
    }

    private LocalDate lastHeld() {
        return book.coverage().spans().stream()
                .filter(span -> !span.isOpen())
                .map(Period::lastDay)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Days on which a figure may be asked for, in order. */
    private List<LocalDate> measuredDays(LocalDate since) {
        LocalDate last = lastHeld();
        if (last == null) {
            return List.of();
        }
        var days = new TreeSet<LocalDate>();
        days.add(MonthEnds.upTo(last, 1).get(0));
        LocalDate yearEnd = ReportingYear.of(last).lastDay();
        days.add(yearEnd.isAfter(last) ? ReportingYear.of(last).previous().lastDay() : yearEnd);
        days.add(ReportingYear.of(since).lastDay());
        days.removeIf(day -> !book.coverage().includes(day));
        return List.copyOf(days.descendingSet());
    }

    private interface Said {
        String of(ChildHistory child);
    }

    private static List<String> each(List<ChildHistory> thens, Said said) {
        return thens.stream().map(then -> then == null ? null : said.of(then)).collect(Collectors.toList());
    }

    private static List<LocalDate> inCare(ChildHistory child, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        if (last == null || child.episodes().isEmpty()) {
            return days;
        }
        LocalDate first = child.episodes().get(0).startedOn();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (child.inCareOn(day) != null) {
                days.add(day);
            }
        }
        return days;
    }

    private static String days(List<LocalDate> now, List<LocalDate> then) {
        var more = new TreeSet<>(then);
        more.removeAll(now);
        var fewer = new TreeSet<>(now);
        fewer.removeAll(then);
        var said = new StringBuilder(String.valueOf(then.size()));
        say(said, more, "more");
        say(said, fewer, "fewer");
        return said.toString();
    }

    private static void say(StringBuilder said, TreeSet<LocalDate> days, String how) {
        if (days.isEmpty()) {
            return;
        }
        said.append(": %d %s, ".formatted(days.size(), how));
        List<String> runs = new ArrayList<>();
        LocalDate from = days.first();
        LocalDate to = from;
        for (LocalDate day : days.tailSet(from, false)) {
            if (!day.equals(to.plusDays(1))) {
                runs.add(run(from, to));
                from = day;
            }
            to = day;
        }
        runs.add(run(from, to));
        said.append(String.join(" and ", runs));
    }

    private static String run(LocalDate from, LocalDate to) {
        return from.equals(to) ? Words.day(from) : "%s to %s".formatted(Words.day(from), Words.day(to));
    }

    private static String periods(ChildHistory child) {
        return listed(child.periodsOfCare().stream()
                .map((PeriodOfCare one) -> span(one.startedOn(), one.endedOn(), one.heldUntil()))
                .toList());
    }

    private static String placements(ChildHistory child) {
        return listed(child.placements().stream()
                .map((Placement one) -> "%s %s"
                        .formatted(
                                one.last().place() == null
                                        ? "not told"
                                        : one.last().place(),
                                span(one.startedOn(), one.endedOn(), one.heldUntil())))
                .toList());
    }

    private static String listed(List<String> spans) {
        return spans.isEmpty() ? "none" : "%d: %s".formatted(spans.size(), String.join("; ", spans));
    }

    private static String span(LocalDate from, LocalDate to, LocalDate heldUntil) {
        if (to != null) {
            return "%s to %s".formatted(Words.day(from), Words.day(to));
        }
        return heldUntil == null
                ? "from %s on".formatted(Words.day(from))
                : "from %s, known until %s".formatted(Words.day(from), Words.day(heldUntil));
    }

    private List<Effect> figures(ChildHistory now, List<ChildHistory> thens, LocalDate day) {
        Figures.Sheet alone = figures.measure(book.only(now), day);
        List<Figures.Sheet> others = thens.stream()
                .map(then -> then == null ? null : figures.measure(book.only(then), day))
                .collect(Collectors.toList());
        List<Effect> effects = new ArrayList<>();
        for (Definition definition : figures.definitionsOfChildren()) {
            boolean moves = others.stream().filter(Objects::nonNull).anyMatch(other -> moves(definition, alone, other));
            if (moves) {
                effects.addAll(whole(definition, thens, day));
            }
        }
        return effects;
    }

    private static boolean moves(Definition definition, Figures.Sheet now, Figures.Sheet then) {
        return definition.lines().stream()
                .anyMatch(line -> !mark(now.line(line.key()).measure())
                        .equals(mark(then.line(line.key()).measure())));
    }

    /** What a measure of one child comes to. */
    private static String mark(Measure measure) {
        return "%s %d %d %s"
                .formatted(
                        measure.getClass().getSimpleName(),
                        measure.numerator().size(),
                        measure.denominator().size(),
                        measure instanceof Measure.Median median ? median.exact() : "");
    }

    /** The headline where it has one and that moves, else every line that does. */
    private List<Effect> whole(Definition definition, List<ChildHistory> thens, LocalDate day) {
        List<Measured> now = figures.measure(definition.ref(), book, day);
        List<List<Measured>> others = thens.stream()
                .map(then -> then == null ? null : figures.measure(definition.ref(), book.supposing(then), day))
                .collect(Collectors.toList());
        List<Effect> moved = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            int line = i;
            var effect = new Effect(
                    "%s %s, %s"
                            .formatted(
                                    now.get(i).line().key(), now.get(i).line().name(), Words.day(day)),
                    value(now.get(i)),
                    others.stream()
                            .map(other -> other == null ? null : value(other.get(line)))
                            .collect(Collectors.toList()));
            boolean moves = effect.then().stream().anyMatch(then -> then != null && !then.equals(effect.now()));
            if (moves && now.get(i).line().key().equals(definition.ref())) {
                return List.of(effect);
            }
            if (moves) {
                moved.add(effect);
            }
        }
        return moved;
    }

    private static String value(Measured measured) {
        Measure measure = measured.measure();
        if (measure instanceof Measure.NotApplicable) {
            return "nobody to measure";
        }
        if (measure instanceof Measure.NotMeasured) {
            return "not measured";
        }
        if (measure instanceof Measure.NotKnown) {
            return "not known";
        }
        var unit = measured.line().unit();
        String printed = unit.printed("%,.{places}f"
                .replace("{places}", String.valueOf(measure.value(unit).scale()))
                .formatted(measure.value(unit)));
        return measure instanceof Measure.Share share
                ? "%s (%,d of %,d)"
                        .formatted(
                                printed,
                                share.numerator().size(),
                                share.denominator().size())
                : printed;
    }
}
