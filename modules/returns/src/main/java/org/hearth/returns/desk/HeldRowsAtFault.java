package org.hearth.returns.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.returns.api.RowsAtFault;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.checking.About;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.Table;
import org.hearth.returns.keeping.HeldRows;
import org.hearth.returns.keeping.KeptFile;
import org.hearth.returns.reading.Cells;
import org.hearth.returns.reading.ReadRow;
import org.hearth.returns.reading.Text;
import org.hearth.returns.rule.RuleBook;

/** Rows read from the file that is held. */
@ApplicationScoped
class HeldRowsAtFault implements RowsAtFault {
    private static final Set<String> PLACES = Set.of(Column.HOME_POST.name(), Column.PL_POST.name());

    private HeldRows held;

    HeldRowsAtFault() {}

    @Inject
    HeldRowsAtFault(HeldRows held) {
        this.held = held;
    }

    @Override
    public List<Cell> of(RuleFinding finding) {
        Table<?> table = Table.named(finding.module()).orElse(null);
        KeptFile file = table == null ? null : file(finding.year(), finding.module());
        if (file == null || finding.state() == RuleFinding.State.FIXED) {
            return List.of();
        }
        ReadRow[] found = new ReadRow[1];
        held.each(file, row -> {
            boolean sameChild = finding.child().isEmpty() || finding.child().equals(Text.capitals(row.child()));
            if (found[0] == null && row.line() == finding.line() && sameChild) {
                found[0] = row;
            }
        });
        if (found[0] == null) {
            return List.of();
        }
        Map<String, String> now = cells(file, found[0]);
        Map<String, String> before = comparesYears(finding, table) ? lastYear(finding, found[0]) : null;
        Set<String> atFault = atFault(finding, table);
        List<Cell> cells = new ArrayList<>();
        for (Column column : table.columns()) {
            cells.add(new Cell(
                    column.name(),
                    atFault.contains(column.name()),
                    now.getOrDefault(column.name(), ""),
                    before == null ? null : before.getOrDefault(column.name(), "")));
        }
        return cells;
    }

    /** What is told of a placement by its postcodes stands in no column of the return. */
    private static Set<String> atFault(RuleFinding finding, Table<?> table) {
        var atFault = new HashSet<>(finding.columns());
        if (table == Table.EPISODES && table.extras().stream().map(Column::name).anyMatch(atFault::contains)) {
            atFault.addAll(PLACES);
        }
        return atFault;
    }

    private static boolean comparesYears(RuleFinding finding, Table<?> table) {
        return RuleBook.all().stream()
                .map(Rule::about)
                .filter(about -> about.code().equals(finding.rule()) && about.isInForce(finding.year()))
                .map(About::needs)
                .anyMatch(needs ->
                        needs.lastYear().contains(table) || needs.used().contains("last year's " + table.name()));
    }

    /** The child's row of the same key, or else the last; {@code null} when there is none. */
    private Map<String, String> lastYear(RuleFinding finding, ReadRow now) {
        KeptFile file = file(finding.year() - 1, finding.module());
        if (file == null || now.child().isEmpty()) {
            return null;
        }
        ReadRow[] found = new ReadRow[1];
        held.each(file, row -> {
            boolean better = found[0] == null || !found[0].key().equals(now.key());
            if (row.child().equals(now.child()) && better) {
                found[0] = row;
            }
        });
        return Optional.ofNullable(found[0]).map(row -> cells(file, row)).orElse(null);
    }

    private KeptFile file(int year, String module) {
        return held.files().stream()
                .filter(file -> file.yearEnds() == year && file.module().equals(module))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> cells(KeptFile file, ReadRow row) {
        List<String> header = Cells.unpack(file.headerRow());
        List<String> cells = Cells.unpack(row.cells());
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            byColumn.putIfAbsent(Text.strip(header.get(i)).toUpperCase(Locale.ROOT), Text.strip(cells.get(i)));
        }
        return byColumn;
    }
}
