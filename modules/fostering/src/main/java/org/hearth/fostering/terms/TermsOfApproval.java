package org.hearth.fostering.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.fostering.api.FosterChild;
import org.hearth.fostering.api.InTheHome;
import org.hearth.fostering.api.InTheHome.Exemption;
import org.hearth.fostering.api.InTheHome.Sharing;
import org.hearth.fostering.api.MayTake;
import org.hearth.fostering.api.MayTake.Reason;
import org.hearth.fostering.api.MayTake.Route;
import org.hearth.fostering.api.MayTake.Term;
import org.hearth.fostering.api.MayTake.Verdict;
import org.hearth.fostering.api.MayTake.Way;
import org.hearth.fostering.api.Placing;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Limits;
import org.hearth.fostering.household.TemporarySpell;
import org.hearth.fostering.household.Terms;
import org.hearth.fostering.household.UsualLimit;
import org.hearth.platform.api.pages.Days;

/**
 * Whether a household may take children on a day (indicators.md MH-1 to MH-4). First whether it is approved and available;
 * then each term of its approval; then the usual fostering limit. What stands against it is a no, with the routes that the law
 * leaves; what cannot be told is not known, and never a yes; an emergency lifts the terms and not the limit, an exemption the
 * limit and not the terms. Exclusions and conditions are words, told to the person who decides.
 */
public final class TermsOfApproval {
    private final Household household;
    private final Placing placing;
    private final InTheHome home;
    private final Group group;
    private final LocalDate day;
    private final List<Temporary> temporary;

    private TermsOfApproval(Household household, Placing placing, InTheHome home) {
        this.household = household;
        this.placing = placing;
        this.home = home;
        this.group = Group.of(placing, home);
        this.day = placing.day();
        this.temporary = Stream.concat(
                        home.temporary().stream().map(Temporary::of),
                        TemporarySpell.of(household).stream()
                                .filter(this::bears)
                                .map(spell -> Temporary.of(spell, day)))
                .toList();
    }

    /** One that runs, or that was the last approval. */
    private boolean bears(TemporarySpell spell) {
        var approvals = household.approvals();
        return spell.approval().period().includes(day) || spell.approval().equals(approvals.get(approvals.size() - 1));
    }

    /** @throws org.hearth.platform.api.RuleBroken where the calendar or the rules of that day are not held */
    public static MayTake mayTake(Household household, Placing placing, InTheHome home) {
        return new TermsOfApproval(household, placing, home).answer();
    }

    private MayTake answer() {
        Approval approval = household.approvalOn(day).orElse(null);
        Finding tooOld = tooOld();
        boolean inFull = approval != null && approval.kind() != HouseholdKind.TEMPORARY;
        if (!inFull && !temporary.isEmpty()) {
            return tooOld == null ? temporarily() : no(List.of(tooOld), List.of());
        }
        if (approval == null) {
            return no(List.of(notApproved()), temporaryApprovalRemains());
        }
        // nothing else is said: any other reason beside it would tell what this one must not
        if (!home.available()) {
            return plain(Verdict.NO, Finding.broken(Term.AVAILABILITY, "Not available, ask the fostering team."));
        }
        if (approval.kind() == HouseholdKind.SUPPORTED_LODGINGS) {
            return no(
                    List.of(Finding.broken(
                            Term.KIND, "%s offers supported lodgings and is no foster home.", household.reference())),
                    List.of());
        }
        if (tooOld != null) {
            return no(List.of(tooOld), List.of());
        }
        return approval.termsOn(day).map(this::underTerms).orElseGet(this::withoutTerms);
    }

    private Finding tooOld() {
        List<FosterChild> grownUp = group.asked().stream()
                .filter(child -> Group.isGrownUp(child, day))
                .toList();
        return grownUp.isEmpty()
                ? null
                : Finding.broken(
                        Term.CHILDHOOD,
                        "%s %s 18 or over on %s, and nobody is fostered from the 18th birthday on.",
                        Group.words(grownUp),
                        grownUp.size() == 1 ? "is" : "are",
                        Days.inWords(day));
    }

