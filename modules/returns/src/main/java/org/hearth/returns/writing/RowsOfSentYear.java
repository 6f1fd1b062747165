package org.hearth.returns.writing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.returns.reading.ModuleDefinition;

/**
 * A year that was sent: its rows as they were sent and where they stood, with what persons have said since. What persons
 * tell of beyond them stands below, by child and date, so that every other row keeps its line.
 */
final class RowsOfSentYear implements YearRows {
    private static final String TOLD_BY_A_PERSON = "The return did not tell of it; a person did.";
    private static final String CHILD = "CHILD";

    private final ReportingYear year;
    private final Map<String, SentModule> sent;
    private final Map<String, Map<String, String>> saidOfChildren;
    private final Map<String, SaidOfEpisodes> saidOfEpisodes;
    private final Map<String, Map<String, String>> known;

    /**
     * @param sent           by module, in the return's order
     * @param saidOfChildren by child, the columns that a person has stated
     * @param saidOfEpisodes by child
     * @param known          by child, every column of Header that is known; of those of whom an episode is added
     */
    RowsOfSentYear(
            ReportingYear year,
            List<SentModule> sent,
            Map<String, Map<String, String>> saidOfChildren,
            Map<String, SaidOfEpisodes> saidOfEpisodes,
            Map<String, Map<String, String>> known) {
        this.year = year;
        this.sent = new LinkedHashMap<>();
        sent.forEach(module -> this.sent.put(module.module().name(), module));
        this.saidOfChildren = saidOfChildren;
        this.saidOfEpisodes = new TreeMap<>(saidOfEpisodes);
        this.known = known;
    }

    @Override
    public List<ModuleDefinition> modules() {
        return sent.values().stream().map(SentModule::module).toList();
    }

    @Override
    public boolean wereSent() {
        return true;
    }

    @Override
    public void each(ModuleDefinition module, Consumer<Line> each) {
        SentModule rows = sent.get(module.name());
        switch (module.name()) {
            case ModuleDefinition.EPISODES -> episodes(rows, each);
            case ModuleDefinition.HEADER -> header(rows, each);
            default -> rows.each(line -> each.accept(said(module, line)));
        }
    }

    /** With what a person has said of who the child is. */
    private Line said(ModuleDefinition module, Line line) {
        Map<String, String> said = saidOfChildren.get(line.child());
        return said == null || !line.isWritten() ? line : line.with(WrittenForm.with(module, line.now(), said));
    }

    private void header(SentModule rows, Consumer<Line> each) {
        Set<String> missing = new TreeSet<>();
        saidOfEpisodes.forEach((child, said) -> {
            if (!said.added().isEmpty()) {
                missing.add(child);
            }
        });
        rows.each(line -> {
            missing.remove(line.child());
            each.accept(said(rows.module(), line));
        });
        for (String child : missing) {
            var columns = new HashMap<>(known.getOrDefault(child, Map.of()));
            columns.put(CHILD, child);
            each.accept(Line.added(child, WrittenForm.row(rows.module(), columns), TOLD_BY_A_PERSON));
        }
    }

    private void episodes(SentModule rows, Consumer<Line> each) {
        Map<String, Integer> numbers = new HashMap<>();
        rows.each(line -> each.accept(said(rows, line, numbers)));
        saidOfEpisodes.forEach((child, said) -> {
            for (Episode episode : said.added()) {
                var columns = new HashMap<>(EpisodeColumns.of(episode, year));
                columns.put(CHILD, child);
                each.accept(Line.added(child, WrittenForm.row(rows.module(), columns), TOLD_BY_A_PERSON));
            }
        });
    }

    private Line said(SentModule rows, Line line, Map<String, Integer> numbers) {
        SaidOfEpisodes said = saidOfEpisodes.get(line.child());
        if (said == null || !line.isUsable()) {
            return line;
        }
        int number = numbers.merge(line.child(), 0, (before, first) -> before + 1);
        String gone = said.gone().get(number);
        return gone != null
                ? line.gone(gone)
                : line.with(WrittenForm.with(
                        rows.module(), line.now(), said.changed().getOrDefault(number, Map.of())));
    }
}
