package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.hearth.childrenincare.children.ChildrenExport;
import org.hearth.childrenincare.indicator.EveryIndicator;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.places.Places;
import org.hearth.core.care.StoredCare;
import org.hearth.core.figures.FiguresOfBooks;
import org.hearth.core.places.PlacesOfFile;
import org.hearth.returns.Reference;
import org.hearth.returns.ReturnInXml;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Receipt.SentModule;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.api.SentFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same return sent as CSV files and as XML is the same return. */
@Tag("storage")
class XmlAndCsvTest {
    private static final List<LocalDate> DAYS = Stream.of("2024-03-31", "2025-03-31", "2025-11-15", "2026-03-31")
            .map(LocalDate::parse)
            .toList();

    @TempDir
    Path folder;

    private static SentFile xml(Path from, String lineEnd) {
        return SentFile.of("return.xml", ReturnInXml.of(from, lineEnd).getBytes(StandardCharsets.UTF_8));
    }

    private Path small() throws IOException {
        Files.writeString(
                folder.resolve("header.csv"),
                """
                CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
                LC1,M,01/02/2010,WBRI,UN2,,
                LC2,F,03/04/2008,AAFR,A12345678901B,1,05/06/2025
                LC3,M,31/13/2010,WBRI,UN2,,
                """);
        Files.writeString(
                folder.resolve("episodes.csv"),
                """
                CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
                LC1,05/04/2025,S,C2,N1,U6,PR1,01/09/2025,X1,CARPL,PE21 7NF,LN1 2TZ,SC459295
                LC1,01/09/2025,P,C2,N1,K2,PR4,,,,PE21 7NF,LN1 2TZ,SC459295
                LC1,01/09/2025,L,E1,N1,K2,PR4,,,,PE21 7NF,LN1 2TZ,SC459295
                LC2,05/04/2024,S,V2,N8,P2,PR0,03/02/2026,E17,,,,
                LC2,not a day,S,V2,N8,U6,PR1,,,,,,
                """);
        Files.writeString(folder.resolve("uasc.csv"), "CHILD,SEX,DOB,DUC\nLC2,F,03/04/2008,03/04/2026\n");
        Files.writeString(
                folder.resolve("reviews.csv"), "CHILD,DOB,REVIEW,REVIEW_CODE\nLC1,01/02/2010,05/05/2025,PN1\n");
        return folder;
    }

    @Test
    void a_small_return_gives_the_same_children_episodes_questions_and_findings() throws IOException {
        Path from = small();
        for (String lineEnd : List.of("\n", "")) {
            try (Desk csv = Desk.open();
                    Desk xml = Desk.open()) {
                Receipt asCsv = csv.sendFolder(2026, from);
                Receipt asXml = xml.send(2026, xml(from, lineEnd));

                assertThat(asXml.state()).isEqualTo(State.CURRENT);
                assertThat(told(xml.care.current))
                        .isEqualTo(told(csv.care.current))
                        .hasSize(2);
                assertThat(xml.care.coverage).isEqualTo(csv.care.coverage);
                assertThat(xml.care.unaccompanied).isEqualTo(csv.care.unaccompanied);
                assertThat(told(xml.questions()))
                        .isEqualTo(told(csv.questions()))
                        .isNotEmpty();
                assertThat(rows(asXml)).isEqualTo(rows(asCsv));
                assertThat(faults(xml, asXml)).isEqualTo(faults(csv, asCsv)).hasSizeGreaterThan(4);
            }
        }
    }

    @Test
    void the_rows_as_sent_are_kept_module_by_module_and_may_be_sent_again() throws IOException {
        try (Desk desk = Desk.open()) {
            Receipt sent = desk.send(2026, xml(small(), "\n"));

            assertThat(rowsAsSent(desk, sent, "Header"))
                    .startsWith("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,UASC\r\nLC1,M,01/02/2010,WBRI,UN2,,,0\r\n");
            assertThat(rowsAsSent(desk, sent, "UASC"))
                    .isEqualTo("CHILD,SEX,DOB,DUC,UASC\r\nLC2,F,03/04/2008,03/04/2026,1\r\n");
            String before = told(desk.care.current).toString();
            var again = new ArrayList<SentFile>();
            for (SentModule module : sent.modules()) {
                again.add(SentFile.of(
                        module.module() + ".csv",
                        rowsAsSent(desk, sent, module.module()).getBytes(StandardCharsets.UTF_8)));
            }
            assertThat(desk.send(2026, again.toArray(SentFile[]::new)).state()).isEqualTo(State.CURRENT);
            assertThat(told(desk.care.current)).hasToString(before);
        }
    }

    @Test
    void a_module_of_which_the_xml_holds_nothing_stays_as_it_is_held() throws IOException {
        Path from = small();
        try (Desk desk = Desk.open()) {
            desk.send(2026, Desk.file("m.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END", "LC1,01/02/2010,M,05/05/2025,"));
            desk.send(2026, xml(from, "\n"));

            assertThat(desk.returns.held())
                    .extracting(held -> held.module() + " " + held.file())
                    .containsExactlyInAnyOrder(
                            "Header return.xml",
                            "Episodes return.xml",
                            "Reviews return.xml",
                            "UASC return.xml",
                            "Missing m.csv");
        }
    }

