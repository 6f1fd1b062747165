package org.hearth.returns.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.Table;
import org.hearth.returns.rule.RuleBook;
import org.junit.jupiter.api.Test;

class RuleColumnsTest {
    @Test
    void the_columns_that_figures_may_name_are_those_of_the_return() {
        var all = new ArrayList<String>(List.of("Header UASC"));
        for (Table<?> table : Table.all()) {
            table.columns().forEach(column -> all.add(table.name() + " " + column));
        }

        assertThat(Stream.of(ReturnColumn.values()).map(one -> one.module() + " " + one.column()))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void every_rule_faults_a_column_of_the_return() {
        assertThat(RuleBook.all()).extracting(Rule::about).allSatisfy(about -> assertThat(RuleColumns.of(about))
                .as(about.code())
                .isNotEmpty()
                .hasSizeGreaterThanOrEqualTo(about.columns().contains(Column.PL_DISTANCE) ? 2 : 1));
    }

    @Test
    void a_column_is_at_fault_in_every_module_that_the_rule_compares() {
        assertThat(RuleColumns.of("INT14", 2026))
                .containsExactlyInAnyOrder(ReturnColumn.OC2_DOB, ReturnColumn.HEADER_DOB);
        assertThat(RuleColumns.of("391", 2026)).contains(ReturnColumn.OC3_DOB).doesNotContain(ReturnColumn.HEADER_DOB);
    }

    @Test
    void a_childs_number_is_at_fault_only_where_it_is_flagged() {
        assertThat(RuleColumns.of("INT05", 2026)).containsExactly(ReturnColumn.OC2_CHILD);
    }

    @Test
    void a_rule_of_other_years_faults_nothing() {
        assertThat(RuleColumns.of("148", 2016)).isEmpty();
        assertThat(RuleColumns.of("no such rule", 2026)).isEmpty();
    }
}
