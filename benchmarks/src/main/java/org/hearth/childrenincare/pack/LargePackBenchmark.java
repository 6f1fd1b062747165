package org.hearth.childrenincare.pack;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.childrenincare.indicator.EveryIndicator;
import org.hearth.childrenincare.indicator.FiguresBenchmark;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.disclosure.Earlier;
import org.hearth.committee.frontsheet.Form;
import org.hearth.committee.frontsheet.FrontSheet;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.frozen.Freezer;
import org.hearth.committee.frozen.FrozenJson;
import org.hearth.committee.frozen.PaperSystem;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.rendering.Renderings;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.figures.FiguresOfBooks;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.documents.PaperBenchmark;
import org.hearth.platform.documents.TaggedDocuments;

/**
 * A committee's paper without a server, of 700 children and of 70,000: every indicator measured and frozen with the lists
 * behind its figures, small numbers withheld, both PDFs and both workbooks drawn; each step told, with the size of what is
 * kept of the frozen figures, and what JasperReports alone takes to draw the same two PDFs without tags. The book is in memory. Aims: 700 children
 * under 6 s warm and under 3 times JasperReports alone; 70,000 under 2 minutes.
 *
 * <pre>
 * java -Xmx4g -cp ... org.hearth.childrenincare.pack.LargePackBenchmark [700 70000]
 * </pre>
 *
 * It stands in the package of the sections, because a section is no one else's to make.
 */
public final class LargePackBenchmark {
    private static final LocalDate AS_AT = LocalDate.of(2026, 3, 31);
    private static final LocalDate MEETING = LocalDate.of(2026, 6, 23);
    private static final int THRESHOLD = 6;
    private static final int WARM_UP = 4;
    private static final int SMALL = 700;
    private static final TaggedDocuments DOCUMENTS = new TaggedDocuments();

    private double measured;
    private double withheld;
    private double drawn;

    /** On a machine that does other work this tells more than the clock. */
    private double processor;

    /** The public and the exempt one. */
    private List<Document> papers = List.of();

    private int kept;
    private int pages;

    private LargePackBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var sizes = arguments.length == 0 ? List.of("700", "70000") : List.of(arguments);
        for (String size : sizes) {
            int children = Integer.parseInt(size);
            var benchmark = new LargePackBenchmark();
            for (int run = 0; run <= (children <= SMALL ? WARM_UP : 0); run++) {
                benchmark.paper(children);
                System.out.printf(
                        "%,d children, paper %d: measured and frozen %.2f s, withheld %.2f s, drawn %.2f s, together %.2f s (of the processor %.2f s); %,d bytes kept of the figures, %d pages%n",
                        children,
                        run + 1,
                        benchmark.measured,
                        benchmark.withheld,
                        benchmark.drawn,
                        benchmark.whole(),
                        benchmark.processor,
                        benchmark.kept,
                        benchmark.pages);
            }
            if (children <= SMALL) {
                double alone = PaperBenchmark.alone(benchmark.papers);
                System.out.printf(
                        "JasperReports alone, the same %d pages without tags: %.2f s; ratio %.2f (aim: under 3)%n",
                        benchmark.pages, alone, benchmark.whole() / alone);
            }
        }
    }

    private double whole() {
        return measured + withheld + drawn;
    }

    private void paper(int children) throws Exception {
        var book = FiguresBenchmark.book(children);
        var figures = FiguresOfBooks.of(
                knownAt -> book, EveryIndicator.of(FiguresOfBooks.population(), FiguresOfBooks.places()));
        var threads = ManagementFactory.getThreadMXBean();
        long worked = threads.getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        byte[] bytes = FrozenJson.bytes(new Freezer(figures, sections(figures)).freeze(AS_AT, MEETING, Instant.EPOCH));
        var frozen = FrozenJson.read(bytes);
        long after = System.nanoTime();
        var hidden = new PaperSystem(frozen).withhold(THRESHOLD, Earlier.NOTHING);
        long then = System.nanoTime();
        var written = new Written(
                "Invented County Council",
                true,
                MEETING,
                1,
                false,
                MEETING,
                frozen,
                hidden,
                THRESHOLD,
                FrontSheet.begin(FrontSheetTemplate.of(Form.CAMBRIDGESHIRE, MEETING), MEETING, AS_AT, MEETING),
                Map.of(),
                List.of(),
                Set.of(),
                ClearanceSheet.NONE);
        papers =
                List.of(Renderings.document(written, Rendering.PUBLIC), Renderings.document(written, Rendering.EXEMPT));
        var files = new ArrayList<byte[]>();
        for (Rendering rendering :
                List.of(Rendering.PUBLIC, Rendering.EXEMPT, Rendering.PUBLIC_TABLES, Rendering.EXEMPT_TABLES)) {
            files.add(Renderings.render(written, rendering, DOCUMENTS));
        }
        long end = System.nanoTime();
        processor = (threads.getCurrentThreadCpuTime() - worked) / 1e9;
        measured = (after - begun) / 1e9;
        withheld = (then - after) / 1e9;
        drawn = (end - then) / 1e9;
        kept = bytes.length;
        pages = DOCUMENTS.pages(files.get(0)) + DOCUMENTS.pages(files.get(1));
    }

    private static List<PackSection> sections(Figures figures) {
        var benchmarks = FiguresOfBooks.benchmarks(FiguresOfBooks.comparators());
        var targets = FiguresOfBooks.targets(List.of());
        var population = FiguresOfBooks.population();
        return List.of(
                new Headlines(figures, benchmarks, targets, population),
                new Scorecard(figures, benchmarks, targets, population),
                new NumbersAndFlow(FiguresOfBooks.comparators()),
                new WhoTheyAre(),
                new WhereOurChildrenLive(FiguresOfBooks.places()),
                new HomesInDetail(),
                new Stability(),
                new CareReviews(),
                new HealthChecks(),
                new MissingChildren(),
                new WaysToPermanence());
    }
}
