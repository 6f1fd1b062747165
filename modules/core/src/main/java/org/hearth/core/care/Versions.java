package org.hearth.core.care;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hearth.core.api.care.Identifier;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.care.Source;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** How versions are asked for. Every select ends so that a condition on {@code v} may follow, and takes {@code :turn}. */
final class Versions {
    /**
     * What was known at the turn: recorded by then, and not closed by then. The comments tell Derby's planner, which
     * plans while the tables are still empty, that versions come first and that closings are looked up by key: else it
     * reads all closings into a table of its own for each page of children.
     */
    static final String KNOWN =
            """
             from --DERBY-PROPERTIES joinOrder=FIXED
            core.%s v join core.recording f on f.id = v.recorded_from
            where f.turn <= :turn and not exists (
              select 1 from --DERBY-PROPERTIES joinOrder=FIXED
              core.closing c --DERBY-PROPERTIES constraint=CLOSING_PK, joinStrategy=NESTEDLOOP
              join core.recording t --DERBY-PROPERTIES constraint=RECORDING_PK, joinStrategy=NESTEDLOOP
              on t.id = c.recording
              where c.version = v.id and t.turn <= :turn)
            """;

    static final String PERSON_COLUMNS =
            """
            v.id, v.recorded_from, v.child, v.stated_by, v.sex, v.born, v.ethnicity, v.pupil_number, v.mother,
            v.mother_since, v.source_kind, v.source_where, v.by_person""";
    static final String UASC_COLUMNS =
            "v.id, v.recorded_from, v.child, v.stated_by, v.ceased_on, v.source_kind, v.source_where";
    static final String EPISODE_COLUMNS =
            """
            v.id, v.recorded_from, v.record, v.child, v.stated_by, v.key_started_on, v.key_sequence,
            v.sequence_on_day, v.started_on, v.ended_on, v.held_until, v.start_reason, v.legal_status, v.need, v.place,
            v.provider, v.end_reason, v.change_reason, v.home_postcode, v.placement_postcode, v.urn, v.home, v.side,
            v.area_authority, v.tenths, v.at_a_distance, v.edition, v.source_kind, v.source_where, v.by_person""";
    static final String TOLD_COLUMNS =
            "v.id, v.recorded_from, v.child, v.stated_by, v.module, v.return_year, v.part, v.told";
    static final String DIFFERENCE_COLUMNS =
            """
            v.id, v.recorded_from, v.child, v.record, v.field, v.ours, v.theirs, v.source, v.source_where, v.answer""";

    static final String IDENTIFIER_COLUMNS =
            "v.id, v.recorded_from, v.child, v.stated_by, v.kind, v.identifier, v.used_from, v.used_to";

    /** Numbers of schools; the council's own are asked for by those who look a child up. */
    static final String PUPIL_NUMBERS =
            "select " + IDENTIFIER_COLUMNS + KNOWN.formatted("child_identifier") + " and v.kind = 'pupil'";

    static final String PERSONS = "select " + PERSON_COLUMNS + KNOWN.formatted("person_version");
    static final String UASCS = "select " + UASC_COLUMNS + KNOWN.formatted("uasc_version");
    static final String EPISODES = "select " + EPISODE_COLUMNS + KNOWN.formatted("episode_version");

    static final String TOLD = "select " + TOLD_COLUMNS + KNOWN.formatted("told_version");

    /** Every way in which episodes are located, each once. */
    static final String LOCATED =
            "select distinct v.side, v.area_authority, v.at_a_distance, v.edition" + KNOWN.formatted("episode_version");

    static final String DIFFERENCES = "select " + DIFFERENCE_COLUMNS + KNOWN.formatted("difference");

    private Versions() {}

    /** The select as read for a few rows: Derby is told by which index to look them up. */
    static String by(String column, String select) {
        String from = "core.";
        int table = select.indexOf(from, select.indexOf("joinOrder")) + from.length();
        int end = select.indexOf(" v join", table);
        String index = (select.substring(table, end) + "_" + column).toUpperCase(Locale.ROOT);
        return select.substring(0, end) + " v --DERBY-PROPERTIES index=" + index + "\n" + select.substring(end + 2);
    }

