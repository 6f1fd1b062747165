package org.hearth.fostering.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.netgain.Accounts;
import org.hearth.fostering.netgain.Entry;
import org.hearth.fostering.netgain.Flow;
import org.hearth.fostering.netgain.HouseholdCount;
import org.hearth.fostering.netgain.NetGains;
import org.hearth.fostering.recruitment.Enquiry;
import org.hearth.platform.api.pages.Days;

/**
 * Forecasts from the register and the pipeline as they are known at one time. Asked for a past day it looks at nothing that
 * happened after it, except that what is known now is taken to have been known then.
 */
public final class Forecaster {
    /** Rates rest on so many years before the day. */
    static final int YEARS = 3;

    /** Of less nothing is forecast. */
    static final int FEWEST_YEARS = 2;

    static final int FEWEST = 5;

    private static final int OFTEN = 1000;

    private final List<Household> households;
    private final List<Enquiry> enquiries;
    private final NetGains gains;
    private final LocalDate registerTells;
    private final LocalDate enquiriesTell;

    /**
     * @param registerTells the first day of which the register tells everyone who was approved; {@code null} for none
     * @param enquiriesTell the first day from which every enquiry is recorded; {@code null} where those recorded are all
     */
    public Forecaster(
            List<Household> households, List<Enquiry> enquiries, LocalDate registerTells, LocalDate enquiriesTell) {
        this.households = households.stream()
                .sorted(Comparator.comparing(Household::reference))
                .toList();
        this.enquiries = enquiries.stream()
                .filter(enquiry -> !enquiry.isMerged())
                .sorted(Comparator.comparing(Enquiry::reference))
                .toList();
        this.gains = NetGains.of(this.households);
        this.registerTells = registerTells;
        this.enquiriesTell = enquiriesTell;
    }

