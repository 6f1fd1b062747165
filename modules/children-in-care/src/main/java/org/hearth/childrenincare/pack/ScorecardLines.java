package org.hearth.childrenincare.pack;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.ValidOn;

/**
 * Which lines feed which of the committee's references CP1 to CP61 (committee-pack.md section 6), from {@code
 * pack/scorecard.csv}. Where a line is measured on 31 March only its variant stands in its place on other days, as far as
 * one is held. Lines that no module brings are named at the end, with what would tell.
 */
final class ScorecardLines {
    private static final String RESOURCE = "/pack/scorecard.csv";
    private static final String YEAR_END = "31 March";
    private static final String IN_YEAR = "in year";
    private static final String HOMES = "Where children live";
    private static final String A_HOME = "PLA-01.";

    private static final List<Entry> ALL = read();

    private ScorecardLines() {}

    /**
     * @param ref      empty for what stands beside the entry before
     * @param title    of the reference, on its first entry; else empty
     * @param period   {@code snapshot}, {@code quarter} and so on, as in the table of section 6
     * @param day      {@code 31 March}, {@code in year}, or empty for any
     * @param wouldTell what would tell, while no module brings the line
     * @param headlineFrom {@code null} where it is never among the headlines
     * @param headlineUntil the last day; {@code null} where it goes on
     */
    record Entry(
            String ref,
            String title,
            String group,
            String line,
            String period,
            String day,
            boolean charted,
            String wouldTell,
            LocalDate headlineFrom,
            LocalDate headlineUntil) {

        /** Whether the members of a meeting on the day find it among the headlines. */
        boolean isHeadlineOn(LocalDate meeting) {
            return headlineFrom != null
                    && !meeting.isBefore(headlineFrom)
                    && (headlineUntil == null || !meeting.isAfter(headlineUntil));
        }

        private boolean isFor(LocalDate asAt) {
            boolean yearEnd = ValidOn.MARCH_31.includes(asAt);
            return day.isEmpty() || day.equals(yearEnd ? YEAR_END : IN_YEAR);
        }

        private ScorecardRow row() {
            Over over = period.equals("quarter") || period.equals("cohort") ? Over.QUARTER : Over.YEAR_TO_DATE;
            return new ScorecardRow(ref, line, null, null, over, charted);
        }
    }

    /** @param why its lines of which nothing is held, and what would tell */
    record Missing(String ref, String title, String why) {}

    static List<Entry> all() {
        return ALL;
    }

    /**
     * In the committee's order; every part of the ages and of the placement groups is a row, empty ones too. A line that is
     * known on none of the days set side by side is no row.
     */
    static List<ScorecardRow.Group> groups(Map<LocalDate, Figures.Sheet> sheets, PackDays days) {
        Figures.Sheet sheet = sheets.get(days.asAt());
        Set<String> held = held(sheets, days);
        var groups = new LinkedHashMap<String, List<ScorecardRow>>();
        for (Entry entry : ALL) {
            if (held.contains(entry.line()) && (entry.isFor(days.asAt()) || isTheOnlyOne(entry, held))) {
                groups.computeIfAbsent(entry.group(), none -> new ArrayList<>()).add(entry.row());
            }
        }
        groups.computeIfPresent(HOMES, (title, rows) -> homes(rows, sheet));
        groups.put(
                "How old they are",
                sheet.line("CIC-07").parts("age").stream()
                        .map(part -> ScorecardRow.part("CIC-07", "age", part.key()))
                        .toList());
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new ScorecardRow.Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** The rows among them that are headlines on the day of the meeting. */
    static List<ScorecardRow> headlines(LocalDate meeting, List<ScorecardRow.Group> groups) {
        Set<String> chosen = ALL.stream()
                .filter(entry -> entry.isHeadlineOn(meeting))
                .map(Entry::line)
                .collect(Collectors.toSet());
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> !row.isPart() && chosen.contains(row.line()))
                .toList();
    }

