package org.hearth.returns.rule;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.core.api.places.Places.Spot;
import org.hearth.returns.checking.Checker;
import org.hearth.returns.checking.CollectionYear;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.LoadedReturn;
import org.hearth.returns.checking.Provider;
import org.hearth.returns.checking.Table;
import org.hearth.returns.checking.UnderCheck;
import org.hearth.returns.checking.Value;

/**
 * A case for a rule as the {@code .cases} files write it:
 *
 * <pre>
 * == 355 (2026) An episode lasts at least a day
 * Episodes: CHILD DECOM DEC
 * ! A 01/05/2025 01/05/2025
 * . A 01/05/2025 02/05/2025
 * Last year's Episodes: CHILD DECOM
 * . A 01/05/2024
 * </pre>
 *
 * A module of a year before last is {@code 2024's Episodes: ...}.
 *
 * <p>{@code !} before a row that is to be flagged and {@code .} before one that is not; {@code -} is a blank cell and
 * {@code _} a space; columns that are not named are blank. {@code OC3: none} is a module loaded without rows, {@code XML} the
 * XML form, {@code council: E10000003} the placing council, {@code not run} says that the rule cannot be. Lists:
 * {@code providers: URN PLACE_CODES PROVIDER_CODES CLOSED POSTCODE COUNCIL} and {@code postcodes: POSTCODE EASTING NORTHING
 * COUNCIL} with rows that begin with {@code .}; either word with {@code none} is a list without rows.
 */
final class WrittenCase {
    private static final Pattern TITLE = Pattern.compile("== (\\S+) \\((\\d{4})\\) (.+)");
    private static final String LAST_YEAR = "Last year's ";
    private static final Pattern EARLIER = Pattern.compile("(\\d{4})'s (\\w+)");

    private final String file;
    private final int line;
    final String rule;
    private final int year;
    final String sentence;
    private final LoadedReturn.Builder thisYear;
    private final LoadedReturn.Builder lastYear;
    private final Map<Integer, LoadedReturn.Builder> earlier = new TreeMap<>(Comparator.reverseOrder());
    private final Set<String> expected = new TreeSet<>();
    private boolean hasLastYear;
    private boolean notRun;
    private String council = "E10000003";
    private List<Provider> providers;
    private Map<String, Spot> postcodes;

    private WrittenCase(String file, int line, Matcher title) {
        this.file = file;
        this.line = line;
        this.rule = title.group(1);
        this.year = Integer.parseInt(title.group(2));
        this.sentence = title.group(3);
        this.thisYear = LoadedReturn.of(CollectionYear.ending(year));
        this.lastYear = LoadedReturn.of(CollectionYear.ending(year - 1));
    }

