package org.hearth.fostering.recruitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.ListRow;
import org.hearth.platform.api.pages.ListRow.Cell;
import org.hearth.platform.api.pages.Pages;

/** All enquiries by their state, or those behind one number of recruitment. */
@Named
@RequestScoped
public class EnquiriesPage {
    private static final int SIZE = 50;

    @Inject
    EnquiryViews views;

    private EnquiryQuestion asked = EnquiryQuestion.open();
    private List<Enquiry> found = List.of();
    private int page = 1;

    public void load() {
        try {
            asked = EnquiryQuestion.of(Pages::parameter, views.today());
        } catch (RuleBroken refused) {
            // what stands behind a number comes by its link and has no field here
            boolean isAsked = "kind".equals(refused.field()) || "state".equals(refused.field());
            Pages.error(isAsked ? refused.field() : null, refused.getMessage());
        }
        found = views.listed(asked);
        page = Pages.parameter("page")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .map(wanted -> Math.min(Math.max(wanted, 1), getPages()))
                .orElse(1);
    }

    public boolean isNumber() {
        return asked.isNumber();
    }

    public String getTitle() {
        return asked.isNumber() ? asked.words() : "Enquiries";
    }

    /** The numbers that the list belongs to. */
    public String getBack() {
        return asked.isNumber()
                ? asked.address("/fostering/recruitment/conversion")
                        .with("line", null)
                        .with("basis", null)
                        .with("reason", null)
                        .toString()
                : "/fostering/recruitment";
    }

    public int getCount() {
        return found.size();
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return Math.max(1, (found.size() + SIZE - 1) / SIZE);
    }

    public String getAddress() {
        return asked.address("/fostering/recruitment/enquiries").toString();
    }

    public String getCsv() {
        return asked.address("/api/fostering/enquiries.csv").toString();
    }

    public List<ListRow> getRows() {
        int from = Math.min((page - 1) * SIZE, found.size());
        return found.subList(from, Math.min(from + SIZE, found.size())).stream()
                .map(enquiry -> new ListRow(
                        Cell.link(enquiry.reference(), EnquiryPage.href(enquiry)),
                        List.of(
                                Cell.of(Days.inWords(enquiry.since())),
                                Cell.of(enquiry.kind().words()),
                                Cell.of(Codes.SOURCE.words(enquiry.contact().source())),
                                Cell.of(
                                        enquiry.contact().district().isEmpty()
                                                ? "Not known"
                                                : enquiry.contact().district()),
                                Cell.of(enquiry.stage().words()),
                                Cell.of(enquiry.ending()
                                        .map(step -> "%s, on %s".formatted(step.words(), Days.inWords(step.on())))
                                        .orElse("Open")))))
                .toList();
    }

    public List<Choice> getKinds() {
        return EnquiryForm.orNone(
                "All",
                HouseholdKind.full().stream()
                        .map(kind -> Choice.of(Keys.of(kind), kind.words()))
                        .toList());
    }

    public List<Choice> getStates() {
        return Arrays.stream(EnquiryQuestion.State.values())
                .map(state -> Choice.of(Keys.of(state), state.words()))
                .toList();
    }

    public String getKind() {
        return asked.kind() == null ? "" : Keys.of(asked.kind());
    }

    public String getState() {
        return Keys.of(asked.state());
    }
}
