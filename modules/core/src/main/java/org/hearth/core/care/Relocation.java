package org.hearth.core.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.places.Places;
import org.hearth.core.api.places.PostcodesChanged;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.Person;
import org.jdbi.v3.core.Jdbi;

/**
 * Works out again where placements are when another edition of the postcode directory is loaded. What was derived before
 * stays readable as it was known then: the new answers are a recording like any other, made current in one step.
 */
@ApplicationScoped
class Relocation {
    static final String SOURCE = "postcodes";
    private static final Logger LOG = Logger.getLogger(Relocation.class.getName());
    private static final int CHUNK = 500;
    private static final int ATTEMPTS = 3;

    private Jdbi jdbi;
    private Transactions transactions;
    private Recordings recordings;
    private StagedCareRecords records;
    private Places places;

    Relocation() {}

    @Inject
    Relocation(Jdbi jdbi, Transactions transactions, Recordings recordings, StagedCareRecords records, Places places) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.recordings = recordings;
        this.records = records;
        this.places = places;
    }

    void changed(@Observes PostcodesChanged now) {
        records.staged(SOURCE).forEach(records::discard);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (!mayDiffer() || locateAgain(now.edition())) {
                return;
            }
        }
        LOG.log(
                Level.WARNING,
                "Where placements are was not worked out again by {0}, as others were recording meanwhile; the next return or start of the server will do it.",
                now.edition());
    }

    /**
     * Whether anything held may be located otherwise: it was located by another edition, for another council of ours or
     * by other neighbours. Asked by one query, as at each start the answer is nearly always no; a yes is looked into
     * episode by episode.
     */
    private boolean mayDiffer() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return transactions.inNew(() -> jdbi.withHandle(handle ->
                handle
                        .createQuery(Versions.LOCATED)
                        .bind("turn", recordings.head().turn())
                        .map(Versions.located())
                        .stream()
                        .anyMatch(held -> !held.equals(places.locateArea(held.areaAuthority(), today)))));
    }

    /** @return false when something else was recorded meanwhile */
    private boolean locateAgain(String edition) {
        Recordings.Recording recording =
                recordings.stage(SOURCE, Person.HEARTH.name(), "postcode directory " + edition);
        try {
            List<EpisodeRow> otherwise = locatedOtherwise(recording.base());
            var writer = new Writer(jdbi, recording.id());
            for (int from = 0; from < otherwise.size(); from += CHUNK) {
                write(recording, writer, otherwise.subList(from, Math.min(otherwise.size(), from + CHUNK)));
            }
            if (records.makeCurrent(recording.id())) {
                return true;
            }
        } catch (RecordingDiscarded byAnotherNode) {
            records.discard(recording.id());
            return false;
        } catch (RuntimeException | Error e) {
            records.discard(recording.id());
            throw e;
        }
        records.discard(recording.id());
        return false;
    }

    /** Episodes of whom the directory now says something else than is held, as it says it. */
    private List<EpisodeRow> locatedOtherwise(long turn) {
        return transactions.inNew(() -> jdbi.withHandle(handle -> {
            var byChild = new LinkedHashMap<UUID, List<EpisodeRow>>();
            handle.createQuery(Versions.EPISODES)
                    .bind("turn", turn)
                    .map(Versions.episodes())
                    .forEach(row -> byChild.computeIfAbsent(row.child(), first -> new ArrayList<>(4))
                            .add(row));
            var found = new ArrayList<EpisodeRow>();
            for (List<EpisodeRow> rows : byChild.values()) {
                Homes homes = Homes.of(rows);
                for (EpisodeRow row : rows) {
                    Location now = homes.locate(row, places);
                    if (!now.equals(row.location())) {
                        found.add(row.locatedAt(now, row.id()));
                    }
                }
            }
            return found;
        }));
    }

    /** @param rows located anew, each under the id of the version that it replaces */
    private void write(Recordings.Recording recording, Writer writer, List<EpisodeRow> rows) {
        var changes = new Changes();
        for (EpisodeRow row : rows) {
            changes.close(row.id(), row.child());
            changes.episodes.add(row.locatedAt(row.location()));
        }
        transactions.doInNew(() -> {
            recordings.writing(recording.id(), changes.size());
            writer.write(changes);
        });
    }
}
