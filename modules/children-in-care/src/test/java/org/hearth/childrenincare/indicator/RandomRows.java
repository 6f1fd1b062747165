package org.hearth.childrenincare.indicator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.core.testing.BookBuilder;
import org.hearth.core.testing.ChildBuilder;

/** Rows of the return's other modules for the children of random books, from a stream of their own. */
public final class RandomRows {
    private static final LocalDate FIRST = LocalDate.of(2022, 4, 1);
    private static final int DAYS = 1400;

    private final Random random;
    private final RandomAnswers answers;

    public RandomRows(long seed) {
        this.random = new Random(seed * 31);
        this.answers = new RandomAnswers(seed);
    }

    public static BookBuilder held(BookBuilder book) {
        for (String module : List.of("Reviews", "Missing", "SWEpisodes", "OC2", "PrevPerm", "AD1")) {
            book.holding(module, "2022-04-01", "2026-03-31");
        }
        return book;
    }

    public void tell(ChildBuilder child) {
        for (int reviews = random.nextInt(8); reviews > 0; reviews--) {
            LocalDate on = day();
            child.told("Reviews", year(on), Map.of("REVIEW", on.toString(), "REVIEW_CODE", "PN" + random.nextInt(8)));
        }
        for (int times = random.nextInt(3); times > 0; times--) {
            told(child, "Missing", day(), "MIS_START", "MIS_END", random.nextInt(20), Map.of("MISSING", one("M", "A")));
        }
        for (int workers = random.nextInt(7); workers > 0; workers--) {
            var number = Map.of("SW_ID", "SW" + random.nextInt(4));
            told(child, "SWEpisodes", day(), "SW_DECOM", "SW_DEC", random.nextInt(300), number);
        }
        answers.tell(child);
    }

    private void told(
            ChildBuilder child,
            String module,
            LocalDate from,
            String start,
            String end,
            int days,
            Map<String, String> more) {
        Map<String, String> cells = new HashMap<>(more);
        cells.put(start, from.toString());
        if (random.nextInt(4) > 0) {
            cells.put(end, from.plusDays(days).toString());
        }
        child.told(module, year(from), cells);
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private static int year(LocalDate on) {
        return ReportingYear.of(on).ends();
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
