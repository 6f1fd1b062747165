package org.hearth.fostering.recruitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.time.WorkingDays;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.ListRow;
import org.hearth.platform.api.pages.ListRow.Cell;

/** Who waits for an answer, longest first: an enquiry is to be answered within a working day. */
@Named("enquiriesWaiting")
@RequestScoped
public class WaitingPage {
    @Inject
    EnquiryViews views;

    private List<Enquiry> waiting = List.of();
    private LocalDate today;

    public void load() {
        today = views.today();
        waiting = views.waiting();
    }

    public boolean isNobody() {
        return waiting.isEmpty();
    }

    public int getCount() {
        return waiting.size();
    }

    public long getLate() {
        return waiting.stream().filter(this::isLate).count();
    }

    /** "1 working day, local limit". */
    public String getLimit() {
        return Standard.REPLY.limit(today);
    }

    private boolean isLate(Enquiry enquiry) {
        return today.isAfter(Standard.REPLY.due(enquiry.since()));
    }

    public List<ListRow> getRows() {
        return waiting.stream()
                .map(enquiry -> new ListRow(
                        Cell.link(enquiry.reference(), EnquiryPage.href(enquiry)),
                        List.of(
                                Cell.of(Days.inWords(enquiry.since())),
                                Cell.number(String.valueOf(WorkingDays.england().between(enquiry.since(), today))),
                                Cell.of(Days.inWords(Standard.REPLY.due(enquiry.since())))
                                        .marked(isLate(enquiry), ListRow.Mark.tag("Late", "red")),
                                Cell.of(enquiry.kind().words()),
                                Cell.of(Codes.SOURCE.words(enquiry.contact().source())))))
                .toList();
    }
}
