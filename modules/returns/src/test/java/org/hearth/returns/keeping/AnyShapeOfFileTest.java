package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hearth.core.api.care.Received;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.api.SentFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One return written in many ways: order of rows and columns, separator, quotes, line ends, encoding, case. */
@Tag("storage")
class AnyShapeOfFileTest {
    private static final List<String> HEADER = List.of("CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB");
    private static final List<String> EPISODES = List.of(
            "CHILD",
            "DECOM",
            "RNE",
            "LS",
            "CIN",
            "PLACE",
            "PLACE_PROVIDER",
            "DEC",
            "REC",
            "REASON_PLACE_CHANGE",
            "HOME_POST",
            "PL_POST",
            "URN");

    @Test
    void however_it_is_written_it_says_the_same() {
        var dice = new Random(2026);
        var headers = new ArrayList<List<String>>();
        var episodes = new ArrayList<List<String>>();
        invent(headers, episodes);
        try (Desk desk = Desk.open()) {
            String expected = null;
            for (int shape = 0; shape < 12; shape++) {
                Receipt receipt = desk.send(
                        2026,
                        written("a" + shape, HEADER, headers, dice),
                        written("b" + shape, EPISODES, episodes, dice));
                assertThat(receipt.state())
                        .as("shape %d: %s", shape, receipt.findings())
                        .isEqualTo(State.CURRENT);
                assertThat(receipt.modules())
                        .allSatisfy(module -> assertThat(module.refused()).isZero());
                String told = withoutLines(desk.care.current);
                expected = expected == null ? told : expected;
                assertThat(told).as("shape %d", shape).isEqualTo(expected);
            }
            assertThat(desk.care.current).hasSize(60);
        }
    }

    private static void invent(List<List<String>> headers, List<List<String>> episodes) {
        for (int child = 0; child < 60; child++) {
            String name = "LC" + (100 + child);
            headers.add(List.of(
                    name,
                    child % 2 == 0 ? "M" : "F",
                    "%d/%d/2012".formatted(1 + child % 28, 1 + child % 12),
                    "WBRI",
                    "UN1",
                    "",
                    ""));
            episodes.add(List.of(
                    name,
                    "05/04/2025",
                    "S",
                    "C2",
                    "N1",
                    "U6",
                    "PR1",
                    "01/09/2025",
                    "X1",
                    "CARPL",
                    "PE21 7NF",
                    "LN1 2TZ",
                    "SC459295"));
            episodes.add(
                    List.of(name, "01/09/2025", "P", "C2", "N1", "K2", "PR4", "", "", "", "pe21 7nf", "LN12TZ", ""));
        }
    }

    private static SentFile written(String name, List<String> columns, List<List<String>> rows, Random dice) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < columns.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, dice);
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, dice);
        char separator = dice.nextBoolean() ? ',' : ';';
        String lineEnd = List.of("\n", "\r\n", "\r").get(dice.nextInt(3));
        boolean note = dice.nextBoolean();
        boolean windows = note && dice.nextBoolean();
        var text = new StringBuilder();
        line(
                text,
                order.stream().map(columns::get).map(one -> anyCase(one, dice)).toList(),
                separator,
                note ? "Notiz é" : null,
                dice,
                lineEnd);
        for (List<String> row : shuffled) {
            List<String> cells = order.stream()
                    .map(row::get)
                    .map(one -> dice.nextInt(10) == 0 ? " " + one + " " : one)
                    .toList();
            line(text, cells, separator, note ? "Zoë, \"so\"; ja" : null, dice, lineEnd);
        }
        if (dice.nextBoolean()) {
            text.append(lineEnd).append(lineEnd);
        }
        var bytes = new ByteArrayOutputStream();
        if (!windows && dice.nextBoolean()) {
            bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
        bytes.writeBytes(text.toString().getBytes(windows ? Charset.forName("windows-1252") : StandardCharsets.UTF_8));
        return SentFile.of(name, bytes.toByteArray());
    }

    private static String anyCase(String name, Random dice) {
        return dice.nextBoolean() ? name : name.toLowerCase(Locale.ROOT);
    }

    private static void line(
            StringBuilder text, List<String> cells, char separator, String note, Random dice, String lineEnd) {
        var written = new ArrayList<String>();
        for (String cell : cells) {
            written.add(dice.nextInt(4) == 0 ? "\"" + cell + "\"" : cell);
        }
        if (note != null) {
            written.add("\"" + note.replace("\"", "\"\"") + "\"");
        }
        text.append(String.join(String.valueOf(separator), written)).append(lineEnd);
    }

    private static String withoutLines(List<Received> children) {
        return String.join(
                "\n",
                children.stream()
                        .map(Object::toString)
                        .map(one -> one.replaceAll("line \\d+", ""))
                        .toList());
    }

    /** So that the test itself cannot pass by comparing nothing. */
    @Test
    void the_shapes_differ() {
        var dice = new Random(2026);
        var headers = new ArrayList<List<String>>();
        invent(headers, new ArrayList<>());
        assertThat(Arrays.asList(
                        bytes(written("a", HEADER, headers, dice)), bytes(written("a", HEADER, headers, dice))))
                .doesNotHaveDuplicates();
    }

    private static String bytes(SentFile file) {
        try (var in = file.content().open()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
