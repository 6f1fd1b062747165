package org.hearth.committee.paper;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.committee.acceptance.AcceptedTable;
import org.hearth.committee.clearance.ClearanceTable;
import org.hearth.committee.datastatus.DataStatusTable;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.kept.Hash;
import org.hearth.committee.proof.OverriddenTable;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.stage.StageTable;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Where papers are kept. Frozen content, what was told and renderings are only ever inserted; a paper is changed by two
 * statements, which find only a draft: one publishes it, the other puts it on the day its meeting was moved to.
 */
@Dependent
class PaperTable {
    private static final String COLUMNS =
            "id, series, version_no, meeting, as_at, known_at, made_by, published_at, published_by, frozen_hash, pack";

    private final Jdbi jdbi;
    private final ClearanceTable clearances;
    private final OverriddenTable overridden;
    private final StageTable stages;
    private final AcceptedTable accepted;
    private final DataStatusTable dataStatus;

    @Inject
    PaperTable(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.clearances = new ClearanceTable(jdbi);
        this.overridden = new OverriddenTable(jdbi);
        this.stages = new StageTable(jdbi);
        this.accepted = new AcceptedTable(jdbi);
        this.dataStatus = new DataStatusTable(jdbi);
    }

    /** Beside the papers: what was said of their clearances. */
    ClearanceTable clearances() {
        return clearances;
    }

    OverriddenTable overridden() {
        return overridden;
    }

    StageTable stages() {
        return stages;
    }

    AcceptedTable accepted() {
        return accepted;
    }

    DataStatusTable dataStatus() {
        return dataStatus;
    }

    /** That the person wrote part of the report, and so may not clear it. */
    void authored(UUID series, String who) {
        if (!authors(series).contains(who)) {
            jdbi.useHandle(
                    handle -> handle.createUpdate("insert into committee.author (series, who) values (:series, :who)")
                            .bind("series", series)
                            .bind("who", who)
                            .execute());
        }
    }

