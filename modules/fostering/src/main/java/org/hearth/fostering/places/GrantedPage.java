package org.hearth.fostering.places;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.ListRow;
import org.hearth.platform.api.pages.ListRow.Cell;
import org.hearth.platform.api.pages.ListRow.Mark;

/** Exemptions and emergency placements of the whole service that hold, are to begin, or have to be looked at. */
@Named
@RequestScoped
public class GrantedPage {

    @Inject
    PlacesViews views;

    @Inject
    Granted granted;

    private List<Granted.Standing> open;

    public void load() {
        open = granted.open();
        views.audited("places.granted-listed", null, Map.of("rows", String.valueOf(open.size())));
    }

    public int getCount() {
        return open.size();
    }

    public long getToLookAt() {
        return open.stream().filter(Granted.Standing::toLookAt).count();
    }

    public List<ListRow> getRows() {
        return open.stream()
                .map(one -> new ListRow(
                        Cell.link(
                                one.household().reference(),
                                "/fostering/places/household?id="
                                        + one.household().id()),
                        List.of(
                                Cell.of(one.grant().kind().words()),
                                Cell.of(String.join(", ", one.children())),
                                Cell.of(Days.inWords(one.grant().from())),
                                Cell.of(one.stands()).marked(one.toLookAt(), Mark.tag("To look at", "red")))))
                .toList();
    }
}
