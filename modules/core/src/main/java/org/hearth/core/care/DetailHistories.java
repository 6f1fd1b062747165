package org.hearth.core.care;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hearth.core.api.care.Details;
import org.hearth.core.api.care.PersonField;
import org.jdbi.v3.core.Jdbi;

/** All versions of a child's details, told as what each recording made known. */
final class DetailHistories {
    private final Jdbi jdbi;

    DetailHistories(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private static final class Both {
        private PersonRow was;
        private PersonRow is;
    }

    List<Details.Line> of(UUID child) {
        return jdbi.withHandle(handle -> {
            Map<Long, PersonRow> versions = new HashMap<>();
            Map<Long, Both> byRecording = new HashMap<>();
            handle.createQuery("select " + Versions.PERSON_COLUMNS
                            + " from core.person_version v --DERBY-PROPERTIES index=PERSON_VERSION_CHILD\n join core.recording f on f.id = v.recorded_from"
                            + " where f.turn is not null and v.child = :child")
                    .bind("child", child)
                    .map(Versions.persons())
                    .forEach(row -> {
                        versions.put(row.id(), row);
                        byRecording.computeIfAbsent(row.recordedFrom(), none -> new Both()).is = row;
                    });
            Versions.closedOf(handle, child).forEach(closed -> {
                if (versions.containsKey(closed.version())) {
                    byRecording.computeIfAbsent(closed.recording(), none -> new Both()).was =
                            versions.get(closed.version());
                }
            });
            if (byRecording.isEmpty()) {
                return List.<Details.Line>of();
            }
            return handle
                    .createQuery(Recordings.SELECT + "id in (<ids>)")
                    .bindList("ids", List.copyOf(byRecording.keySet()))
                    .map(Recordings.RECORDING)
                    .list()
                    .stream()
                    .sorted(Comparator.comparingLong((Recordings.Recording recording) -> -recording.turn()))
                    .map(recording -> line(byRecording.get(recording.id()), recording))
                    .toList();
        });
    }

    private static Details.Line line(Both both, Recordings.Recording recording) {
        List<PersonField> fields = new ArrayList<>();
        if (both.was != null && both.is != null) {
            for (PersonField field : PersonField.values()) {
                if (!Objects.equals(both.was.text(field), both.is.text(field))) {
                    fields.add(field);
                }
            }
        }
        return new Details.Line(
                both.was == null ? Map.of() : both.was.texts(),
                both.is == null ? Map.of() : both.is.texts(),
                List.copyOf(fields),
                recording.madeAt(),
                recording.by(),
                recording.why(),
                recording.source());
    }
}
