package org.hearth.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.hearth.platform.api.documents.Block;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which blocks lie on pages on their side: a letter each, in the order of the document, and what comes of it. */
class SectionsTest {

    /** H a heading, T a table, W one too wide to stand upright, P a paragraph, B a page break; | where the page is turned or broken. */
    @ParameterizedTest
    @CsvSource({
        "HPHTHP, upright HPHTHP",
        "HPHWHP, upright HP | side HW | upright HP",
        "HHWHT, side HHW | upright HT",
        "HWHTHTHW, side HWHTHTHW",
        "HPHWHTHWHT, upright HP | side HWHTHW | upright HT",
        "HWHTPHW, side HW | upright HTP | side HW",
        "HWHTBHTHW, side HW | upright HT | upright HT | side HW",
        "HWBHW, side HW | side HW"
    })
    void tables_between_two_that_are_turned_are_turned_with_them(String blocks, String sections) {
        var document = Arrays.stream(blocks.split("")).map(SectionsTest::block).toList();

        assertThat(String.join(
                        " | ",
                        Sections.of(document, SectionsTest::isWide).stream()
                                .map(SectionsTest::said)
                                .toList()))
                .isEqualTo(sections);
    }

    private static String said(Sections.Section section) {
        return (section.onItsSide() ? "side " : "upright ")
                + String.join(
                        "",
                        section.blocks().stream()
                                .map(placed -> letter(placed.block()))
                                .toList());
    }

    private static Block block(String letter) {
        return switch (letter) {
            case "H" -> new Block.Heading(3, "Heading");
            case "P" -> new Block.Paragraph("Words.");
            case "B" -> new Block.PageBreak();
            default -> new Block.Table(letter, List.of(new Block.Column("Column", 100, false)), List.of(), null);
        };
    }

    private static String letter(Block block) {
        return block instanceof Block.Heading ? "H" : block instanceof Block.Table table ? table.caption() : "P";
    }

    private static boolean isWide(Block.Table table) {
        return table.caption().equals("W");
    }
}
