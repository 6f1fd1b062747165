package org.hearth.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.LiveServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A return in its XML form, over the interface and over the pages: tried, refused, taken, and a child of it opened. Of a
 * year that nobody else sends to this server.
 */
@ResourceLock(Uploads.LOCK)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class XmlReturnIT {
    private static final String RETURN =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <EXPSSDA903>
            <CHILD>
            <HEADER><CHILDID>LC10001</CHILDID><UPN>UN2</UPN><SEX>M</SEX><DOB>01/02/2012</DOB><ETHNIC>WBRI</ETHNIC><UASC>0</UASC>
            <AREVIEW><REVIEW>05/05/2023</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
            </HEADER>
            <EPISODE><DECOM>05/04/2023</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER>
            <HOME_POST>PE21 7NF</HOME_POST><PL_POST>LN1 2TZ</PL_POST><URN>SC459295</URN></EPISODE>
            </CHILD>
            <CHILD>
            <HEADER><CHILDID>LC10002</CHILDID><UPN>UN2</UPN><SEX>F</SEX><DOB>01/02/2011</DOB><ETHNIC>WBRI</ETHNIC><UASC>1</UASC></HEADER>
            <EPISODE><DECOM>02/05/2023</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>Q9</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER>
            <DEC>01/05/2023</DEC><REC>E8</REC></EPISODE>
            </CHILD>
            </EXPSSDA903>
            """;
    private static LiveServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        server = Uploads.server();
    }

    private static List<Map<String, Object>> held() {
        return JsonPath.from(new Council(server).get("analyst", "/api/returns/held"))
                .getList("findAll { it.file == 'return.xml' }");
    }

    private static Response sends(String address, String xml) {
        return new Council(server)
                .as("analyst")
                .multiPart("year", "2024")
                .multiPart("files", "return.xml", xml.getBytes(StandardCharsets.UTF_8), "text/xml")
                .post(address);
    }

    @Test
    @Order(1)
    void one_that_was_cut_off_is_refused_with_its_line_and_nothing_is_held() {
        Response answer = sends("/api/returns", RETURN.substring(0, RETURN.indexOf("<RNE>")));

        answer.then().statusCode(422).contentType("application/problem+json");
        assertThat(answer.jsonPath().getString("findings[0].message")).contains("cut off", "Export it again");
        assertThat(answer.jsonPath().getInt("findings[0].line")).isEqualTo(7);
        assertThat(held()).isEmpty();
    }

    @Test
    @Order(1)
    void one_with_definitions_of_its_own_reaches_for_no_file() {
        Response answer = sends(
                "/api/returns",
                "<!DOCTYPE EXPSSDA903 [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><EXPSSDA903>&x;</EXPSSDA903>");

        answer.then().statusCode(422);
        assertThat(answer.jsonPath().getString("findings[0].message")).contains("DOCTYPE");
    }

    @Test
    @Order(2)
    void it_is_tried_and_every_fault_has_the_line_of_its_element() {
        Response answer = sends("/api/returns/check", RETURN);

        answer.then()
                .statusCode(200)
                .body("findings.find { it.rule == '356' }.file", equalTo("return.xml"))
                .body("findings.find { it.rule == '356' }.line", equalTo(12))
                .body("findings.find { it.rule == '356' }.child", equalTo("LC10002"));
    }

    @Test
    @Order(3)
    void over_the_page_it_is_taken_and_what_was_left_out_is_told_with_its_place() throws IOException {
        Path file = Files.writeString(folder.resolve("return.xml"), RETURN);
        try (var browser = Browser.wide(1000)) {
            browser.signIn(server, "analyst");
            var page = browser.page();
            page.navigate(server.address() + "/returns/upload");
            assertThat(page.locator("main").innerText()).contains("its XML");
            page.locator("select").first().selectOption("2024");
            page.setInputFiles("input[type=file]", file);
            browser.follow("input[value='Load the return'], button:has-text('Load the return')");

            assertThat(page.locator("main").innerText()).contains("return.xml", "Episodes", "Reviews", "UASC");
            browser.picture("xml-return");
        }
        assertThat(held())
                .extracting(module -> module.get("module"))
                .containsExactlyInAnyOrder("Header", "Episodes", "Reviews", "UASC");
        assertThat(new Council(server).get("analyst", "/api/children/LC10001")).contains("2023-04-05");
    }
}
