package org.hearth.fostering.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.HouseholdKind;

/** What the rest of the module may ask of recruitment: its numbers over some days, with the enquiries behind each. */
@ApplicationScoped
public class Recruitment {
    private final Enquiries enquiries;

    /** For the container's proxy. */
    protected Recruitment() {
        this(null);
    }

    @Inject
    Recruitment(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    /** Every enquiry as it was known at the moment, those merged into others among them; {@code null} is now. */
    public List<Enquiry> known(Instant knownAt) {
        return enquiries.known(knownAt);
    }

    /** How often something was recorded: another number, other enquiries. */
    public long recordings() {
        return enquiries.recordings();
    }

    /** When the first of all enquiries was written down, whenever it was made; empty where none is. */
    public Optional<Instant> firstRecorded() {
        return enquiries.firstRecorded();
    }

    /**
     * Enquiries, visits, applications and approvals by cohort and by period (FOS-09), and the time to approve (FOS-10).
     *
     * @param period  closed
     * @param kind    {@code null} for every kind of household
     * @param knownAt what we knew at that instant; {@code null} is all that is known now
     */
    public RecruitmentFigures figures(Period period, HouseholdKind kind, Instant knownAt) {
        return RecruitmentFigures.of(enquiries.known(knownAt), kind, period, enquiries.today());
    }
}
