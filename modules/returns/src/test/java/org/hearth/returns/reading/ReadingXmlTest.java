package org.hearth.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.returns.reading.Readout.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearth.returns.Reference;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.api.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingXmlTest {
    /** A child with something of every module. */
    private static final String WHOLE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <EXPSSDA903>
            <CHILD>
            <HEADER>
            <CHILDID>LC1</CHILDID><UPN>UN4</UPN>
            <SEX>M</SEX><DOB>01/02/2008</DOB>
            <ETHNIC>WBRI</ETHNIC>
            <UASC>1</UASC><DUC>01/02/2026</DUC>
            <AREVIEW><REVIEW>05/05/2025</REVIEW>
            <REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
            <AREVIEW><REVIEW>05/11/2025</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW>
            <MOTHER /><MC_DOB />
            <IN_TOUCH>YES</IN_TOUCH><ACTIV>F1</ACTIV><ACCOM>T1</ACCOM>
            <DATE_INT>01/05/2025</DATE_INT><DATE_MATCH>01/06/2025</DATE_MATCH>
            <FOSTER_CARE>0</FOSTER_CARE><NB_ADOPTR>2</NB_ADOPTR><SEX_ADOPTR>MF</SEX_ADOPTR><LS_ADOPTR>L11</LS_ADOPTR>
            <PERMANENCE><PREV_PERM>Z1</PREV_PERM></PERMANENCE>
            <AMISSING><MISSING>M</MISSING><MIS_START>02/07/2025</MIS_START><MIS_END>03/07/2025</MIS_END></AMISSING>
            <OC2><SDQ_SCORE>11</SDQ_SCORE><CONVICTED>0</CONVICTED><HEALTH_CHECK /></OC2>
            <AD_PLACED><DATE_PLACED>01/05/2025</DATE_PLACED></AD_PLACED>
            <SWE>
            <SW_ID>SW1</SW_ID><SW_DECOM>05/04/2025</SW_DECOM><SW_DEC /><SW_REASON>MANAGE</SW_REASON>
            </SWE>
            </HEADER>
            <EPISODE><DECOM>05/04/2025</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL>
            <PL_POST>LN1 2TZ</PL_POST><HOME_POST>PE21 7NF</HOME_POST><URN>SC459295</URN><PLACE_PROVIDER>PR1</PLACE_PROVIDER>
            <DEC>01/09/2025</DEC><REC>X1</REC><REASON_PLACE_CHANGE>CARPL</REASON_PLACE_CHANGE></EPISODE>
            <EPISODE>
            <DECOM>01/09/2025</DECOM><RNE>P</RNE><LS>C2</LS><CIN>N1</CIN><PL>K2</PL>
            <PL_POST>LN1 2TZ</PL_POST><HOME_POST>PE21 7NF</HOME_POST><URN /><PLACE_PROVIDER>PR4</PLACE_PROVIDER>
            <DEC /><REC /><REASON_PLACE_CHANGE />
            </EPISODE>
            </CHILD>
            </EXPSSDA903>
            """;

    private static Readout read(String xml) {
        return Readout.of(2026, text("return.xml", xml));
    }

    /** A return of one child, with more in the header and in the one episode. */
    private static String one(String inHeader, String inEpisode) {
        return "<EXPSSDA903>\n<CHILD>\n<HEADER>\n<CHILDID>LC1</CHILDID><UPN>UN4</UPN><SEX>M</SEX><DOB>01/02/2008</DOB>"
                + "<ETHNIC>WBRI</ETHNIC><UASC>0</UASC>\n"
                + inHeader
                + "</HEADER>\n<EPISODE><DECOM>05/04/2025</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL>"
                + "<PLACE_PROVIDER>PR1</PLACE_PROVIDER><HOME_POST>PE21 7NF</HOME_POST><PL_POST>LN1 2TZ</PL_POST><URN>SC459295</URN>\n"
                + inEpisode
                + "</EPISODE>\n</CHILD>\n</EXPSSDA903>\n";
    }

    private static List<String> rows(Readout read, String module) {
        return read.rows.get(module).stream()
                .map(row -> row.line() + ": "
                        + String.join(",", Cells.unpack(row.cells()))
                        + (row.usable() ? "" : " left out"))
                .toList();
    }

    private static Finding refused(Readout read) {
        assertThat(read.outcomes).isEmpty();
        assertThat(read.findings).hasSize(1);
        assertThat(read.findings.get(0).refused()).isTrue();
        return read.only("FILE-XML");
    }

    @Test
    void every_module_becomes_the_rows_of_its_csv_with_the_lines_of_the_xml() {
        Readout read = read(WHOLE);

        assertThat(rows(read, "Header")).containsExactly("4: LC1,M,01/02/2008,WBRI,UN4,,,1");
        assertThat(rows(read, "Episodes"))
                .containsExactly(
                        "24: LC1,05/04/2025,S,C2,N1,U6,PR1,01/09/2025,X1,CARPL,PE21 7NF,LN1 2TZ,SC459295",
                        "27: LC1,01/09/2025,P,C2,N1,K2,PR4,,,,PE21 7NF,LN1 2TZ,");
        assertThat(rows(read, "Reviews"))
                .containsExactly("9: LC1,01/02/2008,05/05/2025,PN1", "11: LC1,01/02/2008,05/11/2025,PN2");
        assertThat(rows(read, "UASC")).containsExactly("8: LC1,M,01/02/2008,01/02/2026,1");
        assertThat(rows(read, "OC3")).containsExactly("13: LC1,01/02/2008,YES,F1,T1");
        assertThat(rows(read, "AD1")).containsExactly("14: LC1,01/02/2008,01/05/2025,01/06/2025,0,2,MF,L11");
        assertThat(rows(read, "PrevPerm")).containsExactly("16: LC1,01/02/2008,Z1,,");
        assertThat(rows(read, "Missing")).containsExactly("17: LC1,01/02/2008,M,02/07/2025,03/07/2025");
        assertThat(rows(read, "OC2")).containsExactly("18: LC1,01/02/2008,11,,0,,,,,,,");
        assertThat(rows(read, "PlacedAdoption")).containsExactly("19: LC1,01/02/2008,01/05/2025,,");
        assertThat(rows(read, "SWEpisodes")).containsExactly("20: LC1,01/02/2008,SW1,05/04/2025,,MANAGE");
        assertThat(read.rows.get("Episodes"))
                .extracting(ReadRow::key)
                .containsExactly("LC1 2025-04-05", "LC1 2025-09-01");
        assertThat(read.findings).isEmpty();
    }

    @Test
    void names_come_in_any_case_with_a_namespace_and_values_with_spaces_around_them() {
        Readout read = read(
                """
                <e:expssda903 xmlns:e="urn:x" xmlns:xsi="urn:y" xsi:schemaLocation="a b"><e:child><header><childid>
                   LC1
                </childid><dob> 01/02/2008 </dob><Sex>m</Sex><ethnic>wbri</ethnic><upn>UN4</upn><uasc>0</uasc>
                <mc_dob xsi:nil="true"/></header></e:child></e:expssda903>
                """);

        assertThat(rows(read, "Header")).containsExactly("1: LC1,m,01/02/2008,wbri,UN4,,,0");
        assertThat(read.findings).isEmpty();
    }

    @Test
    void what_is_wrong_with_a_row_names_its_line_the_column_and_what_the_xml_calls_it() {
        Readout read = read(one("", "").replace("<PL>U6</PL>", "<PL>Q9</PL>").replace("<CHILDID>LC1", "<CHILDID>LC-1"));

        Finding place = read.only("146");
        assertThat(place.file()).isEqualTo("return.xml");
        assertThat(place.module()).isEqualTo("Episodes");
        assertThat(place.line()).isEqualTo(6);
        assertThat(place.column()).isEqualTo("PLACE");
        assertThat(place.value()).isEqualTo("Q9");
        assertThat(place.message()).endsWith("PLACE is PL in the XML.");
        assertThat(read.of("CHILD-FORM")).isNotEmpty().allSatisfy(finding -> assertThat(finding.message())
                .endsWith("CHILD is CHILDID in the XML."));
    }

    @Test
    void where_a_line_holds_many_elements_the_one_that_is_meant_is_counted() {
        String episode = "<EPISODE><DECOM>05/04/2025</DECOM><RNE>%s</RNE><LS>C2</LS><CIN>N1</CIN><PL>Z1</PL></EPISODE>";

        Readout read = read(("<EXPSSDA903><CHILD><HEADER><CHILDID>A</CHILDID></HEADER>" + episode + episode
                        + "</CHILD></EXPSSDA903>")
                .formatted("S", "?"));

        assertThat(read.only("143").message()).contains("In the XML it is EPISODE 2.");
        assertThat(read.only("143").line()).isEqualTo(1);
    }

    @Test
    void a_child_without_its_number_is_left_out_with_every_row() {
        Readout read =
                read(one("<AREVIEW><REVIEW>05/05/2025</REVIEW></AREVIEW>", "").replace("LC1", " "));

        assertThat(read.of("ROW-CHILD")).extracting(Finding::line).contains(3, 6);
        assertThat(read.of("ROW-CHILD").get(0).message()).contains("CHILD is CHILDID in the XML");
        assertThat(rows(read, "Episodes")).singleElement().asString().endsWith("left out");
    }

    @Test
    void an_item_that_is_not_known_is_kept_as_a_column_and_told_with_its_line() {
        Readout read = read(one("<TEAM>North</TEAM>\n", "<PL_DISTANCE>4.5</PL_DISTANCE>"));

        assertThat(rows(read, "Header")).containsExactly("3: LC1,M,01/02/2008,WBRI,UN4,,,0,North");
        assertThat(rows(read, "Episodes")).singleElement().asString().endsWith(",4.5");
        assertThat(read.of("FILE-EXTRA-COLUMNS"))
                .extracting(finding -> finding.module() + " " + finding.column() + " " + finding.line())
                .containsExactly("Header TEAM 5", "Episodes PL_DISTANCE 8");
        assertThat(read.outcomes.get("Header").accepted()).isEqualTo(1);
    }

    @Test
    void an_element_that_is_not_known_is_told_with_its_line_and_what_is_lost() {
        Readout read = read(one(
                "<CARERS>\n<NAME>x</NAME><AGE>4</AGE></CARERS>\n<REVIEWS><AREVIEW><REVIEW>05/05/2025</REVIEW></AREVIEW></REVIEWS>\n",
                ""));

        assertThat(read.of("XML-ELEMENT"))
                .extracting(finding -> finding.line() + " " + finding.value() + " " + finding.refused())
                .containsExactly("5 CARERS true", "7 REVIEWS false");
        assertThat(read.of("XML-ELEMENT").get(0).message()).contains("NAME, AGE");
        assertThat(rows(read, "Reviews")).containsExactly("7: LC1,01/02/2008,05/05/2025,");
    }

    @Test
    void beside_the_children_nothing_is_dropped_silently() {
        Readout read = read(one("loose words\n", "")
                .replace("<CHILD>", "<COUNCIL><CODE>1</CODE></COUNCIL>\nmore\n<CHILD id=\"7\">"));

        assertThat(read.only("XML-ELEMENT").value()).isEqualTo("COUNCIL");
        assertThat(read.only("XML-ELEMENT").line()).isEqualTo(2);
        assertThat(read.of("XML-TEXT")).extracting(Finding::value).containsExactly(null, "loose words");
        assertThat(read.only("XML-ATTRIBUTE").message()).contains("attribute id");
        assertThat(read.only("XML-ATTRIBUTE").line()).isEqualTo(4);
        assertThat(read.episodes().accepted()).isEqualTo(1);
    }

    @Test
    void of_many_elements_that_are_not_known_a_hundred_are_listed_and_the_rest_counted() {
        Readout read = read(one("<X><Y>1</Y></X>\n".repeat(150), ""));

        assertThat(read.of("XML-ELEMENT")).hasSize(101);
        assertThat(read.of("XML-ELEMENT").get(100).message()).contains("50 more");
        assertThat(read.of("XML-ELEMENT").get(100).line()).isEqualTo(154);
    }

    @Test
    void elements_with_nothing_in_them_are_passed_over_and_counted() {
        Readout read = read(one(
                "<AREVIEW/>\n<AREVIEW><REVIEW/><REVIEW_CODE/></AREVIEW><OC2></OC2><IN_TOUCH/><ACTIV/><ACCOM/>\n", ""));

        assertThat(read.outcomes).containsOnlyKeys("Header", "Episodes", "UASC");
        assertThat(read.of("XML-BLANK"))
                .extracting(finding -> finding.line() + " " + finding.message().split(",")[0])
                .containsExactly("5 AREVIEW with nothing in it stands 2 times", "6 OC2 with nothing in it stands once");
    }

    @Test
    void an_item_said_twice_keeps_the_first_and_tells_of_the_second() {
        Readout read = read(one("", "<DEC>01/09/2025</DEC>\n<DEC>02/09/2025</DEC><REC>E4A</REC><REC>E4A</REC>"));

        Finding twice = read.only("XML-TWICE");
        assertThat(twice.line()).isEqualTo(8);
        assertThat(twice.column()).isEqualTo("DEC");
        assertThat(twice.value()).isEqualTo("02/09/2025");
        assertThat(rows(read, "Episodes")).singleElement().asString().contains("01/09/2025,E4A");
    }

    @Test
    void two_headers_of_different_children_leave_nobody_to_whom_the_episodes_belong() {
        Readout read = read(one("", "").replace("</HEADER>", "</HEADER><HEADER><CHILDID>LC2</CHILDID></HEADER>"));

        assertThat(read.only("XML-HEADER").message()).contains("2 HEADER");
        assertThat(rows(read, "Episodes")).singleElement().asString().endsWith("left out");
        assertThat(read.outcomes.get("Header").accepted()).isEqualTo(2);
    }

    @Test
    void a_child_without_a_header_is_told_and_its_number_is_taken_from_wherever_it_stands() {
        Readout read = read(
                one("", "")
                        .replace(
                                "</EXPSSDA903>",
                                "<CHILD><EPISODE><DECOM>01/05/2025</DECOM></EPISODE></CHILD>"
                                        + "<CHILD><CHILDID>LC3</CHILDID><EPISODE><DECOM>01/05/2025</DECOM></EPISODE></CHILD></EXPSSDA903>"));

        assertThat(read.only("XML-HEADER").line()).isEqualTo(9);
        assertThat(read.rows.get("Episodes")).extracting(ReadRow::child).containsExactly("LC1", "", "LC3");
    }

    @ParameterizedTest(name = "UASC {0}, DUC {1}: {2}")
    @CsvSource({
        "1,,taken",
        "1,01/02/2026,taken",
        "0,,no row",
        "0,01/02/2026,303",
        ",01/02/2026,303",
        "2,,105",
        "1,x,104"
    })
    void the_flag_makes_the_row(String flag, String ended, String expected) {
        String duc = ended == null ? "" : "<DUC>" + ended + "</DUC>";

        Readout read = read(one(duc, "")
                .replace("<UASC>0</UASC>", flag == null ? "<UASC/>" : "<UASC>" + flag + "</UASC>")
                .replace(
                        "</EXPSSDA903>",
                        "<CHILD><HEADER><CHILDID>LC2</CHILDID><UASC>1</UASC></HEADER></CHILD></EXPSSDA903>"));

        List<ReadRow> rows = read.rows.get("UASC").stream()
                .filter(row -> row.child().equals("LC1"))
                .toList();
        if (expected.equals("no row")) {
            assertThat(rows).isEmpty();
            assertThat(read.outcomes.get("UASC").refused()).isZero();
        } else if (expected.equals("taken")) {
            assertThat(rows).singleElement().satisfies(row -> assertThat(row.usable())
                    .isTrue());
        } else {
            assertThat(rows).singleElement().satisfies(row -> assertThat(row.usable())
                    .isFalse());
            assertThat(read.only(expected).line())
                    .isEqualTo(expected.equals("105") ? 4 : rows.get(0).line());
            assertThat(read.only(expected).child()).isEqualTo("LC1");
        }
    }

    @Test
    void a_flag_that_is_blank_for_some_is_asked_about_and_for_all_says_nothing() {
        String blank = one("", "").replace("<UASC>0</UASC>", "<UASC/>");
        Readout some = read(blank.replace(
                "</EXPSSDA903>", "<CHILD><HEADER><CHILDID>LC2</CHILDID><UASC>0</UASC></HEADER></CHILD></EXPSSDA903>"));
        Readout all = read(blank);

        assertThat(some.only("XML-UASC").severity()).isEqualTo(Severity.QUESTION);
        assertThat(some.only("XML-UASC").message()).contains("1 of 2 children");
        assertThat(some.outcomes).containsKey("UASC");
        assertThat(some.outcomes.get("UASC").rows()).isZero();
        assertThat(all.only("XML-UASC").message()).contains("does not say who is unaccompanied");
        assertThat(all.outcomes).containsOnlyKeys("Header", "Episodes");
    }

    @ParameterizedTest(name = "{0} at line {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<EXPSSDA903>@<CHILD>@<HEADER>@<CHILDID>LC1</DOB>@</HEADER>|4|in the element CHILDID of line 4",
                "<EXPSSDA903>@<CHILD>@<HEADER>@<UPN>a & b</UPN>|4|&amp;",
                "<EXPSSDA903>@<CHILD>@<HEADER><UPN>a < b</UPN>|3|&lt;",
                "<EXPSSDA903>@<CHILD></CHILD>@</EXPSSDA903>@more|4|not closed",
                "<EXPSSDA903><CHILD a='1' a='2'/></EXPSSDA903>|1|well-formed",
                "<EXPSSDA903>@<CHILD>&#0;</CHILD></EXPSSDA903>|2|well-formed",
                "<<<<|1|well-formed",
                "<EXPSSDA903>@<CHILD>@<HEADER>@<CHILDID>LC1</CHIL|4|cut off",
                "<EXPSSDA903>@<CHILD>@<HEADER>@|4|before the element HEADER that begins on line 3 is closed",
                "<EXPSSDA903>@<CHILD>@</CHILD>@|4|cut off",
            })
    void what_is_not_well_formed_is_refused_whole_with_its_line(String sent, int line, String says) {
        Finding refusal = refused(read(sent.replace('@', '\n')));

        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal.message()).contains(says, "one of it was taken", "Export it again");
    }

    @Test
    void a_declaration_that_is_not_the_first_thing_is_not_well_formed() {
        assertThat(refused(read("\n<?xml version='1.0'?><EXPSSDA903/>")).line()).isEqualTo(2);
    }

    @Test
    void rows_before_the_place_where_it_breaks_are_not_taken_either() {
        assertThat(refused(read(WHOLE.replace("</CHILD>\n</EXPSSDA903>", "</CHILD>\n<CHILD>")))
                        .message())
                .contains("cut off");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body/></html>|html",
                "<Workbook xmlns='urn:x'><Worksheet/></Workbook>|Workbook",
                "<CHILD><HEADER/></CHILD>|CHILD",
                "<EXPSSDA903/>|holds no CHILD",
                "<EXPSSDA903><PERSON><CHILDID>1</CHILDID></PERSON></EXPSSDA903>|holds no CHILD",
                "<EXPSSDA903><CHILD/></EXPSSDA903>|no row in any CHILD",
            })
    void xml_that_is_no_return_is_told_what_was_looked_for(String sent, String says) {
        assertThat(refused(read(sent)).message()).contains(says, "EXPSSDA903", "HEADER and EPISODE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE EXPSSDA903 [<!ENTITY a 'LC1'>]>\n<EXPSSDA903><CHILD>&a;</CHILD></EXPSSDA903>",
                "<!DOCTYPE EXPSSDA903 [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><EXPSSDA903><CHILD>&a;</CHILD></EXPSSDA903>",
                "<!DOCTYPE EXPSSDA903 SYSTEM 'http://127.0.0.1:9/x.dtd'><EXPSSDA903><CHILD/></EXPSSDA903>",
                "<!DOCTYPE html><html></html>",
            })
    void definitions_of_its_own_are_refused_and_no_other_file_is_reached_for(String sent) {
        assertThat(refused(read(sent)).message()).contains("DOCTYPE");
    }

    @Test
    void an_entity_that_nobody_defined_is_not_well_formed() {
        assertThat(refused(read("<EXPSSDA903><CHILD>&who;</CHILD></EXPSSDA903>"))
                        .message())
                .contains("well-formed");
    }

    @Test
    void a_bomb_of_entities_is_refused_before_it_goes_off() {
        var bomb = new StringBuilder("<!DOCTYPE EXPSSDA903 [<!ENTITY a0 'aaaaaaaaaa'>");
        for (int i = 1; i < 20; i++) {
            bomb.append("<!ENTITY a%d '%s'>".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        bomb.append("]><EXPSSDA903><CHILD><HEADER><CHILDID>&a19;</CHILDID></HEADER></CHILD></EXPSSDA903>");

        assertThat(refused(read(bomb.toString())).message()).contains("DOCTYPE");
    }

    @Test
    void elements_in_each_other_without_end_are_refused() {
        Finding refusal = refused(read("<EXPSSDA903>" + "<CHILD>\n".repeat(100_000)));

        assertThat(refusal.message()).contains("21 deep");
        assertThat(refusal.line()).isEqualTo(20);
    }

    @Test
    void a_child_that_never_ends_is_refused() {
        String header = "<EXPSSDA903><CHILD><HEADER><CHILDID>A</CHILDID>";

        assertThat(refused(read(header + "<AREVIEW></AREVIEW>\n".repeat(30_000)))
                        .message())
                .contains("more than 20,000 elements");
        assertThat(refused(read(header + "<NOTES>" + "x".repeat(1_100_000) + "</NOTES>"))
                        .message())
                .contains("more than 1,000,000 letters");
        assertThat(refused(read("<EXPSSDA903><CHILD a='" + "x".repeat(3_000_000) + "'/></EXPSSDA903>"))
                        .message())
                .contains("A single tag or comment is longer");
        assertThat(refused(read("<EXPSSDA903><!--" + "x".repeat(3_000_000) + "--></EXPSSDA903>"))
                        .message())
                .contains("A single tag or comment is longer");
    }

    @Test
    void many_different_items_are_refused() {
        var items = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            items.append("<X%d>1</X%1$d>".formatted(i));
        }
        assertThat(refused(read(one(items.toString(), ""))).message()).contains("more than 300 different items");
    }

    @Test
    void a_number_that_would_swell_in_every_row_is_refused() {
        String child = "<CHILD><HEADER><CHILDID>" + "9".repeat(7000) + "</CHILDID>"
                + "<AREVIEW><REVIEW>1</REVIEW></AREVIEW>".repeat(1000) + "</HEADER></CHILD>";

        Readout read = Readout.of(2026, 2_000_000, List.of(text("r.xml", "<EXPSSDA903>" + child + "</EXPSSDA903>")));

        assertThat(refused(read).message()).contains("larger than is taken");
    }

    @Test
    void a_value_of_any_length_costs_its_own_row_only() {
        Readout read = read(one("<NOTES>" + "x".repeat(9_000) + "</NOTES>", ""));

        assertThat(read.only("ROW-QUOTES").line()).isEqualTo(3);
        assertThat(read.episodes().accepted()).isEqualTo(1);
    }

    @Test
    void a_zip_holds_it_as_it_holds_csv_and_one_that_swells_is_refused() throws IOException {
        assertThat(Readout.of(2026, SentFile.of("r.zip", zip("out/return.xml", WHOLE)))
                        .episodes()
                        .accepted())
                .isEqualTo(2);
        assertThat(Readout.of(2026, SentFile.of("r.zip", zip("r.xml", WHOLE + "\n".repeat(50_000_000))))
                        .only("FILE-ARCHIVE")
                        .message())
                .contains("far larger");
    }

    @Test
    void two_returns_in_xml_are_both_left_out() {
        Readout read = Readout.of(2026, text("a.xml", WHOLE), text("b.xml", one("", "")));

        assertThat(read.of("FILE-TWICE")).hasSize(2).allSatisfy(finding -> assertThat(finding.message())
                .contains("the whole return: a.xml, b.xml"));
        assertThat(read.outcomes).isEmpty();
    }

    @Test
    void a_module_that_the_xml_does_not_hold_may_come_as_csv_beside_it_and_one_that_it_holds_may_not() {
        Readout read = Readout.of(
                2026,
                text("return.xml", one("", "")),
                text("dolo.csv", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nLC1,01/02/2008,SW1,05/04/2025,,MANAGE\n"),
                text("m.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END\nLC1,01/02/2008,M,05/04/2025,\n"),
                text("e.csv", Readout.EPISODES + "\n" + Readout.EPISODE + "\n"));

        assertThat(read.outcomes).containsOnlyKeys("Header", "UASC", "SWEpisodes", "Missing");
        assertThat(read.of("FILE-TWICE")).extracting(Finding::file).containsExactlyInAnyOrder("return.xml", "e.csv");
    }

    @Test
    void a_module_of_later_years_is_kept_and_questioned() {
        Readout read = Readout.of(2018, text("r.xml", WHOLE));

        assertThat(read.of("FILE-YEAR")).extracting(Finding::line).containsExactly(20);
    }

    @Test
    void it_is_read_in_the_encoding_it_declares_or_bears() {
        String named = one("<NOTES>Zoë – €</NOTES>", "");
        Charset windows = Charset.forName("windows-1252");

        assertThat(notes(("<?xml version='1.0' encoding='Windows-1252'?>" + named).getBytes(windows)))
                .isEqualTo("Zoë – €");
        assertThat(notes(("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>" + named)
                        .replace("–", "-")
                        .getBytes(Charset.forName("ISO-8859-15"))))
                .isEqualTo("Zoë - €");
        assertThat(notes(("\uFEFF<?xml version='1.0' encoding='UTF-16'?>" + named).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("Zoë – €");
        assertThat(notes(("\uFEFF" + named).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo("Zoë – €");
        assertThat(notes(("<?xml version='1.0' encoding='UTF-16LE'?>" + named).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("Zoë – €");
        assertThat(notes(("\uFEFF<?xml version='1.0' encoding='us-ascii'?>" + named).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Zoë – €");
        assertThat(notes(("<?xml version='1.0' encoding='utf-16'?>" + named).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Zoë – €");
    }

    private static String notes(byte[] sent) {
        Readout read = Readout.of(2026, SentFile.of("r.xml", sent));
        assertThat(read.findings).extracting(Finding::code).containsExactly("FILE-EXTRA-COLUMNS");
        assertThat(read.findings.get(0).line()).isEqualTo(5);
        return Cells.unpack(read.rows.get("Header").get(0).cells()).get(8);
    }

    @Test
    void one_that_should_be_utf_8_and_is_not_is_read_as_windows_1252_and_told() {
        byte[] sent =
                ("<?xml version='1.0'?>" + one("<NOTES>Zoë</NOTES>", "")).getBytes(Charset.forName("windows-1252"));

        Readout read = Readout.of(2026, SentFile.of("r.xml", sent));

        assertThat(read.only("FILE-ENCODING").line()).isEqualTo(5);
        assertThat(rows(read, "Header")).singleElement().asString().endsWith("Zoë");
    }

    @Test
    void an_encoding_that_nobody_knows_is_refused() {
        assertThat(refused(read("<?xml version='1.0' encoding='klingon'?><EXPSSDA903/>"))
                        .message())
                .contains("klingon");
    }

    @ParameterizedTest(name = "line ends {0}")
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void lines_are_counted_whatever_ends_them(String end) {
        assertThat(read(WHOLE.replace("\n", end)).rows.get("Episodes"))
                .extracting(ReadRow::line)
                .containsExactly(24, 27);
    }

    /** However a file is spoilt, it is answered, and every refusal has its place. */
    @Test
    void spoilt_at_random_it_is_always_answered() {
        var dice = new Random(903);
        byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
        for (int times = 0; times < 400; times++) {
            byte[] spoilt = whole.clone();
            for (int changes = 1 + dice.nextInt(4); changes > 0; changes--) {
                spoilt[dice.nextInt(spoilt.length)] =
                        (byte) (dice.nextBoolean() ? dice.nextInt(256) : "<>&/\"'\n x".charAt(dice.nextInt(9)));
            }
            int length = dice.nextInt(10) == 0 ? dice.nextInt(spoilt.length) : spoilt.length;

            Readout read = Readout.of(2026, SentFile.of("r.xml", java.util.Arrays.copyOf(spoilt, length)));

            assertThat(read.outcomes.isEmpty() && read.findings.isEmpty()).isFalse();
            assertThat(read.findings)
                    .allSatisfy(finding -> assertThat(finding.file()).isEqualTo("r.xml"));
            assertThat(read.of("FILE-XML"))
                    .allSatisfy(finding -> assertThat(finding.line()).isPositive());
        }
    }

    @Test
    void the_sample_is_read_whole_with_every_row_accepted_or_explained() {
        Path sample = Reference.sample("single-year-2017-18").resolve("fake_903.xml");

        Readout read = Readout.of(2018, SentFile.of(sample));

        assertThat(read.rows.get("Header")).hasSize(253);
        assertThat(read.rows.get("Episodes")).hasSize(459);
        assertThat(read.rows.get("Reviews")).hasSize(1206);
        assertThat(read.rows.get("OC2")).hasSize(253);
        assertThat(read.rows.get("PrevPerm")).hasSize(253);
        assertThat(read.rows.get("Missing")).hasSize(6);
        assertThat(read.rows.get("OC3")).hasSize(6);
        assertThat(read.rows.get("AD1")).hasSize(3);
        assertThat(read.rows.get("PlacedAdoption")).hasSize(3);
        assertThat(read.rows.get("UASC")).hasSize(12);
        read.rows.forEach((module, rows) -> {
            long leftOut = rows.stream().filter(row -> !row.usable()).count();
            assertThat(read.findings.stream()
                            .filter(finding -> finding.refused() && module.equals(finding.module()))
                            .count())
                    .as(module)
                    .isGreaterThanOrEqualTo(leftOut);
            assertThat(rows).allSatisfy(row -> assertThat(row.line()).isEqualTo(2));
        });
        assertThat(read.of("XML-ELEMENT")).isEmpty();
        assertThat(read.of("FILE-EXTRA-COLUMNS")).isEmpty();
        assertThat(read.only("XML-UASC").message()).contains("241 of 253");
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return bytes.toByteArray();
    }
}
