package org.hearth.core.api.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.core.api.pack.PublicationCheck.Place;

/**
 * A committee's paper as it would be printed in full, for those who look whether it may be: its figures as cells, and every
 * text that somebody typed. It holds no child.
 *
 * @param meeting   the day of the meeting
 * @param asAt      the day of its figures
 * @param frozenOn  the day on which they were measured
 * @param relations what always holds between its counts
 */
public record ComposedPaper(
        LocalDate meeting,
        LocalDate asAt,
        LocalDate frozenOn,
        List<Section> sections,
        List<Relation> relations,
        List<Text> texts) {
    /** Where the paper tells, under its title, that it corrects another or comes late. */
    public static final Place NOTICE = new Place("notice", null);

    public ComposedPaper {
        sections = List.copyOf(sections);
        relations = List.copyOf(relations);
        texts = List.copyOf(texts);
    }

    /** A section that could be written. */
    public record Section(String key, String title, List<PackBlock> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }

        /** Those that only members read among them. */
        public Stream<PackBlock.Table> tables() {
            return tables(PackBlock.withExempt(blocks));
        }

        /** Those that the public reads, as far as nothing in them is withheld. */
        public Stream<PackBlock.Table> publicTables() {
            return tables(blocks.stream());
        }

        private static Stream<PackBlock.Table> tables(Stream<PackBlock> blocks) {
            return blocks.filter(PackBlock.Table.class::isInstance).map(PackBlock.Table.class::cast);
        }

        public Stream<PackBlock.Chart> charts() {
            return PackBlock.withExempt(blocks)
                    .filter(PackBlock.Chart.class::isInstance)
                    .map(PackBlock.Chart.class::cast);
        }
    }

    /**
     * Words that somebody typed; blank ones are not here.
     *
     * @param label   what the place is called on its page
     * @param section the key of the section it comments on, or {@code null} where it is no commentary
     * @param before  what stood there in the paper of an earlier meeting, or an empty string
     * @param people  whether officers or members are named here, as they are to be
     */
    public record Text(Place place, String label, String words, String section, String before, boolean people) {
        public Text(Place place, String label, String words, String section, String before) {
            this(place, label, words, section, before, false);
        }

        public boolean isCommentary() {
            return section != null;
        }

        /** Its days are those of publications and its numbers those of versions, beside the reason that somebody typed. */
        public boolean isNotice() {
            return NOTICE.equals(place);
        }
    }

    /** Those that only members read among them. */
    public Stream<PackBlock.Table> tables() {
        return sections.stream().flatMap(Section::tables);
    }

    /** Those that the public reads. */
    public Stream<PackBlock.Table> publicTables() {
        return sections.stream().flatMap(Section::publicTables);
    }

    /** Every figure of every table, as often as it stands. */
    public Stream<Cell.Figure> figures() {
        return figures(tables());
    }

    /** Every figure of the tables, as often as it stands. */
    public static Stream<Cell.Figure> figures(Stream<PackBlock.Table> tables) {
        return tables.flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(Cell.Figure.class::isInstance)
                .map(Cell.Figure.class::cast);
    }

    /** What stands in exempt pieces by name, and nowhere else. */
    public Stream<String> exemptNames() {
        return exemptNames(sections.stream().flatMap(section -> section.blocks().stream()));
    }

    /** What stands in the exempt pieces among them by name, and nowhere else. */
    public static Stream<String> exemptNames(Stream<PackBlock> blocks) {
        return blocks.filter(PackBlock.Exempt.class::isInstance)
                .flatMap(block -> ((PackBlock.Exempt) block).names().stream());
    }

    public Stream<Text> commentary() {
        return texts.stream().filter(Text::isCommentary);
    }
}
