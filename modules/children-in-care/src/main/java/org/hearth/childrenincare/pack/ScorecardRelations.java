package org.hearth.childrenincare.pack;

import static org.hearth.core.api.pack.Relation.rest;
import static org.hearth.core.api.pack.Relation.same;
import static org.hearth.core.api.pack.Relation.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.childrenincare.indicator.AgeBand;
import org.hearth.core.api.codes.PlacementGroup;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.OverTime;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.pack.Relation.Rest;

/**
 * How the counts of the scorecard hang together beyond {@link CareRelations}: the lines that only it prints, and the
 * quarters of which it prints a few lines. What is known to be part of what bounds it from above.
 */
final class ScorecardRelations {
    private static final String IN_CARE = CareRelations.IN_CARE;
    private static final List<String> OF_THOSE_IN_CARE_ALL_YEAR = List.of("HEA-03", "HEA-04", "HEA-06");

    private final LocalDate day;
    private final List<Relation> found = new ArrayList<>();

    private ScorecardRelations(LocalDate day) {
        this.day = day;
    }

    static List<Relation> on(LocalDate day) {
        var relations = new ScorecardRelations(day);
        relations.homes();
        relations.plansAndHealth();
        relations.ages();
        relations.away();
        for (Over over : Over.values()) {
            relations.waysOut(over);
        }
        return relations.found;
    }

    private void homes() {
        var fostered = at("PLA-02").numerator();
        found.add(same(fostered, at("PLA-07.share").denominator()));
        found.add(same(
                at(group(PlacementGroup.FOSTER_KIN)).numerator(),
                at("PLA-07.share").numerator()));
        found.add(same(
                at("CIC-07").with("age", AgeBand.FROM_16.key()),
                at("PLA-05.share").denominator()));
        found.add(within(
                at("PLA-05.share").numerator(),
                at(group(PlacementGroup.SUPPORTED)).numerator()));
        found.add(same(at("PLA-06.other"), at(group(PlacementGroup.OTHER)).numerator()));
        found.add(within(at("STA-02").denominator(), at(IN_CARE)));
        found.add(within(at("OOC-05.made"), at("OOC-05.made", Over.YEAR_TO_DATE)));
    }

    /** What is counted as it happens, in the columns of the quarters and of the years. */
    static List<Relation> sinceApril(PackDays days) {
        var found = new ArrayList<Relation>();
        for (LocalDate day : days.all()) {
            for (String line : List.of("CIC-03.events", "CIC-04.events", "MIS-01", "OOC-05.made")) {
                found.addAll(OverTime.sinceApril(
                        day, days.columns(), (on, over) -> Cells.over(new Coordinates(line, on), over)));
            }
            for (String line : List.of("STA-03", "CIC-15", "CPL-01")) {
                var printed = line.equals("STA-03") ? days.quarters() : days.columns();
                found.addAll(OverTime.sinceApril(day, printed, (on, over) -> Cells.over(new Coordinates(line, on), over)
                        .numerator()));
                found.addAll(OverTime.sinceApril(day, printed, (on, over) -> Cells.over(new Coordinates(line, on), over)
                        .denominator()));
            }
        }
        return found;
    }

    /** Who is asked of a check, or of how long they have stayed, is among those of their age. */
    private void ages() {
        among(at("HEA-11").denominator(), AgeBand.UNDER_1, AgeBand.FROM_1);
        among(at("HEA-08a").denominator(), AgeBand.FROM_5, AgeBand.FROM_10, AgeBand.FROM_16);
        among(at("STA-02").denominator(), AgeBand.UNDER_1, AgeBand.FROM_1, AgeBand.FROM_5, AgeBand.FROM_10);
    }

    /** Less those of other ages and those who are asked, those in care are the ones of these ages who are not asked. */
    private void among(Coordinates asked, AgeBand... ages) {
        var others = new ArrayList<Coordinates>();
        for (AgeBand band : AgeBand.values()) {
            if (!List.of(ages).contains(band)) {
                others.add(at("CIC-07").with("age", band.key()));
            }
        }
        others.add(asked);
        found.add(rest(at(IN_CARE), others, Rest.COUNTED));
    }

    private void plansAndHealth() {
        found.add(same(at("STA-04").denominator(), at(IN_CARE)));
        found.add(same(at("STA-06").denominator(), at(IN_CARE)));
        String first = OF_THOSE_IN_CARE_ALL_YEAR.get(0);
        OF_THOSE_IN_CARE_ALL_YEAR.forEach(line -> found.add(same(at(first).denominator(), at(line).denominator())));
        found.add(within(at(first).denominator(), at(IN_CARE)));
        found.add(within(at("HEA-08a").denominator(), at(IN_CARE)));
        found.add(within(at("HEA-07").numerator(), at("HEA-08a").denominator()));
    }

    private void away() {
        for (Over over : Over.values()) {
            found.add(same(at("MIS-02", over).denominator(), at("MIS-03", over).denominator()));
        }
        for (String line : List.of("MIS-02", "MIS-03", "STA-03")) {
            found.add(within(
                    at(line, Over.QUARTER).numerator(),
                    at(line, Over.YEAR_TO_DATE).numerator()));
            found.add(within(
                    at(line, Over.QUARTER).denominator(),
                    at(line, Over.YEAR_TO_DATE).denominator()));
        }
        found.add(within(at("MIS-01", Over.QUARTER), at("MIS-01", Over.YEAR_TO_DATE)));
    }

    /** Everyone who left is told by the last of the ways they went. */
    private void waysOut(Over over) {
        var left = at("CIC-14.home-planned", over).denominator();
        found.add(same(left, at("CIC-14.home-unplanned", over).denominator()));
        found.add(same(left, at("PER-05", over).denominator()));
        found.add(rest(
                left,
                List.of(
                        at("CIC-14.home-planned", over).numerator(),
                        at("CIC-14.home-unplanned", over).numerator(),
                        at("PER-05", over).numerator(),
                        at("PER-07", over)),
                Rest.COUNTED));
    }

    /** Quarter by quarter fewer lines are printed: what can be said of these alone. */
    static List<Relation> ofQuarters(List<LocalDate> quarters) {
        var found = new ArrayList<Relation>();
        for (LocalDate day : quarters) {
            var of = new ScorecardRelations(day);
            of.quarter();
            found.addAll(of.found);
        }
        return found;
    }

    /** How many are in care is printed of other days only, so it stands here as what the shares are of. */
    private void quarter() {
        var inCare = at("PLA-02").denominator();
        var fostered = at("PLA-02").numerator();
        var homes = at("PLA-01.childrens-homes");
        List.of("OOC-01", "OOC-03", "PLA-01.childrens-homes")
                .forEach(line -> found.add(same(inCare, at(line).denominator())));
        found.add(same(fostered, at("PLA-03.in-house").denominator()));
        found.add(rest(inCare, List.of(fostered, homes.numerator()), Rest.COUNTED));
        found.add(within(at("STA-02").denominator(), inCare));
    }

    private static String group(PlacementGroup group) {
        return "PLA-01." + group.key();
    }

    private Coordinates at(String line, Over over) {
        return Cells.over(at(line), over);
    }

    private Coordinates at(String line) {
        return new Coordinates(line, day);
    }
}
