package org.hearth.fostering.collection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.fostering.indicator.CollectionCounts.Allegations;
import org.hearth.fostering.netgain.Account;
import org.hearth.fostering.netgain.Accounts;
import org.hearth.fostering.netgain.Amount;
import org.hearth.fostering.netgain.Entry;
import org.hearth.fostering.netgain.Flow;
import org.hearth.fostering.netgain.NetGain;
import org.hearth.fostering.places.Counted;
import org.hearth.fostering.places.OccupancyFigures;
import org.hearth.fostering.places.PlaceNumber;
import org.hearth.fostering.places.Reasons;
import org.hearth.fostering.recruitment.Basis;
import org.hearth.fostering.recruitment.Codes;
import org.hearth.fostering.recruitment.Enquiry;
import org.hearth.fostering.recruitment.FigureLine;
import org.hearth.fostering.recruitment.RecruitmentFigures;
import org.hearth.fostering.terms.Grant;
import org.hearth.platform.api.pages.Address;

/** The parts of a year's collection, put together from what defines each number. Kinds of household are told apart. */
final class Collected {
    /** Supported lodgings are no foster homes. */
    static final List<HouseholdKind> KINDS =
            List.of(HouseholdKind.MAINSTREAM, HouseholdKind.FAMILY_AND_FRIENDS, HouseholdKind.SHORT_BREAKS);

    /** Connected persons are counted beside them, and in nothing else: they are not recruited, and no places. */
    private static final List<HouseholdKind> STANDING =
            Stream.concat(KINDS.stream(), Stream.of(HouseholdKind.TEMPORARY)).toList();

    private static final String ANY_KIND = "Any";
    private static final String NET_GAIN = "net gain";

    private final Sources sources;
    private final Period days;

    /**
     * What it is read from.
     *
     * @param gain              of the year, or of its days until today
     * @param places            on the last day, by kind
     * @param recruitment       over the days, by kind
     * @param allegations       empty for who may not open them
     * @param missingHouseholds why households are not known; empty where they are
     * @param missingEnquiries  likewise enquiries
     * @param missingAllegations likewise allegations
     */
    record Sources(
            NetGain gain,
            Function<HouseholdKind, OccupancyFigures> places,
            Function<HouseholdKind, RecruitmentFigures> recruitment,
            List<Grant> grants,
            Optional<Allegations> allegations,
            String missingHouseholds,
            String missingEnquiries,
            String missingAllegations,
            Opens opens) {}

    /** Which lists the person may open. */
    record Opens(boolean households, boolean places, boolean enquiries) {}

    private Collected(Sources sources, Period days) {
        this.sources = sources;
        this.days = days;
    }

    static List<CollectionPart> of(Sources sources, Period days) {
        var made = new Collected(sources, days);
        return List.of(
                made.households(),
                made.joined(),
                made.left(),
                made.places(),
                made.recruitment(),
                made.granted(),
                made.allegations());
    }

    private CollectionPart households() {
        var lines = new ArrayList<CollectionLine>();
        for (HouseholdKind kind : STANDING) {
            Accounts accounts = sources.gain().of(kind);
            standing(lines, kind, "Approved households", accounts.households(), "households", "FOS-01");
            accounts.placesHeld()
                    .ifPresent(places -> standing(lines, kind, "Approved places", places, "places", "FOS-02"));
            accounts.childrenNamed()
                    .ifPresent(named -> standing(lines, kind, "Children named", named, "children-named", NET_GAIN));
        }
        return part(
                "Households and places when the year began and ended",
                "How many households are approved, and for how many places. Places of family and friends, and of connected persons approved temporarily, are the children named, and in no count of places.",
                sources.missingHouseholds(),
                lines);
    }

    private <A extends Amount<A>> void standing(
            List<CollectionLine> lines, HouseholdKind kind, String what, Account<A> account, String unit, String by) {
        LocalDate before = days.from().minusDays(1);
        lines.add(flow(what, kind, before, before, account, Flow.OPENING, unit, by));
        lines.add(flow(what, kind, days.lastDay(), days.lastDay(), account, Flow.CLOSING, unit, by));
    }