    /** A version that is known no more, and by which recording. */
    record Closed(long version, long recording) {}

    /** Every closing of a child's versions that was ever current. */
    static List<Closed> closedOf(Handle handle, UUID child) {
        return handle.createQuery(
                        """
                        select c.version, c.recording from core.closing c
                        join core.recording t on t.id = c.recording where t.turn is not null and c.child = :child""")
                .bind("child", child)
                .map((row, context) -> new Closed(row.getLong(1), row.getLong(2)))
                .list();
    }

    static RowMapper<PersonRow> persons() {
        var same = new Interned();
        return (row, context) -> new PersonRow(
                row.getLong(1),
                row.getLong(2),
                uuid(row, 3),
                same.text(row, 4),
                same.text(row, 5),
                same.day(row, 6),
                same.text(row, 7),
                row.getString(8),
                same.text(row, 9),
                same.day(row, 10),
                source(row, 11, same),
                PersonRow.fields(same.text(row, 13)));
    }

    static RowMapper<IdentifierRow> identifiers() {
        return (row, context) -> new IdentifierRow(
                row.getLong(1),
                row.getLong(2),
                uuid(row, 3),
                row.getString(4),
                new Identifier(row.getString(5), row.getString(6), day(row, 7), day(row, 8)));
    }

    static RowMapper<UascRow> uascs() {
        var same = new Interned();
        return (row, context) -> new UascRow(
                row.getLong(1),
                row.getLong(2),
                uuid(row, 3),
                same.text(row, 4),
                same.day(row, 5),
                source(row, 6, same));
    }

    static RowMapper<EpisodeRow> episodes() {
        var same = new Interned();
        return (row, context) -> new EpisodeRow(
                row.getLong(1),
                row.getLong(2),
                uuid(row, 3),
                same.uuid(row, 4),
                same.text(row, 5),
                same.day(row, 6),
                integer(row, 7),
                row.getInt(8),
                new EpisodeFacts(
                        same.day(row, 9),
                        same.day(row, 10),
                        same.day(row, 11),
                        same.text(row, 12),
                        same.text(row, 13),
                        same.text(row, 14),
                        same.text(row, 15),
                        same.text(row, 16),
                        same.text(row, 17),
                        same.text(row, 18),
                        same.text(row, 19),
                        same.text(row, 20),
                        same.text(row, 21),
                        uuid(row, 22)),
                same.location(new Location(
                        Side.valueOf(row.getString(23)),
                        same.text(row, 24),
                        integer(row, 25),
                        yes(row, 26),
                        same.text(row, 27))),
                source(row, 28, same),
                EpisodeRow.fields(row.getString(30)));
    }

    static RowMapper<Location> located() {
        return (row, context) ->
                new Location(Side.valueOf(row.getString(1)), row.getString(2), null, yes(row, 3), row.getString(4));
    }

    static RowMapper<ToldRow> told() {
        var same = new Interned();
        return (row, context) -> new ToldRow(
                row.getLong(1),
                row.getLong(2),
                same.uuid(row, 3),
                same.text(row, 4),
                same.text(row, 5),
                row.getInt(6),
                row.getInt(7),
                row.getString(8));
    }

    static RowMapper<DifferenceRow> differences() {
        return (row, context) -> new DifferenceRow(
                row.getLong(1),
                row.getLong(2),
                uuid(row, 3),
                uuid(row, 4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    static UUID uuid(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : UUID.fromString(text);
    }

    static LocalDate day(ResultSet row, int column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static Integer integer(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static Boolean yes(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number == 1;
    }

    private static Source source(ResultSet row, int column, Interned same) throws SQLException {
        return new Source(same.text(row, column), row.getString(column + 1));
    }
}
