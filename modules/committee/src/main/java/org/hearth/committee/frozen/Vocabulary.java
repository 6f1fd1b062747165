package org.hearth.committee.frozen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.settings.PracticeWords;

/**
 * The council's own words for children in care (committee-pack.md section 10, tone) in place of ours, in all that sections
 * write: the one place where a paper takes them. They are frozen with it, so that a published paper keeps its words. What
 * somebody typed, and what others have published, stays as it is.
 */
@ApplicationScoped
public class Vocabulary {
    /** Ours, as the sections are written. */
    public static final Vocabulary OURS = new Vocabulary();

    private record Said(Pattern ours, String theirs) {}

    private final List<Said> said;

    /** For the container's proxy, and for our own words. */
    protected Vocabulary() {
        this.said = List.of();
    }

    @Inject
    public Vocabulary(PracticeWords words) {
        var said = new ArrayList<Said>();
        said("children in care", words.word("children.in.care"), "", said);
        said("child in care", words.word("child.in.care"), "", said);
        // nobody is "back looked after"
        said("in care", words.word("in.care"), "(?<!\\b[Bb]ack )", said);
        this.said = List.copyOf(said);
    }

    private static void said(String ours, String theirs, String notAfter, List<Said> said) {
        if (!theirs.equalsIgnoreCase(ours)) {
            said.add(new Said(Pattern.compile(notAfter + "\\b" + ours + "\\b", Pattern.CASE_INSENSITIVE), theirs));
        }
    }

    /** The words as the council says them; a capital at the beginning stays one. */
    public String in(String words) {
        if (words == null) {
            return null;
        }
        String now = words;
        for (Said one : said) {
            now = one.ours()
                    .matcher(now)
                    .replaceAll(found -> Character.isUpperCase(found.group().charAt(0))
                            ? one.theirs().substring(0, 1).toUpperCase(Locale.UK)
                                    + one.theirs().substring(1)
                            : one.theirs());
        }
        return now;
    }

    PackBlock in(PackBlock block) {
        if (said.isEmpty()) {
            return block;
        }
        if (block instanceof PackBlock.Heading heading) {
            return new PackBlock.Heading(heading.level(), in(heading.text()));
        } else if (block instanceof PackBlock.Paragraph paragraph) {
            return new PackBlock.Paragraph(in(paragraph.text()));
        } else if (block instanceof PackBlock.Finding finding) {
            return new PackBlock.Finding(
                    finding.key(), in(finding.words()), finding.refersTo(), in(finding.otherwise()));
        } else if (block instanceof PackBlock.Table table) {
            return new PackBlock.Table(
                    table.key(),
                    in(table.caption()),
                    table.columns().stream()
                            .map(column -> new Column(in(column.heading()), column.width(), column.figures()))
                            .toList(),
                    table.rows().stream()
                            .map(row -> new PackBlock.Row(
                                    in(row.header()),
                                    row.cells().stream().map(this::in).toList()))
                            .toList(),
                    table.totalRow(),
                    table.totalColumn(),
                    in(table.note()));
        } else if (block instanceof PackBlock.Chart chart) {
            return new PackBlock.Chart(
                    chart.kind(),
                    in(chart.title()),
                    chart.finding(),
                    in(chart.unit()),
                    chart.categories().stream().map(this::in).toList(),
                    chart.series().stream()
                            .map(one -> new PackBlock.Series(in(one.name()), one.cells()))
                            .toList(),
                    chart.levels());
        } else if (block instanceof PackBlock.Commentary slot) {
            return new PackBlock.Commentary(slot.key(), in(slot.prompt()), slot.required());
        } else if (block instanceof PackBlock.Exempt exempt) {
            return new PackBlock.Exempt(exempt.blocks().stream().map(this::in).toList(), exempt.names());
        }
        throw new IllegalArgumentException(
                "There are no words for " + block.getClass().getSimpleName() + ".");
    }

    private Cell in(Cell cell) {
        return cell instanceof Cell.Text text && !text.typed() ? new Cell.Text(in(text.words())) : cell;
    }
}