    private <A extends Amount<A>> CollectionLine flow(
            String what,
            HouseholdKind kind,
            LocalDate from,
            LocalDate to,
            Account<A> account,
            Flow flow,
            String unit,
            String by) {
        A total = account.total(flow);
        boolean opens = sources.opens().households() && total.number() > 0;
        return line(what, kind, from, to, total, by, opens ? household(kind, flow, unit) : "");
    }

    private CollectionPart joined() {
        var lines = new ArrayList<CollectionLine>();
        for (HouseholdKind kind : KINDS) {
            Accounts accounts = sources.gain().of(kind);
            moved(lines, kind, "Approved", accounts.households(), Flow.JOINED, "FOS-03");
            accounts.placesHeld().ifPresent(places -> {
                lines.add(inYear("Places with them", kind, places, Flow.JOINED, "FOS-04"));
                lines.add(inYear("Places more by a variation of terms", kind, places, Flow.INCREASED, "FOS-04"));
            });
        }
        return part(
                "Approved in the year",
                "How many households were approved or came from another service, and with how many places. One that was approved and left within the year is in both counts.",
                sources.missingHouseholds(),
                lines);
    }

    private CollectionPart left() {
        var lines = new ArrayList<CollectionLine>();
        for (HouseholdKind kind : KINDS) {
            Accounts accounts = sources.gain().of(kind);
            moved(lines, kind, "Left", accounts.households(), Flow.LEFT, "FOS-11");
            accounts.placesHeld().ifPresent(places -> {
                lines.add(inYear("Places with them", kind, places, Flow.LEFT, "FOS-04"));
                lines.add(inYear("Places fewer by a variation of terms", kind, places, Flow.REDUCED, "FOS-04"));
            });
        }
        return part(
                "Deregistered in the year",
                "How many households stopped fostering for the service, and why, by the service's own reasons. A reason that is not listed is that of nobody.",
                sources.missingHouseholds(),
                lines);
    }

    /** In all, then by how or why. */
    private <A extends Amount<A>> void moved(
            List<CollectionLine> lines, HouseholdKind kind, String what, Account<A> account, Flow flow, String by) {
        lines.add(inYear(what + ", in all", kind, account, flow, by));
        Map<String, List<Entry<A>>> reasons = new LinkedHashMap<>();
        account.list(flow)
                .forEach(entry -> reasons.computeIfAbsent(entry.reason().words(), none -> new ArrayList<>())
                        .add(entry));
        reasons.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(reason -> lines.add(line(
                        "%s: %s".formatted(what, reason.getKey()),
                        kind,
                        days.from(),
                        days.lastDay(),
                        account.sum(reason.getValue()),
                        by,
                        "")));
    }

    private <A extends Amount<A>> CollectionLine inYear(
            String what, HouseholdKind kind, Account<A> account, Flow flow, String by) {
        String unit = account.total(flow).of(0).unit();
        return flow(what, kind, days.from(), days.lastDay(), account, flow, unit, by);
    }

    private CollectionPart places() {
        var lines = new ArrayList<CollectionLine>();
        for (HouseholdKind kind : KINDS) {
            OccupancyFigures figures = sources.places().apply(kind);
            if (kind == HouseholdKind.FAMILY_AND_FRIENDS) {
                lines.add(place(kind, figures, PlaceNumber.FILLED, "Filled, of no count of places"));
                lines.add(unsettled(kind, figures));
                continue;
            }
            for (PlaceNumber number : List.of(
                    PlaceNumber.FILLED,
                    PlaceNumber.FILLED_BY_OURS,
                    PlaceNumber.FILLED_BY_OTHERS,
                    PlaceNumber.VACANT,
                    PlaceNumber.NOT_AVAILABLE)) {
                lines.add(place(kind, figures, number, number.words()));
            }
            if (figures.isKnown()) {
                figures.notAvailableByReason()
                        .forEach((code, counted) -> lines.add(new CollectionLine(
                                "Not available: " + Reasons.words(code),
                                kind.words(),
                                days.lastDay(),
                                days.lastDay(),
                                unit(counted.placeDays()),
                                (int) counted.placeDays(),
                                defined(kind, "FOS-08"),
                                sources.opens().places()
                                        ? place(kind, PlaceNumber.NOT_AVAILABLE)
                                                .with("by", "reason")
                                                .with("part", code)
                                                .toString()
                                        : "")));
            }
            lines.add(place(kind, figures, PlaceNumber.OVER, PlaceNumber.OVER.words()));
            if (kind == HouseholdKind.MAINSTREAM) {
                lines.add(unsettled(kind, figures));
            }
        }
        return part(
                "Places on the last day",
                "How many places are filled, vacant and not available, and why not. Reserved places are not available.",
                sources.places().apply(HouseholdKind.MAINSTREAM).isKnown()
                        ? ""
                        : "Where children live is not told for that day.",
                lines);
    }

