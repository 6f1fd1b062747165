package org.hearth.fostering.need;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.codes.PlacementGroup;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.ListRow;
import org.hearth.platform.api.pages.ListRow.Cell;
import org.hearth.platform.api.pages.Pages;

/** Which children, or which applicants, stand behind one number. */
@Named("recruitToNeedList")
@RequestScoped
public class NeedListPage {
    @Inject
    NeedViews views;

    private NeedAsked asked;
    private List<ListRow> rows;
    private String what;

    public void loadChildren() {
        what = "children";
        if (ask()) {
            rows = views.children(asked, null).stream().map(NeedListPage::row).toList();
        }
    }

    public void loadEnquiries() {
        what = "enquiries";
        if (ask()) {
            rows = views.enquiries(asked, null).stream()
                    .map(one -> new ListRow(
                            Cell.link(
                                    one.enquiry().reference(),
                                    "/fostering/recruitment/enquiry?id="
                                            + one.enquiry().id()),
                            List.of(
                                    Cell.of(one.enquiry().kind().words()),
                                    Cell.of(one.stage().words()),
                                    Cell.of(Need.name(one.district())))))
                    .toList();
        }
    }

    private boolean ask() {
        try {
            asked = NeedAsked.of(Pages::parameter);
            return true;
        } catch (RuleBroken noSuchNumber) {
            Pages.notFound();
            return false;
        }
    }

    private static ListRow row(NeedViews.Listed listed) {
        Need.Child child = listed.child();
        if (!listed.named()) {
            return new ListRow(Cell.of("Restricted"), List.of(Cell.of(""), Cell.of(""), Cell.of(""), Cell.of("")));
        }
        String reference = child.history().reference();
        return new ListRow(
                Cell.link(reference, "/children/child?reference=" + reference),
                List.of(
                        Cell.of(child.ages().words()),
                        Cell.of(Need.name(child.district())),
                        Cell.of(where(child)),
                        Cell.of(side(child))));
    }

    static String where(Need.Child child) {
        return child.agency()
                ? "With an agency's foster carers"
                : child.group() == PlacementGroup.FOSTER_OTHER
                        ? "With other foster carers"
                        : child.group().words();
    }

    private static String side(Need.Child child) {
        return switch (child.side()) {
            case IN -> "";
            case OUT -> "Outside the county";
            case UNKNOWN -> "Not known whether outside the county";
        };
    }

    public boolean isFound() {
        return rows != null;
    }

    public boolean isOfChildren() {
        return what.equals("children");
    }

    public String getTitle() {
        return isOfChildren() ? "Children whom others' homes take" : "In assessment";
    }

    /** Which of them. */
    public String getPart() {
        var parts = new ArrayList<String>();
        if (isOfChildren() && asked.lack() == Lack.AGENCY_OUTSIDE) {
            parts.add("with agencies' foster carers outside the county");
        } else if (isOfChildren() && asked.lack() != Lack.ALL) {
            parts.add(asked.lack().words());
        }
        if (isOfChildren() && asked.ages() != null) {
            parts.add("Ages: " + asked.ages().words());
        }
        if (!isOfChildren() && asked.kind() != null) {
            parts.add(asked.kind().words());
        }
        if (!isOfChildren() && asked.stage() != null) {
            parts.add(asked.stage().words());
        }
        if (asked.district() != null) {
            parts.add("Postcode district: " + Need.name(asked.district()));
        }
        return String.join("; ", parts);
    }

    public List<ListRow> getRows() {
        return rows;
    }

    public int getCount() {
        return rows.size();
    }

    public boolean isNobody() {
        return rows.isEmpty();
    }

    public String getCsv() {
        return asked.address("/api/fostering/recruit-to-need/" + what + ".csv").toString();
    }
}