    @Test
    void the_made_up_county_gives_the_same_records_and_figures() throws IOException {
        Path samples = Reference.sample("made-up-county").getParent();
        assertThat(figures(samples, year -> List.of(xml(samples.resolve("made-up-county/" + year), "\n"))))
                .isEqualTo(figures(samples, year -> Desk.csvIn(samples.resolve("made-up-county/" + year))))
                .contains("LC10951", "STA-02")
                .hasSizeGreaterThan(100_000);
    }

    @Test
    @Tag("slow")
    void the_large_sample_gives_the_same_records() throws IOException {
        Path sample = Reference.sample("single-year-2017-18");
        for (String name : List.of("header", "episodes", "uasc", "reviews", "oc2", "oc3", "ad1", "missing")) {
            Files.copy(sample.resolve(name + ".csv"), folder.resolve(name + ".csv"));
        }
        try (Desk csv = Desk.open();
                Desk xml = Desk.open()) {
            Receipt asCsv = csv.sendFolder(2018, folder);
            Receipt asXml = xml.send(2018, xml(folder, ""));
            csv.runJobs();
            xml.runJobs();

            assertThat(rows(xml.returns.find(asXml.id()).orElseThrow()))
                    .isEqualTo(rows(csv.returns.find(asCsv.id()).orElseThrow()))
                    .hasSize(8);
            assertThat(told(xml.care.current)).isEqualTo(told(csv.care.current)).hasSizeGreaterThan(2600);
            // on one line, the order in which they are listed is another
            assertThat(told(xml.questions())).containsExactlyInAnyOrderElementsOf(told(csv.questions()));
        }
    }

    @Test
    void the_sample_in_xml_is_taken() {
        Path sample = Reference.sample("single-year-2017-18").resolve("fake_903.xml");
        try (Desk desk = Desk.open()) {
            Receipt receipt = desk.send(2018, SentFile.of(sample));

            assertThat(receipt.state()).as("%s", receipt.findings()).isEqualTo(State.CURRENT);
            assertThat(desk.care.current).hasSize(253);
            assertThat(desk.care.current.stream().filter(child -> child.uasc() != null))
                    .hasSize(12);
        }
    }

    private static String figures(Path samples, IntFunction<List<SentFile>> files) throws IOException {
        try (Desk desk = Desk.open();
                InputStream postcodes = Files.newInputStream(samples.resolve("reference/postcodes-sample.csv"))) {
            var places = PlacesOfFile.of("E10000019", "November 2025", postcodes);
            StoredCare care = StoredCare.over(desk.database, desk.clock(), places);
            KeptReturns returns = desk.with(desk.database.transactions(), care.records(), 200L << 20);
            for (int year : new int[] {2024, 2025, 2026}) {
                desk.now = desk.now.plusSeconds(1);
                assertThat(returns.receive(year, files.apply(year), "analyst", null)
                                .state())
                        .isEqualTo(State.CURRENT);
            }
            return figures(care.books().book(), places)
                    + told(returns.questions(null, 1, 100_000).items());
        }
    }

    private static String figures(CareBook book, Places places) {
        var lines = new ArrayList<String>();
        DAYS.forEach(day -> lines.add(ChildrenExport.of(book, day, places).toString()));
        FiguresOfBooks.of(knownAt -> book, EveryIndicator.of(FiguresOfBooks.population(), places))
                .measure(DAYS, null)
                .values()
                .forEach(sheet -> sheet.answers()
                        .forEach(answer -> lines.add("%s %s of %s, not known %d"
                                .formatted(
                                        answer.line().key(),
                                        references(answer.measure().numerator()),
                                        references(answer.measure().denominator()),
                                        answer.notKnown()))));
        return String.join("\n", lines);
    }

    private static List<String> references(List<? extends Member> members) {
        return members.stream().map(Member::reference).toList();
    }

    /** Without the lines, which are those of another file. */
    private static List<String> told(List<?> things) {
        return things.stream()
                .map(thing -> thing.toString().replaceAll("line \\d+", "").replaceAll("\n\\d+,", "\n"))
                .toList();
    }

    private static List<String> rows(Receipt receipt) {
        return receipt.modules().stream()
                .map(module -> "%s %d %d".formatted(module.module(), module.accepted(), module.refused()))
                .toList();
    }

    private static List<String> faults(Desk desk, Receipt receipt) {
        return desk.findings(receipt).stream()
                .map(finding -> "%s %s %s %s %s"
                        .formatted(
                                finding.code(), finding.module(), finding.column(), finding.value(), finding.child()))
                .sorted()
                .toList();
    }

    private static String rowsAsSent(Desk desk, Receipt sent, String module) {
        var bytes = new ByteArrayOutputStream();
        assertThat(desk.returns.rowsAsSent(sent.id(), module, bytes)).isTrue();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
