package org.hearth.platform.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hearth.platform.api.documents.Block;

/**
 * Cuts a document into runs of pages that lie one way. A table too wide to stand upright is turned on its side, and with it
 * everything from the headings that lead to it up to the next heading or page break.
 */
final class Sections {
    private Sections() {}

    /** A block and its place in the document. */
    record Placed(int index, Block block) {}

    record Section(boolean onItsSide, List<Placed> blocks) {}

    /** @param wide whether a table is too wide to stand upright */
    static List<Section> of(List<Block> blocks, Predicate<Block.Table> wide) {
        var runs = new ArrayList<List<Placed>>();
        var breaks = new ArrayList<Boolean>();
        boolean afterBreak = true;
        for (int index = 0; index < blocks.size(); index++) {
            Block block = blocks.get(index);
            if (block instanceof Block.PageBreak) {
                afterBreak = true;
                continue;
            }
            List<Placed> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            boolean leads = !last.isEmpty() && last.stream().allMatch(each -> each.block() instanceof Block.Heading);
            if (afterBreak || block instanceof Block.Heading && !leads) {
                runs.add(new ArrayList<>());
                breaks.add(afterBreak);
            }
            runs.get(runs.size() - 1).add(new Placed(index, block));
            afterBreak = false;
        }
        var sections = new ArrayList<Section>();
        for (int run = 0; run < runs.size(); run++) {
            boolean onItsSide = runs.get(run).stream()
                    .anyMatch(placed -> placed.block() instanceof Block.Table table && wide.test(table));
            Section last = sections.isEmpty() ? null : sections.get(sections.size() - 1);
            if (last != null && !breaks.get(run) && last.onItsSide() == onItsSide) {
                last.blocks().addAll(runs.get(run));
            } else {
                sections.add(new Section(onItsSide, new ArrayList<>(runs.get(run))));
            }
        }
        return sections;
    }
}
