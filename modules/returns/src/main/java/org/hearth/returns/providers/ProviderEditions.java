package org.hearth.returns.providers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.platform.api.db.Batch;
import org.hearth.returns.checking.Day;
import org.hearth.returns.providers.Providers.Edition;
import org.hearth.returns.providers.Providers.ListFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Editions in the database; every method joins the caller's transaction. */
final class ProviderEditions {
    private static final String FACTS =
            "select id, edition_number, hash, valid_from, settings, closed, without_place_codes,"
                    + " without_provider_codes, unknown_postcodes, unusable, loaded_at, loaded_by from returns.provider_edition";

    /** Numbers in one question; most papers ask for fewer. */
    private static final int MOST_ASKED = 1000;

    private final Jdbi jdbi;

    ProviderEditions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A row of the table of editions. */
    public record Facts(
            UUID id,
            int editionNumber,
            String hash,
            LocalDate validFrom,
            int settings,
            int closed,
            int withoutPlaceCodes,
            int withoutProviderCodes,
            Integer unknownPostcodes,
            int unusable,
            Instant loadedAt,
            String loadedBy) {
        Edition with(List<ListFile> files) {
            return new Edition(
                    id,
                    editionNumber,
                    files,
                    hash,
                    validFrom,
                    settings,
                    closed,
                    withoutPlaceCodes,
                    withoutProviderCodes,
                    unknownPostcodes,
                    unusable,
                    loadedAt,
                    loadedBy);
        }
    }

    /** A row of the table of files. */
    public record FileOf(UUID edition, String name, String hash, int settings) {}