    /**
     * What is expected on the last day of the reporting year, as it can be told on the day.
     *
     * @param ahead whether last days recorded after it were known on it
     */
    public Outlook on(LocalDate day, HouseholdKind kind, boolean ahead) {
        LocalDate end = ReportingYear.of(day).lastDay();
        LocalDate asked = pipelineTells(kind);
        var missing = new ArrayList<String>();
        tells(asked, day, "Enquiries of this kind are", missing);
        tells(registerTells, day, "Fostering households are", missing);
        if (!missing.isEmpty()) {
            return new Outlook.NotKnown(missing);
        }
        Period pipelineDays = Period.ofDays(later(asked, day.minusYears(YEARS).plusDays(1)), day);
        Period registerDays =
                Period.ofDays(later(registerTells, day.minusYears(YEARS).plusDays(1)), day);
        Accounts before = gains.over(registerDays).of(kind);
        Set<Joined> joined = new HashSet<>();
        gains.over(Period.ofDays(earlier(pipelineDays.from(), registerDays.from()), day))
                .of(kind)
                .households()
                .list(Flow.JOINED)
                .forEach(entry -> joined.add(Joined.of(entry)));
        List<Way> ways = ways(day, kind, joined);
        var exits = new Exits(ways, Way.number(pipelineDays.from()));
        List<Way> open = ways.stream().filter(Way::isOpen).toList();
        List<Enquiry> approved = ways.stream()
                .filter(way -> way.last().to() == Way.APPROVED && way.last().until() >= Way.number(pipelineDays.from()))
                .map(Way::enquiry)
                .toList();
        if (approved.size() < FEWEST) {
            missing.add(
                    "%d %s approved from an enquiry in the %d years before, and it takes %d to say how long that lasts."
                            .formatted(
                                    approved.size(),
                                    approved.size() == 1 ? "household was" : "households were",
                                    YEARS,
                                    FEWEST));
        }
        for (Reached stage : Reached.values()) {
            boolean held = open.stream().anyMatch(way -> way.last().at() == stage);
            if (held && exits.of(stage) < FEWEST) {
                missing.add("\"%s\": %d went on from there, or ended there, in the %d years before, and it takes %d."
                        .formatted(stage.words(), exits.of(stage), YEARS, FEWEST));
            }
        }
        if (!missing.isEmpty()) {
            return new Outlook.NotKnown(missing);
        }
        var standing = new ArrayList<Simulation.Standing>();
        var leaving = new ArrayList<Forecast.Leaving>();
        for (Household household : households) {
            Approval approval =
                    household.approvalOn(day).filter(one -> one.kind() == kind).orElse(null);
            if (approval != null) {
                boolean known = ahead && leaves(approval, end);
                standing.add(new Simulation.Standing(approval.placesOn(day), known));
                if (known) {
                    leaving.add(
                            new Forecast.Leaving(household, approval.period().to()));
                }
            }
        }
        var matched = new HashSet<Joined>();
        ways.stream()
                .filter(way -> way.last().to() == Way.APPROVED)
                .forEach(way -> matched.add(Joined.of(way.enquiry())));
        // of who was approved sooner after the first enquiry, theirs may lie before it
        Period withEnquiry = Period.ofDays(later(registerDays.from(), asked.plusYears(1)), day);
        List<Entry<HouseholdCount>> otherwise = before.households().list(Flow.JOINED).stream()
                .filter(entry -> withEnquiry.includes(entry.day()) && !matched.contains(Joined.of(entry)))
                .toList();
        List<Enquiry> asking = ways.stream()
                .map(Way::enquiry)
                .filter(enquiry -> pipelineDays.includes(enquiry.since()))
                .toList();
        var history = new Simulation.History(
                exits,
                ways.size(),
                open.stream().map(Way::last).toList(),
                standing,
                asking.size(),
                days(pipelineDays),
                otherwise.size(),
                days(withEnquiry),
                before.households().list(Flow.LEFT).size(),
                householdDays(kind, registerDays),
                before.places() == null ? null : amounts(before, Flow.JOINED, 1),
                before.places() == null ? null : varied(before));
        Accounts soFar = gains.over(NetGains.yearToDate(day)).of(kind);
        var simulation = new Simulation(
                history,
                soFar.households().net().number(),
                soFar.places() == null ? null : soFar.places().net().number(),
                Way.number(day),
                Way.number(end));
        simulation.run(OFTEN, seed(day, kind));
        return new Outlook.Known(new Forecast(
                kind,
                day,
                end,
                ahead,
                simulation.parts(),
                simulation.households(),
                simulation.places(),
                open.stream()
                        .map(way -> new Forecast.Open(
                                way.enquiry(),
                                way.last().at(),
                                LocalDate.ofEpochDay(way.last().since())))
                        .sorted(Comparator.comparing(Forecast.Open::since)
                                .thenComparing(one -> one.enquiry().reference()))
                        .toList(),
                leaving,
                new Forecast.Rests(
                        asked,
                        pipelineDays,
                        registerDays,
                        withEnquiry,
                        asking,
                        approved,
                        otherwise,
                        before.households().list(Flow.LEFT).size())));
    }

    /** One quarter's end before, the forecast of that day, and what happened. */
    public record Past(Forecast forecast, int households, Integer places) {

        public boolean isHeld() {
            return forecast.households().holds(households);
        }

        /** Never for kinds without places. */
        public boolean isPlacesHeld() {
            return places != null && forecast.places().holds(places);
        }
    }

