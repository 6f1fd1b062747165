package org.hearth.returns.mutation;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What stands in cells of files that people, spreadsheets and other programs have had in their hands. */
final class Nasty {
    private static final List<String> DATES = List.of(
            "31/02/2025",
            "32/13/2025",
            "2025-04-01",
            "2025-04-01T00:00:00",
            "04/25/2025",
            "1/4/25",
            "1/4/2025",
            "01.04.2025",
            "01-Apr-2025",
            "01-Apr-25",
            "1st April 2025",
            "45748",
            "45748.5",
            "99999",
            "00/00/0000",
            "01/04/0025",
            "31/12/9999",
            "29/02/2023",
            "29/02/2024",
            "01/04/2025 00:00",
            "20250401",
            "01/04/20255",
            "--/--/----",
            "xx/xx/2019",
            "zz/04/2019",
            "01/01/1900",
            "31/12/2100",
            "31/12/1899",
            "١٢/٠٣/٢٠٢٥",
            "01／04／2025",
            "31/03/2026",
            "01/04/2026",
            "31/03/2025",
            "01/04/2025",
            "-1/-1/2025",
            "01/04/2025,02/04/2025");

    private static final List<String> CODES = List.of(
            "H5",
            "Z1",
            "Z11",
            "K3",
            "k2",
            "A6",
            "E13",
            "E14",
            "E4A",
            "E45",
            "X1",
            "x1",
            "1",
            "2",
            "0",
            "M",
            "f",
            "U",
            "UN1",
            "UN10",
            "NOBT",
            "REFU",
            "V3",
            "V4",
            "T0",
            "T1",
            "T4",
            "P1",
            "U9",
            "K9",
            "L9",
            "J1",
            "PR1",
            "PR9",
            "RHPTD",
            "SDQ4",
            "40",
            "-1",
            "0.5",
            "MMISS",
            "PN9",
            "S",
            "W06000015",
            "CB1 1AA",
            "cb11aa",
            "ZZ99 3WZ",
            "SW1A1AA ",
            "C B 1 1 A A",
            "QQ1",
            "XXXXXXX",
            "0",
            "URN",
            "SC0");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u00A0",
            "NULL",
            "null",
            "N/A",
            "#REF!",
            "#N/A",
            "=1+1",
            "=HYPERLINK(\"http://x\",\"y\")",
            "@SUM(A1)",
            "+44",
            "'0012",
            "1.2E+09",
            "1e999999999",
            "1e-999999999",
            "-0",
            "0x10",
            "1,5",
            "NaN",
            "Infinity",
            "<script>alert(1)</script>",
            "&amp;",
            "&#0;",
            "]]>",
            "Robert'); DROP TABLE returns.held;--",
            "\\",
            "\\t",
            "\t",
            "a\tb",
            "a\\nb",
            "%s%d%n%x",
            "{0}{1}",
            "${jndi:x}",
            "#{bean}",
            "\"",
            "\"\"",
            "a\"b",
            ",",
            ";",
            "|",
            "\u0000",
            "\u0001\u0002",
            "\u001b[31m",
            "\u202Eabc",
            "\uFEFF",
            "\u200B",
            "é",
            "Zoë",
            "日本語",
            "İıßﬀ",
            "ŉŉŉ",
            "\uFFFD",
            "a\nb",
            "a\r\nb",
            "\r",
            "\n",
            "../../etc/passwd",
            "A".repeat(41),
            "1".repeat(400),
            "9".repeat(20),
            "LC/1",
            "LC 1",
            "ABCDEFGHIJK",
            "\uD83D\uDE00",
            "\uD83D\uDE00".repeat(60),
            "a" + "\uD83D\uDE00".repeat(60),
            "ﬀ".repeat(150),
            "x".repeat(300));

    private static final List<String> ENORMOUS = List.of(
            "x".repeat(7_999),
            "x".repeat(8_001),
            "x".repeat(40_000),
            "\\".repeat(7_900),
            "\t".repeat(7_000),
            "\"".repeat(3_000),
            "ŉ".repeat(7_900),
            "9".repeat(7_000),
            "\uD83D\uDE00".repeat(3_999),
            "1/".repeat(3_000));

    private static final List<String> ALL =
            Stream.of(DATES, CODES, TEXTS).flatMap(List::stream).toList();

    private Nasty() {}

    /** @param cells of the return itself, so that what is right elsewhere stands in the wrong place too */
    static String cell(Random dice, List<String> cells) {
        return switch (dice.nextInt(10)) {
            case 0, 1, 2 -> DATES.get(dice.nextInt(DATES.size()));
            case 3, 4 -> CODES.get(dice.nextInt(CODES.size()));
            case 5, 6, 7 -> TEXTS.get(dice.nextInt(TEXTS.size()));
            case 8 -> cells.isEmpty() ? "" : cells.get(dice.nextInt(cells.size()));
            default ->
                dice.nextInt(6) == 0 ? ENORMOUS.get(dice.nextInt(ENORMOUS.size())) : ALL.get(dice.nextInt(ALL.size()));
        };
    }

    static String date(Random dice) {
        return DATES.get(dice.nextInt(DATES.size()));
    }

    static String fileName(Random dice) {
        return List.of(
                        "../../episodes.csv",
                        "C:\\temp\\header.csv",
                        "e.exe",
                        "con",
                        ".csv",
                        "",
                        " ",
                        "x".repeat(300) + ".csv",
                        "a\u0000b.csv",
                        "a\nb.csv",
                        "\uD83D\uDE00.csv",
                        "a".repeat(96) + "\uD83D\uDE00".repeat(10),
                        "episodes.CSV",
                        "header.csv",
                        "ü ö.csv",
                        "%2e%2e",
                        "names",
                        "\u202Evsc.exe")
                .get(dice.nextInt(18));
    }
}
