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

/** Exemptions, emergency placements and temporary approvals of the whole service that hold, are to begin, or have to be looked at. */
@Named
@RequestScoped
public class GrantedPage {

    @Inject
    PlacesViews views;

    @Inject
    Granted granted;

    @Inject
    TemporaryCountdown countdown;

    private List<Granted.Standing> open;
    private List<TemporaryCountdown.Line> temporary;

    public void load() {
        open = granted.open();
        temporary = countdown.open();
        views.audited("places.granted-listed", null, Map.of("rows", String.valueOf(open.size() + temporary.size())));
    }

    /** What somebody has to do about it. */
    static String tag(Granted.Standing one) {
        return one.reassess().isEmpty() ? "To look at" : "To be reassessed";
    }

    public int getCount() {
        return open.size();
    }

    public long getToLookAt() {
        return open.stream().filter(Granted.Standing::toLookAt).count();
    }

    public int getTemporaryCount() {
        return temporary.size();
    }

    public long getTemporaryToLookAt() {
        return temporary.stream().filter(TemporaryCountdown.Line::toLookAt).count();
    }

    public List<ListRow> getTemporaryRows() {
        return temporary.stream()
                .map(one -> new ListRow(
                        Cell.link(
                                one.household().reference(),
                                "/fostering/household?id=" + one.household().id()),
                        List.of(
                                Cell.of(String.join(", ", one.children())),
                                Cell.of(Days.inWords(one.from())),
                                Cell.of(one.stands()).marked(one.toLookAt(), Mark.tag("To look at", "red")))))
                .toList();
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
                                Cell.of(one.stands()).marked(one.toLookAt(), Mark.tag(tag(one), "red")))))
                .toList();
    }
}
