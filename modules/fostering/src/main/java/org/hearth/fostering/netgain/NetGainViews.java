package org.hearth.fostering.netgain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.places.Places;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.time.UkTime;

/** The one way to the net gain, for pages, API and files alike: the register is read once for an answer. */
@ApplicationScoped
class NetGainViews {
    /** As in the table of permissions. */
    static final String RESOURCE = "net-gain";

    private static final String LISTS = "net-gain-households";

    @Inject
    Households households;

    @Inject
    Places places;

    @Inject
    Targets targets;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    private Kept kept;

    /** What had come and gone by the day, as it was read when so much was recorded. */
    private record Kept(long recorded, LocalDate day, Optional<HouseholdCount> net) {}

    /**
     * An answer: the account of the days, and those of the thirteen months that end with them.
     *
     * @param year that of the last day, up to it
     */
    record View(NetGainAsked asked, NetGain gain, List<NetGain> months, SinceApril year) {}

    /** A number's list. */
    record Opened(ListAsked asked, NetGain gain, Account<?> account, List<? extends Entry<?>> entries) {}

    LocalDate today() {
        return UkTime.today(clock);
    }

    View viewed(NetGainAsked asked) {
        return recorded("net-gain.viewed", asked, null);
    }

    View exported(NetGainAsked asked, String format) {
        return recorded("net-gain.exported", asked, format);
    }

    private View recorded(String what, NetGainAsked asked, String format) {
        var gains = NetGains.of(households.known(null));
        var details = details(asked, format);
        audit.record(what, null, details);
        return new View(
                asked,
                gains.over(asked.period()),
                gains.thirteenMonths(asked.period().lastDay()),
                SinceApril.of(gains, targets, asked.period().lastDay()));
    }

    /** Of this year, in passing; the register is read only when something was recorded. Empty where nobody is registered. */
    Optional<SinceApril> sinceApril() {
        return net().map(net -> new SinceApril(today(), net, SinceApril.target(targets, today(), null)));
    }

    private synchronized Optional<HouseholdCount> net() {
        long recorded = households.recordings();
        LocalDate today = today();
        if (kept == null || kept.recorded() != recorded || !kept.day().equals(today)) {
            List<Household> all = households.known(null);
            kept = new Kept(
                    recorded,
                    today,
                    all.isEmpty() ? Optional.empty() : Optional.of(SinceApril.net(NetGains.of(all), today)));
        }
        return kept.net();
    }

    /** @throws org.hearth.platform.api.RuleBroken where there is no such number */
    Opened listed(ListAsked asked) {
        return opened("net-gain.listed", asked, null);
    }

    Opened listExported(ListAsked asked, String format) {
        return opened("net-gain.list-exported", asked, format);
    }

    private Opened opened(String what, ListAsked asked, String format) {
        NetGain gain = NetGains.of(households.known(null)).over(asked.of().period());
        Account<?> account = asked.account(asked.accounts(gain));
        List<? extends Entry<?>> entries = asked.line().of(account);
        var details = details(asked.of(), format);
        details.put("line", asked.line().key());
        details.put("unit", Keys.of(asked.unit()));
        if (asked.by() != null) {
            details.put(asked.by(), asked.part());
        }
        details.put("rows", String.valueOf(entries.size()));
        audit.record(what, null, details);
        return new Opened(asked, gain, account, entries);
    }

    private static TreeMap<String, String> details(NetGainAsked asked, String format) {
        var details = new TreeMap<String, String>();
        details.put("from", asked.period().from().toString());
        details.put("to", asked.period().lastDay().toString());
        details.put("kind", Keys.of(asked.kind()));
        if (format != null) {
            details.put("format", format);
        }
        return details;
    }

    /** Whether the person may open the lists behind the numbers. */
    boolean mayOpenLists() {
        return permissions.may(person.get(), LISTS, Action.VIEW);
    }

    /** Whether the person may open the counts for the yearly collection. */
    boolean mayCollect() {
        return permissions.may(person.get(), "fostering-collection", Action.VIEW);
    }

    String district(String code) {
        return code.isEmpty() ? "Not known" : places.councilName(code, today());
    }
}
