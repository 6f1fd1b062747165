package org.hearth.returns.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.SentFile;

/** What reading some files gives, without a database. */
final class Readout {
    static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
    static final String EPISODE = "LC1,05/04/2025,S,C2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295";
    static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";

    final List<Finding> findings = new ArrayList<>();
    final Map<String, List<ReadRow>> rows = new LinkedHashMap<>();
    final Map<String, SheetReader.Outcome> outcomes = new LinkedHashMap<>();

    static Readout of(int year, SentFile... files) {
        return of(year, List.of(files));
    }

    static Readout of(int year, List<SentFile> files) {
        return of(year, 200L << 20, files);
    }

    static Readout of(int year, long limit, List<SentFile> files) {
        return of(year, limit, files, postcode -> false);
    }

    /** Where the directory holds no other postcodes than these. */
    static Readout withDirectory(Set<String> postcodes, int year, SentFile... files) {
        return of(year, 200L << 20, List.of(files), postcode -> !postcodes.contains(postcode));
    }

    private static Readout of(int year, long limit, List<SentFile> files, Predicate<String> unknownPostcode) {
        var readout = new Readout();
        try {
            Path folder = Files.createTempDirectory("readout");
            var spool = new Spool(folder, limit);
            try {
                for (SentFile file : files) {
                    spool.add(file.name(), file.content().open());
                }
                readout.read(Arrival.of(spool, year), year, unknownPostcode);
            } finally {
                spool.discard();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return readout;
    }

    static Readout ofLines(int year, String... lines) {
        return of(year, text("sent.csv", String.join("\n", lines) + "\n"));
    }

    static SentFile text(String name, String text) {
        return SentFile.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void read(Arrival arrival, int year, Predicate<String> unknownPostcode) throws IOException {
        findings.addAll(arrival.findings());
        for (Sheet sheet : arrival.sheets().stream().filter(Sheet::tells).toList()) {
            List<ReadRow> read = rows.computeIfAbsent(sheet.module().name(), module -> new ArrayList<>());
            outcomes.put(sheet.module().name(), SheetReader.read(sheet, year, unknownPostcode, new Sink() {
                @Override
                public void row(ReadRow row) {
                    read.add(row);
                }

                @Override
                public void finding(Finding finding) {
                    findings.add(finding);
                }
            }));
        }
    }

    Finding only(String code) {
        List<Finding> found = of(code);
        if (found.size() != 1) {
            throw new AssertionError("%d findings %s among %s".formatted(found.size(), code, findings));
        }
        return found.get(0);
    }

    List<Finding> of(String code) {
        return findings.stream().filter(finding -> finding.code().equals(code)).toList();
    }

    SheetReader.Outcome episodes() {
        return outcomes.get("Episodes");
    }
}
