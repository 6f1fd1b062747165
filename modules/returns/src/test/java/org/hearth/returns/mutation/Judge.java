package org.hearth.returns.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.ReturnChecks;
import org.hearth.returns.api.ReturnChecks.Checked;
import org.hearth.returns.api.ReturnChecks.Fault;
import org.hearth.returns.api.ReturnChecks.Trial;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.reading.Arrival;
import org.hearth.returns.reading.Cells;
import org.hearth.returns.reading.Names;
import org.hearth.returns.reading.ReadRow;
import org.hearth.returns.reading.Sheet;
import org.hearth.returns.reading.SheetReader;
import org.hearth.returns.reading.Sink;
import org.hearth.returns.reading.Spool;

/**
 * Reads a return as an import and as a trial do, and says what must never be: an exception, a file or row that vanishes
 * without a word, a refusal that does not say where, a text that could not be stored.
 */
public final class Judge {
    private static final long LIMIT = 2 << 20;
    private static final int LONGEST_HEADER_ROW = 32_672;
    private static final int LONGEST_CELLS = 32_000;

    private final Path work;
    private final ReturnChecks trials;
    private final Sample lastYear;

    /**
     * @param work     for files while they are read
     * @param trials   with {@link #limit}
     * @param lastYear sent beside every fourth trial; {@code null} for none
     */
    public Judge(Path work, ReturnChecks trials, Sample lastYear) {
        this.work = work;
        this.trials = trials;
        this.lastYear = lastYear;
    }

    /** Bytes of an upload; small, so that some are too large. */
    public static long limit() {
        return LIMIT;
    }

    /** @throws AssertionError naming what must not be */
    public void judge(Mutated sent, long seed) {
        imported(sent);
        tried(sent, seed);
    }

