package org.hearth.fostering.indicator;

import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.figures.FiguresOver;
import org.hearth.core.testing.Invented;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.places.Occupancy;
import org.hearth.fostering.recruitment.Enquiry;
import org.hearth.fostering.supervision.SupervisionBook;

/** The figures of a register of the test's, measured as they run. */
public final class FosteringFigures {
    private FosteringFigures() {}

    public static List<Indicator<?>> all() {
        return List.of(
                new ApprovedHouseholds(),
                new ApprovedPlaces(),
                new NetGainOfHouseholds(),
                new NetGainOfPlaces(),
                new HouseholdsThatLeft(),
                new SupportedLodgings(),
                new NetGainByAges());
    }

    public static List<Indicator<?>> ofPlaces() {
        return List.of(
                new ChildrenOnAnAverageDay(),
                new FilledPlaces(),
                new VacantPlaces(),
                new UnavailablePlaces(),
                new PlacesOverTheApproval(),
                new PlacesForOthers());
    }

    public static List<Indicator<?>> ofSupervision() {
        return List.of(
                new ReviewsOfApprovalInTime(),
                new SupervisingVisitsInTime(),
                new UnannouncedVisits(),
                new TrainingOfCarers());
    }

    public static List<Indicator<?>> ofRecruitment() {
        return List.of(new EnquiriesThatBecameApprovals(), new TimeToApprove());
    }

    public static Books<?> enquiriesOf(List<Enquiry> enquiries) {
        return new RecruitmentBooks(knownAt -> enquiries, enquiries::size);
    }

    public static Books<?> supervisionOf(SupervisionBook book) {
        return new SupervisionBooks(knownAt -> book);
    }

    public static Books<?> placesOf(Occupancy occupancy) {
        return new OccupancyBooks(knownAt -> occupancy, null);
    }

    public static Books<?> books(List<Household> households) {
        return books(households, null);
    }

    private static Books<?> books(List<Household> households, LocalDate completeFrom) {
        return new FosteringBooks(knownAt -> households, households::size, completeFrom);
    }

    public static Figures of(List<Household> households) {
        return of(households, null);
    }

    static Figures of(List<Household> households, LocalDate completeFrom) {
        CareBook book = Invented.aBook().build();
        CareBooks nobody = knownAt -> book;
        return FiguresOver.of(nobody, all(), List.of(books(households, completeFrom)));
    }
}
