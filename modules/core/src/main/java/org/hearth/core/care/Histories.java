package org.hearth.core.care;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.HistoryLine;
import org.jdbi.v3.core.Jdbi;

/** All versions of a child's episodes, told as what each recording made known. */
final class Histories {
    private final Jdbi jdbi;

    Histories(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Moment(long recording, UUID record) {}

    private static final class Both {
        private EpisodeRow was;
        private EpisodeRow is;
    }

    List<HistoryLine> of(UUID child) {
        return jdbi.withHandle(handle -> {
            Map<Long, Recordings.Recording> recordings = new HashMap<>();
            Map<Long, EpisodeRow> versions = new HashMap<>();
            Map<Moment, Both> moments = new HashMap<>();
            handle.createQuery("select " + Versions.EPISODE_COLUMNS
                            + " from core.episode_version v --DERBY-PROPERTIES index=EPISODE_VERSION_CHILD\n join core.recording f on f.id = v.recorded_from"
                            + " where f.turn is not null and v.child = :child")
                    .bind("child", child)
                    .map(Versions.episodes())
                    .forEach(row -> {
                        versions.put(row.id(), row);
                        moments.computeIfAbsent(new Moment(row.recordedFrom(), row.record()), moment -> new Both()).is =
                                row;
                    });
            Versions.closedOf(handle, child).forEach(closed -> {
                EpisodeRow was = versions.get(closed.version());
                if (was != null) {
                    moments.computeIfAbsent(new Moment(closed.recording(), was.record()), moment -> new Both()).was =
                            was;
                }
            });
            if (moments.isEmpty()) {
                return List.<HistoryLine>of();
            }
            handle.createQuery(Recordings.SELECT + "id in (<ids>)")
                    .bindList(
                            "ids",
                            moments.keySet().stream()
                                    .map(Moment::recording)
                                    .distinct()
                                    .toList())
                    .map(Recordings.RECORDING)
                    .forEach(recording -> recordings.put(recording.id(), recording));
            return moments.entrySet().stream()
                    .sorted(Comparator.<Map.Entry<Moment, Both>>comparingLong(entry ->
                                    -recordings.get(entry.getKey().recording()).turn())
                            .thenComparing(entry -> episode(entry.getValue()), Episode.IN_ORDER)
                            .thenComparing(entry -> entry.getKey().record()))
                    .map(entry ->
                            line(entry.getValue(), recordings.get(entry.getKey().recording())))
                    .toList();
        });
    }

    private static Episode episode(Both both) {
        return (both.is == null ? both.was : both.is).episode();
    }

    private static HistoryLine line(Both both, Recordings.Recording recording) {
        List<EpisodeField> fields = new ArrayList<>();
        if (both.was != null && both.is != null) {
            for (EpisodeField field : EpisodeField.values()) {
                if (!Objects.equals(
                        both.was.facts().text(field), both.is.facts().text(field))) {
                    fields.add(field);
                }
            }
        }
        return new HistoryLine(
                (both.is == null ? both.was : both.is).record(),
                both.was == null ? null : both.was.episode(),
                both.is == null ? null : both.is.episode(),
                List.copyOf(fields),
                recording.madeAt(),
                recording.by(),
                recording.why(),
                recording.source());
    }
}
