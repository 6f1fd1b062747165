package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearth.committee.frozen.Frozen;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.pack.PackSection;
import org.hearth.fostering.pack.EveryFosteringSection;
import org.junit.jupiter.api.Test;

/** The reports that can be made, as they are delivered. */
class ServedReportsTest {

    @Test
    void the_first_is_of_every_topic_and_the_others_take_some_of_its_sections() {
        var served = new PackDefinition();

        assertThat(served.packs()).extracting(PackDefinition.Pack::key).startsWith(Frozen.WHOLE_PACK);
        var whole = served.packs().get(0).sections();
        assertThat(whole).doesNotHaveDuplicates().contains("near-home.by-name", "committee.not-told");
        var themed = served.packs().subList(1, served.packs().size());
        assertThat(themed).isNotEmpty().allSatisfy(pack -> {
            assertThat(pack.title()).isNotBlank().isNotEqualTo(pack.key());
            assertThat(pack.report()).isNotBlank();
            assertThat(whole).containsAll(pack.sections());
        });
    }

    /** Every page on fostering is in the committee's paper, and together they are what those who govern the service get. */
    @Test
    void the_pages_on_fostering_are_served() {
        var served = new PackDefinition();
        var pages = EveryFosteringSection.of(Targets.NONE).stream()
                .map(PackSection::key)
                .toList();

        assertThat(pages).hasSize(4);
        assertThat(served.packs().get(0).sections()).containsSubsequence(pages);
        assertThat(served.get("fostering").sections()).isEqualTo(pages);
    }
}
