package org.hearth.childrenincare.pack;

import static org.hearth.core.api.pack.Relation.rest;
import static org.hearth.core.api.pack.Relation.same;
import static org.hearth.core.api.pack.Relation.sum;
import static org.hearth.core.api.pack.Relation.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearth.childrenincare.indicator.AgeBand;
import org.hearth.childrenincare.indicator.LocationBand;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.codes.PlacementGroup;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.pack.Relation.Rest;

/**
 * How the lines of this module hang together on a day, by their definitions: what a reader may add up and take away.
 * Disclosure control takes them all as known.
 */
final class CareRelations {
    static final String IN_CARE = "CIC-01";
    private static final List<String> OF_THOSE_IN_CARE =
            List.of("CIC-06.share", "PLA-02", "OOC-01", "OOC-02", "OOC-03", "STA-01");

    private final LocalDate day;
    private final Coordinates inCare;
    private final List<Relation> found = new ArrayList<>();

    private CareRelations(LocalDate day) {
        this.day = day;
        this.inCare = at(IN_CARE);
    }

    static List<ChildHistory> inCare(Figures.Sheet sheet) {
        return ChildHistory.of(sheet.line(IN_CARE).measure().numerator());
    }

    /** @param earlier the other days of the paper; a flow ties two of them together */
    static List<Relation> on(LocalDate day, List<LocalDate> earlier) {
        var relations = new CareRelations(day);
        relations.population();
        relations.flow(earlier);
        relations.placements();
        relations.places();
        return relations.found;
    }

    private void population() {
        found.add(same(inCare, at("CIC-02").numerator()));
        found.add(same(at("CIC-06.count"), at("CIC-06.share").numerator()));
        found.add(same(at("CIC-06.count"), at("CIC-06.of-population").numerator()));
        found.add(sum(
                inCare,
                Arrays.stream(AgeBand.values())
                        .map(band -> at("CIC-07").with("age", band.key()))
                        .toList()));
        OF_THOSE_IN_CARE.forEach(line -> found.add(same(inCare, at(line).denominator())));
        groups().forEach(line -> found.add(same(inCare, at(line).denominator())));
    }

    /** At the start, and came, less left, is at the end; a quarter lies within the year to date. */
    private void flow(List<LocalDate> earlier) {
        for (Over over : Over.values()) {
            LocalDate start = over.endingOn(day).from().minusDays(1);
            if (earlier.contains(start)) {
                found.add(sum(inCare, List.of(new Coordinates(IN_CARE, start), at("CIC-05", over))));
            }
            found.add(sum(at("CIC-03.events", over), List.of(at("CIC-04.events", over), at("CIC-05", over))));
            found.add(same(at("CIC-03.events", over), at("CIC-05.ratio", over).numerator()));
            found.add(same(at("CIC-04.events", over), at("CIC-05.ratio", over).denominator()));
        }
        List.of("CIC-03.events", "CIC-04.events")
                .forEach(line -> found.add(within(at(line, Over.QUARTER), at(line, Over.YEAR_TO_DATE))));
    }

    private void placements() {
        var fostered = at("PLA-02").numerator();
        var withKin = at(group(PlacementGroup.FOSTER_KIN)).numerator();
        var withOthers = at(group(PlacementGroup.FOSTER_OTHER)).numerator();
        found.add(sum(fostered, List.of(withKin, withOthers)));
        found.add(sum(inCare, groups().map(line -> at(line).numerator()).toList()));
        List.of("PLA-03.in-house", "PLA-03.agency", "PLA-03.other-council")
                .forEach(line -> found.add(same(fostered, at(line).denominator())));
        var inHouse = at("PLA-03.in-house").numerator();
        // nobody prints the few with another provider or none, but anybody can take away
        found.add(rest(
                fostered,
                List.of(
                        inHouse,
                        at("PLA-03.agency").numerator(),
                        at("PLA-03.other-council").numerator()),
                Rest.COUNTED));
        var others = at("PLA-03.in-house-excluding-kin");
        found.add(same(withOthers, others.denominator()));
        // kin who are the council's own carers, and the other kin
        var kinInHouse = within(others.numerator(), inHouse);
        found.add(kinInHouse);
        found.add(within(kinInHouse.restAt(), withKin));
        for (PlacementGroup group : PlacementGroup.values()) {
            found.add(
                    same(inCare.with("placement", group.key()), at(group(group)).numerator()));
        }
    }

    private void places() {
        found.add(same(inCare.with("side", "out"), at("OOC-01").numerator()));
        var outsideFar = band(LocationBand.OUTSIDE_FAR);
        found.add(same(outsideFar, at("OOC-02").numerator()));
        // on days whose bands are not printed the shares still tell who is far inside, and who is outside and not far
        found.add(within(at("OOC-02").numerator(), at("OOC-03").numerator()));
        found.add(within(at("OOC-02").numerator(), at("OOC-01").numerator()));
        // of a few it is known how far they live, but not on which side
        found.add(rest(at("OOC-03").numerator(), List.of(band(LocationBand.INSIDE_FAR), outsideFar), Rest.NOT_KNOWN));
        // of some it is known on which side they live, but not how far
        var insideUnknown = rest(
                inCare.with("side", "in"),
                List.of(band(LocationBand.INSIDE_NEAR), band(LocationBand.INSIDE_FAR)),
                Rest.NOT_KNOWN);
        var outsideUnknown =
                rest(inCare.with("side", "out"), List.of(band(LocationBand.OUTSIDE_NEAR), outsideFar), Rest.NOT_KNOWN);
        found.add(insideUnknown);
        found.add(outsideUnknown);
        found.add(sum(
                band(LocationBand.NOT_KNOWN),
                List.of(insideUnknown.restAt(), outsideUnknown.restAt(), inCare.with("side", "not-known"))));
        for (LocationBand band : LocationBand.values()) {
            found.add(same(band(band), at("OOC-03").with("band", band.key()).numerator()));
            found.add(same(inCare, at("OOC-03").with("band", band.key()).denominator()));
        }
    }

    private Coordinates band(LocationBand band) {
        return inCare.with("band", band.key());
    }

    private Coordinates at(String line, Over over) {
        return Cells.over(at(line), over);
    }

    private Coordinates at(String line) {
        return new Coordinates(line, day);
    }

    private static java.util.stream.Stream<String> groups() {
        return Arrays.stream(PlacementGroup.values()).map(CareRelations::group);
    }

    private static String group(PlacementGroup group) {
        return "PLA-01." + group.key();
    }
}
