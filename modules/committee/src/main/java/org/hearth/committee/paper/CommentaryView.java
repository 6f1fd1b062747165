package org.hearth.committee.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.committee.childrenspage.ChildrensPage;
import org.hearth.committee.commentary.Part;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.rendering.ChildrensPageAsRead;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.rendering.Renderings;
import org.hearth.committee.rendering.SectionFigures;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PackBlock;

/**
 * The commentary of a paper section by section, as those see it who write it. Sections without a place for words are not here.
 *
 * @param whole whether the figures are those of the exempt paper; of a paper without an exempt part they are the public ones
 */
public record CommentaryView(Paper paper, boolean whole, List<Section> sections) {

    /**
     * @param figures  what stands above its places, in printed order
     * @param approval how far the approval of its words has come; empty where none is asked for
     * @param waits    whether it has words that wait for an approval
     */
    public record Section(
            String key,
            String title,
            List<PaperView.Field> places,
            List<SectionFigures.Part> figures,
            String approval,
            boolean waits) {
        public long written() {
            return asked().filter(place -> !place.words().isBlank()).count();
        }

        /** How many places there are beside what is only for members. */
        public long all() {
            return asked().count();
        }

        private Stream<PaperView.Field> asked() {
            return places.stream().filter(place -> !Part.isExempt(place.key()));
        }

        /** Those that must be written and are not. */
        public List<PaperView.Field> missing() {
            return places.stream()
                    .filter(place -> place.required() && place.words().isBlank())
                    .toList();
        }

        /** What a place is called within its section. */
        public String label(PaperView.Field place) {
            String before = title + ": ";
            return place.label().startsWith(before) ? place.label().substring(before.length()) : place.label();
        }
    }

    /** @param mayReadAll whether the person may read the exempt part, where there is one */
    static CommentaryView of(Standing standing, Written written, Map<String, String> before, boolean mayReadAll) {
        boolean exempt = written.front().status().isExempt();
        boolean whole = mayReadAll && Renderings.of(written).contains(Rendering.EXEMPT);
        var sections = new ArrayList<Section>();
        var places = PaperView.commentary(standing.typed(), written, before);
        for (Frozen.Section section : written.frozen().sections()) {
            var its = places.stream()
                    .filter(place -> section.key().equals(place.section()))
                    .filter(place -> exempt
                            || !Part.isExempt(place.key())
                            || !place.words().isBlank())
                    .toList();
            var asRead = section.key().equals(ChildrensPage.KEY)
                    ? ChildrensPageAsRead.of(written)
                    : Optional.<ChildrensPageAsRead>empty();
            if (!its.isEmpty()) {
                sections.add(new Section(
                        section.key(),
                        section.title(),
                        its,
                        SectionFigures.of(
                                written, section, whole && !section.key().equals(ChildrensPage.KEY)),
                        asRead.map(ChildrensPageAsRead::state).orElse(""),
                        asRead.filter(ChildrensPageAsRead::waitsForApproval).isPresent()));
            }
        }
        return new CommentaryView(standing.paper(), whole, sections);
    }

    public Optional<Section> section(String key) {
        return sections.stream().filter(section -> section.key().equals(key)).findFirst();
    }

    /** The key of the section in which each place for words stands. */
    static Map<String, String> sectionsOfPlaces(Frozen frozen) {
        var sections = new HashMap<String, String>();
        frozen.sections().forEach(section -> section.blocks().forEach(block -> {
            if (block instanceof PackBlock.Commentary slot) {
                sections.put(slot.key(), section.key());
            }
        }));
        return sections;
    }
}
