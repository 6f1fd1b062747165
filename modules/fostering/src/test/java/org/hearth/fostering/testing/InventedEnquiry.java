package org.hearth.fostering.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.recruitment.Check;
import org.hearth.fostering.recruitment.Enquirer;
import org.hearth.fostering.recruitment.Enquiry;
import org.hearth.fostering.recruitment.FirstContact;
import org.hearth.fostering.recruitment.Step;
import org.hearth.fostering.recruitment.StepKind;

/**
 * An invented enquiry, told in the order in which things happened: say only what matters.
 *
 * <pre>
 * anEnquiry("E1", "2024-04-02").happened(VISITED, "2024-04-10").happened(APPLIED, "2024-05-01").approved("2024-12-01").build()
 * </pre>
 */
public final class InventedEnquiry {
    private final String reference;
    private final LocalDate day;
    private String source = "SEARCH";
    private String district = "CB4";
    private HouseholdKind kind = HouseholdKind.MAINSTREAM;
    private final List<Enquirer> people = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Enquiry> joined = new ArrayList<>();

    private InventedEnquiry(String reference, LocalDate day) {
        this.reference = reference;
        this.day = day;
    }

    public static InventedEnquiry anEnquiry(String reference, String day) {
        return new InventedEnquiry(reference, LocalDate.parse(day));
    }

    public static UUID id(String reference) {
        return UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8));
    }

    public InventedEnquiry from(String district) {
        this.district = district;
        return this;
    }

    public InventedEnquiry by(String source) {
        this.source = source;
        return this;
    }

    public InventedEnquiry as(HouseholdKind kind) {
        this.kind = kind;
        return this;
    }

    public InventedEnquiry person(String name, String phone, String email) {
        people.add(new Enquirer(people.size() + 1, name, phone, email));
        return this;
    }

    public InventedEnquiry happened(StepKind kind, String on) {
        return step(kind, on, null, kind == StepKind.PANEL ? "FOR" : null, null, null);
    }

    public InventedEnquiry withdrew(String on, String code) {
        return step(StepKind.WITHDRAWN, on, null, code, null, null);
    }

    public InventedEnquiry paused(String from, String until) {
        return step(StepKind.PAUSED, from, until, "PA1", null, null);
    }

    public InventedEnquiry approved(String on) {
        return step(StepKind.DECIDED, on, null, "APPROVED", UUID.randomUUID(), 1);
    }

    public InventedEnquiry refused(String on) {
        return step(StepKind.DECIDED, on, null, "REFUSED", null, null);
    }

    public InventedEnquiry mergedInto(String other) {
        return step(StepKind.MERGED, "2026-01-01", null, null, id(other), null);
    }

    public InventedEnquiry toldApartFrom(String other) {
        return step(StepKind.TOLD_APART, "2026-01-01", null, null, id(other), null);
    }

    public InventedEnquiry check(String sent, String received) {
        checks.add(new Check(
                checks.size() + 1,
                "DBS",
                null,
                LocalDate.parse(sent),
                null,
                received == null ? null : LocalDate.parse(received),
                null,
                ""));
        return this;
    }

    public InventedEnquiry with(Enquiry merged) {
        joined.add(merged);
        return this;
    }

    private InventedEnquiry step(StepKind kind, String on, String until, String code, UUID other, Integer approval) {
        steps.add(new Step(
                steps.size() + 1,
                kind,
                LocalDate.parse(on),
                until == null ? null : LocalDate.parse(until),
                code,
                other,
                approval,
                ""));
        return this;
    }

    public Enquiry build() {
        return new Enquiry(
                id(reference),
                reference,
                new FirstContact(day, source, "", district, kind),
                people,
                steps,
                checks,
                joined);
    }
}
