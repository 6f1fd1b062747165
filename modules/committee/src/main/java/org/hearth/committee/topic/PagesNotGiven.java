package org.hearth.committee.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.TopicPage;
import org.hearth.platform.api.documents.Block;

/**
 * The topic pages that no module gives (committee-pack.md section 7 and Appendix D), so that members see what they are not
 * told, and whom to ask. Worked out from what the sections say that they give: a module that brings a page takes it off.
 */
@ApplicationScoped
class PagesNotGiven implements PackSection {
    private final Iterable<PackSection> sections;

    /** For the container's proxy. */
    protected PagesNotGiven() {
        this(List.of());
    }

    @Inject
    PagesNotGiven(@Any Instance<PackSection> sections) {
        this((Iterable<PackSection>) sections);
    }

    PagesNotGiven(Iterable<PackSection> sections) {
        this.sections = sections;
    }

    @Override
    public String key() {
        return "committee.not-told";
    }

    @Override
    public String title() {
        return "What this report does not tell";
    }

    @Override
    public List<LocalDate> days(LocalDate asAt) {
        return List.of();
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var missing = missing();
        if (missing.isEmpty()) {
            return List.of(new PackBlock.Paragraph("The council's reports tell of every topic of a whole report."));
        }
        return List.of(
                new PackBlock.Paragraph(
                        "The records on which these topics rest are not held where the figures of this report are measured. Members may ask for them."),
                new PackBlock.Table(
                        "not-told",
                        "Topics that no report tells of",
                        List.of(
                                new Block.Column("Topic", 22, false),
                                new Block.Column("What members would learn", 43, false),
                                new Block.Column("Whose records it rests on", 35, false)),
                        missing.stream()
                                .map(page -> new PackBlock.Row(
                                        page.title(),
                                        List.<Cell>of(
                                                new Cell.Text(page.question()), new Cell.Text(sentence(page.from())))))
                                .toList(),
                        -1,
                        -1,
                        null));
    }

    private List<TopicPage> missing() {
        Set<TopicPage> given = EnumSet.noneOf(TopicPage.class);
        sections.forEach(section -> given.addAll(section.gives()));
        return Arrays.stream(TopicPage.values())
                .filter(page -> !given.contains(page))
                .toList();
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
