package org.hearth.returns.keeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The second route to every figure: the raw files of three years and nothing of Hearth. Days are numbers yyyymmdd, codes
 * are compared as text, rows are kept as maps. It reads plain, and slowly, on purpose; only what is asked of every child on
 * every day, the rows that count and the number of a day, is not worked out each time.
 *
 * <p>It leans on what was checked of these files by eye: no quotes, no temporary stays (T0 to T4), no two rows of one
 * child on one day.
 */
final class RawCounty {
    private static final int NEVER = 99991231;
    private static final String COUNCIL = "E10000019";

    /** By child, by DECOM; the later year's row has taken the earlier one's place. */
    private final Map<String, TreeMap<Integer, Map<String, String>>> episodes = new TreeMap<>();

    private final Map<String, List<Map<String, String>>> counted = new HashMap<>();

    private final Map<String, Map<String, String>> headers = new HashMap<>();

    private final Map<String, Integer> born = new HashMap<>();
    private final Map<String, Integer> uascUntil = new HashMap<>();
    private final Map<String, String[]> postcodes = new HashMap<>();

    RawCounty(Path samples) throws IOException {
        for (var row : rows(samples.resolve("reference/postcodes-sample.csv"))) {
            postcodes.put(
                    row.get("postcode").replace(" ", ""),
                    new String[] {row.get("easting"), row.get("northing"), row.get("utla_code")});
        }
        for (int year : new int[] {2024, 2025, 2026}) {
            Path folder = samples.resolve("made-up-county").resolve(String.valueOf(year));
            for (var row : rows(folder.resolve("header.csv"))) {
                headers.put(row.get("CHILD"), row);
                born.put(row.get("CHILD"), number(row.get("DOB")));
            }
            for (var row : rows(folder.resolve("uasc.csv"))) {
                uascUntil.put(row.get("CHILD"), row.get("DUC").isEmpty() ? NEVER : number(row.get("DUC")));
            }
            for (var row : rows(folder.resolve("episodes.csv"))) {
                row.put("year", String.valueOf(year));
                episodes.computeIfAbsent(row.get("CHILD"), none -> new TreeMap<>())
                        .put(number(row.get("DECOM")), row);
            }
        }
        episodes.forEach((child, rows) -> counted.put(
                child,
                rows.values().stream()
                        .filter(row ->
                                !row.get("LS").equals("V3") && !row.get("LS").equals("V4"))
                        .toList()));
    }

    // ---- children in care

    List<String> inCare(int day) {
        return who(day, row -> true);
    }

    List<String> who(int day, Predicate<Map<String, String>> test) {
        var found = new ArrayList<String>();
        for (String child : episodes.keySet()) {
            var row = on(child, day);
            if (row != null && test.test(row)) {
                found.add(child);
            }
        }
        return found;
    }

    Map<String, String> on(String child, int day) {
        Map<String, String> found = null;
        for (var row : counted(child)) {
            if (number(row.get("DECOM")) <= day && until(row) > day) {
                found = row;
            }
        }
        return found;
    }

    List<Map<String, String>> counted(String child) {
        return counted.get(child);
    }

    /** The first day without it: an open row of an earlier year is believed until the end of that year. */
    static int until(Map<String, String> row) {
        if (!row.get("DEC").isEmpty()) {
            return number(row.get("DEC"));
        }
        return Integer.parseInt(row.get("year")) * 10000 + 401;
    }

    /** Whether a row of episodes names the child. */
    boolean isKnown(String child) {
        return episodes.containsKey(child);
    }

    // ---- flows

    List<String> started(int first, int last) {
        var found = new ArrayList<String>();
        episodes.keySet().forEach(child -> counted(child).forEach(row -> {
            int decom = number(row.get("DECOM"));
            if (row.get("RNE").equals("S") && decom >= first && decom <= last) {
                found.add(child);
            }
        }));
        return found;
    }