    private MayTake underTerms(Terms terms) {
        List<Finding> findings = TermChecks.of(household.reference(), terms, group, placing);
        List<Finding> broken = findings.stream().filter(Finding::isKnown).toList();
        var limit = LimitCheck.of(group, home.exemptions(), day);
        Emergency emergency = Emergency.of(placing, home.emergencies());
        boolean lifted = !broken.isEmpty() && emergency != null && !emergency.isOver();
        boolean overLimit = limit.finding() != null && limit.finding().isKnown();

        if (!broken.isEmpty() && !lifted || overLimit) {
            var against = new ArrayList<Finding>(lifted ? List.of() : broken);
            if (overLimit) {
                against.add(lifted ? withoutLeaveOf(limit.finding()) : limit.finding());
            }
            return no(over(against, emergency), open(terms, broken, overLimit, emergency));
        }
        List<Finding> unknown = findings.stream()
                .filter(finding -> !finding.isKnown())
                .collect(Collectors.toCollection(ArrayList::new));
        if (limit.finding() != null) {
            unknown.add(limit.finding());
        }
        if (!unknown.isEmpty()) {
            return answer(Verdict.NOT_KNOWN, unknown, unknown.get(0).sentence(), List.of(), terms);
        }
        var routes = new ArrayList<Route>();
        if (lifted) {
            routes.add(emergency.route(household.reference(), group.who(), day));
        }
        if (limit.exemption() != null) {
            routes.add(exempted(limit.exemption()));
        }
        if (routes.isEmpty()) {
            return answer(Verdict.YES, List.of(), within(terms), List.of(), terms);
        }
        String sentence = (lifted ? broken.get(0).sentence() + " " : "")
                + routes.stream().map(Route::sentence).collect(Collectors.joining(" "));
        List<Finding> decided = lifted ? broken : List.of(Finding.broken(Term.USUAL_LIMIT, "%s", sentence));
        return answer(Verdict.YES_BY_ROUTE, decided, sentence, routes, terms);
    }

    private static Finding withoutLeaveOf(Finding limit) {
        return Finding.broken(
                Term.USUAL_LIMIT, "%s An emergency lifts the terms of approval and not this limit.", limit.sentence());
    }

    /** Where an emergency was under way, that it is over stands with what decides. */
    private static List<Finding> over(List<Finding> against, Emergency emergency) {
        if (emergency == null || !emergency.isOver() || against.get(0).term() == Term.USUAL_LIMIT) {
            return against;
        }
        var said = new ArrayList<>(against);
        Finding first = against.get(0);
        said.set(0, Finding.broken(first.term(), "%s %s", first.sentence(), emergency.over()));
        return said;
    }

    /** What the law leaves open where the answer is no. */
    private List<Route> open(Terms terms, List<Finding> broken, boolean overLimit, Emergency emergency) {
        var routes = new ArrayList<Route>();
        if (!broken.isEmpty()) {
            routes.add(variation(terms));
            if (emergency == null && !overLimit) {
                routes.add(Emergency.from(day, day).route(household.reference(), group.who(), day));
            }
        }
        if (overLimit) {
            routes.add(new Route(
                    Way.EXEMPTION,
                    null,
                    "The council where the carers live may exempt %s from the usual limit, naming %s."
                            .formatted(household.reference(), group.everyone())));
        }
        return routes;
    }

    private Route variation(Terms terms) {
        LocalDate next = terms.period().to();
        boolean decided = next != null
                && household
                        .approvalOn(next)
                        .flatMap(approval -> approval.termsOn(next))
                        .filter(later -> TermChecks.of(household.reference(), later, group, placing)
                                .isEmpty())
                        .isPresent();
        return new Route(
                Way.VARIATION,
                null,
                decided
                        ? "The terms that hold from %s allow it.".formatted(Days.inWords(next))
                        : "The agency's decision maker may vary the terms of %s.".formatted(household.reference()));
    }

    private Route exempted(Exemption exemption) {
        LocalDate last = exemption.period().lastDay();
        String until = last == null
                ? "It has no end date."
                : "It holds until %s, %s."
                        .formatted(
                                Days.inWords(last),
                                day.equals(last)
                                        ? "which is its last day"
                                        : Temporary.daysMore(ChronoUnit.DAYS.between(day, last)));
        return new Route(
                Way.EXEMPTION,
                last,
                "With %s there would be %d foster children, more than the usual limit of %d; %s exempted %s for them by name. %s"
                        .formatted(
                                group.who(),
                                group.size(),
                                UsualLimit.CHILDREN,
                                exemption.council(),
                                household.reference(),
                                until));
    }

    private String within(Terms terms) {
        return "%s may take %s: with %s there would be %s of the %d that it is approved for%s."
                .formatted(
                        household.reference(),
                        group.who(),
                        group.asked().size() == 1 ? "this child" : "these children",
                        group.size(),
                        terms.places(),
                        group.size() > UsualLimit.CHILDREN ? ", all siblings of one another" : "");
    }

    private MayTake withoutTerms() {
        return plain(
                Verdict.NOT_KNOWN,
                Finding.unknown(
                        Term.APPROVAL,
                        "No terms of approval are recorded for %s on %s. The decision to approve it would tell.",
                        household.reference(),
                        Days.inWords(day)));
    }

