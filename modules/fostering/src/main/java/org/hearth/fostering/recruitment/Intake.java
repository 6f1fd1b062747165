package org.hearth.fostering.recruitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hearth.fostering.api.EnquiryHistory;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/**
 * Many enquiries on their way in. What is there is read once; each history is checked step by step as if it were recorded
 * while it happened; new ones wait to be written together. A history that says what is known changes nothing, one that says
 * more adds it, and one that says otherwise is refused.
 */
final class Intake {
    private final Enquiries enquiries;
    private final Decisions decisions;
    private final LocalDate today;
    private final Map<String, Enquiry> there = new HashMap<>();
    private final Map<String, Household> households = new HashMap<>();
    private final Set<String> linked = new HashSet<>();
    private final Set<String> waiting = new HashSet<>();
    private final List<Enquiry> entered = new ArrayList<>();

    /** What became of one. */
    enum Done {
        ENTERED,
        CHANGED,
        UNCHANGED
    }

    Intake(Enquiries enquiries, Decisions decisions, List<Household> registered) {
        this.enquiries = enquiries;
        this.decisions = decisions;
        this.today = enquiries.today();
        registered.forEach(household -> households.put(household.reference(), household));
        enquiries.known(null).forEach(enquiry -> {
            there.put(enquiry.reference(), enquiry);
            enquiry.approval().ifPresent(step -> linked.add(link(step.other(), step.approval())));
        });
    }

    boolean has(String reference) {
        return there.containsKey(reference.strip().toUpperCase(Locale.ROOT));
    }

    /** @throws RuleBroken for a part that cannot be: of a step for its kind, as in {@link StepKind} */
    Done take(EnquiryHistory told) {
        String reference = Enquiries.reference(told.reference() == null ? "" : told.reference());
        Enquiry held = there.get(reference);
        if (held == null) {
            Enquiry built = built(reference, told);
            there.put(reference, built);
            waiting.add(reference);
            entered.add(built);
            return Done.ENTERED;
        }
        return more(held, told);
    }

    /** The new ones, to be written. */
    List<Enquiry> entered() {
        return entered;
    }

    private Enquiry built(String reference, EnquiryHistory told) {
        var contact = contact(told).checked(today);
        var people = Enquiries.people(told.people().stream()
                .map(one -> Enquirer.asked(one.fullName(), one.phone(), one.email()))
                .toList());
        var enquiry = new Enquiry(UUID.randomUUID(), reference, contact, people, List.of(), List.of(), List.of());
        var links = new ArrayList<String>();
        for (EnquiryHistory.Happened step : told.steps()) {
            enquiry = with(enquiry, step, links);
        }
        var checks = new ArrayList<Check>();
        for (EnquiryHistory.Checked check : told.checks()) {
            checks.add(new Check(
                            0,
                            check.kind(),
                            check.person(),
                            check.sent(),
                            check.chased(),
                            check.received(),
                            check.expires(),
                            "")
                    .checked(checks.size() + 1, enquiry, today));
        }
        linked.addAll(links);
        return new Enquiry(enquiry.id(), reference, contact, people, enquiry.steps(), checks, List.of());
    }

    private static FirstContact contact(EnquiryHistory told) {
        return new FirstContact(
                told.day(),
                told.source(),
                told.campaign(),
                told.district(),
                Typing.choice("kind", told.kind(), HouseholdKind.class));
    }

    private Enquiry with(Enquiry enquiry, EnquiryHistory.Happened told, List<String> links) {
        StepKind kind = kind(told);
        try {
            var is = StepRules.added(enquiry, new AskedStep(kind, told.on(), told.code(), ""), today);
            UUID household = null;
            Integer approval = null;
            if (kind == StepKind.DECIDED && Step.Outcome.APPROVED.name().equals(is.code())) {
                var registered = registered(told);
                household = registered.id();
                approval = number(registered, is.on());
                if (linked.contains(link(household, approval))) {
                    throw new RuleBroken(
                            "reference",
                            "This approval of %s belongs to another enquiry already. Give another household."
                                    .formatted(registered.reference()));
                }
                links.add(link(household, approval));
            }
            if (told.until() != null) {
                StepRules.resumed(
                        enquiry, new Step(0, kind, is.on(), null, is.code(), null, null, ""), told.until(), today);
            }
            var steps = new ArrayList<>(enquiry.steps());
            steps.add(new Step(steps.size() + 1, kind, is.on(), told.until(), is.code(), household, approval, ""));
            return enquiry.with(steps);
        } catch (RuleBroken refused) {
            throw of(kind, refused);
        }
    }

