package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PackBlock.Row;
import org.hearth.core.api.pack.PackBlock.Table;
import org.hearth.core.api.pack.PublicationCheck;
import org.hearth.core.api.pack.Relation;

/** A subset is never larger than its set: a share's count and its base, an "of which" row, what sections declare. */
@ApplicationScoped
class PartsWithinTheWhole implements PublicationCheck {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public String key() {
        return "logic.subset";
    }

    @Override
    public Kind kind() {
        return Kind.LOGIC;
    }

    @Override
    public String passes() {
        return "No part is larger than what it is part of.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        paper.sections().forEach(section -> section.tables().forEach(table -> {
            var said = new ArrayList<String>();
            shares(table, said);
            ofWhich(table, said);
            said.forEach(words -> problems.add(Problem.block(Place.table(section.key(), table.key()), words)));
        }));
        declared(paper, problems);
        return problems;
    }

    private static void shares(Table table, List<String> said) {
        table.rows().forEach(row -> row.cells().forEach(cell -> {
            var figure = Figuring.figure(cell);
            if (figure == null || !Figuring.isPercent(figure)) {
                return;
            }
            boolean counted = figure.numerator() != null && figure.denominator() != null;
            if (counted && figure.numerator() > figure.denominator()) {
                said.add(
                        "%s, %s: %,d are counted of %,d, and a part is never larger than its whole. Ask the analyst to look."
                                .formatted(table.caption(), row.header(), figure.numerator(), figure.denominator()));
            } else if (figure.value().compareTo(ALL) > 0) {
                said.add("%s, %s: %s%% is more than all. Ask the analyst to look."
                        .formatted(table.caption(), row.header(), Figuring.printed(figure.value())));
            }
        }));
    }

    private static void ofWhich(Table table, List<String> said) {
        Row whole = null;
        for (Row row : table.rows()) {
            if (!row.header().strip().toLowerCase(Locale.UK).startsWith("of which")) {
                whole = row;
                continue;
            }
            for (int c = 0;
                    whole != null
                            && c < Math.min(row.cells().size(), whole.cells().size());
                    c++) {
                Figure part = Figuring.figure(row.cells().get(c));
                Figure all = Figuring.figure(whole.cells().get(c));
                if (part != null
                        && all != null
                        && part.unit() == all.unit()
                        && part.value().compareTo(all.value()) > 0) {
                    said.add("%s: \"%s\" is %s, more than the %s of \"%s\". Ask the analyst to look."
                            .formatted(
                                    table.caption(),
                                    row.header(),
                                    Figuring.printed(part.value()),
                                    Figuring.printed(all.value()),
                                    whole.header()));
                }
            }
        }
    }

    private static void declared(ComposedPaper paper, List<Problem> problems) {
        Map<Coordinates, Long> counts = new HashMap<>();
        Map<Coordinates, Place> places = new HashMap<>();
        paper.sections().forEach(section -> section.tables().forEach(table -> table.rows()
                .forEach(row -> row.cells().stream().map(Figuring::figure).forEach(figure -> {
                    // what came less what went is no set: it may be less than one of its quarters
                    if (figure != null && Figuring.isCount(figure) && figure.numerator() != null) {
                        counts.putIfAbsent(figure.at(), figure.value().longValue());
                        places.putIfAbsent(figure.at(), Place.table(section.key(), table.key()));
                    }
                }))));
        for (Relation relation : paper.relations()) {
            var whole = relation.whole().get(0);
            if (relation.rest() == Relation.Rest.NONE
                    || !counts.containsKey(whole)
                    || !counts.keySet().containsAll(relation.parts())) {
                continue;
            }
            long parts = relation.parts().stream().mapToLong(counts::get).sum();
            if (parts > counts.get(whole)) {
                problems.add(Problem.block(
                        places.get(whole),
                        "%s: the parts count %,d and what they are part of, %s, counts %,d. Ask the analyst to look."
                                .formatted(relation.parts().get(0).line(), parts, whole.line(), counts.get(whole))));
            }
        }
    }
}