    private Finding notApproved() {
        String asked = "%s is not approved on %s.".formatted(household.reference(), Days.inWords(day));
        var ended = household.approvals().stream()
                .map(approval -> approval.period().to())
                .filter(Objects::nonNull)
                .filter(to -> !to.isAfter(day))
                .max(Comparator.naturalOrder());
        var begins = household.approvals().stream()
                .map(approval -> approval.period().from())
                .filter(from -> from.isAfter(day))
                .min(Comparator.naturalOrder());
        String when = ended.map(to -> " Its approval ended on %s.".formatted(Days.inWords(to)))
                        .orElse("")
                + begins.map(from -> " It is approved from %s on.".formatted(Days.inWords(from)))
                        .orElse("");
        return Finding.broken(Term.APPROVAL, "%s%s", asked, when);
    }

    private List<Route> temporaryApprovalRemains() {
        return List.of(new Route(
                Way.TEMPORARY_APPROVAL,
                null,
                "Where the carers are connected with %s, they may be approved temporarily for %d weeks."
                        .formatted(group.who(), Limits.temporaryWeeks(day))));
    }

    private MayTake temporarily() {
        Temporary soonest = null;
        for (FosterChild child : group.asked()) {
            Temporary one = Temporary.of(child, temporary, day);
            if (one == null) {
                return no(
                        List.of(Finding.broken(
                                Term.APPROVAL,
                                "%s is approved temporarily, and not for %s.",
                                household.reference(),
                                child.reference())),
                        temporaryApprovalRemains());
            }
            if (one.isOver(day)) {
                return no(
                        List.of(Finding.broken(
                                Term.APPROVAL, "%s %s", notApproved().sentence(), one.over())),
                        List.of());
            }
            if (soonest == null
                    || one.lastDay() != null
                            && (soonest.lastDay() == null || one.lastDay().isBefore(soonest.lastDay()))) {
                soonest = one;
            }
        }
        if (!home.available()) {
            return plain(Verdict.NO, Finding.broken(Term.AVAILABILITY, "Not available, ask the fostering team."));
        }
        var limit = LimitCheck.of(group, home.exemptions(), day);
        if (limit.finding() != null) {
            return limit.finding().isKnown()
                    ? no(List.of(limit.finding()), open(null, List.of(), true, null))
                    : plain(Verdict.NOT_KNOWN, limit.finding());
        }
        var routes = new ArrayList<Route>();
        routes.add(soonest.route(household.reference(), group.who(), day));
        if (limit.exemption() != null) {
            routes.add(exempted(limit.exemption()));
        }
        String sentence = routes.stream().map(Route::sentence).collect(Collectors.joining(" "));
        return answer(
                Verdict.YES_BY_ROUTE, List.of(Finding.broken(Term.APPROVAL, "%s", sentence)), sentence, routes, null);
    }

    private MayTake no(List<Finding> against, List<Route> routes) {
        return answer(
                Verdict.NO,
                against,
                against.get(0).sentence(),
                routes,
                household
                        .approvalOn(day)
                        .flatMap(approval -> approval.termsOn(day))
                        .orElse(null));
    }

    /** With nothing told beside it. */
    private static MayTake plain(Verdict verdict, Finding finding) {
        return new MayTake(
                verdict, finding.term(), finding.sentence(), List.of(finding.reason()), List.of(), List.of());
    }

    private MayTake answer(Verdict verdict, List<Finding> findings, String sentence, List<Route> routes, Terms terms) {
        List<Reason> reasons = findings.stream().map(Finding::reason).toList();
        return new MayTake(
                verdict,
                findings.isEmpty() ? Term.PLACES : findings.get(0).term(),
                sentence,
                reasons,
                routes,
                told(terms));
    }

    /** What a person should know and judge. */
    private List<String> told(Terms terms) {
        var told = new ArrayList<String>();
        Map<Sharing, Integer> others = new EnumMap<>(Sharing.class);
        home.others().forEach(other -> others.merge(other, 1, Integer::sum));
        if (group.grownUp() > 0) {
            others.merge(Sharing.STAYING_PUT, group.grownUp(), Integer::sum);
        }
        if (!others.isEmpty()) {
            told.add("Also in the home, and no foster children: %s."
                    .formatted(others.entrySet().stream()
                            .map(other -> other.getKey().words(other.getValue()))
                            .collect(Collectors.joining(", "))));
        }
        if (terms != null && !terms.exclusions().isBlank()) {
            told.add("Not to be placed here: %s".formatted(terms.exclusions()));
        }
        if (terms != null && !terms.conditions().isBlank()) {
            told.add("Condition of approval: %s".formatted(terms.conditions()));
        }
        home.exemptions().stream()
                .filter(exemption -> exemption.period().includes(day)
                        && !exemption.conditions().isBlank())
                .forEach(exemption -> told.add("Condition of the exemption: %s".formatted(exemption.conditions())));
        return told;
    }
}
