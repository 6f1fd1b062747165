package org.hearth.returns.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.PersonsWords.OfEpisode;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.returns.merging.EpisodeRow;
import org.hearth.returns.merging.Merge;
import org.hearth.returns.merging.Merge.Copies;

/**
 * What persons have said of one child's episodes, as changes to the rows that a year's return sent: cells that are
 * otherwise, rows that lie outside the year by what is known now, and episodes that no row of it tells. A row is known by
 * its number among the child's rows that could be used, from 0: lines may be shared, as by elements of XML.
 *
 * @param changed the columns that are otherwise
 * @param gone    why the row no longer belongs to the year
 * @param added   in order
 */
record SaidOfEpisodes(Map<Integer, Map<String, String>> changed, Map<Integer, String> gone, List<Episode> added) {
    private static final Set<EpisodeField> DATES = Set.of(EpisodeField.STARTED_ON, EpisodeField.ENDED_ON);

    /** As a source knows an episode. */
    private record Key(LocalDate began, int sequence) {}

    /**
     * @param words of the child
     * @param rows  of the child in all years that are held, those that can be used, each year's as they stand in its file
     */
    static SaidOfEpisodes of(ReportingYear year, List<OfEpisode> words, List<EpisodeRow> rows) {
        Map<Key, Copies> told = new HashMap<>();
        Merge.copies(rows).forEach(copies -> told.put(new Key(copies.began(), copies.sequence()), copies));
        Map<EpisodeRow, Integer> numbers = new IdentityHashMap<>();
        rows.stream().filter(row -> row.year() == year.ends()).forEach(row -> numbers.put(row, numbers.size()));
        var said = new SaidOfEpisodes(new HashMap<>(), new HashMap<>(), new ArrayList<>());
        for (OfEpisode word : words) {
            Copies copies = word.isOnlyAPersons() ? null : told.get(new Key(word.toldStart(), word.toldSequence()));
            if (copies == null) {
                said.add(year, word.episode());
                continue;
            }
            EpisodeRow row = copies.copies().stream()
                    .filter(numbers::containsKey)
                    .findFirst()
                    .orElse(null);
            if (row != null) {
                said.change(year, word, row, numbers.get(row));
            } else if (word.stated().stream().anyMatch(DATES::contains)) {
                // told by other years only, until its days turned out to lie in this one
                said.add(year, word.episode());
            }
        }
        said.added.sort(Episode.IN_ORDER);
        return said;
    }

    private void add(ReportingYear year, Episode episode) {
        if (touches(year, episode)) {
            added.add(episode);
        }
    }

    private void change(ReportingYear year, OfEpisode word, EpisodeRow row, int number) {
        Episode episode = word.episode();
        if (word.stated().contains(EpisodeField.STARTED_ON)
                && episode.startedOn().isAfter(year.lastDay())) {
            gone.put(number, "By what is known now the episode began after the year.");
        } else if (word.stated().contains(EpisodeField.ENDED_ON)
                && episode.endedOn() != null
                && episode.endedOn().isBefore(year.firstDay())) {
            gone.put(number, "By what is known now the episode ended before the year.");
        } else {
            changed.put(number, columns(year, word, row));
        }
    }

    /** How it ended is written only if it ended within the year; when the row was sent that may not have been known. */
    private static Map<String, String> columns(ReportingYear year, OfEpisode word, EpisodeRow row) {
        Episode episode = word.episode();
        boolean endStated = word.stated().contains(EpisodeField.ENDED_ON);
        boolean ended = endStated ? EpisodeColumns.hasEnded(episode.endedOn(), year) : row.ended() != null;
        var columns = new HashMap<String, String>();
        for (EpisodeField field : word.stated()) {
            if (ended || !EpisodeColumns.isOfItsEnd(field)) {
                columns.put(field.column(), EpisodeColumns.of(episode, field));
            } else if (endStated) {
                columns.put(field.column(), "");
            }
        }
        return columns;
    }

    /** Whether a day of it is known to lie in the year; DEC on 1 April is of the year that began then. */
    static boolean touches(ReportingYear year, Episode episode) {
        if (episode.startedOn().isAfter(year.lastDay())) {
            return false;
        }
        LocalDate until = episode.endedOn() == null ? episode.heldUntil() : episode.endedOn();
        return until == null || !until.isBefore(year.firstDay());
    }
}
