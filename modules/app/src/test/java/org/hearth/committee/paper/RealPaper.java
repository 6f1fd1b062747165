package org.hearth.committee.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.childrenincare.indicator.EveryIndicator;
import org.hearth.childrenincare.pack.EverySection;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.clearance.Implication;
import org.hearth.committee.disclosure.Quantity.Kind;
import org.hearth.committee.disclosure.Withheld;
import org.hearth.committee.frontsheet.Form;
import org.hearth.committee.frontsheet.FrontSheet;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.frozen.Freezer;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.frozen.FrozenJson;
import org.hearth.committee.frozen.PaperSystem;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.rendering.Renderings;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.figures.FiguresOfBooks;
import org.hearth.demo.DemoTargetsAsked;
import org.hearth.fostering.indicator.FosteringFigures;
import org.hearth.fostering.pack.EveryFosteringSection;
import org.hearth.fostering.places.InventedPlaces;
import org.hearth.fostering.testing.InventedService;
import org.hearth.platform.api.documents.Documents;
import org.hearth.platform.documents.TaggedDocuments;

/** A paper as it is served, made without a server: measured, frozen, read back, withheld and rendered. */
record RealPaper(String name, Making making, Frozen frozen, Withheld withheld, PaperSystem system, Written written) {
    static final int THRESHOLD = 6;
    private static final Documents DOCUMENTS = new TaggedDocuments();
    private static final List<Books<?>> FOSTERING = List.of(
            FosteringFigures.books(InventedService.households()),
            FosteringFigures.placesOf(InventedPlaces.occupancy()),
            FosteringFigures.enquiriesOf(InventedService.enquiries()),
            FosteringFigures.supervisionOf(InventedService.supervision()));

    /**
     * All that a paper is made from.
     *
     * @param published what was published before, in order
     */
    record Making(
            Figures figures, List<PackSection> sections, LocalDate asAt, LocalDate meeting, List<RealPaper> published) {
        Making about(Figures other, Map<Coordinates, Long> values, List<RealPaper> before) {
            var otherwise = sections.stream()
                    .map(section -> (PackSection) new ToldOtherwise(section, values))
                    .toList();
            return new Making(other, otherwise, asAt, meeting, before);
        }

        private History history() {
            return new History(published.stream().map(RealPaper::said).toList(), Optional.empty());
        }
    }

    static Figures figures(CareBook book) {
        return figures(book, indicators());
    }

    static Figures figures(CareBook book, List<Indicator<?>> indicators) {
        return FiguresOfBooks.of(knownAt -> book, indicators, FOSTERING);
    }

    static List<Indicator<?>> indicators() {
        var all = new ArrayList<Indicator<?>>(EveryIndicator.of(FiguresOfBooks.population(), FiguresOfBooks.places()));
        all.addAll(FosteringFigures.all());
        all.addAll(FosteringFigures.ofPlaces());
        all.addAll(FosteringFigures.ofRecruitment());
        all.addAll(FosteringFigures.ofSupervision());
        return all;
    }

    static List<PackSection> sections(Figures figures) {
        var all = new ArrayList<PackSection>(
                EverySection.of(figures, FiguresOfBooks.comparators(), FiguresOfBooks.places()));
        all.addAll(EveryFosteringSection.of(FiguresOfBooks.targets(DemoTargetsAsked.all())));
        return all;
    }

    /** When the day was over, so that its figures are not provisional. */
    private static Instant theDayAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static RealPaper make(String name, Making making) {
        return make(name, making, null);
    }

    /** Nothing withheld: for looking at the figures and at what is known of them. */
    static RealPaper measured(String name, Making making) {
        return make(name, making, new Withheld(Map.of(), Set.of()));
    }

    /** @param given what is withheld; {@code null} to find it */
    private static RealPaper make(String name, Making making, Withheld given) {
        var measured = new Freezer(making.figures(), making.sections())
                .freeze(making.asAt(), making.meeting(), theDayAfter(making.asAt()));
        measured.sections().forEach(section -> {
            if (section.failed() != null) {
                throw new IllegalStateException(section.key() + " could not be written");
            }
        });
        var frozen = FrozenJson.read(FrozenJson.bytes(measured));
        var system = new PaperSystem(frozen);
        var history = making.history();
        var withheld = given == null ? system.withhold(THRESHOLD, history.earlier()) : given;
        var written = new Written(
                "Invented County Council",
                true,
                making.meeting(),
                1,
                false,
                making.meeting(),
                frozen,
                withheld,
                THRESHOLD,
                FrontSheet.begin(
                        FrontSheetTemplate.of(Form.CAMBRIDGESHIRE, making.meeting()),
                        making.meeting(),
                        making.asAt(),
                        making.meeting()),
                Map.of(),
                history.revisions(frozen, withheld, id -> ""),
                Set.of(),
                new ClearanceSheet(
                        Implication.on(making.meeting()).stream()
                                .map(one -> new ClearanceSheet.Row(one, null, List.of()))
                                .toList(),
                        true));
        return new RealPaper(name, making, frozen, withheld, system, written);
    }

