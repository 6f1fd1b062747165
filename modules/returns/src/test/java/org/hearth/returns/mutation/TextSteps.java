package org.hearth.returns.mutation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.hearth.returns.mutation.Draft.Sheet;

/** How programs write rows down: separators, line ends, quotation marks, encodings. */
final class TextSteps {
    private TextSteps() {}

    static final List<RowSteps.Step> ALL = List.of(
            TextSteps::separator,
            TextSteps::lineEnds,
            TextSteps::quoted,
            TextSteps::encoding,
            TextSteps::somethingBefore,
            TextSteps::accents);

    private static void separator(Draft draft, Sheet sheet, Random dice) {
        sheet.separator = List.of(";", "\t", "|", ", ").get(dice.nextInt(4));
        draft.told.add("%s: separated by \"%s\"".formatted(sheet.name, sheet.separator));
    }

    private static void lineEnds(Draft draft, Sheet sheet, Random dice) {
        sheet.lineEnd = List.of("\r\n", "\r", "\n\n").get(dice.nextInt(3));
        draft.told.add("%s: its lines end otherwise".formatted(sheet.name));
    }

    private static void quoted(Draft draft, Sheet sheet, Random dice) {
        sheet.quoted = true;
        draft.told.add("%s: every cell is in quotation marks".formatted(sheet.name));
    }

    private static void encoding(Draft draft, Sheet sheet, Random dice) {
        sheet.charset = List.of(
                        Charset.forName("windows-1252"),
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.ISO_8859_1,
                        Charset.forName("IBM850"))
                .get(dice.nextInt(5));
        draft.told.add("%s: written as %s".formatted(sheet.name, sheet.charset));
    }

    private static void somethingBefore(Draft draft, Sheet sheet, Random dice) {
        sheet.before = List.of(
                        "\uFEFF",
                        "sep=,\n",
                        "sep=;\r\n",
                        "\n\n",
                        "Export of 1 April\n",
                        "\uFEFF\uFEFF",
                        ",,,\n",
                        "\"a\nb\"\n",
                        "#comment\n")
                .get(dice.nextInt(9));
        draft.told.add("%s: before its header row stands something".formatted(sheet.name));
    }

    private static void accents(Draft draft, Sheet sheet, Random dice) {
        sheet.rows.stream()
                .skip(1)
                .filter(row -> !row.isEmpty())
                .forEach(row -> row.set(row.size() - 1, row.get(row.size() - 1) + "é"));
        draft.told.add("%s: each row ends with an accent".formatted(sheet.name));
    }
}
