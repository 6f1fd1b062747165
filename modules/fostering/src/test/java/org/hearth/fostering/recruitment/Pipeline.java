package org.hearth.fostering.recruitment;

import static org.hearth.core.testing.Invented.day;

import java.util.List;
import java.util.UUID;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Register;
import org.hearth.platform.api.db.DatabaseKind;

/** The pipeline and the register over a database of their own, on 1 May 2026 until the clock is moved. */
final class Pipeline implements AutoCloseable {
    final Register register;
    final EnquiryTable table;
    final Enquiries enquiries;
    final Decisions decisions;

    Pipeline(DatabaseKind kind) {
        register = new Register(kind);
        table = new EnquiryTable(register.database.jdbi());
        enquiries = new Enquiries(
                table,
                register.households,
                register.database.jdbi(),
                register.database.transactions(),
                register.audit,
                Register::me,
                register.clock);
        decisions = new Decisions(enquiries, table, register.households, register.people);
    }

    static NewEnquiry asked(String reference, String on, String name) {
        return new NewEnquiry(
                reference,
                new FirstContact(day(on), "SEARCH", "", "CB4 1AB", HouseholdKind.MAINSTREAM),
                List.of(Enquirer.asked(name, "07700 900123", "")));
    }

    UUID enter(String reference, String on) {
        return enquiries.enter(asked(reference, on, "Mary O'Invented"));
    }

    Enquiry get(UUID id) {
        return enquiries.find(id).orElseThrow();
    }

    int seen(UUID id) {
        return enquiries.revision(id);
    }

    void happened(UUID id, StepKind kind, String on, String code) {
        enquiries.happened(id, new AskedStep(kind, day(on), code, ""), seen(id));
    }

    /** Brought to the panel's recommendation on 1 September 2025. */
    UUID recommended(String reference) {
        UUID id = enter(reference, "2025-01-06");
        happened(id, StepKind.APPLIED, "2025-02-03", null);
        happened(id, StepKind.STAGE_2_STARTED, "2025-03-03", null);
        happened(id, StepKind.PANEL, "2025-09-01", "for");
        return id;
    }

    Approving approving(String household, String on, Approving.How how) {
        return new Approving(
                day(on), how, household, HouseholdKind.MAINSTREAM, Register.CAMBRIDGE, Register.terms(), "");
    }

    @Override
    public void close() {
        register.close();
    }
}