    List<String> ceased(int first, int last) {
        var found = new ArrayList<String>();
        episodes.keySet().forEach(child -> counted(child).forEach(row -> {
            if (row.get("REC").startsWith("E") && number(row.get("DEC")) >= first && number(row.get("DEC")) <= last) {
                found.add(child);
            }
        }));
        return found;
    }

    // ---- who, what, where

    Iterable<String> children() {
        return episodes.keySet();
    }

    /** Every row of the child, short breaks among them. */
    Iterable<Map<String, String>> rowsOf(String child) {
        return episodes.get(child).values();
    }

    Map<String, String> header(String child) {
        return headers.get(child);
    }

    boolean isOutside(Map<String, String> row) {
        return !host(row).isEmpty() && !host(row).equals(COUNCIL);
    }

    List<String> unaccompanied(int day) {
        return inCare(day).stream()
                .filter(child -> uascUntil.getOrDefault(child, 0) > day)
                .toList();
    }

    List<String> aged(int day, int from, int to) {
        return inCare(day).stream()
                .filter(child -> age(child, day) >= from && age(child, day) <= to)
                .toList();
    }

    int age(String child, int day) {
        int birth = born.get(child);
        return day / 10000 - birth / 10000 - (day % 10000 < birth % 10000 ? 1 : 0);
    }

    List<String> placed(int day, String... beginnings) {
        return who(day, row -> startsWithOne(row.get("PLACE"), beginnings));
    }

    List<String> placedWith(int day, String providers, String... beginnings) {
        return who(
                day,
                row -> startsWithOne(row.get("PLACE"), beginnings)
                        && List.of(providers.split(" ")).contains(row.get("PLACE_PROVIDER")));
    }

