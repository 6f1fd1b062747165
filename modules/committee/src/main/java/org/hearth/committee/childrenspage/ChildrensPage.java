package org.hearth.committee.childrenspage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.time.ReportingYear;

/**
 * For children and young people: a few of the headline figures in their words, and three short texts. The figures are the
 * scorecard's own, so that nothing more is told than there. A group of them approves the page; a paper without words for it
 * leaves it out and says so.
 */
@ApplicationScoped
public class ChildrensPage implements PackSection {
    public static final String KEY = "voice.childrens-page";

    /**
     * @param notKnown said after the words where of some it is not known, though they count below the line
     * @param what     what is told: "how many of you live with a foster family"
     */
    private record Told(String line, String words, String what, String notKnown) {
        Told(String line, String words, String what) {
            this(line, words, what, "");
        }

        /** The same, saying for whom it is not known; that a figure counts fewer than it leaves out changes who it is of. */
        String words(Measured measured) {
            if (measured.isMostlyNotKnown()) {
                return words.replace("{0} of you", "{0} of those of you we know this about")
                        + " We do not know it about more of you than that.";
            }
            return measured.notKnown() > 0 ? words + notKnown : words;
        }
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "For children and young people";
    }

    @Override
    public List<LocalDate> days(LocalDate asAt) {
        return List.of();
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var blocks = new ArrayList<PackBlock>();
        blocks.add(new PackBlock.Paragraph(
                "This page is for you if we look after you, or if we did. It says how things were on %s."
                        .formatted(Dates.inFull(asAt))));
        told(asAt).forEach(one -> blocks.add(block(one, asAt, sheets.get(asAt))));
        blocks.add(new PackBlock.Commentary("childrens-page.well.for-children", "What is going well", false));
        blocks.add(new PackBlock.Commentary("childrens-page.better.for-children", "What we must do better", false));
        blocks.add(new PackBlock.Commentary("childrens-page.say.for-children", "How you can have your say", false));
        return blocks;
    }

    private static List<Told> told(LocalDate asAt) {
        return List.of(
                new Told(
                        "CIC-01",
                        "We looked after {0} children and young people.",
                        "how many children and young people we looked after"),
                new Told(
                        "PLA-02",
                        "{0} of you lived with a foster family.",
                        "how many of you lived with a foster family"),
                new Told(
                        "STA-02",
                        "If you are under 16 and have been with us for a long time: {0} of you have been in the same home for two years or more.",
                        "how many of you have been in the same home for two years or more"),
                new Told(
                        "OOC-03",
                        "Of all of you, {0} lived more than 20 miles from home.",
                        "how many of you lived more than 20 miles from home",
                        " We do not know how far it is for some of you."),
                new Told(
                        "CPL-01",
                        "Since %s, {0} of your review meetings were held on time."
                                .formatted(Dates.inFull(ReportingYear.of(asAt).firstDay())),
                        "how many of your review meetings were held on time"));
    }

    /** What is not measured is said to be not known; what may not be printed is said to be kept private. */
    private static PackBlock block(Told told, LocalDate asAt, Figures.Sheet sheet) {
        var measured = sheet.answers().stream()
                .filter(answer -> answer.line().key().equals(told.line()))
                .findFirst()
                .orElse(null);
        var measure = measured == null ? null : measured.measure();
        if (measure instanceof Measure.NotApplicable) {
            return new PackBlock.Paragraph("There was nobody to count when we looked at %s.".formatted(told.what()));
        }
        return measure == null || measure instanceof Measure.None
                ? new PackBlock.Paragraph("We do not know %s.".formatted(told.what()))
                : new PackBlock.Finding(
                        "childrens-page." + told.line(),
                        told.words(measured),
                        List.of(new Coordinates(told.line(), asAt)),
                        "We do not print %s. We keep it private, so that nobody can be picked out."
                                .formatted(told.what()));
    }
}
