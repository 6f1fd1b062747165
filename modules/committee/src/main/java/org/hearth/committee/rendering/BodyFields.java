package org.hearth.committee.rendering;

import java.util.ArrayList;
import java.util.List;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;

/** What is typed for the body beside the figures: a form's own headings, the priorities, and the implications with their clearance. */
final class BodyFields {
    private final Written written;

    BodyFields(Written written) {
        this.written = written;
    }

    /** "3. Alignment with corporate priorities": the fixed headings of the form that numbers them. */
    String heading(int number, String words) {
        return isNumbered() ? number + ". " + words : words;
    }

    /** committee-pack.md section 4; a form with headings of its own numbers none, and neither did papers of before. */
    boolean isNumbered() {
        var template = written.front().template();
        return template.isInParts()
                && template.fields().stream().allMatch(field -> field.place().isEmpty());
    }

    private String part(int heading, int number, String words) {
        return isNumbered() ? "%d.%d %s".formatted(heading, number, words) : words;
    }

    /** @param place {@code before} or {@code after} the figures */
    void at(String place, List<Block> blocks) {
        for (FrontSheetTemplate.Field field : written.front().template().fields()) {
            if (field.place().equals(place)) {
                blocks.add(new Block.Heading(2, field.label()));
                lines(field, blocks);
            }
        }
    }

    void priorities(List<Block> blocks) {
        blocks.add(new Block.Heading(2, heading(3, "Alignment with corporate priorities")));
        if (!written.front().template().isInParts()) {
            written.front().lines("priorities").forEach(line -> blocks.add(new Block.Paragraph(line)));
            return;
        }
        int number = 0;
        for (FrontSheetTemplate.Field field : written.front().template().fields()) {
            if (field.isPriority()) {
                number++;
                blocks.add(new Block.Heading(3, part(3, number, field.label().replaceFirst("^Priority: ", ""))));
                points(field, blocks);
            }
        }
    }

    void implications(boolean exempt, List<Block> blocks) {
        blocks.add(new Block.Heading(2, heading(4, "Significant implications")));
        if (!written.front().template().isInParts()) {
            written.front().lines("implications").forEach(line -> blocks.add(new Block.Paragraph(line)));
            return;
        }
        int number = 0;
        for (FrontSheetTemplate.Field field : written.front().template().fields()) {
            if (field.isImplication()) {
                number++;
                blocks.add(new Block.Heading(3, part(4, number, field.label())));
                points(field, blocks);
            }
        }
        var clearances = written.clearances();
        if (!clearances.rows().isEmpty() && (exempt || clearances.printedInPublic())) {
            blocks.add(new Block.Table(
                    "Officer clearance",
                    List.of(new Column("Implications", 55, false), new Column("Officer clearance", 45, false)),
                    clearances.rows().stream()
                            .map(row -> List.of(row.implication().question(), answer(row)))
                            .toList(),
                    null));
        }
    }

    /** "Cleared on 2 March 2020 by Jo Day, Head of Finance, on behalf of the Section 151 Officer". */
    private static String answer(ClearanceSheet.Row row) {
        var answer = new StringBuilder(row.status().words());
        boolean told =
                row.status().isCleared() || row.on() != null && !row.status().isSettled();
        if (!told) {
            return answer.toString();
        }
        if (row.on() != null) {
            answer.append(" on ").append(Dates.inFull(row.on()));
        }
        if (!row.officer().isBlank()) {
            answer.append(row.status().isCleared() ? " by " : ": ").append(row.officer());
        }
        if (!row.post().isBlank()) {
            answer.append(", ").append(row.post());
        }
        if (!row.behalfOf().isBlank()) {
            answer.append(", on behalf of ").append(row.behalfOf());
        }
        return answer.toString();
    }

    private void lines(FrontSheetTemplate.Field field, List<Block> blocks) {
        written.front().lines(field.key()).forEach(line -> blocks.add(new Block.Paragraph(line)));
    }

    /** The stock sentence is a paragraph; points are a list, after the words that the form puts before them. */
    private void points(FrontSheetTemplate.Field field, List<Block> blocks) {
        var lines = written.front().lines(field.key());
        if (lines.size() < 2 && lines.stream().allMatch(line -> line.startsWith("There are no significant"))) {
            lines(field, blocks);
            return;
        }
        blocks.add(new Block.Paragraph("The following points set out details of implications identified by officers:"));
        var labels = new ArrayList<String>();
        var items = new ArrayList<String>();
        lines.forEach(line -> {
            labels.add("\u2022");
            items.add(line.replaceFirst("^[-\u2022*]\\s*", ""));
        });
        blocks.add(new Block.Items(labels, items));
    }
}