    /** The number of the edition in use; 0 when there is none. */
    int latest() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select coalesce(max(edition_number), 0) from returns.provider_edition")
                        .mapTo(Integer.class)
                        .one());
    }

    Optional<Edition> inUse() {
        return read(
                        " where edition_number = (select max(edition_number) from returns.provider_edition)",
                        query -> query)
                .stream()
                .findFirst();
    }

    Optional<Edition> find(UUID id) {
        return read(" where id = :id", query -> query.bind("id", id)).stream().findFirst();
    }

    /** Newest first. */
    List<Edition> all() {
        return read(" order by edition_number desc", query -> query);
    }

    private List<Edition> read(String which, Function<Query, Query> bound) {
        return jdbi.withHandle(handle -> {
            List<Facts> facts = bound.apply(handle.createQuery(FACTS + which))
                    .map(ConstructorMapper.of(Facts.class))
                    .list();
            if (facts.isEmpty()) {
                return List.<Edition>of();
            }
            Map<UUID, List<ListFile>> files =
                    files(handle, facts.stream().map(Facts::id).toList());
            return facts.stream()
                    .map(one -> one.with(files.getOrDefault(one.id(), List.of())))
                    .toList();
        });
    }

    private static Map<UUID, List<ListFile>> files(Handle handle, List<UUID> editions) {
        return handle
                .createQuery(
                        "select edition, name, hash, settings from returns.provider_file where edition in (<editions>)"
                                + " order by edition, number")
                .bindList("editions", editions)
                .map(ConstructorMapper.of(FileOf.class))
                .stream()
                .collect(Collectors.groupingBy(
                        FileOf::edition,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                file -> new ListFile(file.name(), file.hash(), file.settings()), Collectors.toList())));
    }

    /** A second one of the same number breaks the key: whoever loses must look again. */
    void insert(Edition edition, List<ProviderList> lists) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(
                            "insert into returns.provider_edition (id, edition_number, hash, valid_from, settings, closed,"
                                    + " without_place_codes, without_provider_codes, unknown_postcodes, unusable, loaded_at, loaded_by)"
                                    + " values (:id, :number, :hash, :validFrom, :settings, :closed, :withoutPlaceCodes,"
                                    + " :withoutProviderCodes, :unknownPostcodes, :unusable, :loadedAt, :loadedBy)")
                    .bindMethods(edition)
                    .execute();
            Batch.run(
                    handle,
                    "insert into returns.provider_file (edition, number, name, hash, settings) values (?, ?, ?, ?, ?)",
                    batch -> {
                        for (int i = 0; i < lists.size(); i++) {
                            ProviderList list = lists.get(i);
                            batch.set(edition.id())
                                    .set(i)
                                    .set(list.file())
                                    .set(list.hash())
                                    .set(list.settings().size())
                                    .add();
                        }
                    });
            insertSettings(handle, edition.id(), lists);
            insertRemarks(handle, edition.id(), lists);
        });
    }

    private static void insertSettings(Handle handle, UUID edition, List<ProviderList> lists) {
        Batch.run(
                handle,
                "insert into returns.provider_setting (edition, number, file_number, sheet, line, urn, setting_name, place_codes,"
                        + " provider_codes, closed_on, closed_unreadable, postcode, council_given)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                batch -> {
                    int number = 0;
                    for (int i = 0; i < lists.size(); i++) {
                        for (Listed one : lists.get(i).settings()) {
                            batch.set(edition)
                                    .set(number++)
                                    .set(i)
                                    .set(orNull(one.sheet()))
                                    .set(one.line())
                                    .set(one.urn())
                                    .set(orNull(one.name()))
                                    .set(joined(one.places()))
                                    .set(joined(one.sectors()))
                                    .set(one.closed().isDay() ? one.closed().date() : null)
                                    .set(one.closed().isUnreadable())
                                    .set(orNull(one.postcode()))
                                    .set(orNull(one.council()))
                                    .add();
                        }
                    }
                });
    }

    private static void insertRemarks(Handle handle, UUID edition, List<ProviderList> lists) {
        Batch.run(
                handle,
                "insert into returns.provider_remark (edition, number, file_number, sheet, line, used, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                batch -> {
                    int number = 0;
                    for (int i = 0; i < lists.size(); i++) {
                        for (Remark one : lists.get(i).remarks()) {
                            batch.set(edition)
                                    .set(number++)
                                    .set(i)
                                    .set(orNull(one.sheet()))
                                    .set(one.line())
                                    .set(one.used())
                                    .set(one.reason())
                                    .add();
                        }
                    }
                });
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String joined(Set<String> codes) {
        return codes.isEmpty() ? null : codes.stream().sorted().collect(Collectors.joining(" "));
    }

    /** A row of the table of settings with the name of its file. */
    public record Kept(
            String name,
            String sheet,
            int line,
            String urn,
            String settingName,
            String placeCodes,
            String providerCodes,
            LocalDate closedOn,
            boolean closedUnreadable,
            String postcode,
            String councilGiven) {
        Listed listed() {
            Day unread = closedUnreadable ? Day.UNREADABLE : Day.BLANK;
            return new Listed(
                    text(sheet),
                    line,
                    urn,
                    text(settingName),
                    parted(placeCodes),
                    parted(providerCodes),
                    closedOn == null ? unread : Day.on(closedOn),
                    text(postcode),
                    text(councilGiven));
        }

        private static String text(String value) {
            return value == null ? "" : value;
        }

        private static Set<String> parted(String codes) {
            return codes == null ? Set.of() : Set.of(codes.split(" "));
        }
    }

    private static final String SETTINGS =
            "select f.name, s.sheet, s.line, s.urn, s.setting_name, s.place_codes, s.provider_codes,"
                    + " s.closed_on, s.closed_unreadable, s.postcode, s.council_given from returns.provider_setting s"
                    + " join returns.provider_file f on f.edition = s.edition and f.number = s.file_number"
                    + " where s.edition = :edition";

    List<Kept> settings(UUID edition) {
        return jdbi.withHandle(handle -> handle.createQuery(SETTINGS + " order by s.number")
                .bind("edition", edition)
                .map(ConstructorMapper.of(Kept.class))
                .list());
    }

    /** @param urn {@code null} for all */
    List<Kept> settings(UUID edition, String urn, int skip, int most) {
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(SETTINGS
                            + (urn == null ? "" : " and s.urn = :urn")
                            + " order by s.number offset :skip rows fetch first :most rows only")
                    .bind("edition", edition)
                    .bind("skip", skip)
                    .bind("most", most);
            return (urn == null ? query : query.bind("urn", urn))
                    .map(ConstructorMapper.of(Kept.class))
                    .list();
        });
    }

    /** Those that a list names; the first row of a number that stands in several. */
    Map<String, String> names(UUID edition, Collection<String> urns) {
        var names = new HashMap<String, String>();
        var asked = List.copyOf(urns);
        jdbi.useHandle(handle -> {
            for (int from = 0; from < asked.size(); from += MOST_ASKED) {
                handle.createQuery("select urn, setting_name from returns.provider_setting where edition = :edition"
                                + " and setting_name is not null and urn in (<urns>) order by number")
                        .bind("edition", edition)
                        .bindList("urns", asked.subList(from, Math.min(from + MOST_ASKED, asked.size())))
                        .map((row, context) -> Map.entry(row.getString("urn"), row.getString("setting_name")))
                        .forEach(one -> names.putIfAbsent(one.getKey(), one.getValue()));
            }
        });
        return names;
    }

    int count(UUID edition, String urn) {
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery("select count(*) from returns.provider_setting where edition = :edition"
                            + (urn == null ? "" : " and urn = :urn"))
                    .bind("edition", edition);
            return (urn == null ? query : query.bind("urn", urn))
                    .mapTo(Integer.class)
                    .one();
        });
    }

    /** Those of rows that are not used first. */
    List<Remark> remarks(UUID edition, int most) {
        return jdbi.withHandle(handle -> {
            List<Remark> remarks = new ArrayList<>();
            handle.createQuery("select f.name, r.sheet, r.line, r.used, r.reason from returns.provider_remark r"
                            + " join returns.provider_file f on f.edition = r.edition and f.number = r.file_number"
                            + " where r.edition = :edition order by r.used, r.number fetch first :most rows only")
                    .bind("edition", edition)
                    .bind("most", most)
                    .map((row, context) -> new Remark(
                            row.getString("name"),
                            Kept.text(row.getString("sheet")),
                            row.getInt("line"),
                            row.getBoolean("used"),
                            row.getString("reason")))
                    .forEach(remarks::add);
            return remarks;
        });
    }

    int countRemarks(UUID edition) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from returns.provider_remark where edition = :edition")
                        .bind("edition", edition)
                        .mapTo(Integer.class)
                        .one());
    }
}
