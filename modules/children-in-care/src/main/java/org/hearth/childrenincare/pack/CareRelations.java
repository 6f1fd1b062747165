package org.hearth.childrenincare.pack;

import static org.hearth.core.api.pack.Relation.same;
import static org.hearth.core.api.pack.Relation.sum;
import static org.hearth.core.api.pack.Relation.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearth.childrenincare.indicator.AgeBand;
import org.hearth.childrenincare.indicator.LocationBand;
import org.hearth.core.api.codes.PlacementGroup;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Relation;

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
        found.add(sum(
                fostered,
                List.of(
                        at("PLA-03.in-house").numerator(),
                        at("PLA-03.agency").numerator(),
                        at("PLA-03.other-council").numerator())));
        found.add(same(withOthers, at("PLA-03.in-house-excluding-kin").denominator()));
        for (PlacementGroup group : PlacementGroup.values()) {
            found.add(
                    same(inCare.with("placement", group.key()), at(group(group)).numerator()));
        }
    }

    private void places() {
        found.add(same(inCare.with("side", "out"), at("OOC-01").numerator()));
        var outsideFar = band(LocationBand.OUTSIDE_FAR);
        found.add(same(outsideFar, at("OOC-02").numerator()));
        found.add(sum(at("OOC-03").numerator(), List.of(band(LocationBand.INSIDE_FAR), outsideFar)));
        // these two hold where every distance is known
        found.add(
                sum(inCare.with("side", "in"), List.of(band(LocationBand.INSIDE_NEAR), band(LocationBand.INSIDE_FAR))));
        found.add(sum(inCare.with("side", "out"), List.of(band(LocationBand.OUTSIDE_NEAR), outsideFar)));
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
