package org.hearth.fostering.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.time.WorkingDays;
import org.hearth.fostering.api.InTheHome;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.UsualLimit;
import org.hearth.fostering.terms.Grant;
import org.hearth.fostering.terms.Grants;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/** What households were granted beside their terms, beside who lives there: what runs, for how long, and what somebody has to look at. */
@ApplicationScoped
public class Granted {
    private static final String RESTRICTED = "Restricted";

    private final Grants grants;
    private final Occupancies occupancies;
    private final CareBooks books;

    /** For the container's proxy. */
    protected Granted() {
        this(null, null, null);
    }

    @Inject
    public Granted(Grants grants, Occupancies occupancies, CareBooks books) {
        this.grants = grants;
        this.occupancies = occupancies;
        this.books = books;
    }

    /**
     * One as it stands today.
     *
     * @param children whom it names, as lists call them
     * @param stands   how it stands, in a sentence
     * @param reassess why an exemption is to be looked at again; empty where it is not
     * @param toLookAt whether somebody has to do something about it
     * @param isOver   whether it does not hold any more and nothing has to be done
     */
    public record Standing(
            Household household,
            Grant grant,
            List<String> children,
            String stands,
            String reassess,
            boolean toLookAt,
            boolean isOver) {}

    /** What holds, is to begin or has to be looked at; that first, then what ends first. */
    public List<Standing> open() {
        return standings(grants.all()).filter(one -> !one.isOver()).toList();
    }

    /** How many of them somebody has to look at. */
    public int toLookAt() {
        return (int) standings(grants.all()).filter(Standing::toLookAt).count();
    }

    /** What was granted to the household, with nobody there. */
    InTheHome home(UUID household) {
        return grants.granted(household, InTheHome.NOBODY);
    }

    /** All of one household, those that are over among them. */
    List<Standing> of(UUID household) {
        return standings(grants.of(household)).toList();
    }

