package org.hearth.childrenincare.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;

import java.util.Optional;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.FigureNote.Note;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.figures.ValidOn;
import org.hearth.core.api.time.AsAt;
import org.junit.jupiter.api.Test;

class SupportedUnderSixteenTest {
    private static final Line LINE = new Line("PLA-05.count", "", Unit.CHILDREN, Direction.LOWER, "", null);
    private static final CareBook BOOK = aBook().with(
                    aChild("TURNS").born("2009-03-31").startsCare("2025-01-01", "K3", "PR4"))
            .build();

    private static Optional<Note> on(String ref, String day) {
        var definition = new Definition(
                ref, "", "", "", Definition.PeriodKind.SNAPSHOT, ValidOn.ANY_COVERED_DAY, java.util.List.of(LINE));
        return new SupportedUnderSixteen()
                .on(definition, LINE, BOOK.children(), BOOK.children(), AsAt.now(day(day)), null);
    }

    @Test
    void up_to_the_eve_of_the_16th_birthday_it_is_said_and_leads_to_them() {
        var note = on("PLA-05", "2025-03-30");

        assertThat(note).get().extracting(Note::text).asString().startsWith("1 of those listed here is under 16.");
        assertThat(note).get().extracting(Note::href).isEqualTo("/children/list?asAt=2025-03-30&group=supported");
        assertThat(on("PLA-05", "2025-03-31")).isEmpty();
    }

    @Test
    void of_another_figure_nothing_is_said() {
        assertThat(on("PLA-04", "2025-03-30")).isEmpty();
    }
}