    static List<WrittenCase> all() {
        try (var files = Files.list(Path.of("src/test/resources/rules"))) {
            return files.filter(file -> file.toString().endsWith(".cases"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<WrittenCase> read(Path file) {
        var cases = new ArrayList<WrittenCase>();
        try {
            var lines = Files.readAllLines(file);
            Reading reading = null;
            for (int number = 1; number <= lines.size(); number++) {
                String line = lines.get(number - 1).strip();
                Matcher title = TITLE.matcher(line);
                if (title.matches()) {
                    var one = new WrittenCase(file.getFileName().toString(), number, title);
                    cases.add(one);
                    reading = new Reading(one);
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    if (reading == null) {
                        throw new IllegalArgumentException(
                                "%s:%d stands before the first case".formatted(file, number));
                    }
                    reading.line(line, number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    String name() {
        return "%s %s (%s:%d)".formatted(rule, sentence, file, line);
    }

    /** What is to be flagged: module and line of the {@code .cases} file. */
    Set<String> expected() {
        return expected;
    }

    boolean isNotToRun() {
        return notRun;
    }

    /** What the rule flags, in the same words. @throws AssertionError if it could not be run */
    Set<String> flagged() {
        var checked = check();
        if (!checked.notRun().isEmpty()) {
            throw new AssertionError(name() + " was not run: " + checked.notRun());
        }
        return checked.faults().stream()
                .map(fault -> fault.row().file() + " line " + fault.row().line())
                .collect(toCollection(TreeSet::new));
    }

    Checker.Checked check() {
        var in = new UnderCheck(
                thisYear.build(),
                hasLastYear ? lastYear.build() : null,
                earlier.values().stream().map(LoadedReturn.Builder::build).toList(),
                council,
                postcodes == null ? null : postcode -> Optional.ofNullable(postcodes.get(postcode)),
                providers);
        return new Checker(RuleBook.all()).check(in, Set.of(rule.toUpperCase(java.util.Locale.ROOT)));
    }

    private static final class Reading {
        private final WrittenCase into;
        private String module;
        private List<Column> columns;

        Reading(WrittenCase into) {
            this.into = into;
        }

        void line(String line, int number) {
            if (line.startsWith("! ") || line.startsWith(". ")) {
                row(line.charAt(0) == '!', line.substring(2).strip().split("\\s+"), number);
            } else if (line.equals("XML")) {
                into.thisYear.asXml();
                into.lastYear.asXml();
            } else if (line.equals("not run")) {
                into.notRun = true;
            } else {
                int colon = line.indexOf(':');
                if (colon < 0) {
                    throw new IllegalArgumentException(
                            "%s:%d is not understood: %s".formatted(into.file, number, line));
                }
                heading(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }

        private void heading(String name, String rest) {
            module = name;
            switch (name) {
                case "council" -> into.council = rest;
                case "providers" -> into.providers = new ArrayList<>();
                case "postcodes" -> into.postcodes = new HashMap<>();
                default -> {
                    columns = rest.equals("none")
                            ? List.of()
                            : Arrays.stream(rest.split("\\s+"))
                                    .map(Column::valueOf)
                                    .toList();
                    Table<?> table = table();
                    into.hasLastYear |= isLastYear();
                    var extras = EnumSet.noneOf(Column.class);
                    columns.stream().filter(table.extras()::contains).forEach(extras::add);
                    builder().loaded(table).carries(table, extras);
                }
            }
        }

        private boolean isLastYear() {
            return module.startsWith(LAST_YEAR);
        }

        private LoadedReturn.Builder builder() {
            Matcher year = EARLIER.matcher(module);
            if (year.matches()) {
                return into.earlier.computeIfAbsent(
                        Integer.valueOf(year.group(1)), ends -> LoadedReturn.of(CollectionYear.ending(ends)));
            }
            return isLastYear() ? into.lastYear : into.thisYear;
        }

        private Table<?> table() {
            Matcher year = EARLIER.matcher(module);
            String name = isLastYear() ? module.substring(LAST_YEAR.length()) : year.matches() ? year.group(2) : module;
            return Table.named(name)
                    .orElseThrow(() -> new IllegalArgumentException("%s has no module %s".formatted(into.file, name)));
        }

        private void row(boolean flagged, String[] cells, int number) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].equals("-") ? "" : cells[i].replace('_', ' ');
            }
            switch (module) {
                case "providers" ->
                    into.providers.add(new Provider(
                            Value.of(cells[0]),
                            codes(cells[1]),
                            codes(cells[2]),
                            Value.of(cells[3]).day(),
                            Value.of(cells[4]),
                            Value.of(cells[5])));
                case "postcodes" ->
                    into.postcodes.put(
                            cells[0].replace(" ", ""),
                            new Spot(
                                    cells[0],
                                    new BigDecimal(cells[1]).intValueExact(),
                                    new BigDecimal(cells[2]).intValueExact(),
                                    cells[3],
                                    cells[3]));
                default -> sent(table(), flagged, cells, number);
            }
        }

        private static Set<String> codes(String cell) {
            return cell.isEmpty() ? Set.of() : Set.of(cell.split("[,/]"));
        }

        private void sent(Table<?> table, boolean flagged, String[] cells, int number) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException(
                        "%s:%d has %d cells for %d columns".formatted(into.file, number, cells.length, columns.size()));
            }
            var all = new ArrayList<>(table.columns());
            all.addAll(table.extras());
            var values = new Value[all.size()];
            for (int i = 0; i < cells.length; i++) {
                if (!all.contains(columns.get(i))) {
                    throw new IllegalArgumentException(
                            "%s:%d %s has no column %s".formatted(into.file, number, table, columns.get(i)));
                }
                values[all.indexOf(columns.get(i))] = Value.of(cells[i]);
            }
            builder().row(table, module, number, values);
            if (flagged) {
                into.expected.add(module + " line " + number);
            }
        }
    }
}
