package org.hearth.committee.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.committee.frozen.Frozen;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.api.documents.Block;

/**
 * What a section prints without anybody's words, for those who write beside it: its findings and its tables. A chart is left
 * out: it draws what one of the tables says, and its finding stands here.
 */
public final class SectionFigures {
    private SectionFigures() {}

    /** @param heading the words of a heading over what follows; else empty, and {@code piece} holds what is read */
    public record Part(String heading, boolean finding, SideBySide.Piece piece) {}

    /** In printed order. @param whole with the figures that the public paper withholds */
    public static List<Part> of(Written written, Frozen.Section section, boolean whole) {
        var reading = whole
                ? Reading.whole(written.frozen())
                : Reading.withholding(written.frozen(), written.withheld()::hides);
        var wordless = new Frozen.Section(
                section.key(),
                section.title(),
                section.blocks().stream()
                        .filter(block -> !(block instanceof PackBlock.Commentary))
                        .toList(),
                section.failed(),
                section.lines());
        var parts = new ArrayList<Part>();
        new SectionBlocks(reading, Map.of(), whole)
                .of(wordless).stream().skip(1).forEach(block -> {
                    if (block instanceof Block.Heading heading) {
                        parts.add(new Part(heading.text(), false, SideBySide.Piece.NOTHING));
                    } else if (!(block instanceof Block.Chart)) {
                        parts.add(new Part("", block instanceof Block.Finding, SideBySide.piece(block)));
                    }
                });
        return parts;
    }
}