    /**
     * How well earlier forecasts held: for each quarter's end in years that are over by the day, what would have been said by
     * what had happened, against what came of it. Quarters of which too little was known are left out.
     */
    public List<Past> before(LocalDate day, HouseholdKind kind) {
        var past = new ArrayList<Past>();
        LocalDate first = later(pipelineTells(kind), registerTells);
        if (first == null) {
            return past;
        }
        ReportingYear year = ReportingYear.of(first);
        for (; year.lastDay().isBefore(day); year = new ReportingYear(year.ends() + 1)) {
            Accounts is = gains.over(year.period()).of(kind);
            for (LocalDate end = year.firstDay().plusMonths(3).minusDays(1);
                    end.isBefore(year.lastDay());
                    end = end.plusDays(1).plusMonths(3).minusDays(1)) {
                if (on(end, kind, false) instanceof Outlook.Known known) {
                    past.add(new Past(
                            known.forecast(),
                            is.households().net().number(),
                            is.places() == null ? null : is.places().net().number()));
                }
            }
        }
        return past;
    }

    /** The same question has the same answer. */
    private static long seed(LocalDate day, HouseholdKind kind) {
        return day.toEpochDay() * HouseholdKind.full().size() + kind.ordinal();
    }

    /** Who came into the kind, and when. */
    private record Joined(UUID household, LocalDate on) {
        static Joined of(Entry<?> entry) {
            return new Joined(entry.household().id(), entry.day());
        }

        static Joined of(Enquiry enquiry) {
            return enquiry.approval()
                    .map(step -> new Joined(step.other(), step.on()))
                    .orElse(null);
        }
    }

    private List<Way> ways(LocalDate day, HouseholdKind kind, Set<Joined> joined) {
        return enquiries.stream()
                .filter(enquiry -> enquiry.kind() == kind && !enquiry.since().isAfter(day))
                .map(enquiry -> Way.of(enquiry, day, joined.contains(Joined.of(enquiry))))
                .toList();
    }

    /** The first of the kind, but not before every one is recorded; {@code null} where there is none. */
    private LocalDate pipelineTells(HouseholdKind kind) {
        LocalDate first = enquiries.stream()
                .filter(enquiry -> enquiry.kind() == kind)
                .map(Enquiry::since)
                .min(LocalDate::compareTo)
                .orElse(null);
        return enquiriesTell == null ? first : later(first, enquiriesTell);
    }

    private static void tells(LocalDate first, LocalDate day, String who, List<String> missing) {
        if (first == null || first.isAfter(day)) {
            missing.add("%s not recorded yet.".formatted(who));
        } else if (first.isAfter(day.minusYears(FEWEST_YEARS))) {
            missing.add("%s all recorded from %s on, and it takes those of the %d years before %s."
                    .formatted(who, Days.inWords(first), FEWEST_YEARS, Days.inWords(day)));
        }
    }

    private static boolean leaves(Approval approval, LocalDate end) {
        LocalDate to = approval.period().to();
        return to != null && !to.isAfter(end);
    }

    private static int[] amounts(Accounts accounts, Flow flow, int sign) {
        return accounts.places().list(flow).stream()
                .mapToInt(entry -> sign * entry.amount().number())
                .toArray();
    }

    private static int[] varied(Accounts accounts) {
        int[] more = amounts(accounts, Flow.INCREASED, 1);
        int[] fewer = amounts(accounts, Flow.REDUCED, -1);
        int[] all = new int[more.length + fewer.length];
        System.arraycopy(more, 0, all, 0, more.length);
        System.arraycopy(fewer, 0, all, more.length, fewer.length);
        return all;
    }

    /** How many days all households of the kind were approved on, together. */
    private long householdDays(HouseholdKind kind, Period over) {
        long days = 0;
        for (Household household : households) {
            for (Approval approval : household.approvals()) {
                if (approval.kind() == kind && approval.period().overlaps(over)) {
                    LocalDate from = later(approval.period().from(), over.from());
                    LocalDate to = approval.period().isOpen()
                            ? over.to()
                            : earlier(approval.period().to(), over.to());
                    days += Math.max(0, ChronoUnit.DAYS.between(from, to));
                }
            }
        }
        return days;
    }

    private static long days(Period period) {
        return ChronoUnit.DAYS.between(period.from(), period.to());
    }

    /** {@code null} where one of them is. */
    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