    private void imported(Mutated sent) {
        var spool = new Spool(work.resolve(UUID.randomUUID().toString()), LIMIT);
        try {
            try {
                for (SentFile file : sent.files()) {
                    try (InputStream in = file.content().open()) {
                        spool.add(Names.shown(file.name()), in);
                    }
                }
            } catch (RuleBroken refused) {
                assertThat(refused).hasMessageContaining("at most");
                return;
            }
            Arrival arrival = Arrival.of(spool, sent.year());
            arrival.findings().forEach(Judge::isPlaced);
            noFileIsPassedOver(sent, arrival);
            var merged = new Together(sent.year());
            for (Sheet sheet : arrival.sheets()) {
                if (sheet.tells()) {
                    read(sheet, sent, merged);
                }
            }
            merged.merge().forEach(question -> {
                assertThat(question.message()).isNotBlank();
                assertThat(question.first()).isNotBlank().hasSizeLessThanOrEqualTo(80);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            spool.discard();
        }
    }

    private static void noFileIsPassedOver(Mutated sent, Arrival arrival) {
        var named = new HashSet<String>();
        arrival.sheets().forEach(sheet -> named.add(sheet.name()));
        arrival.findings().forEach(finding -> named.add(finding.file()));
        if (sent.files().size() == 1) {
            assertThat(named).as("what is said of the only file").isNotEmpty();
        } else {
            assertThat(named)
                    .as("what is said of each file")
                    .containsAll(sent.files().stream()
                            .map(file -> Names.shown(file.name()))
                            .toList());
        }
    }

    private static void read(Sheet sheet, Mutated sent, Together merged) throws IOException {
        String header = Cells.pack(sheet.columns()).replace('\0', '\uFFFD');
        assertThat(header.length()).as("letters of the header row").isLessThanOrEqualTo(LONGEST_HEADER_ROW);
        var rows = new ArrayList<ReadRow>();
        var findings = new ArrayList<Finding>();
        SheetReader.Outcome outcome = SheetReader.read(sheet, sent.year(), postcode -> true, new Sink() {
            @Override
            public void row(ReadRow row) {
                rows.add(row);
            }

            @Override
            public void finding(Finding finding) {
                findings.add(finding);
            }
        });
        findings.forEach(Judge::isPlaced);
        assertThat(outcome.rows()).as("taken and refused").isEqualTo(rows.size());
        assertThat(outcome.accepted())
                .isEqualTo((int) rows.stream().filter(ReadRow::usable).count());
        Set<Integer> refusedAt = new HashSet<>();
        findings.stream().filter(Finding::refused).forEach(finding -> refusedAt.add(finding.line()));
        for (ReadRow row : rows) {
            fits(row);
            assertThat(row.line()).as("line").isPositive();
            if (!sheet.isXml()) {
                assertThat(row.line())
                        .as("line")
                        .isBetween(sheet.startLine() + 1, sheet.file().lines());
            }
            if (!row.usable()) {
                assertThat(refusedAt).as("lines with a refusal").contains(row.line());
            }
        }
        if (!outcome.whole()) {
            assertThat(findings).as("why the file was not taken").anyMatch(Finding::refused);
            return;
        }
        Integer known = sent.rows().get(sheet.name());
        if (known != null && !sheet.isXml()) {
            // a line of nothing but separators, far too many, is refused where a shorter one is passed over
            long cannotBeToldApart = findings.stream()
                    .filter(finding -> finding.code().equals("ROW-QUOTES"))
                    .count();
            assertThat(outcome.rows()).as("rows of %s", sheet.name()).isBetween(known, known + (int) cannotBeToldApart);
        }
        merged.add(sheet, rows);
    }

    private static void fits(ReadRow row) {
        assertThat(row.child()).hasSizeLessThanOrEqualTo(40);
        assertThat(row.key()).hasSizeLessThanOrEqualTo(80);
        assertThat(row.cells()).hasSizeLessThanOrEqualTo(LONGEST_CELLS);
        canBeStored(row.key());
        canBeStored(row.cells());
    }

    private static void isPlaced(Finding finding) {
        assertThat(finding.file()).as("file of %s", finding).isNotBlank().hasSizeLessThanOrEqualTo(120);
        assertThat(finding.message()).as("message of %s", finding).isNotBlank();
        assertThat(finding.code()).isNotBlank().hasSizeLessThanOrEqualTo(30);
        if (finding.code().startsWith("ROW-")) {
            assertThat(finding.module()).as("module of %s", finding).isNotNull();
        }
        boolean ofRow = finding.code().startsWith("ROW-") || finding.value() != null || finding.child() != null;
        if (ofRow) {
            assertThat(finding.line()).as("line of %s", finding).isNotNull();
        }
        if (finding.value() != null) {
            assertThat(finding.value()).hasSizeLessThanOrEqualTo(200);
            canBeStored(finding.value());
        }
        if (finding.column() != null) {
            assertThat(finding.column()).hasSizeLessThanOrEqualTo(40);
        }
        if (finding.child() != null) {
            assertThat(finding.child()).hasSizeLessThanOrEqualTo(40);
        }
        if (finding.line() != null) {
            assertThat(finding.line()).isPositive();
        }
        canBeStored(finding.file());
        canBeStored(finding.message());
    }

    /** PostgreSQL takes no zero letter, and nothing writes half a letter as UTF-8. */
    private static void canBeStored(String text) {
        assertThat(text.indexOf('\0')).as("a zero in \"%s\"", text).isNegative();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isHighSurrogate(letter)) {
                i++;
                assertThat(i < text.length() && Character.isLowSurrogate(text.charAt(i)))
                        .as("a whole letter at %d of \"%s\"", i - 1, text)
                        .isTrue();
            } else {
                assertThat(Character.isLowSurrogate(letter))
                        .as("half a letter at %d of \"%s\"", i, text)
                        .isFalse();
            }
        }
    }

    private void tried(Mutated sent, long seed) {
        List<SentFile> previous = lastYear == null || seed % 4 != 0
                ? List.of()
                : new Mutation(seed, false, List.of(), Set.of()).of(lastYear).files();
        Checked checked;
        try {
            checked =
                    trials.check(new Trial(sent.year(), sent.files(), previous, List.of(), Set.of(), null, null, null));
        } catch (RuleBroken refused) {
            assertThat(refused).hasMessageMatching("(?s).*(at most|is a module of the return|No file was sent).*");
            canBeStored(refused.getMessage());
            return;
        }
        checked.reading().forEach(Judge::isPlaced);
        for (Fault fault : checked.faults()) {
            assertThat(fault.file()).as("file of %s", fault).isNotBlank();
            assertThat(fault.line()).as("line of %s", fault).isPositive();
            assertThat(fault.columns()).as("columns of %s", fault).isNotEmpty();
            assertThat(fault.message()).as("message of %s", fault).isNotBlank();
        }
        assertThat(checked.notRun()).as("rules that broke on a child").noneMatch(one -> one.why()
                .startsWith("It could not be applied"));
    }
}
