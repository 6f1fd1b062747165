package org.hearth.fostering.places;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.hearth.fostering.household.Typing;

/** What the record of a household tells of its places and bedrooms today, and of an exemption that is to be looked at again. */
@Named
@RequestScoped
public class PlacesSection {

    @Inject
    PlacesViews views;

    @Inject
    Granted granted;

    private boolean read;
    private Bedrooms bedrooms;
    private List<String> reassess = List.of();

    private Bedrooms bedrooms() {
        if (!read) {
            read = true;
            Typing.id().filter(any -> views.mayReadReasons()).ifPresent(this::read);
        }
        return bedrooms;
    }

    private void read(UUID household) {
        views.part(household).ifPresent(places -> {
            bedrooms = Bedrooms.on(views.today(), places.on(views.today()), views.bedrooms(household));
            reassess = granted.of(household).stream()
                    .filter(one -> !one.reassess().isEmpty())
                    .map(one -> "To be reassessed, because " + one.reassess())
                    .toList();
        });
    }

    /** Whether it is in the register, and the person may read who is there. */
    public boolean isFound() {
        return bedrooms() != null;
    }

    /** "2 filled of 2 approved". */
    public String getPlaces() {
        return bedrooms().placesInWords();
    }

    public String getBedrooms() {
        return bedrooms().inWords();
    }

    /** Whether the two counts are not the same. */
    public boolean isDiffer() {
        return !bedrooms().isAsPlaces();
    }

    /** Why an exemption is to be looked at again, one to each. */
    public List<String> getReassess() {
        return bedrooms() == null ? List.of() : reassess;
    }
}