    /** Everyone who wrote any version of it. */
    List<String> authors(UUID series) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select who from committee.author where series = :series order by who")
                        .bind("series", series)
                        .mapTo(String.class)
                        .list());
    }

    /** That the person typed these fields now. */
    void wrote(UUID series, Collection<String> fields, String who, Instant at) {
        var before = wrote(series).stream()
                .filter(wrote -> wrote.who().equals(who))
                .map(Wrote::field)
                .collect(Collectors.toSet());
        jdbi.useHandle(handle -> {
            var again = handle.prepareBatch("update committee.wrote set wrote_at = :moment"
                    + " where series = :series and field = :field and who = :who");
            var first = handle.prepareBatch("insert into committee.wrote (series, field, who, wrote_at)"
                    + " values (:series, :field, :who, :moment)");
            fields.forEach(field -> (before.contains(field) ? again : first)
                    .bind("series", series)
                    .bind("field", field)
                    .bind("who", who)
                    .bind("moment", at)
                    .add());
            if (again.size() > 0) {
                again.execute();
            }
            if (first.size() > 0) {
                first.execute();
            }
        });
    }

    /** Who typed which field of any version of it; nothing of what was typed before it was kept. */
    List<Wrote> wrote(UUID series) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select field, who, wrote_at from committee.wrote where series = :series order by field, who")
                .bind("series", series)
                .map(ConstructorMapper.of(Wrote.class))
                .list());
    }

    /** The first time counts. */
    void opened(Opened opened) {
        if (!openings(opened.paper(), opened.who(), opened.signed()).containsKey(opened.exempt())) {
            jdbi.useHandle(
                    handle -> handle.createUpdate("insert into committee.opened (paper, who, exempt, signed, opened_at)"
                                    + " values (:paper, :who, :exempt, :signed, :openedAt)")
                            .bindMethods(opened)
                            .execute());
        }
    }

    /** When the person first opened the public (false) and the exempt paper (true) as they would be signed so. */
    Map<Boolean, Instant> openings(UUID paper, String who, String signed) {
        return jdbi.withHandle(handle -> {
            var openings = new LinkedHashMap<Boolean, Instant>();
            handle.createQuery("select paper, who, exempt, signed, opened_at from committee.opened"
                            + " where paper = :paper and who = :who and signed = :signed")
                    .bind("paper", paper)
                    .bind("who", who)
                    .bind("signed", signed)
                    .map(ConstructorMapper.of(Opened.class))
                    .forEach(opened -> openings.put(opened.exempt(), opened.openedAt()));
            return openings;
        });
    }

    void insert(Paper paper, byte[] frozen) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(
                            "insert into committee.paper (id, series, version_no, meeting, as_at, known_at, made_by, frozen_hash, pack) values (:id, :series, :versionNo, :meeting, :asAt, :knownAt, :madeBy, :frozenHash, :pack)")
                    .bindMethods(paper)
                    .execute();
            handle.createUpdate("insert into committee.frozen (paper, content) values (:paper, :content)")
                    .bind("paper", paper.id())
                    .bind("content", frozen)
                    .execute();
        });
    }

    Optional<Paper> find(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select " + COLUMNS + " from committee.paper where id = :id")
                        .bind("id", id)
                        .map(ConstructorMapper.of(Paper.class))
                        .findOne());
    }

    /** @throws RuleBroken if there is none */
    Paper get(UUID id) {
        return find(id).orElseThrow(() -> new RuleBroken("There is no paper %s.".formatted(id)));
    }

    /** Newest meeting first, and of one paper the newest version first. */
    List<Paper> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS
                        + " from committee.paper order by meeting desc, known_at desc, version_no desc")
                .map(ConstructorMapper.of(Paper.class))
                .list());
    }

    List<Paper> versions(UUID series) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + " from committee.paper where series = :series order by version_no")
                .bind("series", series)
                .map(ConstructorMapper.of(Paper.class))
                .list());
    }

    /** Every version of every paper, of each paper the first version first. */
    List<AtItem> onAgendas() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select p.id as paper, p.series, p.published_at, t.words from committee.paper p"
                                + " join committee.typed t on t.paper = p.id where t.field = :field"
                                + " order by p.series, p.version_no")
                .bind("field", TypedFields.front(FrontSheetTemplate.AGENDA_ITEM))
                .map(ConstructorMapper.of(AtItem.class))
                .list());
    }

    /** In the order in which they were published. */
    List<Paper> published() {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS
                        + " from committee.paper where published_at is not null order by published_at, version_no")
                .map(ConstructorMapper.of(Paper.class))
                .list());
    }

    /**
     * Waits for everyone else who makes a paper, types, measures again or publishes, and keeps others waiting until the transaction ends.
     * What is read after it is as they left it. An update, since Derby gives back the lock of a row that is only read.
     */
    void takeTurn() {
        jdbi.useHandle(handle -> handle.execute("update committee.head set turn = turn + 1 where id = 1"));
    }

    byte[] frozen(Paper paper) {
        byte[] content = jdbi.withHandle(
                handle -> handle.createQuery("select content from committee.frozen where paper = :paper")
                        .bind("paper", paper.id())
                        .mapTo(byte[].class)
                        .one());
        return Hash.verified(content, paper.frozenHash(), "The frozen paper " + paper.id());
    }

    byte[] told(UUID paper) {
        return jdbi.withHandle(handle -> handle.createQuery("select content from committee.told where paper = :paper")
                .bind("paper", paper)
                .mapTo(byte[].class)
                .one());
    }

    /** The one thing of a draft that is not its own: the day of its meeting. What is published is not found. */
    void moveDraft(UUID id, LocalDate meeting) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update committee.paper set meeting = :meeting where id = :id and published_at is null")
                .bind("meeting", meeting)
                .bind("id", id)
                .execute());
    }

    /** @return false when it was published already */
    boolean publish(UUID id, Instant at, String by, byte[] told, Map<Rendering, byte[]> files) {
        return jdbi.withHandle(handle -> {
            int published = handle.createUpdate("update committee.paper set published_at = :moment, published_by = :who"
                            + " where id = :id and published_at is null")
                    .bind("moment", at)
                    .bind("who", by)
                    .bind("id", id)
                    .execute();
            if (published == 0) {
                return false;
            }
            handle.createUpdate("insert into committee.told (paper, content) values (:paper, :content)")
                    .bind("paper", id)
                    .bind("content", told)
                    .execute();
            files.forEach((rendering, content) -> handle.createUpdate(
                            "insert into committee.rendering (paper, kind, content, bytes, hash)"
                                    + " values (:paper, :kind, :content, :bytes, :hash)")
                    .bind("paper", id)
                    .bind("kind", rendering.name())
                    .bind("content", content)
                    .bind("bytes", content.length)
                    .bind("hash", Hash.of(content))
                    .execute());
            return true;
        });
    }

    /** @throws RuleBroken if the paper was published before such files were made; it is never made afterwards */
    byte[] rendering(UUID paper, Rendering rendering) {
        record Stored(byte[] content, String hash) {}
        var stored = jdbi.withHandle(handle -> handle.createQuery(
                        "select content, hash from committee.rendering where paper = :paper and kind = :kind")
                .bind("paper", paper)
                .bind("kind", rendering.name())
                .map((row, context) -> new Stored(row.getBytes("content"), row.getString("hash")))
                .findOne()
                .orElseThrow(() -> new RuleBroken(
                        "This paper was published without the file %s, and a published paper does not change. Open its PDF, or measure again to make another version."
                                .formatted(rendering.file()))));
        return Hash.verified(stored.content(), stored.hash(), "The file " + rendering.file() + " of paper " + paper);
    }

    /** @param hash its SHA-256 */
    record Kept(int bytes, String hash) {}

    /** What was kept of it when it was published, by file. */
    Map<String, Kept> files(UUID paper) {
        return jdbi.withHandle(handle -> {
            var files = new LinkedHashMap<String, Kept>();
            handle.createQuery("select kind, bytes, hash from committee.rendering where paper = :paper")
                    .bind("paper", paper)
                    .map((row, context) -> Map.entry(
                            Rendering.valueOf(row.getString("kind")).file(),
                            new Kept(row.getInt("bytes"), row.getString("hash"))))
                    .forEach(file -> files.put(file.getKey(), file.getValue()));
            return files;
        });
    }

    /** What was typed, by field, with the revision of each. */
    Map<String, TypedField> typed(UUID paper) {
        return jdbi.withHandle(handle -> {
            var typed = new LinkedHashMap<String, TypedField>();
            handle.createQuery("select field, words, revision from committee.typed where paper = :paper order by field")
                    .bind("paper", paper)
                    .map((row, context) -> Map.entry(
                            row.getString("field"), new TypedField(row.getString("words"), row.getInt("revision"))))
                    .forEach(field -> typed.put(field.getKey(), field.getValue()));
            return typed;
        });
    }

    /** What a paper begins with, which nobody has saved yet. */
    void begin(UUID paper, Map<String, String> fields, String by) {
        insert(paper, fields, 0, by);
    }

    /** Saves a field of which nothing stood: whoever saw nothing there, which reads as revision 0, saved before it. */
    void first(UUID paper, String field, String words, String by) {
        insert(paper, Map.of(field, words), 1, by);
    }

    private void insert(UUID paper, Map<String, String> fields, int revision, String by) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(
                    "insert into committee.typed (paper, field, words, revision, typed_by) values (:paper, :field, :words, :revision, :who)");
            fields.forEach((field, words) -> batch.bind("paper", paper)
                    .bind("field", field)
                    .bind("words", words)
                    .bind("revision", revision)
                    .bind("who", by)
                    .add());
            if (!fields.isEmpty()) {
                batch.execute();
            }
        });
    }

    /** @throws ChangedMeanwhile if someone saved the field after {@code seen} was read; nothing of theirs is lost */
    void save(UUID paper, String field, String words, int seen, String by) {
        int saved = jdbi.withHandle(handle -> handle.createUpdate(
                        "update committee.typed set words = :words, revision = revision + 1, typed_by = :who"
                                + " where paper = :paper and field = :field and revision = :seen")
                .bind("words", words)
                .bind("who", by)
                .bind("paper", paper)
                .bind("field", field)
                .bind("seen", seen)
                .execute());
        if (saved == 0) {
            throw new ChangedMeanwhile(
                    field,
                    "Someone else saved this while you were typing. Read what stands there now, then save yours again.");
        }
    }

    record TypedField(String words, int revision) {}
}
