package org.hearth.platform.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hearth.platform.api.time.UkTime;
import org.hearth.platform.db.Mapping;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/** The audit as it is read: by filter, newest line first. */
class AuditLog {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String COLUMNS = "line_number, recorded_at, by_whom, what, subject, details, hash";

    private final Jdbi jdbi;

    AuditLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What to show; {@code null} leaves a thing open.
     *
     * @param what     what was done begins with this: {@code child} is all of {@code child.viewed}, {@code child.listed}
     * @param firstDay and {@code lastDay}: both counted
     */
    record Filter(String who, String what, String subject, LocalDate firstDay, LocalDate lastDay) {

        Map<String, String> inWords() {
            Map<String, String> words = new TreeMap<>();
            put(words, "who", who);
            put(words, "what", what);
            put(words, "subject", subject);
            put(words, "from", firstDay);
            put(words, "to", lastDay);
            return words;
        }

        private static void put(Map<String, String> words, String name, Object value) {
            if (value != null) {
                words.put(name, value.toString());
            }
        }

        private String where() {
            return " where line_number > 0"
                    + (who == null ? "" : " and by_whom = :who")
                    + (what == null ? "" : " and what like :what escape '!'")
                    + (subject == null ? "" : " and subject = :subject")
                    + (firstDay == null ? "" : " and recorded_at >= :from")
                    + (lastDay == null ? "" : " and recorded_at < :to");
        }

        private <S extends SqlStatement<S>> S bound(S statement) {
            if (who != null) {
                statement.bind("who", who);
            }
            if (what != null) {
                statement.bind(
                        "what", what.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            }
            if (subject != null) {
                statement.bind("subject", subject);
            }
            if (firstDay != null) {
                statement.bind("from", begin(firstDay));
            }
            if (lastDay != null) {
                statement.bind("to", begin(lastDay.plusDays(1)));
            }
            return statement;
        }

        private static Instant begin(LocalDate day) {
            return Mapping.stored(day.atStartOfDay(UkTime.ZONE).toInstant());
        }
    }

    long count(Filter filter) {
        return jdbi.withHandle(
                handle -> filter.bound(handle.createQuery("select count(*) from platform.audit" + filter.where()))
                        .mapTo(Long.class)
                        .one());
    }

    /** @param page from 1 */
    List<AuditLine> page(Filter filter, int page, int size) {
        return jdbi.withHandle(handle -> filter.bound(handle.createQuery("select " + COLUMNS + " from platform.audit"
                        + filter.where() + " order by line_number desc offset :skip rows fetch first :size rows only"))
                .bind("skip", (long) (page - 1) * size)
                .bind("size", size)
                .map(ConstructorMapper.of(AuditLine.class))
                .list());
    }

    /** The next lines below a number, for reading very many; begin with {@link Long#MAX_VALUE}. */
    List<AuditLine> below(Filter filter, long number, int most) {
        return jdbi.withHandle(
                handle -> filter.bound(handle.createQuery("select " + COLUMNS + " from platform.audit" + filter.where()
                                + " and line_number < :number order by line_number desc fetch first :most rows only"))
                        .bind("number", number)
                        .bind("most", most)
                        .map(ConstructorMapper.of(AuditLine.class))
                        .list());
    }

    /** The line for those who see ids only: no reference of a person, and no details. */
    static AuditLine idsOnly(AuditLine line) {
        boolean id = line.subject() != null && UUID.matcher(line.subject()).matches();
        String subject = line.subject() == null || id ? line.subject() : "not shown";
        return new AuditLine(
                line.lineNumber(), line.recordedAt(), line.byWhom(), line.what(), subject, "{}", line.hash());
    }
}