    private Stream<Standing> standings(List<Grant> of) {
        if (of.isEmpty()) {
            return Stream.empty();
        }
        Occupancy now = occupancies.now();
        Map<UUID, String> ours = new HashMap<>();
        Map<UUID, LocalDate> births = new HashMap<>();
        books.book().children().forEach(child -> {
            ours.put(child.id(), child.isRestricted() ? RESTRICTED : child.reference());
            births.put(child.id(), child.born());
        });
        return of.stream()
                .map(grant -> standing(
                        grant,
                        now.of(grant.household()).orElseThrow(),
                        ours,
                        births,
                        of.stream()
                                .filter(other -> other.household().equals(grant.household()))
                                .toList()))
                .sorted(Comparator.comparing(Standing::toLookAt)
                        .reversed()
                        .thenComparing(Standing::isOver)
                        .thenComparing(one -> one.grant().lastDay(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(one -> one.household().reference()));
    }

    private Standing standing(
            Grant grant,
            HouseholdPlaces places,
            Map<UUID, String> ours,
            Map<UUID, LocalDate> births,
            List<Grant> ofHousehold) {
        Map<UUID, String> names = new HashMap<>(ours);
        places.occupants().forEach(one -> names.put(one.id(), one.name()));
        LocalDate today = occupancies.today();
        var reassessed = new Reassessed(places, births, today);
        Set<UUID> there = places.on(today).occupants().stream()
                .filter(one -> one.presence() != Presence.STAYING_PUT && one.presence() != Presence.PARENT)
                .map(Occupant::id)
                .filter(child -> !reassessed.isGrownUp(child))
                .collect(Collectors.toSet());
        List<String> still = names(grant.children().stream().filter(there::contains), names);
        boolean begun = !grant.from().isAfter(today);
        boolean over = begun && !grant.period().includes(today);
        String stands;
        String because = "";
        boolean toLookAt = false;
        if (!begun) {
            stands = "Begins on %s.".formatted(Days.inWords(grant.from()));
        } else if (grant.kind() == Grant.Kind.EMERGENCY) {
            LocalDate varied = over ? variedSince(places.household(), grant, today) : null;
            toLookAt = over && !still.isEmpty() && varied == null;
            stands = over ? ended(grant, still, varied) : running(grant, today);
        } else if (over) {
            // one that was granted again since stands in its place
            toLookAt = there.size() > UsualLimit.CHILDREN
                    && ofHousehold.stream()
                            .noneMatch(other -> other.kind() == Grant.Kind.EXEMPTION
                                    && other.period().includes(today)
                                    && other.children().containsAll(there));
            stands = "Ended on %s%s"
                    .formatted(
                            Days.inWords(grant.lastDay()),
                            toLookAt
                                    ? ", and %d foster children live there, more than the usual limit of %d. Ask for an exemption, unless all are siblings of one another."
                                            .formatted(there.size(), UsualLimit.CHILDREN)
                                    : ".");
        } else {
            boolean notNeeded = there.size() <= UsualLimit.CHILDREN;
            because = reassessed.because(grant, names);
            toLookAt = notNeeded || !because.isEmpty();
            stands = (because.isEmpty() ? "" : "To be reassessed, because %s. ".formatted(because))
                    + (notNeeded
                            ? "Not needed today: %d of the %d whom it names live there. "
                                    .formatted(still.size(), grant.children().size())
                            : "")
                    + left(grant, today);
        }
        return new Standing(
                places.household(),
                grant,
                names(grant.children().stream(), names),
                stands,
                because,
                toLookAt,
                over && !toLookAt);
    }

    private static List<String> names(Stream<UUID> children, Map<UUID, String> names) {
        return children.map(child -> names.getOrDefault(child, "A child who is not held any more"))
                .sorted()
                .toList();
    }

    private static String running(Grant grant, LocalDate today) {
        return "Working day %d, until %s. By then the terms are varied or the placement ends."
                .formatted(WorkingDays.england().between(grant.from(), today), Days.inWords(grant.lastDay()));
    }

    private static String ended(Grant grant, List<String> still, LocalDate varied) {
        String ended = "Ended on %s".formatted(Days.inWords(grant.lastDay()));
        if (varied != null) {
            return ended + ". The terms were varied from %s.".formatted(Days.inWords(varied));
        }
        return still.isEmpty()
                ? ended + "."
                : ended
                        + ", and %s %s there still. Have the terms varied, or end the placement."
                                .formatted(String.join(", ", still), still.size() == 1 ? "lives" : "live");
    }

    /** From which day on other terms hold than when it began; {@code null} for the same. */
    private static LocalDate variedSince(Household household, Grant grant, LocalDate today) {
        return household
                .approvalOn(today)
                .flatMap(approval -> approval.termsOn(today))
                .map(terms -> terms.period().from())
                .filter(from -> from.isAfter(grant.from()))
                .orElse(null);
    }

    private static String left(Grant grant, LocalDate today) {
        LocalDate last = grant.lastDay();
        if (last == null) {
            return "It has no end date.";
        }
        long days = ChronoUnit.DAYS.between(today, last);
        return "Until %s, %s."
                .formatted(
                        Days.inWords(last),
                        days == 0 ? "which is today" : days == 1 ? "1 day more" : days + " days more");
    }

    /**
     * The children whom a grant of the household names, by reference: ours, and those of other councils who live there or
     * lived there.
     *
     * @throws RuleBroken for {@code children} where there is none of a reference
     */
    Set<UUID> ids(UUID household, String typed) {
        Map<String, UUID> known = new HashMap<>();
        occupancies.now().of(household).ifPresent(places -> places.occupants().stream()
                .filter(one -> one.child() == null)
                .forEach(one -> known.put(key(one.name()), one.id())));
        books.book().children().forEach(child -> known.put(key(child.reference()), child.id()));
        var ids = new LinkedHashSet<UUID>();
        int place = 0;
        for (String reference : (typed == null ? "" : typed).split("[\\s,;]+")) {
            if (!reference.isEmpty()) {
                place++;
                UUID id = known.get(key(reference));
                if (id == null) {
                    throw new RuleBroken(
                            "children",
                            "No child is held by the reference that stands in place %d. Enter the council's reference, or that of another council's child who is recorded as living there."
                                    .formatted(place));
                }
                ids.add(id);
            }
        }
        return ids;
    }

    /**
     * Their references, one on a line, as they are typed. Those of restricted children, and of children who are not held any
     * more, are not among them: {@link #untold} has them.
     */
    String typed(Grant grant) {
        Map<UUID, String> references = references(grant.household());
        return grant.children().stream()
                .filter(references::containsKey)
                .map(references::get)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** The children whom it names and whose references are not to be shown, or not held. */
    Set<UUID> untold(Grant grant) {
        Map<UUID, String> references = references(grant.household());
        return grant.children().stream()
                .filter(child -> !references.containsKey(child))
                .collect(Collectors.toSet());
    }

    private Map<UUID, String> references(UUID household) {
        Map<UUID, String> references = new HashMap<>();
        books.book().children().stream()
                .filter(child -> !child.isRestricted())
                .forEach(child -> references.put(child.id(), child.reference()));
        occupancies.now().of(household).ifPresent(places -> places.occupants().stream()
                .filter(one -> one.child() == null)
                .forEach(one -> references.put(one.id(), one.name())));
        return references;
    }

    private static String key(String reference) {
        return reference.strip().toUpperCase(java.util.Locale.ROOT);
    }
}
