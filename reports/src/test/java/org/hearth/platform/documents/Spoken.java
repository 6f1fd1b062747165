package org.hearth.platform.documents;

import java.util.List;
import java.util.Objects;
import org.hearth.platform.api.documents.Block;

/** What a listener hears of a block, piece by piece, worked out from the block alone. */
final class Spoken {
    private Spoken() {}

    static void add(Block block, List<String> said) {
        if (block instanceof Block.Heading heading) {
            said.add(heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            said.add(flat((paragraph.number() == null ? "" : paragraph.number() + " ") + paragraph.text()));
        } else if (block instanceof Block.Finding finding) {
            said.add(finding.text());
        } else if (block instanceof Block.Items items) {
            for (int item = 0; item < items.items().size(); item++) {
                said.add(items.labels().get(item));
                said.add(items.items().get(item));
            }
        } else if (block instanceof Block.Fields fields) {
            said.add(fields.caption());
            fields.fields().forEach(field -> {
                said.add(field.label());
                said.add(field.value().isEmpty() ? "none given" : flat(field.value()));
            });
        } else if (block instanceof Block.Table table) {
            said.add(table.caption());
            table.columns().forEach(column -> said.add(column.heading()));
            table.rows().forEach(said::addAll);
            said.add(Objects.requireNonNullElse(table.note(), ""));
        } else if (block instanceof Block.Chart chart) {
            said.add(chart.title());
            said.add(chart.alternative());
        }
        said.removeIf(String::isEmpty);
    }

    private static String flat(String text) {
        return text.replace('\n', ' ');
    }
}