    /** The references of headlines of which there is no row, with their titles. */
    static List<String> headlinesWithout(List<ScorecardRow> rows, LocalDate meeting) {
        Set<String> there = rows.stream().map(ScorecardRow::cp).collect(Collectors.toSet());
        var without = new LinkedHashMap<String, String>();
        for (Entry entry : ALL) {
            if (entry.isHeadlineOn(meeting) && !there.contains(entry.ref())) {
                without.putIfAbsent(entry.ref(), "%s %s".formatted(entry.ref(), title(entry.ref())));
            }
        }
        return List.copyOf(without.values());
    }

    /** Only its first entry has it. */
    private static String title(String ref) {
        return ALL.stream()
                .filter(entry -> entry.ref().equals(ref))
                .findFirst()
                .orElseThrow()
                .title();
    }

    /** A line of 31 March without a variant that is held: it stands there on other days too and says when it was measured. */
    private static boolean isTheOnlyOne(Entry entry, Set<String> held) {
        return entry.day().equals(YEAR_END)
                && ALL.stream()
                        .noneMatch(other -> other.ref().equals(entry.ref())
                                && other.day().equals(IN_YEAR)
                                && held.contains(other.line()));
    }

    private static List<ScorecardRow> homes(List<ScorecardRow> rows, Figures.Sheet sheet) {
        var all = new ArrayList<>(rows);
        Set<String> there = rows.stream().map(ScorecardRow::line).collect(Collectors.toSet());
        sheet.answers().stream()
                .map(measured -> measured.line().key())
                .filter(key -> key.startsWith(A_HOME) && !there.contains(key))
                .forEach(key -> all.add(ScorecardRow.beside(key)));
        return all;
    }

    /** The references of which a line is brought by no module or known on none of the days, in their order. */
    static List<Missing> missing(Map<LocalDate, Figures.Sheet> sheets, PackDays days) {
        Set<String> held = held(sheets, days);
        Map<String, Measured> brought = sheets.get(days.asAt()).answers().stream()
                .collect(Collectors.toMap(measured -> measured.line().key(), measured -> measured));
        Map<String, List<Entry>> byRef = ALL.stream()
                .filter(entry -> !entry.ref().isEmpty())
                .collect(Collectors.groupingBy(Entry::ref, LinkedHashMap::new, Collectors.toList()));
        var missing = new ArrayList<Missing>();
        byRef.forEach((ref, entries) -> {
            // without the codes of the lines, which tell members nothing; lines of one reason say it once
            var whys = new LinkedHashSet<String>();
            entries.stream()
                    .filter(entry -> entry.isFor(days.asAt()) && !held.contains(entry.line()))
                    .forEach(entry -> whys.add(why(entry, brought.get(entry.line()))));
            if (!whys.isEmpty()) {
                missing.add(new Missing(
                        ref,
                        entries.get(0).title(),
                        whys.stream().map(ScorecardLines::capitalised).collect(Collectors.joining(". "))));
            }
        });
        return missing;
    }

    private static String why(Entry entry, Measured brought) {
        if (brought == null) {
            return entry.wouldTell();
        }
        return brought.measure() instanceof Measure.NotKnown not
                ? not.sentences().replaceAll("\\.$", "")
                : "the records do not tell it on any of the days compared here";
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** The lines that are known on one of the days at least. */
    private static Set<String> held(Map<LocalDate, Figures.Sheet> sheets, PackDays days) {
        return days.all().stream()
                .flatMap(day -> sheets.get(day).answers().stream())
                .filter(measured -> !(measured.measure() instanceof Measure.NotKnown)
                        && !(measured.measure() instanceof Measure.NotMeasured))
                .map(measured -> measured.line().key())
                .collect(Collectors.toSet());
    }

    private static List<Entry> read() {
        try (Reader in = new InputStreamReader(
                        ScorecardLines.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8);
                var rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(in)) {
            return rows.stream().map(ScorecardLines::entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(NamedCsvRecord row) {
        return new Entry(
                row.getField("ref"),
                row.getField("title"),
                row.getField("group"),
                row.getField("line"),
                row.getField("period"),
                row.getField("day"),
                row.getField("charted").equals("yes"),
                row.getField("would_tell"),
                day(row.getField("headline_from")),
                day(row.getField("headline_until")));
    }

    private static LocalDate day(String written) {
        return written.isEmpty() ? null : LocalDate.parse(written);
    }
}
