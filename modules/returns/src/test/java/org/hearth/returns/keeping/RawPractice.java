package org.hearth.returns.keeping;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearth.core.api.time.WorkingDays;

/** The second route to reviews, times missing and social workers: from the rows, walking day by day. */
final class RawPractice {
    private static final LocalDate HELD_FROM = LocalDate.of(2023, 4, 1);

    private final RawCounty raw;
    private final Map<String, TreeMap<LocalDate, String>> reviews = new TreeMap<>();
    private final Map<String, Map<String, Time>> away = new TreeMap<>();
    private final Map<String, Map<String, Time>> workers = new TreeMap<>();

    /** @param to not counted */
    private record Time(String what, LocalDate from, LocalDate to) {
        boolean goesOnIn(LocalDate first, LocalDate last) {
            boolean beginsIn = !from.isBefore(first) && !from.isAfter(last);
            return beginsIn || from.isBefore(first) && to.isAfter(first);
        }
    }

    RawPractice(RawCounty raw, Path samples) throws IOException {
        this.raw = raw;
        for (int year : new int[] {2024, 2025, 2026}) {
            Path folder = samples.resolve("made-up-county/" + year);
            for (var row : RawCounty.rows(folder.resolve("reviews.csv"))) {
                reviews.computeIfAbsent(row.get("CHILD"), none -> new TreeMap<>())
                        .put(date(row.get("REVIEW")), row.get("REVIEW_CODE"));
            }
            for (var row : RawCounty.rows(folder.resolve("missing.csv"))) {
                put(away, row, row.get("MISSING"), "MIS_START", "MIS_END", year);
            }
            for (var row : RawCounty.rows(folder.resolve("sw_episodes.csv"))) {
                put(workers, row, row.get("SW_ID"), "SW_DECOM", "SW_DEC", year);
            }
        }
    }

    private static void put(
            Map<String, Map<String, Time>> into,
            Map<String, String> row,
            String what,
            String from,
            String to,
            int year) {
        LocalDate until = row.get(to).isEmpty() ? LocalDate.of(year, 4, 1) : date(row.get(to));
        into.computeIfAbsent(row.get("CHILD"), none -> new TreeMap<>())
                .put(what + row.get(from), new Time(what, date(row.get(from)), until));
    }

    private static LocalDate date(String sent) {
        return RawCounty.date(RawCounty.number(sent));
    }

    private boolean inCare(String child, LocalDate on) {
        return raw.on(child, number(on)) != null;
    }

    private static int number(LocalDate day) {
        return day.getYear() * 10000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    // ---- missing

    List<String> begun(int first, int last, String... types) {
        var found = new ArrayList<String>();
        away.forEach((child, times) -> times.values().forEach(time -> {
            int from = number(time.from());
            if (from >= first && from <= last && List.of(types).contains(time.what())) {
                found.add(child);
            }
        }));
        return found;
    }

    List<String> inCareAtAnyTime(int first, int last) {
        var found = new ArrayList<String>();
        for (String child : raw.children()) {
            for (LocalDate on = RawCounty.date(first); !on.isAfter(RawCounty.date(last)); on = on.plusDays(1)) {
                if (inCare(child, on)) {
                    found.add(child);
                    break;
                }
            }
        }
        return found;
    }

    List<String> missing(List<String> among, int first, int last, String... types) {
        return among.stream()
                .filter(child -> away.getOrDefault(child, Map.of()).values().stream()
                        .anyMatch(time -> List.of(types).contains(time.what())
                                && time.goesOnIn(RawCounty.date(first), RawCounty.date(last))))
                .toList();
    }

    // ---- social workers

    /** Of those in care on the day, whose workers are told, by how many there were in the twelve months. */
    Map<String, Integer> workers(int day) {
        LocalDate last = RawCounty.date(day);
        LocalDate first = last.plusDays(1).minusYears(1);
        var many = new TreeMap<String, Integer>();
        for (String child : raw.inCare(day)) {
            var numbers = new HashSet<String>();
            workers.getOrDefault(child, Map.of()).values().stream()
                    .filter(worker -> worker.goesOnIn(first, last))
                    .forEach(worker -> numbers.add(worker.what()));
            if (!numbers.isEmpty()) {
                many.put(child, numbers.size());
            }
        }
        return many;
    }

    // ---- reviews

    /** Reviews in the days of children of four and over, in care then or until then, with one of the codes. */
    List<String> reviewed(int first, int last, String... codes) {
        var found = new ArrayList<String>();
        reviews.forEach((child, held) -> held.forEach((on, code) -> {
            int day = number(on);
            boolean wasIn = raw.isKnown(child) && (inCare(child, on) || inCare(child, on.minusDays(1)));
            if (day >= first
                    && day <= last
                    && wasIn
                    && raw.age(child, day) >= 4
                    && List.of(codes).contains(code)) {
                found.add(child);
            }
        }));
        return found;
    }

    /** A review due: {@code late} is null where it is not known. */
    record Due(String child, LocalDate on, Boolean late, boolean held, LocalDate careFrom) {}

    List<Due> due(int day) {
        var due = new ArrayList<Due>();
        LocalDate last = RawCounty.date(day);
        for (String child : raw.children()) {
            LocalDate began = null;
            for (LocalDate on = HELD_FROM; !on.isAfter(last.plusDays(1)); on = on.plusDays(1)) {
                boolean in = !on.isAfter(last) && inCare(child, on);
                var row = in ? raw.on(child, number(on)) : null;
                boolean starts = in
                        && row.get("RNE").equals("S")
                        && date(row.get("DECOM")).equals(on);
                if (began != null && (!in || starts)) {
                    due.addAll(due(child, began, on, last));
                    began = null;
                }
                if (in && began == null) {
                    began = on;
                }
            }
        }
        return due;
    }

    /** @param gone the first day not in this care, or the day after the last asked for */
    private List<Due> due(String child, LocalDate began, LocalDate gone, LocalDate last) {
        var due = new ArrayList<Due>();
        var row = raw.on(child, number(began));
        boolean known = row.get("RNE").equals("S") && date(row.get("DECOM")).equals(began);
        boolean open = gone.isAfter(last) && inCare(child, last.plusDays(1));
        LocalDate next = known
                ? WorkingDays.england().after(began, 20)
                : began.minusDays(1).plusMonths(6);
        int held = known ? 0 : 1;
        boolean certain = known;
        var days = new TreeSet<LocalDate>(
                reviews.getOrDefault(child, new TreeMap<>()).keySet());
        for (LocalDate on : days.subSet(began, gone)) {
            boolean late = on.isAfter(next);
            LocalDate counted = !late && !certain ? on : next;
            if (counted.isBefore(gone) || open) {
                due.add(new Due(child, counted, late || certain ? late : null, true, began));
            }
            held++;
            certain = true;
            next = on.plusMonths(held == 1 ? 3 : 6);
        }
        if (!next.isAfter(last) && next.isBefore(gone)) {
            due.add(new Due(child, next, true, false, began));
        }
        return due;
    }
}
