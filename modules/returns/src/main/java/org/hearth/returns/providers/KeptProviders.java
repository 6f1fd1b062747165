package org.hearth.returns.providers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.time.UkTime;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.checking.Provider;
import org.hearth.returns.providers.ProviderEditions.Kept;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Keeps the lists in the database and the edition in use in memory. */
final class KeptProviders implements Providers {
    private static final int MOST_FILES = 20;
    private static final int MOST_SETTINGS = 200_000;
    private static final int MOST_TRIES = 3;

    /** Before it the inspectorate published no such list. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final ProviderEditions editions;
    private final Transactions transactions;
    private final Places places;
    private final Audit audit;
    private final Clock clock;
    private final Consumer<Edition> changed;
    private volatile Current known;

    /** @param changed told of another edition when it is in use */
    KeptProviders(
            Jdbi jdbi, Transactions transactions, Places places, Audit audit, Clock clock, Consumer<Edition> changed) {
        this.editions = new ProviderEditions(jdbi);
        this.transactions = transactions;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
        this.changed = changed;
    }

    @Override
    public Optional<Current> current() {
        int latest = editions.latest();
        if (latest == 0) {
            return Optional.empty();
        }
        String postcodes = places.edition().orElse(null);
        Current before = known;
        if (before == null || before.edition().number() != latest || !Objects.equals(before.postcodes(), postcodes)) {
            Edition edition = editions.inUse().orElseThrow();
            List<Listed> listed =
                    editions.settings(edition.id()).stream().map(Kept::listed).toList();
            before = new Current(
                    edition,
                    listed.stream().map(one -> one.provider(places)).toList(),
                    postcodes,
                    postcodes == null ? null : unknown(listed));
            known = before;
        }
        return Optional.of(before);
    }

    private int unknown(List<Listed> listed) {
        return (int) listed.stream()
                .filter(one -> places.find(one.postcode()).isEmpty())
                .count();
    }

    @Override
    public Loaded load(List<SentFile> files, LocalDate validFrom, String by) {
        checked(validFrom);
        List<ProviderList> lists = read(files);
        String hash = together(lists);
        for (int tries = 1; ; tries++) {
            try {
                Loaded loaded = transactions.inNew(() -> keep(lists, hash, validFrom, by));
                if (loaded.changed()) {
                    changed.accept(loaded.edition());
                }
                return loaded;
            } catch (JdbiException anotherWasFaster) {
                // what it loaded is looked at by the next try
                if (tries == MOST_TRIES) {
                    throw anotherWasFaster;
                }
            }
        }
    }

    private Loaded keep(List<ProviderList> lists, String hash, LocalDate validFrom, String by) {
        Edition inUse = editions.inUse().orElse(null);
        if (isSame(inUse, hash, validFrom)) {
            return new Loaded(inUse, false);
        }
        Edition next = edition(inUse == null ? 1 : inUse.number() + 1, lists, hash, validFrom, by);
        editions.insert(next, lists);
        audit.record(
                "providers.imported",
                next.id().toString(),
                Map.of(
                        "hash", hash,
                        "files", String.valueOf(lists.size()),
                        "settings", String.valueOf(next.settings()),
                        "unusable", String.valueOf(next.unusable())));
        return new Loaded(next, true);
    }

    private static boolean isSame(Edition inUse, String hash, LocalDate validFrom) {
        return inUse != null && inUse.hash().equals(hash) && (validFrom == null || validFrom.equals(inUse.validFrom()));
    }

    private void checked(LocalDate validFrom) {
        LocalDate today = UkTime.today(clock);
        if (validFrom != null && validFrom.isAfter(today)) {
            throw new RuleBroken(
                    "validFrom",
                    "The lists hold from %s, which is still to come, and they would be in use at once. Load them on that day."
                            .formatted(Days.inWords(validFrom)));
        }
        if (validFrom != null && validFrom.isBefore(EARLIEST)) {
            throw new RuleBroken(
                    "validFrom",
                    "%s is before there were such lists. Give the day from which the publication says it holds, or leave it out."
                            .formatted(Days.inWords(validFrom)));
        }
    }

