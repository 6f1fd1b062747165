package org.hearth.committee.rendering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearth.committee.childrenspage.ChildrensPage;
import org.hearth.committee.commentary.Actions;
import org.hearth.committee.commentary.Part;
import org.hearth.committee.frozen.Frozen;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.api.documents.Block;

/**
 * A section's cells as one reader's blocks. A finding is word for word the alternative text of its chart, so it also says
 * what the chart leaves out: nobody is told less for reading in another way.
 */
final class SectionBlocks {
    private static final int LEAST_POINTS = 2;

    private final Reading reading;
    private final Map<String, String> commentary;
    private final boolean exempt;

    /** @param exempt whether its reader may read what is exempt */
    SectionBlocks(Reading reading, Map<String, String> commentary, boolean exempt) {
        this.reading = reading;
        this.commentary = commentary;
        this.exempt = exempt;
    }

    List<Block> of(Frozen.Section section) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(2, section.title()));
        if (section.failed() != null) {
            blocks.add(new Block.Paragraph(section.failed()));
            return blocks;
        }
        var findings = new LinkedHashMap<String, String>();
        var untold = new ArrayList<String>();
        // what is exempt is there for nobody else: not its heading, not that there is any
        var read = exempt
                ? PackBlock.withExempt(section.blocks()).toList()
                : section.blocks().stream()
                        .filter(block -> !(block instanceof PackBlock.Exempt))
                        .toList();
        for (PackBlock block : read) {
            if (block instanceof PackBlock.Finding finding) {
                String sentence = sentence(finding, section);
                findings.put(finding.key(), sentence);
                blocks.add(new Block.Finding(sentence));
            } else if (block instanceof PackBlock.Heading heading) {
                blocks.add(new Block.Heading(heading.level(), heading.text()));
            } else if (block instanceof PackBlock.Paragraph paragraph) {
                blocks.add(new Block.Paragraph(paragraph.text()));
            } else if (block instanceof PackBlock.Table table) {
                blocks.add(table(table));
            } else if (block instanceof PackBlock.Chart chart) {
                blocks.add(chart(chart, findings.getOrDefault(chart.finding(), chart.title())));
            } else if (block instanceof PackBlock.Commentary slot && isRead(slot)) {
                if (commentary.getOrDefault(slot.key(), "").isBlank()) {
                    untold.add(slot.prompt());
                } else {
                    commentary(slot, blocks);
                }
            }
        }
        // an empty place is said to be empty, so that nobody wonders whether the words were lost; once, not place by
        // place
        if (!untold.isEmpty() && !section.key().equals(ChildrensPage.KEY)) {
            blocks.add(new Block.Paragraph("No commentary was given on: " + String.join("; ", untold) + "."));
        }
        return blocks;
    }

    /** What is exempt is not even said to be empty: that there is nothing tells something too. */
    private boolean isRead(PackBlock.Commentary slot) {
        return !Part.isExempt(slot.key())
                || exempt && !commentary.getOrDefault(slot.key(), "").isBlank();
    }

    private Block table(PackBlock.Table table) {
        var rows = new ArrayList<List<String>>();
        for (PackBlock.Row row : table.rows()) {
            var cells = new ArrayList<String>();
            cells.add(row.header());
            row.cells().forEach(cell -> cells.add(reading.text(cell)));
            rows.add(cells);
        }
        return new Block.Table(table.caption(), table.columns(), rows, table.note());
    }

    private String sentence(PackBlock.Finding finding, Frozen.Section section) {
        String sentence = reading.sentence(finding.words(), finding.refersTo(), finding.otherwise());
        boolean gaps = section.blocks().stream()
                .filter(PackBlock.Chart.class::isInstance)
                .map(PackBlock.Chart.class::cast)
                .anyMatch(chart -> chart.finding().equals(finding.key()) && isDrawn(chart) && hasGaps(chart));
        return gaps ? sentence + " Withheld figures are left out of the chart." : sentence;
    }

    /** A chart that has lost all but one of its points gives way to a sentence. */
    private Block chart(PackBlock.Chart chart, String finding) {
        if (!isDrawn(chart)) {
            return new Block.Paragraph(chart.title() + ": there is not enough to draw.");
        }
        var series = new ArrayList<Block.Series>();
        for (PackBlock.Series one : chart.series()) {
            series.add(new Block.Series(
                    one.name(),
                    new ArrayList<>(one.cells().stream().map(reading::number).toList())));
        }
        int points = chart.categories().size();
        chart.levels()
                .forEach(level -> series.add(
                        new Block.Series(level.name(), new ArrayList<>(Collections.nCopies(points, level.value())))));
        return new Block.Chart(chart.kind(), chart.title(), finding, chart.unit(), chart.categories(), series);
    }

    private boolean isDrawn(PackBlock.Chart chart) {
        return points(chart).map(reading::number).filter(Objects::nonNull).count() >= LEAST_POINTS;
    }

    private boolean hasGaps(PackBlock.Chart chart) {
        return points(chart).anyMatch(reading::hides);
    }

    private static Stream<Coordinates> points(PackBlock.Chart chart) {
        return chart.series().stream().flatMap(one -> one.cells().stream());
    }

    private void commentary(PackBlock.Commentary slot, List<Block> blocks) {
        String words = commentary.get(slot.key());
        blocks.add(new Block.Heading(3, slot.prompt()));
        if (words.strip().equalsIgnoreCase("none")) {
            blocks.add(new Block.Paragraph("None."));
            return;
        }
        var actions = Actions.in(words);
        if (Part.of(slot.key()).filter(part -> part == Part.DOING).isPresent()
                && actions.stream().allMatch(Actions.Action::isWhole)) {
            blocks.add(new Block.Table(
                    "Actions, with who has each and by when",
                    List.of(
                            new Block.Column("Action", 60, false),
                            new Block.Column("Owner", 20, false),
                            new Block.Column("Due", 20, false)),
                    actions.stream()
                            .map(action -> List.of(action.what(), action.owner(), action.due()))
                            .toList(),
                    null));
            return;
        }
        words.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> blocks.add(new Block.Paragraph(line)));
    }
}
