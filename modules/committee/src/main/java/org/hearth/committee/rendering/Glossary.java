package org.hearth.committee.rendering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.committee.clearance.DatedRows;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;

/**
 * What the words of a report mean, for members who hear them for the first time: of the words in force on the day of the
 * meeting ({@code committee/glossary.csv}) those that stand in the report, in one of their forms.
 */
final class Glossary {

    /** @param forms what else is looked for: the plural, and other names of the same */
    private record Word(String word, List<String> forms, String meaning) {
        boolean standsIn(String report) {
            String any = Stream.concat(Stream.of(word), forms.stream())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
            return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE)
                    .matcher(report)
                    .find();
        }
    }

    private Glossary() {}

    /** Empty when none of the words stands in it. */
    static Optional<Block.Table> of(LocalDate meeting, List<Block> report) {
        String words = report.stream().flatMap(Glossary::words).collect(Collectors.joining("\n"));
        var rows = words(meeting).stream()
                .filter(word -> word.standsIn(words))
                .map(word -> List.of(word.word(), word.meaning()))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "What words in this report mean",
                        List.of(new Column("Word", 25, false), new Column("Meaning", 75, false)),
                        rows,
                        null));
    }

    private static List<Word> words(LocalDate meeting) {
        var words = new ArrayList<Word>();
        DatedRows.on(meeting, "/committee/glossary.csv")
                .forEach(row -> words.add(new Word(
                        row.getField("word"),
                        Stream.of(row.getField("forms").split("\\|"))
                                .filter(form -> !form.isBlank())
                                .toList(),
                        row.getField("meaning"))));
        return words;
    }

    private static Stream<String> words(Block block) {
        if (block instanceof Block.Heading heading) {
            return Stream.of(heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            return Stream.of(paragraph.text());
        } else if (block instanceof Block.Finding finding) {
            return Stream.of(finding.text());
        } else if (block instanceof Block.Items items) {
            return items.items().stream();
        } else if (block instanceof Block.Fields fields) {
            return fields.fields().stream().flatMap(field -> Stream.of(field.label(), field.value()));
        } else if (block instanceof Block.Table table) {
            return Stream.of(
                            Stream.of(table.caption(), table.note() == null ? "" : table.note()),
                            table.columns().stream().map(Column::heading),
                            table.rows().stream().flatMap(List::stream))
                    .flatMap(said -> said);
        } else if (block instanceof Block.Chart chart) {
            return Stream.concat(Stream.of(chart.title()), chart.categories().stream());
        }
        return Stream.empty();
    }
}
