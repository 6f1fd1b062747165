package org.hearth.fostering.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Standing;
import org.hearth.core.api.codes.PlacementGroup;
import org.hearth.core.api.codes.Provider;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.recruitment.Enquiry;
import org.hearth.fostering.recruitment.Stage;
import org.hearth.fostering.recruitment.StepKind;

/**
 * Children in care whom others' homes take: those fostered by agencies' carers, and those in other foster homes, children's
 * homes or residential settings outside the county. Family and friends, own carers and placements for adoption are no lack.
 * Beside them stand the open applications.
 *
 * @param day      on which the children are told
 * @param children by reference
 * @param notKnown how many others there are of whom it is not known whether they are among them: whose home it is was not
 *                 given, or its area is not known
 */
record Need(LocalDate day, List<Child> children, int notKnown, List<Applicant> applicants) {
    Need {
        children = List.copyOf(children);
        applicants = List.copyOf(applicants);
    }

    /** Where a postcode is no postcode, or there is none. */
    static final String NOT_KNOWN = "";

    /** @param district the first part of the postcode of the home that the child came from */
    record Child(
            ChildHistory history,
            Ages ages,
            String district,
            PlacementGroup group,
            boolean agency,
            Location.Side side) {

        boolean isOutside() {
            return side == Location.Side.OUT;
        }

        boolean isSideNotKnown() {
            return side == Location.Side.UNKNOWN;
        }
    }

    /** @param district the first part of their postcode */
    record Applicant(Enquiry enquiry, Stage stage, String district) {}

    static Need of(CareBook book, List<Enquiry> enquiries, LocalDate day) {
        var children = new ArrayList<Child>();
        int notKnown = 0;
        for (ChildHistory child : book.inCareOn(day)) {
            Standing standing = Standing.of(child, day);
            boolean agency = standing.group() == PlacementGroup.FOSTER_OTHER
                    && standing.provider().isIndependent();
            Location.Side side = standing.location() == null
                    ? Location.Side.UNKNOWN
                    : standing.location().side();
            boolean elsewhere = !standing.provider().isOwn()
                    && (standing.group() == PlacementGroup.FOSTER_OTHER
                            || standing.group().isResidential());
            if (elsewhere && standing.provider().kind() == Provider.Kind.NOT_GIVEN) {
                // carers may be an agency's wherever they live; a residential home inside is no lack, whoever's it is
                if (standing.group() == PlacementGroup.FOSTER_OTHER || side != Location.Side.IN) {
                    notKnown++;
                }
            } else if (agency || elsewhere && side == Location.Side.OUT) {
                children.add(new Child(
                        child,
                        Ages.of(child, day),
                        district(standing.present().homePostcode()),
                        standing.group(),
                        agency,
                        side));
            } else if (elsewhere && side == Location.Side.UNKNOWN) {
                notKnown++;
            }
        }
        children.sort(Comparator.comparing(child -> child.history().reference()));
        return new Need(
                day,
                children,
                notKnown,
                enquiries.stream()
                        .filter(enquiry ->
                                !enquiry.isMerged() && enquiry.isOpen() && enquiry.on(StepKind.APPLIED) != null)
                        .map(enquiry -> new Applicant(
                                enquiry, enquiry.stage(), enquiry.contact().district()))
                        .sorted(Comparator.comparing(one -> one.enquiry().reference()))
                        .toList());
    }

    /** With agencies' carers of whom it is not known where they live. */
    int sideNotKnown() {
        return (int) children.stream().filter(Child::isSideNotKnown).count();
    }

    /** Of an applicant or a child, in words. */
    static String name(String district) {
        return district.equals(NOT_KNOWN) ? "Not known" : district;
    }

    private static String district(String postcode) {
        if (postcode == null || !postcode.matches("[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}")) {
            return NOT_KNOWN;
        }
        return postcode.substring(0, postcode.indexOf(' '));
    }

    /** Those of one side or the other, by name; not known last. */
    List<String> districts() {
        Set<String> all = new TreeSet<>();
        children.forEach(child -> all.add(child.district()));
        applicants.forEach(applicant -> all.add(applicant.district()));
        boolean unknown = all.remove(NOT_KNOWN);
        var inOrder = new LinkedHashSet<>(all);
        if (unknown) {
            inOrder.add(NOT_KNOWN);
        }
        return List.copyOf(inOrder);
    }

    List<Child> children(Lack lack, Predicate<Child> part) {
        return children.stream()
                .filter(child -> lack.counts(child) && part.test(child))
                .toList();
    }

    /** @param kind {@code null} for every kind */
    List<Applicant> applicants(HouseholdKind kind, Predicate<Applicant> part) {
        return applicants.stream()
                .filter(applicant -> (kind == null || applicant.enquiry().kind() == kind) && part.test(applicant))
                .toList();
    }
}
