package org.hearth.committee.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.TopicPage;
import org.hearth.platform.api.documents.Block;

/** "You said, we did" (committee-pack.md 7.17 and Appendix C), first of all sections: children before officers' figures. */
@ApplicationScoped
class VoiceSection implements PackSection {
    private final Voices voices;

    /** For the container's proxy. */
    protected VoiceSection() {
        this(null);
    }

    @Inject
    VoiceSection(Voices voices) {
        this.voices = voices;
    }

    @Override
    public String key() {
        return "voice.you-said";
    }

    @Override
    public String title() {
        return "What children and young people say";
    }

    @Override
    public String question() {
        return "What do children and young people say, and what was done about it?";
    }

    @Override
    public List<TopicPage> gives() {
        return List.of(TopicPage.VOICE);
    }

    @Override
    public List<LocalDate> days(LocalDate asAt) {
        return List.of();
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        LocalDate today = voices.today();
        var told = voices.toldOn(today);
        var blocks = new ArrayList<PackBlock>();
        if (told.isEmpty()) {
            blocks.add(new PackBlock.Paragraph(
                    "Nothing that children and young people said in the twelve months to %s is written down for this paper. Members may ask why."
                            .formatted(Dates.inFull(today))));
        } else {
            blocks.add(new PackBlock.Paragraph(
                    "What they said to the council in the twelve months to %s, and what is still to be answered, the newest first."
                            .formatted(Dates.inFull(today))));
            blocks.add(table(told, today));
            long open = told.stream().filter(Voice::isOpen).count();
            blocks.add(new PackBlock.Paragraph(
                    open == 0
                            ? "All of it has been answered."
                            : "%d of %d still to be answered.".formatted(open, told.size())));
        }
        blocks.add(new PackBlock.Commentary("voice.doing", "What we are doing", false));
        return blocks;
    }

    private static PackBlock.Table table(List<Voice> told, LocalDate today) {
        var rows = told.stream()
                .map(voice -> new PackBlock.Row(
                        Dates.inFull(voice.saidOn()),
                        List.<Cell>of(
                                new Cell.Text(voice.saidBy(), true),
                                new Cell.Text(voice.words(), true),
                                voice.isOpen()
                                        ? new Cell.Text(waiting(voice, today))
                                        : new Cell.Text(voice.response(), true),
                                new Cell.Text(voice.ownerPost(), true))))
                .toList();
        return new PackBlock.Table(
                "voice.you-said",
                "You said, we did",
                List.of(
                        new Block.Column("When", 14, false),
                        new Block.Column("Who", 16, false),
                        new Block.Column("You said", 28, false),
                        new Block.Column("We did", 28, false),
                        new Block.Column("Who answers for it", 14, false)),
                rows,
                -1,
                -1,
                "Words in quotation marks are one young person's own, printed with consent.");
    }

    private static String waiting(Voice voice, LocalDate today) {
        if (voice.dueOn() == null) {
            return "Not answered yet.";
        }
        return "%s %s."
                .formatted(
                        voice.status(today).equals("Overdue")
                                ? "Not answered yet; it was promised by"
                                : "To be answered by",
                        Dates.inFull(voice.dueOn()));
    }
}