    private static boolean startsWithOne(String text, String... beginnings) {
        for (String beginning : beginnings) {
            if (text.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** The council's code, "" when the postcode is missing or not in the list. */
    String host(Map<String, String> row) {
        String[] place = postcodes.get(row.get("PL_POST").replace(" ", ""));
        return place == null ? "" : place[2];
    }

    /** Tenths of a mile, -1 when either postcode is missing or not in the list. */
    int tenths(Map<String, String> row) {
        String[] home = postcodes.get(row.get("HOME_POST").replace(" ", ""));
        String[] place = postcodes.get(row.get("PL_POST").replace(" ", ""));
        if (home == null || place == null) {
            return -1;
        }
        double east = Double.parseDouble(home[0]) - Double.parseDouble(place[0]);
        double north = Double.parseDouble(home[1]) - Double.parseDouble(place[1]);
        return (int) Math.round(Math.sqrt(east * east + north * north) / 1000 / 1.6093 * 10);
    }

    List<String> outside(int day) {
        return who(day, row -> !host(row).isEmpty() && !host(row).equals(COUNCIL));
    }

    List<String> withoutHost(int day) {
        return who(day, row -> host(row).isEmpty());
    }

    List<String> far(int day) {
        return who(day, row -> tenths(row) > 200);
    }

    List<String> farAndOutside(int day) {
        var outside = outside(day);
        return far(day).stream().filter(outside::contains).toList();
    }

    List<String> withoutDistance(int day) {
        return who(day, row -> tenths(row) < 0);
    }

    /** How many stand where: in England by council, elsewhere by country. */
    Map<String, Integer> hosts(int day) {
        var hosts = new TreeMap<String, Integer>();
        for (String child : outside(day)) {
            String host = host(on(child, day));
            hosts.merge(host.startsWith("W") ? "WAL" : host.startsWith("S") ? "SCO" : host, 1, Integer::sum);
        }
        return hosts;
    }

    // ---- stability

    /** Stays with one carer: {first day, first day without it, index of the period of care}. */
    List<int[]> stays(String child) {
        var stays = new ArrayList<int[]>();
        Map<String, String> before = null;
        int period = 0;
        for (var row : counted(child)) {
            boolean joined = before != null
                    && before.get("REC").equals("X1")
                    && before.get("DEC").equals(row.get("DECOM"));
            if (!joined) {
                period++;
            }
            boolean sameCarer = joined && isSameCarer(before, row);
            if (sameCarer) {
                stays.get(stays.size() - 1)[1] = until(row);
            } else {
                stays.add(new int[] {number(row.get("DECOM")), until(row), period});
            }
            before = row;
        }
        return stays;
    }

    static boolean isSameCarer(Map<String, String> before, Map<String, String> row) {
        return List.of("L", "T", "U").contains(row.get("RNE"))
                || before.get("REASON_PLACE_CHANGE").equals("PLACE")
                || (row.get("PLACE").equals("A3") || row.get("PLACE").equals("A5"))
                        && before.get("PLACE").startsWith("U");
    }

    List<String> movedOften(int year) {
        return movedOften(inCare(year * 10000 + 331), (year - 1) * 10000 + 401, year * 10000 + 331);
    }

    List<String> movedOften(List<String> of, int first, int last) {
        return of.stream()
                .filter(child -> stays(child).stream()
                                .filter(stay -> stay[0] <= last && stay[1] > first && stay[0] != stay[1])
                                .count()
                        >= 3)
                .toList();
    }

    /** Under 16, and in care for 30 months as far as a start of care is held. */
    List<String> longInCare(int day) {
        return inCare(day).stream()
                .filter(child -> age(child, day) < 16)
                .filter(child -> careBegan(child, day) != 0
                        && !date(careBegan(child, day)).plusMonths(30).isAfter(date(day)))
                .toList();
    }

    List<String> lengthNotKnown(int day) {
        return inCare(day).stream()
                .filter(child -> age(child, day) < 16 && careBegan(child, day) == 0)
                .toList();
    }

    List<String> settled(int day) {
        return longInCare(day).stream().filter(child -> isSettled(child, day)).toList();
    }

    private boolean isSettled(String child, int day) {
        int[] before = null;
        for (int[] stay : stays(child)) {
            if (stay[0] <= day && stay[1] > day) {
                boolean adoption = on(child, day).get("PLACE").startsWith("A");
                return !date(stay[0]).plusYears(2).isAfter(date(day))
                        || adoption
                                && before != null
                                && before[2] == stay[2]
                                && !date(before[0]).plusYears(2).isAfter(date(day));
            }
            before = stay;
        }
        return false;
    }

    /** The DECOM of the start of the period of care that is on; 0 when its first row is no start. */
    private int careBegan(String child, int day) {
        var first = firstOfCare(child, day);
        return first.get("RNE").equals("S") ? number(first.get("DECOM")) : 0;
    }

    /** The first row held of the period of care that is on. */
    Map<String, String> firstOfCare(String child, int day) {
        Map<String, String> first = null;
        Map<String, String> before = null;
        for (var row : counted(child)) {
            if (number(row.get("DECOM")) > day) {
                break;
            }
            boolean joined = before != null
                    && before.get("REC").equals("X1")
                    && before.get("DEC").equals(row.get("DECOM"));
            if (!joined) {
                first = row;
            }
            before = row;
        }
        return first;
    }

    // ---- reading

    static List<Map<String, String>> rows(Path file) throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        String[] names = lines.get(0).replace("\uFEFF", "").split(",", -1);
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                String[] cells = line.split(",", -1);
                var row = new LinkedHashMap<String, String>();
                for (int i = 0; i < names.length; i++) {
                    row.put(names[i], cells[i].strip());
                }
                rows.add(row);
            }
        }
        return rows;
    }

    static int number(String day) {
        return Integer.parseInt(day, 6, 10, 10) * 10000
                + Integer.parseInt(day, 3, 5, 10) * 100
                + Integer.parseInt(day, 0, 2, 10);
    }

    static LocalDate date(int number) {
        return LocalDate.of(number / 10000, number / 100 % 100, number % 100);
    }
}