    private CollectionLine unsettled(HouseholdKind kind, OccupancyFigures figures) {
        int children = figures.unsettledOnLastDay().size();
        return new CollectionLine(
                "Children of whom nobody has said in which household, in no count here",
                kind.words(),
                days.lastDay(),
                days.lastDay(),
                children == 1 ? "child" : "children",
                figures.isKnown() ? children : null,
                "the stays to settle",
                "");
    }

    private CollectionLine place(HouseholdKind kind, OccupancyFigures figures, PlaceNumber number, String what) {
        Counted counted = figures.onLastDay(number);
        long places = counted.placeDays();
        return new CollectionLine(
                what,
                kind.words(),
                days.lastDay(),
                days.lastDay(),
                unit(places),
                figures.isKnown() ? (int) places : null,
                defined(kind, number.indicator()),
                figures.isKnown() && places > 0 && sources.opens().places()
                        ? place(kind, number).toString()
                        : "");
    }

    private static String unit(long places) {
        return places == 1 ? "place" : "places";
    }

    private CollectionPart recruitment() {
        var lines = new ArrayList<CollectionLine>();
        for (HouseholdKind kind : KINDS) {
            RecruitmentFigures figures = sources.recruitment().apply(kind);
            for (FigureLine each : List.of(
                    FigureLine.ENQUIRIES,
                    FigureLine.VISITS,
                    FigureLine.APPLICATIONS,
                    FigureLine.APPROVALS,
                    FigureLine.REFUSALS,
                    FigureLine.NOT_TAKEN_ON,
                    FigureLine.WITHDRAWALS)) {
                lines.add(enquiries(kind, each.words(), each, "", figures.count(Basis.PERIOD, each)));
            }
            Map<String, List<Enquiry>> withdrew = figures.withdrawals(Basis.PERIOD);
            withdrew.forEach((code, those) -> lines.add(enquiries(
                    kind,
                    "%s: %s".formatted(FigureLine.WITHDRAWALS.words(), Codes.WITHDRAWN.words(code)),
                    FigureLine.WITHDRAWALS,
                    code,
                    those.size())));
        }
        return part(
                "Enquiries and applications of the year",
                "How many people asked to foster and applied, and what became of it, by what happened in the year, whenever they first asked. Each couple is one enquiry.",
                sources.missingEnquiries(),
                lines);
    }

    private CollectionLine enquiries(HouseholdKind kind, String what, FigureLine line, String reason, int number) {
        Address list = days("/fostering/recruitment/enquiries")
                .with("kind", Keys.of(kind))
                .with("basis", Keys.of(Basis.PERIOD))
                .with("line", Keys.of(line))
                .with("reason", reason);
        return new CollectionLine(
                what,
                kind.words(),
                days.from(),
                days.lastDay(),
                number == 1 ? "enquiry" : "enquiries",
                number,
                defined(kind, "FOS-09"),
                number > 0 && sources.opens().enquiries() ? list.toString() : "");
    }

