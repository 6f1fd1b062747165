package org.hearth.fostering.netgain;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.ListRow;
import org.hearth.platform.api.pages.ListRow.Cell;
import org.hearth.platform.api.pages.Pages;

/** Which households stand behind one number of the account, on which day and why. */
@Named
@RequestScoped
public class NetGainHouseholdsPage {

    @Inject
    NetGainViews views;

    private NetGainViews.Opened opened;

    public void load() {
        try {
            var asked = NetGainAsked.of(Pages.day("from"), Pages.day("to"), Pages.parameter("kind"), views.today());
            opened = views.listed(ListAsked.of(asked, Pages::parameter));
        } catch (RuleBroken noSuchNumber) {
            Pages.notFound();
        }
    }

    public boolean isFound() {
        return opened != null;
    }

    public String getDays() {
        return opened.asked().of().words();
    }

    /** {@code Mainstream, joined: 36 places}. */
    public String getTitle() {
        return "%s, %s: %s"
                .formatted(
                        opened.asked().of().kind().words(),
                        opened.asked().line().inSentence(),
                        number());
    }

    private String number() {
        var amount = opened.asked().line().number(opened.account());
        return opened.asked().line() == Listed.NET ? amount.signed() : amount.words();
    }

    /** {@code Cambridge}; empty for the whole. */
    public String getPart() {
        if (opened.asked().by() == null) {
            return "";
        }
        return opened.asked().by().equals(ListAsked.DISTRICT)
                ? "District: " + views.district(opened.asked().part())
                : "Ages of approval: " + AgeRange.valueOf(opened.asked().part()).words();
    }

    public boolean isNobody() {
        return opened.entries().isEmpty();
    }

    public int getCount() {
        return (int) opened.entries().stream()
                .map(entry -> entry.household().id())
                .distinct()
                .count();
    }

    /** {@code Since}, where the list is of what stands on a day. */
    public String getDayHeading() {
        return opened.asked().line().isStanding() ? "Since" : "Day";
    }

    public List<ListRow> getRows() {
        return opened.entries().stream()
                .map(entry -> new ListRow(
                        Cell.link(
                                entry.household().reference(),
                                "/fostering/household?id=" + entry.household().id()),
                        List.of(
                                Cell.of(Days.inWords(entry.day())),
                                Cell.of(entry.flow().words()),
                                Cell.of(entry.reason().words()),
                                Cell.number(amount(entry)))))
                .toList();
    }

    private static String amount(Entry<?> entry) {
        return (entry.flow().sign() < 0 ? "-" : "") + entry.amount().words();
    }

    public String getCsv() {
        return opened.asked().address("/api/fostering/net-gain/households.csv").toString();
    }

    public String getBack() {
        return opened.asked().of().address("/fostering/net-gain").toString();
    }
}
