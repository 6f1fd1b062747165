package org.hearth.returns.desk;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.returns.checking.About;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.Table;
import org.hearth.returns.rule.RuleBook;

/**
 * The columns that a rule faults, each with its module. A rule names columns and not modules: a column is at fault in every
 * module that the rule flags or compares with, as far as the module has it; a child's number only where it is flagged, since
 * every module has one. What is derived from postcodes is at fault in these.
 */
final class RuleColumns {
    private static final Map<String, Set<ReturnColumn>> KNOWN = new ConcurrentHashMap<>();

    private RuleColumns() {}

    /** Empty for a rule that is not of the year. */
    static Set<ReturnColumn> of(String rule, int year) {
        return KNOWN.computeIfAbsent(rule + " " + year, key -> RuleBook.all().stream()
                .map(Rule::about)
                .filter(about -> about.code().equals(rule) && about.isInForce(year))
                .findFirst()
                .map(RuleColumns::of)
                .orElse(Set.of()));
    }

    static Set<ReturnColumn> of(About about) {
        var tables = new LinkedHashSet<Table<?>>(about.flags());
        tables.addAll(about.needs().thisYear());
        var found = EnumSet.noneOf(ReturnColumn.class);
        for (Column column : about.columns()) {
            for (Table<?> table : column == Column.CHILD ? about.flags() : tables) {
                written(column).forEach(each -> named(table, each).forEach(found::add));
            }
        }
        return Collections.unmodifiableSet(found);
    }

    private static List<String> written(Column column) {
        return switch (column) {
            case PL_LA, PL_LOCATION -> List.of("PL_POST");
            case PL_DISTANCE -> List.of("HOME_POST", "PL_POST");
            default -> List.of(column.name());
        };
    }

    private static Stream<ReturnColumn> named(Table<?> table, String column) {
        return Stream.of(ReturnColumn.values())
                .filter(one -> one.module().equals(table.name()) && one.column().equals(column));
    }
}
