package org.hearth.committee.paper;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.committee.rendering.Fingerprints;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.rendering.Renderings;
import org.hearth.committee.rendering.Written;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Role;

/**
 * That a director opened the public and the exempt paper before signing them (committee-pack.md section 12). An opening is of
 * exactly what would be signed then: where words, figures or what is withheld are others since, the paper is opened again.
 */
@Dependent
class Reading {
    private final PaperTable table;
    private final Transactions transactions;
    private final Writing writing;
    private final CurrentPerson person;
    private final Clock clock;

    @Inject
    Reading(PaperTable table, Transactions transactions, Writing writing, CurrentPerson person, Clock clock) {
        this.table = table;
        this.transactions = transactions;
        this.writing = writing;
        this.person = person;
        this.clock = clock;
    }

    /**
     * One that is opened before the signature.
     *
     * @param what   "the public paper"
     * @param pdf    its file, which a web page of the same may stand for
     * @param opened when the person opened what stands there now; {@code null} where they did not
     */
    record ToOpen(String what, Rendering pdf, Instant opened) {}

    /**
     * What a file of a draft that is opened now is of, asked before it is drawn: whatever changes meanwhile was not read. Kept of
     * a director alone, who signs; spreadsheets and what is to be worked on in Word are not the whole paper.
     */
    Optional<Opened> opening(Paper paper, Rendering rendering) {
        var who = person.get();
        return paper.isPublished() || !who.is(Role.DIRECTOR) || !isWhole(rendering)
                ? Optional.empty()
                : Optional.of(new Opened(
                        paper.id(),
                        who.name(),
                        rendering.isExempt(),
                        signed(writing.write(Standing.of(paper, table))),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    void keep(Opened opened) {
        try {
            transactions.doInOne(() -> table.opened(opened));
        } catch (RuntimeException failed) {
            // opened twice in the same moment: the first is kept
            if (!Duplicates.caused(failed)) {
                throw failed;
            }
        }
    }

    private static boolean isWhole(Rendering rendering) {
        return switch (rendering) {
            case PUBLIC, PUBLIC_PAGE, EXEMPT, EXEMPT_PAGE -> true;
            default -> false;
        };
    }

    /** What the present person opens before they sign, in order. */
    List<ToOpen> asked(Paper paper, Written written) {
        String signed = signed(written);
        var openings = table.openings(paper.id(), person.get().name(), signed);
        var asked = new ArrayList<ToOpen>();
        asked.add(new ToOpen("the public paper", Rendering.PUBLIC, openings.get(false)));
        if (Renderings.of(written).contains(Rendering.EXEMPT)) {
            asked.add(new ToOpen("the exempt paper", Rendering.EXEMPT, openings.get(true)));
        }
        return asked;
    }

    private static String signed(Written written) {
        return Fingerprints.signed(written).hash();
    }
}