    private CollectionPart granted() {
        var exemptions = grants(Grant.Kind.EXEMPTION);
        LocalDate last = days.lastDay();
        return part(
                "Exemptions and placements outside the terms",
                "How many exemptions from the usual limit of three children hold, and what else was granted beside the terms of approval.",
                missingGrants(),
                List.of(
                        grant(
                                "Exemptions from the usual limit that hold",
                                last,
                                (int) exemptions.stream()
                                        .filter(one -> one.period().includes(last))
                                        .count(),
                                "exemption"),
                        grant("Exemptions from the usual limit granted", days.from(), begun(exemptions), "exemption"),
                        grant(
                                "Emergency placements outside the terms",
                                days.from(),
                                begun(grants(Grant.Kind.EMERGENCY)),
                                "placement")));
    }

    /** Before the first that was recorded, none means that none was recorded yet. */
    private String missingGrants() {
        return sources.grants().stream().map(Grant::from).min(Comparator.naturalOrder()).stream()
                        .anyMatch(first -> !first.isAfter(days.lastDay()))
                ? ""
                : "Not known: no exemption and no emergency placement that began by then is recorded.";
    }

    private List<Grant> grants(Grant.Kind kind) {
        return sources.grants().stream().filter(one -> one.kind() == kind).toList();
    }

    private int begun(List<Grant> grants) {
        return (int) grants.stream().filter(one -> days.includes(one.from())).count();
    }

    private CollectionLine grant(String what, LocalDate from, int number, String unit) {
        return new CollectionLine(
                what,
                ANY_KIND,
                from,
                days.lastDay(),
                number == 1 ? unit : unit + "s",
                number,
                "exemptions and emergency placements",
                "");
    }

    private CollectionPart allegations() {
        var lines = new ArrayList<CollectionLine>();
        sources.allegations().ifPresent(told -> {
            lines.add(allegation("Received", days.from(), told.received()));
            lines.add(allegation("Closed", days.from(), told.closed()));
            told.outcomes()
                    .forEach((outcome, number) -> lines.add(allegation("Closed: " + outcome, days.from(), number)));
            lines.add(allegation("Open", days.lastDay(), told.open()));
        });
        return part(
                "Allegations about foster carers",
                "How many allegations were made about foster carers, and how they ended.",
                sources.allegations().isPresent()
                        ? sources.missingAllegations()
                        : "Not included. They are told to those alone who may open the managers' list of allegations; ask a manager for them.",
                lines);
    }

    private CollectionLine allegation(String what, LocalDate from, int number) {
        return new CollectionLine(
                what, ANY_KIND, from, days.lastDay(), number == 1 ? "allegation" : "allegations", number, "FOS-13", "");
    }

    /** Indicators count mainstream homes; other kinds are read from the same account or list. */
    private static String defined(HouseholdKind kind, String by) {
        return kind == HouseholdKind.MAINSTREAM || by.equals(NET_GAIN) ? by : "as " + by;
    }

    /** Where it is not known, each number of it is not. */
    private static CollectionPart part(String heading, String covers, String missing, List<CollectionLine> lines) {
        return new CollectionPart(
                heading,
                covers,
                missing,
                missing.isEmpty()
                        ? lines
                        : lines.stream()
                                .map(one -> new CollectionLine(
                                        one.what(),
                                        one.kind(),
                                        one.from(),
                                        one.to(),
                                        one.unit(),
                                        null,
                                        one.defined(),
                                        ""))
                                .toList());
    }

    private static <A extends Amount<A>> CollectionLine line(
            String what, HouseholdKind kind, LocalDate from, LocalDate to, A amount, String by, String href) {
        return new CollectionLine(
                what, kind.words(), from, to, amount.unit(), amount.number(), defined(kind, by), href);
    }

    private String household(HouseholdKind kind, Flow flow, String unit) {
        return days("/fostering/net-gain/households")
                .with("kind", Keys.of(kind))
                .with("line", Keys.of(flow))
                .with("unit", unit)
                .toString();
    }

    private Address place(HouseholdKind kind, PlaceNumber number) {
        return new Address("/fostering/places/list")
                .with("from", days.lastDay())
                .with("to", days.lastDay())
                .with("kind", Keys.of(kind))
                .with("number", Keys.of(number));
    }

    private Address days(String path) {
        return new Address(path).with("from", days.from()).with("to", days.lastDay());
    }
}
