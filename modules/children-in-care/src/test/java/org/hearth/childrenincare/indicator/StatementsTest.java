package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.core.testing.ReceivedBuilder.received;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.MonthEnds;
import org.hearth.core.api.time.Period;
import org.hearth.core.care.StoredCare;
import org.hearth.core.figures.FiguresOver;
import org.hearth.platform.testing.TestDatabase;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/** What a scorecard asks of the database: little, and no more for more indicators, dates or children. */
class StatementsTest {
    private static final int MOST = 20;

    @Test
    void all_figures_at_thirteen_month_ends_take_as_few_statements_as_one_figure_on_one_day() {
        try (var database = TestDatabase.create()) {
            store(database, 200);

            int one = statements(database, List.of(new ChildrenInCare()), 1);
            int all = statements(database, AllIndicators.list(), MonthEnds.A_YEAR_AND_ONE);

            assertThat(all).isEqualTo(one).isPositive().isLessThanOrEqualTo(MOST);
        }
    }

    @Test
    void more_children_take_no_more_statements() {
        int few;
        try (var database = TestDatabase.create()) {
            store(database, 5);
            few = statements(database, AllIndicators.list(), MonthEnds.A_YEAR_AND_ONE);
        }
        try (var database = TestDatabase.create()) {
            store(database, 500);

            assertThat(statements(database, AllIndicators.list(), MonthEnds.A_YEAR_AND_ONE))
                    .isEqualTo(few);
        }
    }

    private static void store(TestDatabase database, int children) {
        var care = StoredCare.over(database, Clock.systemUTC());
        var said = IntStream.range(0, children)
                .mapToObj(i -> received(aChild("C%04d".formatted(i)).startsCare("2024-05-01", "U6", "PR1")))
                .toList();
        var covers = new Coverage(List.of(Period.ofDays(day("2020-04-01"), day("2026-03-31"))));
        long recording = care.records().stage("return", said.iterator(), "analyst", "return 2026", covers, done -> {});
        assertThat(care.records().makeCurrent(recording)).isTrue();
    }

    /** With nothing kept from before, as after a restart. */
    private static int statements(TestDatabase database, List<Indicator<?>> indicators, int months) {
        var figures =
                FiguresOver.of(StoredCare.over(database, Clock.systemUTC()).books(), indicators);
        var seen = new ArrayList<String>();
        database.jdbi().setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                seen.add(context.getRawSql());
            }
        });
        try {
            assertThat(figures.measure(MonthEnds.endingAt(day("2026-03-31"), months), null))
                    .hasSize(months);
        } finally {
            database.jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }
        return seen.size();
    }
}
