package org.hearth.fostering.pack;

import static org.hearth.core.api.pack.Relation.same;
import static org.hearth.core.api.pack.Relation.within;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.pack.Topic;
import org.hearth.core.api.pack.TopicPage;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.pages.Days;

/**
 * How mainstream places stand at the end of five quarters: filled, vacant, and not available, which stays visible and is
 * never counted as room (committee-pack.md 7.7). Every approved place is one of the three; what is over the approval stands
 * apart.
 */
@ApplicationScoped
class PlacesFilled implements PackSection {
    private static final String FINDING = "fostering.places-filled";
    private static final String APPROVED = "FOS-02";
    private static final String FILLED = "FOS-06a";
    private static final String VACANT = "FOS-07";
    private static final String NOT_AVAILABLE = "FOS-08";
    private static final String OVER = "FOS-16";
    private static final String FOR_OTHERS = "FOS-17";
    private static final String SHARE = "FOS-06";

    @Override
    public String key() {
        return "fostering.places";
    }

    @Override
    public String title() {
        return "Fostering places";
    }

    @Override
    public String question() {
        return "Are our foster homes full, and which places cannot be used?";
    }

    @Override
    public List<TopicPage> gives() {
        return List.of(TopicPage.FOSTERING);
    }

    @Override
    public List<String> lines() {
        return List.of("FOS-05", "FOS-06", "FOS-07", "FOS-08", "FOS-16", "FOS-17");
    }

    @Override
    public List<LocalDate> days(LocalDate asAt) {
        return Topic.quarters(asAt);
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        Measured filled = sheets.get(asAt).line(FILLED);
        var blocks = new ArrayList<PackBlock>();
        if (!Topic.isTold(filled)) {
            blocks.add(Topic.notKnown(FINDING, "How many fostering places are filled", filled));
            blocks.addAll(Topic.commentary("fostering-places"));
            return blocks;
        }
        blocks.add(new PackBlock.Finding(
                FINDING,
                "On " + Days.inWords(asAt)
                        + " {0} of {1} approved mainstream places were filled, {2} were vacant and {3} could not be used.",
                List.of(at(FILLED, asAt), at(APPROVED, asAt), at(VACANT, asAt), at(NOT_AVAILABLE, asAt)),
                "How many fostering places were filled is told in the table, as far as it can be shown."));
        blocks.add(table(asAt, sheets));
        blocks.add(chart(asAt));
        blocks.addAll(Topic.commentary("fostering-places"));
        return blocks;
    }

    private static PackBlock table(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        int unsettled = sheets.get(asAt).line(FILLED).notKnown();
        return new PackBlock.Table(
                "fostering.places-by-quarter",
                "Mainstream fostering places at the end of each quarter",
                List.of(
                        new Column("Day", 23, false),
                        new Column("Approved", 11, true),
                        new Column("Filled", 11, true),
                        new Column("Filled, of approved", 11, true),
                        new Column("Vacant", 11, true),
                        new Column("Not available", 11, true),
                        new Column("Over the approval", 11, true),
                        new Column("For other councils", 11, true)),
                Topic.quarters(asAt).stream()
                        .map(day -> new PackBlock.Row(
                                Days.inWords(day),
                                Stream.of(APPROVED, FILLED, SHARE, VACANT, NOT_AVAILABLE, OVER, FOR_OTHERS)
                                        .map(line ->
                                                (Cell) Cells.of(sheets.get(day).line(line), day, Over.YEAR_TO_DATE))
                                        .toList()))
                        .toList(),
                -1,
                -1,
                "Not available are empty places that cannot be used for a reason of the household's, or are reserved for a child."
                        + (unsettled == 0
                                ? ""
                                : " Some of our children live with own carers whose household is not recorded yet; they are in none of these figures."));
    }

    private static PackBlock chart(LocalDate asAt) {
        var days = Topic.quarters(asAt);
        return new PackBlock.Chart(
                Block.Kind.STACKED_BAR,
                "Mainstream fostering places filled, vacant and not available, quarter by quarter",
                FINDING,
                "places",
                days.stream().map(Topic::month).toList(),
                List.of(
                        series("Filled", FILLED, days),
                        series("Vacant", VACANT, days),
                        series("Not available", NOT_AVAILABLE, days)));
    }

    private static PackBlock.Series series(String name, String line, List<LocalDate> days) {
        return new PackBlock.Series(
                name, days.stream().map(day -> at(line, day)).toList());
    }

    private static Coordinates at(String line, LocalDate day) {
        return new Coordinates(line, day);
    }

    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var found = new ArrayList<Relation>();
        for (LocalDate day : Topic.quarters(asAt)) {
            found.add(new Relation(
                    List.of(at(APPROVED, day), at(OVER, day)),
                    List.of(at(FILLED, day), at(VACANT, day), at(NOT_AVAILABLE, day))));
            found.add(same(at(FILLED, day), at(SHARE, day).numerator()));
            found.add(same(at(APPROVED, day), at(SHARE, day).denominator()));
            found.add(within(at(FOR_OTHERS, day), at(FILLED, day)));
        }
        return found;
    }
}
