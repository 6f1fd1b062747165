package org.hearth.returns.keeping;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The second route to adoptions and earlier permanence. Checked by eye: nobody in these files was adopted by foster carers,
 * comes into care twice in years with different answers, or had two placement orders.
 */
final class RawPermanence {
    private final RawCounty raw;
    private final Map<String, String> previous = new HashMap<>();
    private final Map<String, Map<String, String>> adoptions = new HashMap<>();

    RawPermanence(RawCounty raw, Path samples) throws IOException {
        this.raw = raw;
        for (int year : new int[] {2024, 2025, 2026}) {
            Path folder = samples.resolve("made-up-county/" + year);
            for (var row : RawCounty.rows(folder.resolve("previous_permanence.csv"))) {
                previous.put(row.get("CHILD") + year, row.get("PREV_PERM"));
            }
            for (var row : RawCounty.rows(folder.resolve("ad1.csv"))) {
                adoptions.put(row.get("CHILD"), row);
            }
        }
    }

    /** Of those who came into care in the days, each by the last time, those of whom one of the codes is sent. */
    List<String> cameAfter(int first, int last, String... codes) {
        var years = new TreeMap<String, Integer>();
        for (String child : raw.started(first, last)) {
            for (var row : raw.counted(child)) {
                int decom = RawCounty.number(row.get("DECOM"));
                if (row.get("RNE").equals("S") && decom >= first && decom <= last) {
                    years.put(child, decom % 10000 >= 401 ? decom / 10000 + 1 : decom / 10000);
                }
            }
        }
        return years.entrySet().stream()
                .filter(one -> List.of(codes).contains(previous.getOrDefault(one.getKey() + one.getValue(), "")))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Days from coming into care to moving in, by child; -1 where care began before the rows held. */
    Map<String, Long> toAdopters(int first, int last) {
        var days = new TreeMap<String, Long>();
        adopted(first, last).forEach((child, order) -> {
            int lastDay = dayBefore(order.get("DEC"));
            var began = raw.firstOfCare(child, lastDay);
            int moved = 0;
            for (int[] stay : raw.stays(child)) {
                for (var row : raw.counted(child)) {
                    int decom = RawCounty.number(row.get("DECOM"));
                    if (stay[0] <= lastDay
                            && lastDay < stay[1]
                            && decom >= stay[0]
                            && decom < stay[1]
                            && row.get("PLACE").startsWith("A")
                            && moved == 0) {
                        moved = decom;
                    }
                }
            }
            days.put(child, began.get("RNE").equals("S") ? between(RawCounty.number(began.get("DECOM")), moved) : -1L);
        });
        return days;
    }

    /** Days from the order to the match, by child with an order, none where the match came first; -1 where the order came before the rows held. */
    Map<String, Long> toMatch(int first, int last) {
        var days = new TreeMap<String, Long>();
        adopted(first, last).forEach((child, adopted) -> {
            for (var row : raw.counted(child)) {
                if (row.get("LS").equals("E1") && !days.containsKey(child)) {
                    int match = RawCounty.number(adoptions.get(child).get("DATE_MATCH"));
                    boolean began = !row.equals(raw.firstOfCare(child, dayBefore(adopted.get("DEC"))))
                            || List.of("S", "L", "B", "U").contains(row.get("RNE"));
                    days.put(child, began ? Math.max(0, between(RawCounty.number(row.get("DECOM")), match)) : -1L);
                }
            }
        });
        return days;
    }

    private Map<String, Map<String, String>> adopted(int first, int last) {
        var found = new TreeMap<String, Map<String, String>>();
        for (String child : raw.children()) {
            for (var row : raw.counted(child)) {
                if (row.get("REC").equals("E11") || row.get("REC").equals("E12")) {
                    int dec = RawCounty.number(row.get("DEC"));
                    if (dec >= first && dec <= last) {
                        found.put(child, row);
                    }
                }
            }
        }
        return found;
    }

    private static int dayBefore(String day) {
        var before = RawCounty.date(RawCounty.number(day)).minusDays(1);
        return before.getYear() * 10000 + before.getMonthValue() * 100 + before.getDayOfMonth();
    }

    private static long between(int from, int to) {
        return ChronoUnit.DAYS.between(RawCounty.date(from), RawCounty.date(to));
    }
}