    private static StepKind kind(EnquiryHistory.Happened told) {
        return Typing.choice("kind", told.kind(), StepKind.class);
    }

    private Household registered(EnquiryHistory.Happened told) {
        String reference = told.household() == null
                ? ""
                : told.household().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        var household = households.get(reference);
        if (household == null) {
            throw new RuleBroken(
                    "reference",
                    "An approved enquiry names the household as the register has it, and there is none of this reference. Load the household first.");
        }
        return household;
    }

    private static int number(Household household, LocalDate on) {
        for (int i = 0; i < household.approvals().size(); i++) {
            if (household.approvals().get(i).period().from().equals(on)) {
                return i + 1;
            }
        }
        throw new RuleBroken(
                "on",
                "The register has no approval of %s from %s. Put the row right, or correct the approval there."
                        .formatted(household.reference(), Days.inWords(on)));
    }

    private static String link(UUID household, Integer approval) {
        return household + " " + approval;
    }

    /** What a known enquiry does not say yet is recorded now. */
    private Done more(Enquiry held, EnquiryHistory told) {
        differs(held, "day", held.contact().day(), told.day());
        differs(held, "kind", held.kind(), Typing.choice("kind", told.kind(), HouseholdKind.class));
        Done done = Done.UNCHANGED;
        for (EnquiryHistory.Happened step : told.steps()) {
            StepKind kind = kind(step);
            LocalDate is = held.on(kind);
            if (is != null) {
                differs(held, kind.name(), is, step.on());
                String code = held.step(kind).orElseThrow().code();
                differs(held, kind.name() + " code", code, step.code() == null ? null : code(kind, step.code()));
                continue;
            }
            if (waiting.contains(held.reference())) {
                throw new RuleBroken(
                        "reference",
                        "%s stands in an earlier row of this file, which says less. Give it once, with all that happened."
                                .formatted(held.reference()));
            }
            record(held, kind, step);
            done = Done.CHANGED;
        }
        return done;
    }

    private void record(Enquiry held, StepKind kind, EnquiryHistory.Happened step) {
        try {
            int seen = enquiries.revision(held.id());
            if (kind != StepKind.DECIDED) {
                enquiries.happened(held.id(), new AskedStep(kind, step.on(), step.code(), ""), seen);
            } else if (Step.Outcome.APPROVED.name().equalsIgnoreCase(step.code())) {
                decisions.approve(
                        held.id(),
                        new Approving(step.on(), Approving.How.KNOWN, step.household(), held.kind(), "", null, ""),
                        seen);
            } else {
                decisions.refuse(held.id(), step.on(), "", seen);
            }
        } catch (RuleBroken refused) {
            throw of(kind, refused);
        }
    }

    private static String code(StepKind kind, String typed) {
        return switch (kind) {
            case WITHDRAWN -> Codes.WITHDRAWN.find(typed).orElse(typed);
            case NOT_TAKEN_ON -> Codes.NOT_TAKEN_ON.find(typed).orElse(typed);
            case PAUSED -> Codes.PAUSED.find(typed).orElse(typed);
            default -> typed.toUpperCase(Locale.ROOT);
        };
    }

    /** A refusal told for the step, so that its cell can be named. */
    private static RuleBroken of(StepKind kind, RuleBroken refused) {
        String part = refused.field() == null
                        || refused.field().equals("on")
                        || refused.field().equals("kind")
                ? kind.name()
                : kind.name() + " " + refused.field();
        return new RuleBroken(part, refused.getMessage());
    }

    private static void differs(Enquiry held, String field, Object is, Object says) {
        if (!Objects.equals(is, says)) {
            throw new RuleBroken(
                    field,
                    "The pipeline says %s of %s. Put the row right, or correct the enquiry on its page."
                            .formatted(
                                    is instanceof LocalDate day
                                            ? Days.inWords(day)
                                            : is == null
                                                    ? "nothing"
                                                    : is.toString().toLowerCase(Locale.ROOT),
                                    held.reference()));
        }
    }
}
