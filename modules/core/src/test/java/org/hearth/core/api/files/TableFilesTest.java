package org.hearth.core.api.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.day;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.settings.Settings;
import org.junit.jupiter.api.Test;

class TableFilesTest {
    private static final Coverage HELD = new Coverage(List.of(Period.ofDays(day("2021-04-01"), day("2026-03-31"))));

    @Test
    void the_first_line_is_the_header_and_every_row_says_for_which_days_rows_are_held() throws IOException {
        var table = table(List.of("LC1", "2"), List.of("LC2", "3"));

        assertThat(csv(files(false), TableFiles.holding(table, HELD)))
                .isEqualTo("Reference,Figure,Rows held\r\n"
                        + "LC1,2,2021-04-01 to 2026-03-31\r\n"
                        + "LC2,3,2021-04-01 to 2026-03-31\r\n");
    }

    @Test
    void an_invented_county_is_marked_in_a_last_column() throws IOException {
        assertThat(csv(files(true), TableFiles.holding(table(List.of("LC1", "2")), HELD)))
                .isEqualTo("Reference,Figure,Rows held,Made up\r\n"
                        + "LC1,2,2021-04-01 to 2026-03-31,invented for demonstration\r\n");
    }

    @Test
    void what_begins_like_a_formula_is_text_and_a_figure_below_0_stays_a_number() throws IOException {
        var table = table(List.of("=1+1", "-5"), List.of("@SUM(A1)", "-0.5"), List.of("-5", "=2"), List.of("+1", "-"));

        assertThat(csv(files(false), table))
                .isEqualTo("Reference,Figure\r\n'=1+1,-5\r\n'@SUM(A1),-0.5\r\n'-5,'=2\r\n'+1,-\r\n");
    }

    @Test
    void a_workbook_says_apart_when_it_was_made_and_of_which_day_it_tells() {
        var document =
                files(false).document("Children", "The children of one day.", "", day("2025-03-31"), List.of(table()));

        assertThat(document.dated()).isEqualTo("2026-07-01");
        assertThat(document.subject()).isEqualTo("The children of one day. As at 31 March 2025.");
    }

    @SafeVarargs
    private static Block.Table table(List<String>... rows) {
        return new Block.Table(
                "Some",
                List.of(new Block.Column("Reference", 1, false), new Block.Column("Figure", 1, true)),
                List.of(rows),
                null);
    }

    private static String csv(TableFiles files, Block.Table table) throws IOException {
        var out = new ByteArrayOutputStream();
        files.written(table).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Half an hour after midnight in summer, when it is still the day before by universal time. */
    private static TableFiles files(boolean madeUp) {
        var files = new TableFiles();
        files.clock = Clock.fixed(Instant.parse("2026-06-30T23:30:00Z"), ZoneOffset.UTC);
        files.settings = (Settings) Proxy.newProxyInstance(
                Settings.class.getClassLoader(), new Class<?>[] {Settings.class}, (it, asked, with) -> madeUp);
        return files;
    }
}
