package org.hearth.platform.api.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hearth.platform.api.documents.Block.Chart;
import org.hearth.platform.api.documents.Block.Kind;
import org.hearth.platform.api.documents.Block.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgChartTest {
    private static final List<String> CATEGORIES = List.of("Children's homes", "Fostered <kin> & \"friends\"", "Other");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void it_names_itself_and_tells_its_finding(Kind kind) throws Exception {
        Element svg = parse(SvgChart.of(chart(kind, "12", "30", "5"), "places"));

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("places-title places-desc");
        assertThat(text(svg, "title")).isEqualTo("Where <children> live & move");
        assertThat(text(svg, "desc")).isEqualTo("30 of 47 live with \"family\".");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_strict_content_policy_finds_nothing_to_refuse(Kind kind) {
        String svg = SvgChart.of(chart(kind, "12", "30", "5"), "places");

        assertThat(svg)
                .doesNotContain("style=")
                .doesNotContain("<style")
                .doesNotContain("<script")
                .doesNotContain("href")
                .doesNotContainPattern("\\son\\w+=");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void its_values_are_printed(Kind kind) throws Exception {
        assertThat(texts(parse(SvgChart.of(chart(kind, "120", "300", "1025.5"), "c"))))
                .contains("120", "300", "1,025.5");
    }

    @Test
    void a_gap_in_a_line_stays_a_gap() {
        String svg = SvgChart.of(chart(Kind.LINE, "12", null, "5"), "c");

        var line = svg.lines()
                .filter(each -> each.contains("fill=\"none\""))
                .findFirst()
                .orElseThrow();
        String path = line.replaceAll(".*<path d=\"([^\"]*)\" fill=\"none\".*", "$1");
        assertThat(path).doesNotContain("L").matches("M[^M]+M[^M]+");
    }

    @Test
    void a_bar_that_is_not_shown_says_so_where_nought_would_be_mistaken_for_it() throws Exception {
        assertThat(String.join(" ", texts(parse(SvgChart.of(chart(Kind.BAR, "12", null, "0"), "c")))))
                .contains("(not shown)")
                .doesNotContain("Other (not shown)");
    }

    @Test
    void a_bar_of_which_a_part_is_not_shown_says_so() throws Exception {
        var parts = List.of(
                new Series("In", Arrays.asList(new BigDecimal("12"), null, null)),
                new Series("Out", Arrays.asList(new BigDecimal("7"), new BigDecimal("9"), BigDecimal.ZERO)));

        assertThat(String.join(
                        " ",
                        texts(parse(SvgChart.of(
                                new Chart(Kind.STACKED_BAR, "T", "A", "Children", CATEGORIES, parts), "c")))))
                .contains("friends\" (in part)")
                .contains("Other (not shown)")
                .doesNotContain("homes (");
    }

    @Test
    void a_bar_of_shares_is_no_longer_because_another_share_is_withheld() {
        var shown = List.of(
                new Series("In", numbers("50.0", "20.0", "20.0")), new Series("Out", numbers("25.0", "10.0", "10.0")));
        var all = new ArrayList<>(shown);
        all.add(new Series("Rest", numbers("25.0", "70.0", "70.0")));

        assertThat(firstBar(new Chart(Kind.SHARES_BAR, "T", "A", "%", CATEGORIES, shown)))
                .isEqualTo(firstBar(new Chart(Kind.SHARES_BAR, "T", "A", "%", CATEGORIES, all)))
                .isNotEqualTo(firstBar(new Chart(Kind.STACKED_BAR, "T", "A", "%", CATEGORIES, shown)));
    }

    /** 74 stood, 6 came, 4 went, 76 stand: each bar begins where the one before ended, and the scale begins at nought. */
    @Test
    void an_account_is_built_up_from_what_stood_to_what_stands() {
        var bars = bars(account("74", "6", "4", "76"));

        assertThat(bars).hasSize(4);
        double unit = bars.get(0)[1] / 74;
        double axis = bars.get(0)[0];
        assertThat(bars.get(1)[0]).isCloseTo(axis + 74 * unit, within(0.2));
        assertThat(bars.get(1)[1]).isCloseTo(6 * unit, within(0.2));
        assertThat(bars.get(2)[0]).isCloseTo(axis + 76 * unit, within(0.2));
        assertThat(bars.get(2)[1]).isCloseTo(4 * unit, within(0.2));
        assertThat(bars.get(3)[0]).isEqualTo(axis);
        assertThat(bars.get(3)[1]).isCloseTo(76 * unit, within(0.2));
    }

    @Test
    void nothing_is_built_upon_a_bar_that_is_not_shown() {
        var bars = bars(account("74", null, "4", "76"));

        assertThat(bars).hasSize(3).allSatisfy(bar -> assertThat(bar[0]).isEqualTo(bars.get(0)[0]));
    }

    private static Chart account(String... values) {
        return new Chart(
                Kind.WATERFALL,
                "T",
                "A",
                "households",
                List.of("At start", "Joined", "Left", "At end"),
                List.of(new Series("Households", numbers(values))));
    }

    /** Where each begins, and how long it is. */
    private static List<double[]> bars(Chart chart) {
        return java.util.regex.Pattern.compile(
                        "<rect x=\"([\\d.]+)\" y=\"[\\d.]+\" width=\"([\\d.]+)\" height=\"(?:18|22)\"")
                .matcher(SvgChart.of(chart, "c"))
                .results()
                .map(found -> new double[] {Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))})
                .toList();
    }

    private static String firstBar(Chart chart) {
        var bar = java.util.regex.Pattern.compile("width=\"([\\d.]+)\" height=\"22\"")
                .matcher(SvgChart.of(chart, "c"));
        assertThat(bar.find()).isTrue();
        return bar.group(1);
    }

    @Test
    void a_line_far_from_nought_says_that_its_scale_does_not_start_there() throws Exception {
        assertThat(String.join(" ", texts(parse(SvgChart.of(chart(Kind.LINE, "700", "702", "698"), "c")))))
                .contains("scale does not start at 0");
        assertThat(String.join(" ", texts(parse(SvgChart.of(chart(Kind.LINE, "7", "2", "9"), "c")))))
                .doesNotContain("scale does not start");
    }

    /** It rises, falls and rises: each value stands where its own line does not run. */
    @Test
    void a_value_of_a_line_stands_beside_a_slope_above_a_peak_and_below_a_trough() {
        var svg = SvgChart.of(chart(Kind.LINE, "95.5", "96.7", "94.4"), "c");
        var valley = SvgChart.of(chart(Kind.LINE, "96.7", "94.4", "95.5"), "c");

        assertThat(svg).contains("text-anchor=\"end\" font-size=\"12\"").containsPattern("middle\"[^>]*>96.7<");
        assertThat(svg).containsPattern("end\"[^>]*paint-order=\"stroke\">95.5<");
        assertThat(valley).containsPattern("start\"[^>]*paint-order=\"stroke\">96.7<");
        assertThat(y(valley, "94.4") - y(svg, "96.7"))
                .as("the trough's under its marker")
                .isGreaterThan(28 + 100);
    }

    private static double y(String svg, String value) {
        var label = java.util.regex.Pattern.compile("y=\"([\\d.]+)\"[^>]*paint-order=\"stroke\">" + value + "<")
                .matcher(svg);
        assertThat(label.find()).as(value).isTrue();
        return Double.parseDouble(label.group(1));
    }

    @Test
    void series_differ_by_pattern_and_by_dash_not_by_colour_alone() {
        var two = List.of(new Series("In", numbers("1", "2", "3")), new Series("Out", numbers("3", "2", "1")));

        assertThat(SvgChart.of(new Chart(Kind.STACKED_BAR, "T", "A", "Children", CATEGORIES, two), "c"))
                .contains("<pattern id=\"c-p1\"")
                .contains("fill=\"url(#c-p1)\"");
        assertThat(SvgChart.of(new Chart(Kind.LINE, "T", "A", "Children", CATEGORIES, two), "c"))
                .contains("stroke-dasharray");
    }

    @Test
    void one_value_is_no_chart() {
        assertThat(SvgChart.of(chart(Kind.BAR, "12", null, null), "c")).isEmpty();
        assertThat(SvgChart.of(chart(Kind.BAR, null, null, null), "c")).isEmpty();
    }

    @Test
    void zeros_and_equal_values_draw() throws Exception {
        for (Kind kind : Kind.values()) {
            parse(SvgChart.of(chart(kind, "0", "0", "0"), "c"));
            parse(SvgChart.of(chart(kind, "41.0", "41.0", "41.0"), "c"));
        }
    }

    @Test
    void an_id_that_could_break_out_is_refused() {
        assertThatThrownBy(() -> SvgChart.of(chart(Kind.BAR, "1", "2", "3"), "a\" onload=\"x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Chart chart(Kind kind, String... values) {
        return new Chart(
                kind,
                "Where <children> live & move",
                "30 of 47 live with \"family\".",
                "Children",
                CATEGORIES,
                List.of(new Series("Children", numbers(values))));
    }

    private static List<BigDecimal> numbers(String... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? null : new BigDecimal(value))
                .toList();
    }

    private static Element parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static String text(Element svg, String tag) {
        return svg.getElementsByTagName(tag).item(0).getTextContent();
    }

    private static List<String> texts(Element svg) {
        NodeList found = svg.getElementsByTagName("text");
        var texts = new ArrayList<String>();
        for (int at = 0; at < found.getLength(); at++) {
            texts.add(found.item(at).getTextContent());
        }
        return texts;
    }
}