    private History.Said said() {
        var paper = new Paper(
                new UUID(0, making.meeting().toEpochDay()),
                new UUID(0, making.meeting().toEpochDay()),
                1,
                making.meeting(),
                making.asAt(),
                Instant.EPOCH,
                "clerk",
                Instant.EPOCH,
                "clerk",
                "",
                frozen.pack());
        return new History.Said(paper, frozen, withheld.by().keySet(), true);
    }

    Set<Coordinates> hidden() {
        return withheld.by().keySet();
    }

    /** Every public file, part by part. */
    Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        PublicFile.pdf(file(Rendering.PUBLIC)).forEach((part, content) -> files.put("PDF " + part, content));
        PublicFile.zip(file(Rendering.PUBLIC_TABLES)).forEach((part, content) -> files.put("XLSX " + part, content));
        PublicFile.html(file(Rendering.PUBLIC_PAGE)).forEach((part, content) -> files.put("page, " + part, content));
        PublicFile.zip(file(Rendering.PUBLIC_WORDS)).forEach((part, content) -> files.put("Word " + part, content));
        return files;
    }

    /**
     * What every public file is drawn from, block by block: of it and of nothing else the PDF, the workbook, the web page and
     * the covering report are made ({@link Renderings#render}).
     */
    Map<String, String> told() {
        var told = new LinkedHashMap<String, String>();
        for (Rendering rendering : List.of(Rendering.PUBLIC, Rendering.PUBLIC_WORDS)) {
            var document = Renderings.document(written, rendering);
            var blocks = document.blocks();
            for (int block = 0; block < blocks.size(); block++) {
                told.put(
                        "%s, block %d".formatted(rendering, block),
                        blocks.get(block).toString());
            }
            told.put(rendering + ", beside its blocks", document.toString().replace(blocks.toString(), ""));
        }
        return told;
    }

    byte[] file(Rendering rendering) {
        return Renderings.render(written, rendering, DOCUMENTS);
    }

    /**
     * Whether other counts may be shown as these are: what is printed of them is not small, so that nothing else would have
     * to be withheld for what it is. Which figures go with the small ones is taken as given (ADR 37).
     */
    boolean mayBeShownAlike(Map<Coordinates, Long> values) {
        return system.quantities().values().stream()
                .filter(one -> one.kind() == Kind.COUNT && !withheld.hides(one.at()))
                .noneMatch(one -> values.get(one.at()) > 0 && values.get(one.at()) < THRESHOLD);
    }

    Map<Guessing.Count, Guessing.Fact> facts() {
        var again = new HashSet<Coordinates>();
        making.published().forEach(before -> again.addAll(before.hidden()));
        var facts = new LinkedHashMap<Guessing.Count, Guessing.Fact>();
        system.quantities()
                .forEach((at, quantity) -> facts.put(
                        count(at),
                        new Guessing.Fact(
                                quantity.value(),
                                withheld.hides(at),
                                quantity.kind() == Kind.NET ? -1_000 : again.contains(at) ? 0 : 1)));
        return facts;
    }

    List<Guessing.Sum> sums() {
        return system.equations().stream()
                .map(equation -> new Guessing.Sum(
                        equation.whole().stream().map(this::count).toList(),
                        equation.parts().stream().map(this::count).toList()))
                .toList();
    }

    /** Which counts are part of which by what the lines mean; written down here again, not taken from the sections. */
    List<Guessing.Within> within() {
        var within = new ArrayList<Guessing.Within>();
        system.quantities().keySet().stream().map(Coordinates::day).distinct().forEach(day -> {
            var all = new Coordinates("CIC-01", day);
            part(within, new Coordinates("CIC-03.persons", day), new Coordinates("CIC-03.events", day));
            part(within, new Coordinates("CIC-04.persons", day), new Coordinates("CIC-04.events", day));
            part(within, new Coordinates("CIC-06.count", day), all);
            part(
                    within,
                    new Coordinates("PLA-03.in-house-excluding-kin", day).numerator(),
                    new Coordinates("PLA-03.in-house", day).numerator());
            part(within, new Coordinates("OOC-02", day).numerator(), new Coordinates("OOC-01", day).numerator());
            part(within, new Coordinates("OOC-02", day).numerator(), new Coordinates("OOC-03", day).numerator());
            part(within, new Coordinates("STA-02", day).denominator(), all);
            part(within, all.with("band", "inside-over-20"), all.with("side", "in"));
            part(within, all.with("band", "inside-to-20"), all.with("side", "in"));
            part(within, all.with("band", "outside-to-20"), all.with("side", "out"));
        });
        return within;
    }

    private void part(List<Guessing.Within> within, Coordinates part, Coordinates whole) {
        within.add(new Guessing.Within(count(part), count(whole)));
    }

    Guessing.Count count(Coordinates at) {
        return new Guessing.Count(name, at);
    }

    Map<Coordinates, Long> own(Map<Guessing.Count, Long> values) {
        var own = new LinkedHashMap<Coordinates, Long>();
        values.forEach((count, value) -> {
            if (count.paper().equals(name)) {
                own.put(count.at(), value);
            }
        });
        return own;
    }

    /** This paper made again from a county with these numbers, with the same figures withheld. */
    RealPaper madeFrom(Map<Coordinates, Long> values, List<RealPaper> before) {
        return make(name, making.about(new OtherCounty(making.figures(), values), values, before), withheld);
    }
}
