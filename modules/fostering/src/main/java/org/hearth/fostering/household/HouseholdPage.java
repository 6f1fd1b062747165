package org.hearth.fostering.household;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.core.api.time.Period;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.time.UkTime;

/** One household: what it may do today, its approvals and terms with history, who lives there and where, and who said so. */
@Named
@RequestScoped
public class HouseholdPage {
    static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.UK).withZone(UkTime.ZONE);

    @Inject
    HouseholdViews views;

    @Inject
    Households households;

    @Inject
    People people;

    @Inject
    Homes homes;

    @Inject
    NamedChildren children;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    private Household household;
    private LocalDate today;
    private List<Member> members = List.of();
    private List<Homes.Lived> addresses = List.of();
    private Home home = Home.NOTHING_RECORDED;
    private List<Recording> recorded = List.of();
    private Map<Integer, String> told = Map.of();

    /** @param edit where the terms are corrected */
    public record TermsLine(
            String from, String to, int places, String types, String ages, String children, String more, String edit) {}

    /** @param success whether the household left because a child found a lasting home there */
    public record ApprovalLine(
            String heading,
            String kind,
            String joined,
            String left,
            boolean success,
            String edit,
            List<TermsLine> terms) {}

    public record Person(String name, String what, String born, String since, boolean left, String edit) {}

    /** @param street on a screen only where it is confidential */
    public record AddressLine(
            String from,
            String to,
            String street,
            String postcode,
            String district,
            boolean confidential,
            String edit) {}

    /** @param detail of what was done; empty where it stands in the record by itself */
    public record Line(String when, String by, String what, String detail, boolean correction, String why) {}

    public void load() {
        household = Typing.id().flatMap(id -> views.view(id, "whole")).orElse(null);
        if (household == null) {
            Pages.notFound();
            return;
        }
        today = views.today();
        members = people.of(household.id());
        addresses = homes.addresses(household.id());
        home = homes.home(household.id());
        recorded = households.recorded(household.id());
        told = households.told(household.id());
    }

    public boolean isFound() {
        return household != null;
    }

    public boolean isMayWrite() {
        return permissions.may(person.get(), HouseholdViews.RESOURCE, Permissions.Action.WRITE);
    }

    public String getId() {
        return household.id().toString();
    }

    public String getReference() {
        return household.reference();
    }

    private Approval now() {
        return household
                .approvalOn(today)
                .orElseGet(() -> household.approvals().get(household.approvals().size() - 1));
    }

    private boolean approved() {
        return household.approvalOn(today).isPresent();
    }

    public String getStatus() {
        return !approved() ? "Left" : isTemporary() ? "Temporarily approved" : "Approved";
    }

    /** Approved today, for some weeks. */
    public boolean isTemporary() {
        return temporary() != null;
    }

    private TemporarySpell temporary() {
        return TemporarySpell.on(household, today).orElse(null);
    }

    public String getColour() {
        return !approved() ? "grey" : isTemporary() ? "yellow" : "green";
    }

    /** "Mainstream, approved since 1 April 2020". */
    public String getStanding() {
        var approval = now();
        String kind = approval.kind().words();
        if (!approved()) {
            return "%s, left on %s"
                    .formatted(kind, Days.inWords(approval.period().to()));
        }
        if (isTemporary()) {
            return "Connected person, since %s. %s"
                    .formatted(
                            Days.inWords(approval.period().from()), temporary().countdown(today));
        }
        String since = "%s, approved since %s"
                .formatted(kind, Days.inWords(approval.period().from()));
        return approval.left() == null
                ? since
                : since + ", leaves on " + Days.inWords(approval.period().to());
    }

    /** Who the carers are today; of a household that left, who they were. */
    public String getCarers() {
        var carers = members.stream().filter(one -> one.part() == Part.CARER).toList();
        var there = carers.stream().filter(one -> one.isThereOn(today)).toList();
        return (there.isEmpty() ? carers : there).stream().map(Member::fullName).collect(Collectors.joining(" and "));
    }

    public boolean isMayVary() {
        return isMayWrite() && approved();
    }

    public boolean isMayLeave() {
        return isMayWrite()
                && (household.approvals().get(household.approvals().size() - 1).left() == null || isTemporary());
    }

    /** Whether one of two carers can leave and the household go on with the other. */
    public boolean isMayLoseCarer() {
        return isMayVary() && CarerLeavesPage.carers(members, today).size() > 1;
    }

    public boolean isMayApproveAgain() {
        var last = household.approvals().get(household.approvals().size() - 1);
        return isMayWrite() && last.left() != null && !last.period().to().isAfter(today);
    }

    public boolean isMayExtend() {
        return isMayWrite()
                && isTemporary()
                && !temporary().isEndedEarly()
                && temporary().lastDay() != null;
    }

    /** What holds today; {@code null} where it is not approved. */
    public TermsLine getTerms() {
        return household
                .approvalOn(today)
                .flatMap(approval -> approval.termsOn(today).map(terms -> line(approval, terms)))
                .orElse(null);
    }

    /** About the usual limit; empty where there is nothing to say. */
    public String getLimit() {
        return household
                .approvalOn(today)
                .flatMap(approval -> approval.termsOn(today).map(terms -> UsualLimit.note(approval.kind(), terms)))
                .orElse("");
    }

    public boolean isLodgings() {
        return now().kind() == HouseholdKind.SUPPORTED_LODGINGS;
    }

    /** The latest first. */
    public List<ApprovalLine> getApprovals() {
        var lines = new ArrayList<ApprovalLine>();
        for (Approval approval : household.approvals()) {
            var terms = approval.terms().stream()
                    .map(one -> line(approval, one))
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.reverse(terms);
            lines.add(new ApprovalLine(
                    inWords(approval.period()),
                    approval.kind().words(),
                    approval.joined().words(),
                    approval.left() == null ? "" : approval.left().words(),
                    approval.left() != null && approval.left().isSuccess(),
                    "/fostering/approval?id=%s&approved=%s"
                            .formatted(household.id(), approval.period().from()),
                    terms));
        }
        Collections.reverse(lines);
        return lines;
    }

    private TermsLine line(Approval approval, Terms terms) {
        var named = children.references(terms.named());
        var who = new ArrayList<String>();
        if (terms.sexes() != Sexes.ANY) {
            who.add(terms.sexes().words());
        }
        if (terms.siblingsOnly()) {
            who.add("Only brothers and sisters together");
        }
        if (!terms.named().isEmpty()) {
            who.add("Only for " + (named.isEmpty() ? "children who are not held" : String.join(", ", named)));
        }
        var more = new ArrayList<String>();
        if (!terms.exclusions().isEmpty()) {
            more.add("Excluded: " + terms.exclusions());
        }
        if (!terms.conditions().isEmpty()) {
            more.add("Condition: " + terms.conditions());
        }
        LocalDate last = terms.period().lastDay();
        return new TermsLine(
                Days.inWords(terms.period().from()),
                last == null ? "Goes on" : Days.inWords(last),
                terms.places(),
                HouseholdRow.types(terms),
                HouseholdRow.ages(terms),
                who.isEmpty() ? "Any" : String.join(". ", who),
                String.join("\n", more),
                "/fostering/terms?id=%s&from=%s"
                        .formatted(household.id(), terms.period().from()));
    }

    private static String inWords(Period period) {
        return period.isOpen()
                ? "Approved from " + Days.inWords(period.from())
                : "Approved from %s to %s".formatted(Days.inWords(period.from()), Days.inWords(period.lastDay()));
    }

    public List<Person> getPeople() {
        return members.stream()
                .map(one -> new Person(
                        one.fullName(),
                        one.part() == Part.CARER && !one.relation().isEmpty()
                                ? "Carer, " + one.relation()
                                : one.part() == Part.CARER || one.relation().isEmpty()
                                        ? one.part().words()
                                        : one.relation(),
                        one.bornOn() != null
                                ? Days.inWords(one.bornOn())
                                : one.bornYear() != null ? one.bornYear().toString() : "Not recorded",
                        since(one),
                        !one.isThereOn(today),
                        "/fostering/person?id=%s&no=%d".formatted(household.id(), one.memberNo())))
                .toList();
    }

    private static String since(Member one) {
        String from = one.joinedOn() == null ? "" : "From " + Days.inWords(one.joinedOn());
        String to =
                one.leftOn() == null ? "" : "to " + Days.inWords(one.leftOn().minusDays(1));
        String why = one.leftWhy().isEmpty()
                ? ""
                : ": " + CarerLeft.words(one.leftWhy()).toLowerCase(Locale.UK);
        String both = (from + " " + to + why).strip();
        return both.isEmpty() ? "Always" : Character.toUpperCase(both.charAt(0)) + both.substring(1);
    }

    public Home getHome() {
        return home;
    }

    public String getBedrooms() {
        return home.bedrooms() == null ? "" : home.bedrooms().toString();
    }

    public String getSmoking() {
        return home.smoking() == null ? "" : home.smoking().words();
    }

    /** The latest first. */
    public List<AddressLine> getAddresses() {
        var lines = addresses.stream()
                .map(one -> new AddressLine(
                        Days.inWords(one.from()),
                        one.to() == null ? "Still there" : Days.inWords(one.to().minusDays(1)),
                        one.street(),
                        one.postcode(),
                        views.districtName(one.district()),
                        one.confidential(),
                        "/fostering/address?id=%s&from=%s".formatted(household.id(), one.from())))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(lines);
        return lines;
    }

    public List<Line> getRecorded() {
        return recorded.stream()
                .map(one -> new Line(
                        WHEN.format(one.recordedAt()),
                        one.recordedBy(),
                        one.what().words(),
                        told.getOrDefault(one.revision(), ""),
                        one.what().isCorrection(),
                        one.why()))
                .toList();
    }
}
