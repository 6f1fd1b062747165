package org.hearth.committee.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.platform.api.time.UkTime;

/** A paper as the checks of any module see it. */
final class Composed {
    private Composed() {}

    static ComposedPaper of(Written written, Map<String, String> before) {
        var frozen = written.frozen();
        return new ComposedPaper(
                written.meeting(),
                frozen.asAt(),
                UkTime.dayOf(frozen.knownAt()),
                frozen.sections().stream()
                        .filter(section -> section.failed() == null)
                        .map(section -> new ComposedPaper.Section(section.key(), section.title(), section.blocks()))
                        .toList(),
                frozen.relations(),
                texts(written, before));
    }

    /** Every text that somebody typed, printed or kept beside: each once, with its place. */
    static List<ComposedPaper.Text> texts(Written written, Map<String, String> before) {
        var texts = new ArrayList<ComposedPaper.Text>();
        written.notices()
                .forEach(notice -> texts.add(
                        new ComposedPaper.Text(ComposedPaper.NOTICE, "Notice under the title", notice, null, "")));
        for (FrontSheetTemplate.Field field : written.front().template().fields()) {
            String words = written.front().value(field.key());
            if (!words.isBlank() && !field.key().equals("meeting")) {
                texts.add(new ComposedPaper.Text(
                        new Place(field.isImplication() ? "clearance" : "front-sheet", field.key()),
                        field.label(),
                        words,
                        null,
                        "",
                        field.isOfPeople()));
            }
        }
        written.clearances().rows().forEach(row -> {
            String said = String.join("\n", List.of(row.officer(), row.post(), row.behalfOf(), row.note()))
                    .strip();
            if (!said.isEmpty()) {
                texts.add(new ComposedPaper.Text(
                        new Place(
                                "clearance",
                                FrontSheetTemplate.IMPLICATION
                                        + row.implication().key()),
                        "Clearance of " + row.implication().label(),
                        said,
                        null,
                        "",
                        true));
            }
        });
        written.frozen().sections().forEach(section -> texts.addAll(typedCells(section.key(), section.blocks())));
        var slots = written.frozen().slots();
        written.frozen().sections().forEach(section -> section.blocks().forEach(block -> {
            if (block instanceof PackBlock.Commentary slot) {
                String words = written.commentary().getOrDefault(slot.key(), "");
                if (!words.isBlank()) {
                    texts.add(new ComposedPaper.Text(
                            new Place("commentary", slot.key()),
                            slots.get(slot.key()).prompt(),
                            words,
                            section.key(),
                            before.getOrDefault(slot.key(), "")));
                }
            }
        }));
        // the page for children and young people prints who approved it
        if (written.approval().isGiven()) {
            texts.add(new ComposedPaper.Text(
                    new Place("childrens-page", "approval"),
                    "Approval of the page for children and young people",
                    written.approval().group(),
                    null,
                    ""));
        }
        return texts;
    }

    /** What somebody typed elsewhere and a section's tables print. */
    static List<ComposedPaper.Text> typedCells(String section, List<PackBlock> blocks) {
        var texts = new ArrayList<ComposedPaper.Text>();
        PackBlock.withExempt(blocks).forEach(block -> {
            if (block instanceof PackBlock.Table table) {
                table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(Cell.Text.class::isInstance)
                        .map(Cell.Text.class::cast)
                        .filter(text -> text.typed() && !text.words().isBlank())
                        .forEach(text -> texts.add(new ComposedPaper.Text(
                                Place.table(section, table.key()), table.caption(), text.words(), null, "")));
            }
        });
        return texts;
    }
}
