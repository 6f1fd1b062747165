package org.hearth.core.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.PlacementRule;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.settings.Settings;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps the present book and, while memory allows, the last few of the past. Asking for the present one is one small
 * query while nothing new is known; one thread reads a new book and the others wait for it.
 */
@ApplicationScoped
class LoadedCareBooks implements CareBooks {
    private static final int PAST = 4;

    private BookReader reader;
    private Recordings recordings;
    private Key currentKey;
    private CareBook current;
    private final Map<Key, SoftReference<CareBook>> past = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<CareBook>> eldest) {
            return size() > PAST;
        }
    };

    LoadedCareBooks() {}

    @Inject
    LoadedCareBooks(Jdbi jdbi, Transactions transactions, Recordings recordings) {
        this.reader = new BookReader(jdbi, transactions);
        this.recordings = recordings;
    }

    /** Same-carer changes are one placement unless the council says otherwise (GEN-16). */
    @Inject
    void settings(Settings settings) {
        reader.placementsBy(
                settings.get("HEARTH_SAME_CARER_IS_ONE_PLACEMENT")
                                .filter("false"::equalsIgnoreCase)
                                .isPresent()
                        ? PlacementRule.ONLY_LEGAL_CHANGES_JOIN
                        : PlacementRule.SAME_CARER_IS_ONE_PLACEMENT);
    }

    /** A turn alone is not enough: one that was rolled back is given again to another recording. */
    private record Key(long turn, long recording, long restrictions) {}

    @Override
    public CareBook book(Instant knownAt) {
        Recordings.Head head = recordings.head();
        if (knownAt == null) {
            return currentBook(new Key(head.turn(), head.recording(), head.restrictions()));
        }
        if (head.madeAt() == null || !knownAt.isBefore(head.madeAt())) {
            // whoever is just making something current may have taken its instant before this one
            head = recordings.settledHead();
        }
        if (head.madeAt() == null || !knownAt.isBefore(head.madeAt())) {
            return currentBook(new Key(head.turn(), head.recording(), head.restrictions()));
        }
        long turn = recordings.turnAt(knownAt);
        Recordings.Recording then = recordings.ofTurn(turn);
        return pastBook(new Key(turn, then == null ? 0 : then.id(), head.restrictions()));
    }

    private synchronized CareBook currentBook(Key key) {
        if (!key.equals(currentKey)) {
            // a reader that was slow to ask must not put an older book in a newer one's place for long: keys differ, so
            // the next to ask reads again
            current = reader.read(key.turn(), key.recording());
            currentKey = key;
        }
        return current;
    }

    private synchronized CareBook pastBook(Key key) {
        if (key.equals(currentKey)) {
            return current;
        }
        SoftReference<CareBook> kept = past.get(key);
        CareBook book = kept == null ? null : kept.get();
        if (book == null) {
            book = reader.read(key.turn(), key.recording());
            past.put(key, new SoftReference<>(book));
        }
        return book;
    }
}
