package org.hearth.platform.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.hearth.platform.api.documents.Block;

/**
 * Cuts a document into runs of pages that lie one way. A table too wide to stand upright is turned on its side, and with it
 * everything from the headings that lead to it up to the next heading or page break. Tables between two that are turned are
 * turned with them: to turn the page back and forth costs the rest of a page each time.
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
        var turned = turned(runs, breaks, wide);
        var sections = new ArrayList<Section>();
        for (int run = 0; run < runs.size(); run++) {
            boolean onItsSide = turned[run];
            Section last = sections.isEmpty() ? null : sections.get(sections.size() - 1);
            if (last != null && !breaks.get(run) && last.onItsSide() == onItsSide) {
                last.blocks().addAll(runs.get(run));
            } else {
                sections.add(new Section(onItsSide, new ArrayList<>(runs.get(run))));
            }
        }
        return sections;
    }

    private static boolean[] turned(List<List<Placed>> runs, List<Boolean> breaks, Predicate<Block.Table> wide) {
        var turned = new boolean[runs.size()];
        int lastTurned = -1;
        for (int run = 0; run < runs.size(); run++) {
            turned[run] = runs.get(run).stream()
                    .anyMatch(placed -> placed.block() instanceof Block.Table table && wide.test(table));
            if (breaks.get(run) || !turned[run] && !isTablesAlone(runs.get(run))) {
                lastTurned = -1;
            }
            if (turned[run]) {
                if (lastTurned >= 0) {
                    Arrays.fill(turned, lastTurned, run, true);
                }
                lastTurned = run;
            }
        }
        return turned;
    }

    /** Words are read on upright pages, where lines are short. */
    private static boolean isTablesAlone(List<Placed> run) {
        return run.stream()
                .allMatch(placed -> placed.block() instanceof Block.Heading || placed.block() instanceof Block.Table);
    }
}
