package org.hearth.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each page component writes the HTML that GOV.UK Frontend publishes for it. {@code data-module} and the like are left out:
 * they call a script, and Hearth has none.
 */
class ComponentsIT {
    static final List<String> COMPONENTS = List.of(
            "button",
            "input",
            "textarea",
            "select",
            "radios",
            "checkboxes",
            "date-input",
            "file-upload",
            "error-summary",
            "inset-text",
            "warning-text",
            "notification-banner",
            "tag",
            "summary-list",
            "table",
            "pagination",
            "breadcrumbs",
            "back-link",
            "details");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void the_fixture_page_is_there() throws Exception {
        for (int i = 0; i < 240; i++) {
            if (get("/components/fixture.xhtml?component=tag&name=default").statusCode() == 200) {
                return;
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException(LiveServer.shared().log());
    }

    static Stream<Arguments> published() {
        return COMPONENTS.stream().flatMap(component -> {
            List<Map<String, Object>> fixtures = JsonPath.from(
                            ComponentsIT.class.getResourceAsStream("/govuk-fixtures/" + component + ".json"))
                    .getList("fixtures");
            return fixtures.stream().map(each -> Arguments.of(component, each.get("name"), each.get("html")));
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("published")
    void draws_what_is_published(String component, String name, String html) throws Exception {
        String address = "/components/fixture.xhtml?component=%s&name=%s"
                .formatted(component, URLEncoder.encode(name, StandardCharsets.UTF_8));

        Element drawn = Jsoup.parse(get(address).body()).getElementById("it");

        String expected = html;
        if (component.equals("pagination")) {
            var pages = Jsoup.parseBodyFragment(html);
            int page = Integer.parseInt(pages.selectFirst("[aria-current]").text());
            expected = html.replace("\"/previous\"", "\"/page/" + (page - 1) + "\"")
                    .replace("\"/next\"", "\"/page/" + (page + 1) + "\"");
        }
        if (component.equals("table")) {
            drawn = drawn.selectFirst("div > div");
        }
        assertThat(canonical(drawn))
                .isEqualTo(canonical(Jsoup.parseBodyFragment(expected).body()));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(LiveServer.shared().at(path))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Tags with their attributes and classes in one order, and text with its blanks folded; one a line. */
    private static String canonical(Element of) {
        var lines = new StringBuilder();
        of.childNodes().forEach(each -> write(each, 0, lines));
        return lines.toString();
    }

    private static void write(Node node, int depth, StringBuilder lines) {
        if (node instanceof TextNode text) {
            String words = text.getWholeText().replaceAll("[\\s\\u00a0]+", " ").strip();
            if (!words.isEmpty()) {
                lines.append("  ".repeat(depth)).append(words).append('\n');
            }
            return;
        }
        if (!(node instanceof Element element)) {
            return;
        }
        var attributes = new TreeMap<String, String>();
        element.attributes().forEach(each -> {
            if (!each.getKey().startsWith("data-")) {
                attributes.put(each.getKey(), value(each.getKey(), each.getValue()));
            }
        });
        lines.append("  ".repeat(depth))
                .append('<')
                .append(element.normalName())
                .append(' ')
                .append(attributes)
                .append(">\n");
        element.childNodes().forEach(each -> write(each, depth + 1, lines));
    }

    private static String value(String name, String value) {
        if (name.equals("class")) {
            return String.join(" ", Arrays.stream(value.split("\\s+")).sorted().toList());
        }
        boolean flag =
                List.of("checked", "selected", "disabled", "multiple", "open").contains(name);
        return flag ? "" : value;
    }
}
