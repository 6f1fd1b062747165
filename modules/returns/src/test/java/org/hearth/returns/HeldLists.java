package org.hearth.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.checking.Provider;
import org.hearth.returns.providers.Providers;
import org.hearth.returns.providers.Remark;

/** One edition of the inspectorate's lists that is held, or none; nothing is read into it. */
public final class HeldLists implements Providers {
    public static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private Current current;

    private HeldLists(Current current) {
        this.current = current;
    }

    public static HeldLists none() {
        return new HeldLists(null);
    }

    public static HeldLists of(Provider... providers) {
        var edition = new Edition(
                ID,
                1,
                List.of(new ListFile("homes.xlsx", "0".repeat(64), providers.length)),
                "0".repeat(64),
                LocalDate.of(2026, 9, 1),
                providers.length,
                0,
                0,
                0,
                null,
                0,
                Instant.parse("2026-11-21T12:00:00Z"),
                "analyst");
        return new HeldLists(new Current(edition, List.of(providers), null, null));
    }

    /** Another edition takes its place. */
    public void replacedBy(HeldLists next) {
        current = next.current;
    }

    @Override
    public Optional<Current> current() {
        return Optional.ofNullable(current);
    }

    @Override
    public Loaded load(List<SentFile> files, LocalDate validFrom, String by) {
        throw new UnsupportedOperationException("nothing is loaded here");
    }

    @Override
    public Map<String, String> names(Collection<String> urns) {
        return Map.of();
    }

    @Override
    public List<Edition> editions() {
        return current().map(Current::edition).stream().toList();
    }

    @Override
    public Optional<Edition> edition(UUID id) {
        return editions().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public Part<Setting> settings(UUID edition, String urn, int page, int size) {
        return new Part<>(List.of(), 0);
    }

    @Override
    public Part<Remark> remarks(UUID edition, int most) {
        return new Part<>(List.of(), 0);
    }
}