    private static List<ProviderList> read(List<SentFile> files) {
        if (files.isEmpty()) {
            throw new RuleBroken(
                    "files", "No file was sent. Choose the inspectorate's lists, all that belong together at once.");
        }
        if (files.size() > MOST_FILES) {
            throw new RuleBroken(
                    "files",
                    "%d files were sent, and at most %d are taken. Send the lists that are published together."
                            .formatted(files.size(), MOST_FILES));
        }
        var lists = new ArrayList<ProviderList>();
        var names = new HashMap<String, String>();
        int settings = 0;
        for (SentFile file : files) {
            ProviderList list = read(file);
            if (list.settings().isEmpty()) {
                throw new RuleBroken(
                        "files",
                        "%s has the columns of a list of providers and no setting that could be used. Nothing was loaded. Send the inspectorate's workbook as it is published."
                                .formatted(list.file()));
            }
            String twin = names.put(list.hash(), list.file());
            if (twin != null) {
                throw new RuleBroken(
                        "files", "%s and %s are the same. Send each list once.".formatted(twin, list.file()));
            }
            settings += list.settings().size();
            if (settings > MOST_SETTINGS) {
                throw new RuleBroken(
                        "files",
                        "The files together hold more than %,d settings, far more than there are. Send the lists that are published together."
                                .formatted(MOST_SETTINGS));
            }
            lists.add(list);
        }
        return lists;
    }

    private static ProviderList read(SentFile file) {
        try (InputStream in = file.content().open()) {
            return ProviderList.of(file.name(), in);
        } catch (RuleBroken refused) {
            throw new RuleBroken("files", refused.getMessage());
        } catch (IOException e) {
            throw new RuleBroken("files", "A file did not arrive whole. Send the lists again.");
        }
    }

    private Edition edition(int number, List<ProviderList> lists, String hash, LocalDate validFrom, String by) {
        List<Listed> all =
                lists.stream().flatMap(list -> list.settings().stream()).toList();
        return new Edition(
                UUID.randomUUID(),
                number,
                lists.stream()
                        .map(list -> new ListFile(
                                list.file(), list.hash(), list.settings().size()))
                        .toList(),
                hash,
                validFrom,
                all.size(),
                (int) all.stream().filter(one -> one.closed().isDay()).count(),
                (int) all.stream().filter(one -> one.places().isEmpty()).count(),
                (int) all.stream().filter(one -> one.sectors().isEmpty()).count(),
                places.edition().isPresent() ? unknown(all) : null,
                (int) lists.stream()
                        .flatMap(list -> list.remarks().stream())
                        .filter(remark -> !remark.used())
                        .count(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                by);
    }

    private static String together(List<ProviderList> lists) {
        String hashes = lists.stream().map(ProviderList::hash).sorted().collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(hashes.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException(every);
        }
    }

    @Override
    public List<Edition> editions() {
        return editions.all();
    }

    @Override
    public Optional<Edition> edition(UUID id) {
        return editions.find(id);
    }

    @Override
    public Part<Setting> settings(UUID edition, String urn, int page, int size) {
        String wanted = urn == null ? null : urn.strip().toUpperCase(Locale.ROOT);
        return new Part<>(
                editions.settings(edition, wanted, (page - 1) * size, size).stream()
                        .map(this::shown)
                        .toList(),
                editions.count(edition, wanted));
    }

    private Setting shown(Kept kept) {
        Listed listed = kept.listed();
        Provider provider = listed.provider(places);
        return new Setting(provider, kept.name(), listed.sheet(), listed.line());
    }

    @Override
    public Map<String, String> names(Collection<String> urns) {
        return editions.inUse()
                .map(edition -> editions.names(edition.id(), urns))
                .orElse(Map.of());
    }

    @Override
    public Part<Remark> remarks(UUID edition, int most) {
        return new Part<>(editions.remarks(edition, most), editions.countRemarks(edition));
    }
}
