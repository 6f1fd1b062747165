package org.hearth.fostering.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The tables of enquiries. Rows are inserted and read, and never changed. */
@ApplicationScoped
class EnquiryTable {
    private static final String CONTACT = "enquiry, revision, enquired_on, source, campaign, district, kind";
    private static final String PERSON = "enquiry, person_no, revision, full_name, phone, email, withdrawn";
    private static final String STEP =
            "enquiry, step_no, revision, kind, on_day, until_day, code, other_id, approval_no, note, withdrawn";
    private static final String CHECK =
            "enquiry, check_no, revision, kind, person_no, sent_on, chased_on, received_on, expires_on, note, withdrawn";

    private final Jdbi jdbi;

    EnquiryTable() {
        this(null);
    }

    @Inject
    EnquiryTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public record Entered(UUID id, String reference) {}

    /** In the order of their references; five statements, however many there are. */
    List<EnquiryRows> all(Instant knownAt) {
        return jdbi.withHandle(handle -> read(handle, null, knownAt));
    }

    /** It, and those that are or were merged into it. */
    List<EnquiryRows> around(UUID enquiry) {
        return jdbi.withHandle(handle -> read(handle, enquiry, null));
    }

    Optional<UUID> idOf(String reference) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from fostering.enquiry where reference = :reference")
                        .bind("reference", reference)
                        .mapTo(UUID.class)
                        .findOne());
    }

    /** The greatest of those that Hearth numbers itself, E and five figures; empty for none. */
    Optional<String> lastReference() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select max(reference) from fostering.enquiry where reference like 'E_____'")
                .mapTo(String.class)
                .findOne());
    }

    /** The reference of the enquiry that led to this approval; empty for none. */
    Optional<String> enquiryOf(UUID household, int approval) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select e.reference from fostering.enquiry e join fostering.enquiry_step s on s.enquiry = e.id"
                                + " where s.other_id = :household and s.approval_no = :approval and s.kind = 'DECIDED'"
                                + " and s.withdrawn = false and not exists (select 1 from fostering.enquiry_step t where"
                                + " t.enquiry = s.enquiry and t.step_no = s.step_no and t.revision > s.revision)")
                .bind("household", household)
                .bind("approval", approval)
                .mapTo(String.class)
                .findFirst());
    }

    /** How many applications are in hand: accepted and not ended, as known now. */
    long applicationsInHand() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from fostering.enquiry e where exists (select 1 from fostering.enquiry_step s where"
                                + " s.enquiry = e.id and s.kind = 'APPLIED' and s.withdrawn = false and not exists (select 1"
                                + " from fostering.enquiry_step t where t.enquiry = s.enquiry and t.step_no = s.step_no and"
                                + " t.revision > s.revision)) and not exists (select 1 from fostering.enquiry_step s where"
                                + " s.enquiry = e.id and s.kind in ('DECIDED', 'WITHDRAWN', 'NOT_TAKEN_ON', 'MERGED') and"
                                + " s.withdrawn = false and not exists (select 1 from fostering.enquiry_step t where"
                                + " t.enquiry = s.enquiry and t.step_no = s.step_no and t.revision > s.revision))")
                .mapTo(Long.class)
                .one());
    }

    private static List<EnquiryRows> read(Handle handle, UUID one, Instant knownAt) {
        var enquiries = rows(handle, Entered.class, "enquiry", "id, reference", one, knownAt);
        var contacts = by(
                EnquiryRows.Contact::enquiry,
                rows(handle, EnquiryRows.Contact.class, "first_contact", CONTACT, one, knownAt));
        var people = by(
                EnquiryRows.Person::enquiry, rows(handle, EnquiryRows.Person.class, "enquirer", PERSON, one, knownAt));
        var steps = by(
                EnquiryRows.StepRow::enquiry,
                rows(handle, EnquiryRows.StepRow.class, "enquiry_step", STEP, one, knownAt));
        var checks = by(
                EnquiryRows.CheckRow::enquiry,
                rows(handle, EnquiryRows.CheckRow.class, "enquiry_check", CHECK, one, knownAt));
        return enquiries.stream()
                .filter(enquiry -> contacts.containsKey(enquiry.id()))
                .map(enquiry -> new EnquiryRows(
                        enquiry.id(),
                        enquiry.reference(),
                        contacts.get(enquiry.id()),
                        people.getOrDefault(enquiry.id(), List.of()),
                        steps.getOrDefault(enquiry.id(), List.of()),
                        checks.getOrDefault(enquiry.id(), List.of())))
                .toList();
    }

    private static <T> Map<UUID, List<T>> by(Function<T, UUID> enquiry, List<T> rows) {
        return rows.stream().collect(Collectors.groupingBy(enquiry));
    }

    private static <T> List<T> rows(
            Handle handle, Class<T> kind, String table, String columns, UUID one, Instant knownAt) {
        boolean entered = table.equals("enquiry");
        String id = entered ? "t.id" : "t.enquiry";
        var sql = new StringBuilder("select ")
                .append(columns)
                .append(" from fostering.")
                .append(table)
                .append(" t where 1 = 1");
        if (knownAt != null && !entered) {
            sql.append(" and exists (select 1 from fostering.enquiry_recording r where r.enquiry = t.enquiry"
                    + " and r.revision = t.revision and r.recorded_at <= :knownAt)");
        }
        if (one != null) {
            sql.append(
                    " and (%1$s = :one or %1$s in (select s.enquiry from fostering.enquiry_step s where s.other_id = :one and s.kind = 'MERGED'))"
                            .formatted(id));
        }
        sql.append(entered ? " order by reference" : "");
        var query = handle.createQuery(sql.toString());
        if (knownAt != null && !entered) {
            query.bind("knownAt", knownAt);
        }
        if (one != null) {
            query.bind("one", one);
        }
        return query.map(ConstructorMapper.of(kind)).list();
    }

    void insertEnquiries(List<Entered> rows) {
        insert("enquiry", "id, reference", ":id, :reference", rows);
    }

    void insertContacts(List<EnquiryRows.Contact> rows) {
        insert(
                "first_contact",
                CONTACT,
                ":enquiry, :revision, :enquiredOn, :source, :campaign, :district, :kind",
                rows);
    }

    void insertPeople(List<EnquiryRows.Person> rows) {
        insert("enquirer", PERSON, ":enquiry, :personNo, :revision, :fullName, :phone, :email, :withdrawn", rows);
    }

    void insertSteps(List<EnquiryRows.StepRow> rows) {
        insert(
                "enquiry_step",
                STEP,
                ":enquiry, :stepNo, :revision, :kind, :onDay, :untilDay, :code, :otherId, :approvalNo, :note, :withdrawn",
                rows);
    }

    void insertChecks(List<EnquiryRows.CheckRow> rows) {
        insert(
                "enquiry_check",
                CHECK,
                ":enquiry, :checkNo, :revision, :kind, :personNo, :sentOn, :chasedOn, :receivedOn, :expiresOn, :note,"
                        + " :withdrawn",
                rows);
    }

    private void insert(String table, String columns, String values, List<?> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch =
                    handle.prepareBatch("insert into fostering.%s (%s) values (%s)".formatted(table, columns, values));
            rows.forEach(row -> batch.bindMethods(row).add());
            batch.execute();
        });
    }
}
