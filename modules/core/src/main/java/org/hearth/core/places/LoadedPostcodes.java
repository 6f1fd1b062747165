package org.hearth.core.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.hearth.core.api.places.PostcodeDirectory;
import org.hearth.core.api.places.PostcodesChanged;
import org.hearth.platform.api.RuleBroken;

/**
 * The edition this node has in memory. It is replaced in one step; who reads meanwhile goes on with the one before. That
 * another node loaded one is noticed within {@value #SECONDS_BETWEEN_LOOKS} seconds.
 */
@ApplicationScoped
class LoadedPostcodes implements PostcodeDirectory {
    static final int SECONDS_BETWEEN_LOOKS = 15;
    private static final long BETWEEN_LOOKS =
            Duration.ofSeconds(SECONDS_BETWEEN_LOOKS).toNanos();
    private static final int HASH_SHOWN = 8;

    /** An edition's name, hash included, stands beside every episode in 100 characters. */
    private static final int LONGEST_NAME = 90;

    private final PostcodeEditions editions;
    private final Consumer<PostcodesChanged> tell;
    private final Councils councils = new Councils();
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Directory directory;
    private volatile long lookAgain = Long.MIN_VALUE;

    LoadedPostcodes() {
        this(null, (Consumer<PostcodesChanged>) null);
    }

    @Inject
    LoadedPostcodes(PostcodeEditions editions, Event<PostcodesChanged> changed) {
        this(editions, changed::fire);
    }

    LoadedPostcodes(PostcodeEditions editions, Consumer<PostcodesChanged> tell) {
        this.editions = editions;
        this.tell = tell;
    }

    /** {@code null} when none is loaded. */
    public Directory directory() {
        if (lookAgain == Long.MIN_VALUE) {
            looking.lock(); // the first to ask waits for the answer
            try {
                look();
            } finally {
                looking.unlock();
            }
        } else if (System.nanoTime() - lookAgain > 0 && looking.tryLock()) {
            try {
                look();
            } finally {
                looking.unlock();
            }
        }
        return directory;
    }

    private void look() {
        int latest = editions.latest();
        Directory held = directory;
        if (latest > 0 && (held == null || held.number() != latest)) {
            var table = editions.load(latest);
            var edition = editions.find(latest);
            if (table.isPresent() && edition.isPresent()) {
                directory = new Directory(latest, edition.get(), table.get(), councils);
            }
        }
        lookAgain = System.nanoTime() + BETWEEN_LOOKS;
    }

    @Override
    public Optional<Edition> current() {
        return Optional.ofNullable(directory()).map(Directory::edition);
    }

    @Override
    public Edition load(String fileName, InputStream file, String by) {
        PostcodeFile.Contents read;
        try {
            read = PostcodeFile.read(fileName, file);
        } catch (IOException e) {
            throw new RuleBroken(
                    "file", "%s could not be read: %s. Send it again.".formatted(fileName, e.getMessage()));
        }
        Optional<Edition> known = editions.withHash(read.hash());
        if (known.isPresent()) {
            // what a kill left undone when it was first loaded is done now
            current().ifPresent(edition -> tell.accept(new PostcodesChanged(edition.name())));
            return known.get();
        }
        var edition = new Edition(
                name(fileName, read.hash()),
                read.hash(),
                read.table().size(),
                read.withoutGrid(),
                read.terminated(),
                read.repeated(),
                read.unusable(),
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS),
                by);
        Optional<Integer> number = editions.store(edition, read.table());
        if (number.isEmpty()) {
            return editions.withHash(read.hash()).orElseThrow();
        }
        looking.lock();
        try {
            if (directory == null || directory.number() < number.get()) {
                directory = new Directory(number.get(), edition, read.table(), councils);
            }
            lookAgain = System.nanoTime() + BETWEEN_LOOKS;
        } finally {
            looking.unlock();
        }
        tell.accept(new PostcodesChanged(edition.name()));
        return edition;
    }

    private static String name(String fileName, String hash) {
        int folders = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
        String file = fileName.substring(folders + 1);
        return file.substring(0, Math.min(file.length(), LONGEST_NAME)) + " " + hash.substring(0, HASH_SHOWN);
    }
}
