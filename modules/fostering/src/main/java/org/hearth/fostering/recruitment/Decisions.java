package org.hearth.fostering.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearth.fostering.household.AskedMember;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Joining;
import org.hearth.fostering.household.NewHousehold;
import org.hearth.fostering.household.Part;
import org.hearth.fostering.household.People;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/**
 * What the agency decision maker decides. An approval registers the household in the same transaction, with its terms and the
 * people of the enquiry as its carers, so that the pipeline and the register cannot disagree; whoever is refused never stands
 * in the register.
 */
@ApplicationScoped
public class Decisions {
    private final Enquiries enquiries;
    private final EnquiryTable table;
    private final Households households;
    private final People people;

    /** For the container's proxy. */
    protected Decisions() {
        this(null, null, null, null);
    }

    @Inject
    Decisions(Enquiries enquiries, EnquiryTable table, Households households, People people) {
        this.enquiries = enquiries;
        this.table = table;
        this.households = households;
        this.people = people;
    }

    /** @throws RuleBroken before the panel has recommended, or for a part that cannot be */
    public void refuse(UUID id, LocalDate on, String note, int seen) {
        var enquiry = enquiries.get(id);
        var is = StepRules.added(
                enquiry, new AskedStep(StepKind.DECIDED, on, Step.Outcome.REFUSED.name(), note), enquiries.today());
        enquiries.step(
                enquiry,
                seen,
                Deed.DECIDED,
                "",
                new Step(enquiries.nextStep(id), is.kind(), is.on(), null, is.code(), null, null, is.note()),
                false);
    }

    /** As it comes from an earlier system, which is asked nothing. */
    public UUID approve(UUID id, Approving asked, int seen) {
        return approve(id, asked, enquiry -> {}, seen);
    }

    /**
     * @param withoutChecks that it is approved though somebody has no check recorded, for which the note says why
     * @return the household's id
     * @throws RuleBroken likewise, for what the register refuses, or an approval that belongs to another enquiry
     */
    public UUID approve(UUID id, Approving asked, boolean withoutChecks, int seen) {
        return approve(id, asked, enquiry -> Unchecked.answered(enquiry, withoutChecks, asked.note()), seen);
    }

    private UUID approve(UUID id, Approving asked, Consumer<Enquiry> last, int seen) {
        var enquiry = enquiries.get(id);
        var is = StepRules.added(
                enquiry,
                new AskedStep(StepKind.DECIDED, asked.on(), Step.Outcome.APPROVED.name(), asked.note()),
                enquiries.today());
        if (asked.how() == null) {
            throw new RuleBroken("how", "Choose whether the register has the household already.");
        }
        last.accept(enquiry);
        var household = new UUID[1];
        var details = Map.of("step", is.kind().name(), "on", is.on().toString(), "code", is.code());
        enquiries.write(enquiry, seen, Deed.DECIDED, "", details, revision -> {
            var registered = inRegister(enquiry, asked);
            household[0] = registered.id();
            enquiries.insertStep(
                    id,
                    revision,
                    new Step(
                            enquiries.nextStep(id),
                            is.kind(),
                            is.on(),
                            null,
                            is.code(),
                            registered.id(),
                            number(registered, asked.on()),
                            is.note()));
        });
        return household[0];
    }

    /** The register speaks of the day of the approval, which here is that of the decision. */
    private Household inRegister(Enquiry enquiry, Approving asked) {
        if (asked.kind() == HouseholdKind.TEMPORARY) {
            throw new RuleBroken(
                    "kind",
                    "An assessment ends in full approval. Choose family and friends, or register a temporary approval in the register.");
        }
        try {
            return switch (asked.how()) {
                case NEW -> registered(enquiry, asked);
                case AGAIN -> again(asked);
                case KNOWN -> known(asked);
            };
        } catch (RuleBroken refused) {
            throw "approvedOn".equals(refused.field()) ? new RuleBroken("on", refused.getMessage()) : refused;
        }
    }

    private Household registered(Enquiry enquiry, Approving asked) {
        UUID id = households.register(new NewHousehold(
                asked.reference(), asked.kind(), Joining.APPROVED, asked.on(), asked.district(), asked.terms()));
        for (Enquirer one : enquiry.people()) {
            people.add(
                    id,
                    new AskedMember(Part.CARER, one.fullName(), null, null, "", null, null),
                    households.revision(id));
        }
        return households.find(id).orElseThrow();
    }

    private Household again(Approving asked) {
        var household = find(asked);
        households.approveAgain(
                household.id(),
                asked.kind(),
                Joining.APPROVED,
                asked.on(),
                asked.terms(),
                households.revision(household.id()));
        return households.find(household.id()).orElseThrow();
    }

    private Household known(Approving asked) {
        var household = find(asked);
        if (household.approvals().stream()
                .noneMatch(approval -> approval.period().from().equals(asked.on()))) {
            throw new RuleBroken(
                    "on",
                    "The register has no approval of %s from %s; it tells of %s. Enter the day as the register has it, or correct the approval there."
                            .formatted(
                                    household.reference(),
                                    Days.inWords(asked.on()),
                                    household.approvals().stream()
                                            .map(approval -> Days.inWords(
                                                    approval.period().from()))
                                            .collect(Collectors.joining(", "))));
        }
        checkFree(household, number(household, asked.on()));
        return household;
    }

    /** An approval comes of one enquiry. */
    void checkFree(Household household, int approval) {
        table.enquiryOf(household.id(), approval).ifPresent(other -> {
            throw new RuleBroken(
                    "reference",
                    "This approval of %s belongs to enquiry %s already. Withdraw it there first, or give another household."
                            .formatted(household.reference(), other));
        });
    }

    private Household find(Approving asked) {
        String reference = asked.reference() == null ? "" : asked.reference();
        return households
                .idOf(reference.replaceAll("\\s", ""))
                .flatMap(households::find)
                .orElseThrow(
                        () -> new RuleBroken(
                                "reference",
                                "The register has no household of this reference. Enter one that it has, or register a new household."));
    }

    private static int number(Household household, LocalDate on) {
        for (int i = 0; i < household.approvals().size(); i++) {
            if (household.approvals().get(i).period().from().equals(on)) {
                return i + 1;
            }
        }
        throw new IllegalStateException("no approval from " + on);
    }
}
