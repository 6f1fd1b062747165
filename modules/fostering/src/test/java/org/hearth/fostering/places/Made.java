package org.hearth.fostering.places;

import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.testing.InventedHousehold.id;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.testing.InventedHousehold;

/** Invented households with who lives there and what is kept, told step by step. */
public final class Made {
    private final List<Household> households = new ArrayList<>();
    private final List<FosterStay> stays = new ArrayList<>();
    private final List<Resident> residents = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private int placesForParent;

    public static Made aService() {
        return new Made();
    }

    public Made with(InventedHousehold household) {
        return with(household.build());
    }

    public Made with(Household household) {
        households.add(household);
        return this;
    }

    /** A mainstream household for any child. */
    public Made with(String reference, String approvedOn, int places) {
        return with(InventedHousehold.aHousehold(reference).approved(approvedOn, places));
    }

    /** @param to {@code null} while it goes on */
    public Made child(String child, String household, String from, String to) {
        stays.add(stay(child, id(household), from, to, List.of()));
        return this;
    }

    public Made childAway(String child, String household, String from, String to, String away, String back) {
        stays.add(stay(child, id(household), from, to, List.of(new Period(day(away), date(back)))));
        return this;
    }

    public Made respite(String child, String household, String from, String to) {
        stays.add(new FosterStay(
                id(child),
                child,
                false,
                null,
                day("2012-06-01"),
                day(from),
                true,
                true,
                false,
                false,
                null,
                id(household),
                new Period(day(from), date(to)),
                null,
                List.of()));
        return this;
    }

    public Made unsettled(String child, String from, String to, boolean kin) {
        stays.add(new FosterStay(
                id(child),
                child,
                false,
                null,
                day("2012-06-01"),
                day(from),
                false,
                true,
                kin,
                false,
                "QC1 4AB",
                null,
                new Period(day(from), date(to)),
                null,
                List.of()));
        return this;
    }

    public Made presumed(String child, String household, String from, String toldUntil) {
        stays.add(new FosterStay(
                id(child),
                child,
                false,
                null,
                day("2012-06-01"),
                day(from),
                false,
                true,
                false,
                false,
                null,
                id(household),
                new Period(day(from), null),
                day(toldUntil),
                List.of()));
        return this;
    }

    public Made resident(Presence who, String reference, String household, String from, String to) {
        residents.add(new Resident(
                id(household),
                residents.size() + 1,
                who,
                who == Presence.OTHER_COUNCIL ? "Peterborough" : "",
                reference,
                null,
                null,
                null,
                day(from),
                date(to),
                ""));
        return this;
    }

    public Made notAvailable(String household, String reason, Integer places, String from, String until, String ended) {
        return hold(household, Hold.Kind.NOT_AVAILABLE, reason, places, from, until, ended, null);
    }

    public Made reserved(String household, int places, String from, String until, String forChild) {
        return hold(household, Hold.Kind.RESERVED, "", places, from, until, null, forChild);
    }

    public Made held(String household, String child, String from, String until) {
        return hold(household, Hold.Kind.HELD, "", 1, from, until, null, child);
    }

    private Made hold(
            String household,
            Hold.Kind kind,
            String reason,
            Integer places,
            String from,
            String until,
            String ended,
            String child) {
        holds.add(new Hold(
                id(household),
                holds.size() + 1,
                kind,
                reason,
                places,
                day(from),
                date(until),
                date(until),
                date(ended),
                child == null ? null : id(child),
                ""));
        return this;
    }

    public Made link(Link link) {
        links.add(link);
        return this;
    }

    public Made stay(FosterStay stay) {
        stays.add(stay);
        return this;
    }

    public Made parentAndChildAsTwo() {
        placesForParent = 1;
        return this;
    }

    public Occupancy build() {
        return Occupancy.of(
                households,
                stays,
                links,
                residents,
                holds,
                new Coverage(List.of(new Period(day("2010-04-01"), day("2026-04-01")))),
                placesForParent);
    }

    /** {@code 2 filled, 1 vacant} on the day. */
    static String on(Occupancy occupancy, String household, String day) {
        return occupancy.of(id(household)).orElseThrow().on(day(day)).inWords();
    }

    static FosterStay stay(String child, UUID home, String from, String to, List<Period> away) {
        return new FosterStay(
                id(child),
                child,
                false,
                null,
                day("2012-06-01"),
                day(from),
                false,
                true,
                false,
                false,
                "QC1 4AB",
                home,
                new Period(day(from), date(to)),
                null,
                away);
    }

    private static LocalDate date(String text) {
        return text == null ? null : day(text);
    }
}
