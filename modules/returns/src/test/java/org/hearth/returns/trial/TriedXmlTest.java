package org.hearth.returns.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.HeldLists;
import org.hearth.returns.Postcodes;
import org.hearth.returns.Reference;
import org.hearth.returns.ReturnInXml;
import org.hearth.returns.api.ReturnChecks.Checked;
import org.hearth.returns.api.ReturnChecks.Fault;
import org.hearth.returns.api.ReturnChecks.Trial;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.checking.CollectionYear;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.LoadedReturn;
import org.hearth.returns.checking.Table;
import org.hearth.returns.reading.Arrival;
import org.hearth.returns.reading.Spool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A return in its XML form is checked as its CSV is, with what only the XML says. */
class TriedXmlTest {
    private static final String RETURN =
            """
            <EXPSSDA903>
            <CHILD><HEADER><CHILDID>a</CHILDID><UASC>1</UASC><DUC>01/02/2026</DUC></HEADER>
            <EPISODE><DECOM>02/05/2025</DECOM><PL>U6</PL><DEC>01/05/2025</DEC><REC>E2</REC>
            <PL_DISTANCE>4.5</PL_DISTANCE></EPISODE></CHILD>
            <CHILD><HEADER><CHILDID>B</CHILDID><UASC>0</UASC></HEADER></CHILD>
            <CHILD><HEADER><CHILDID>C</CHILDID><UASC /><DUC>01/03/2026</DUC></HEADER></CHILD>
            <CHILD><HEADER><CHILDID>D</CHILDID><UASC /></HEADER></CHILD>
            </EXPSSDA903>
            """;

    @TempDir
    Path folder;

    private Checked check(int year, List<SentFile> files, String... rules) {
        return new TriedReturns(
                        new Postcodes("E10000003"),
                        HeldLists.none(),
                        Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
                        folder.resolve("trials"),
                        20 << 20)
                .check(new Trial(year, files, List.of(), List.of(), Set.of(rules), null, null, null));
    }

    private static SentFile file(String name, String content) {
        return SentFile.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private LoadedReturn loaded(String xml) throws IOException {
        var spool = new Spool(folder.resolve("spool"), 1 << 20);
        spool.add("return.xml", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        return ReadReturn.of(Arrival.of(spool, 2026), CollectionYear.of(2026, null, null), false)
                .rows();
    }

    @Test
    void a_fault_names_the_file_and_the_line_of_its_element() {
        var checked = check(2026, List.of(file("return.xml", RETURN)), "356");

        assertThat(checked.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("return.xml");
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.child()).isEqualTo("A");
            assertThat(fault.columns()).containsExactly("DECOM", "DEC");
        });
    }

    @Test
    void the_flag_is_there_as_sent_and_a_row_of_uasc_where_it_is_1_or_an_end_is_given() throws IOException {
        LoadedReturn loaded = loaded(RETURN);

        assertThat(loaded.isXml()).isTrue();
        assertThat(loaded.tellsWhoIsUnaccompanied()).isTrue();
        assertThat(loaded.rows(Table.HEADER))
                .extracting(row -> row.child() + ":" + row.value(Column.UASC))
                .containsExactly("A:1", "B:0", "C:", "D:");
        assertThat(loaded.rows(Table.UASC))
                .extracting(row -> row.child() + ":" + row.value(Column.DUC))
                .containsExactly("A:01/02/2026", "C:01/03/2026");
        assertThat(loaded.rows(Table.EPISODES))
                .extracting(row -> row.value(Column.PL_DISTANCE).text())
                .containsExactly("4.5");
    }

    @Test
    void it_is_the_whole_return_so_that_a_module_of_which_it_holds_nothing_is_loaded_without_rows() throws IOException {
        LoadedReturn loaded = loaded(RETURN);

        for (Table<?> table : Table.all()) {
            boolean known = table != Table.SW_EPISODES && table != Table.DOLO;
            assertThat(loaded.has(table)).as(table.name()).isEqualTo(known);
        }
        assertThat(loaded.rows(Table.OC2)).isEmpty();
    }

    @Test
    void a_csv_is_no_xml() throws IOException {
        var spool = new Spool(folder.resolve("csv"), 1 << 20);
        spool.add(
                "h.csv",
                new ByteArrayInputStream(
                        "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nA,,,,,,\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(ReadReturn.of(Arrival.of(spool, 2026), CollectionYear.of(2026, null, null), false)
                        .rows()
                        .isXml())
                .isFalse();
    }

    @Test
    void xml_that_cannot_be_read_is_refused_with_its_line() {
        assertThatThrownBy(() -> check(2026, List.of(file("return.xml", RETURN.substring(0, 200)))))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("return.xml")
                .hasMessageContaining("return.xml line 4: ");
    }

    @Test
    void the_made_up_county_has_the_same_faults_in_both_forms() throws IOException {
        Path county = Reference.sample("made-up-county").resolve("2025");
        List<SentFile> csv;
        try (var files = Files.list(county)) {
            csv = files.filter(file -> file.toString().endsWith(".csv"))
                    .map(SentFile::of)
                    .toList();
        }

        var asXml = check(2025, List.of(file("return.xml", ReturnInXml.of(county, "\n"))));

        var asCsv = check(2025, csv);
        assertThat(told(asXml)).containsExactlyInAnyOrderElementsOf(told(asCsv));
        assertThat(asXml.loaded())
                .extracting(loaded -> loaded.module() + loaded.rows())
                .containsAll(asCsv.loaded().stream()
                        .map(loaded -> loaded.module() + loaded.rows())
                        .toList());
    }

    private static List<String> told(Checked checked) {
        return checked.faults().stream().map(TriedXmlTest::told).toList();
    }

    private static String told(Fault fault) {
        return "%s %s %s %s"
                .formatted(
                        fault.rule(),
                        fault.module(),
                        fault.child(),
                        fault.message().replace(" (PL in the XML)", ""));
    }
}
