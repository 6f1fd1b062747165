package org.hearth.fostering.places;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.fostering.supervision.Supervisions;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.ListRow;
import org.hearth.platform.api.pages.ListRow.Cell;

/** Places that were kept until a day that is over: somebody has to ask the carer before they are vacant or kept on. */
@Named
@RequestScoped
public class ExpiredPage {

    @Inject
    PlacesViews views;

    @Inject
    Supervisions supervisions;

    private List<Occupancy.Expired> expired;
    private Map<UUID, String> workers;

    public void load() {
        expired = views.now().expiredOn(views.today());
        workers = supervisions.now().workersOn(views.today());
        views.audited("places.to-check-listed", null, Map.of("rows", String.valueOf(expired.size())));
    }

    public int getCount() {
        return expired.size();
    }

    public List<ListRow> getRows() {
        return expired.stream()
                .map(one -> new ListRow(
                        Cell.link(
                                one.household().reference(),
                                "/fostering/places/hold?id=%s&no=%d"
                                        .formatted(
                                                one.household().id(), one.hold().number())),
                        List.of(
                                Cell.of(
                                        one.hold().kind() == Hold.Kind.NOT_AVAILABLE
                                                ? Reasons.words(one.hold().reason())
                                                : one.hold().kind().words()),
                                Cell.of("Expired: it was meant until "
                                        + Days.inWords(one.hold().until())),
                                Cell.of(workers.getOrDefault(one.household().id(), "No worker recorded")))))
                .toList();
    }
}
