package org.hearth.committee.paper;

import java.util.List;
import java.util.stream.Stream;
import org.hearth.committee.acceptance.Accepted;
import org.hearth.committee.commentary.Part;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.rendering.Acceptance;
import org.hearth.committee.rendering.HowMuchWithheld;
import org.hearth.committee.rendering.WithheldCell;
import org.hearth.committee.rendering.Written;

/**
 * The suppression report of a paper (committee-pack.md section 11): every cell that the public paper withholds, why, and who
 * accepted it; beside it what is exempt. Kept, never published.
 *
 * @param howMuch  is withheld, figures and cells
 * @param exempt   what the front sheet says of exemption, field by field in its order
 * @param hash     of what is withheld and exempt; what is accepted is accepted under it
 * @param accepted who accepted exactly this, or {@code null}
 * @param before   who accepted what was withheld before, where nobody accepted this; else {@code null}
 */
public record Disclosed(
        Paper paper,
        HowMuchWithheld howMuch,
        List<WithheldCell> cells,
        List<Said> exempt,
        String hash,
        Accepted accepted,
        Accepted before) {

    /** A field of the front sheet. */
    public record Said(String key, String label, String words) {}

    static Disclosed of(Paper paper, Written written) {
        var front = written.front();
        String hash = Acceptance.hash(written);
        var accepted = written.acceptance().of(hash);
        var exempt = Stream.concat(
                        front.template().fields().stream()
                                .filter(field -> field.key().equals("status") || isOfTheExemptPart(field, written))
                                .map(field -> new Said(
                                        field.key(),
                                        field.label(),
                                        field.key().equals("status")
                                                ? front.status().printed()
                                                : front.value(field.key()))),
                        Stream.concat(tables(written), words(written)))
                .toList();
        return new Disclosed(
                paper,
                HowMuchWithheld.of(written),
                WithheldCell.of(written),
                exempt,
                hash,
                accepted.orElse(null),
                accepted.isPresent() ? null : written.acceptance().last().orElse(null));
    }

    /** The tables that only members read, by the section they stand in. */
    private static Stream<Said> tables(Written written) {
        return written.front().status().isExempt()
                ? written.frozen().sections().stream()
                        .filter(section -> !section.exemptTables().isEmpty())
                        .map(section -> new Said(
                                section.key(),
                                "Tables for members only: " + section.title(),
                                String.join("; ", section.exemptTables())))
                : Stream.empty();
    }

    /** What is written for members only, by the section it stands in. */
    private static Stream<Said> words(Written written) {
        return written.frozen().slots().keySet().stream()
                .filter(slot -> Part.isExempt(slot)
                        && !written.commentary().getOrDefault(slot, "").isBlank())
                .map(slot -> new Said(
                        slot,
                        "For members only: "
                                + written.frozen().sections().stream()
                                        .filter(section -> slot.startsWith(section.key() + "."))
                                        .map(Frozen.Section::title)
                                        .findFirst()
                                        .orElse(slot),
                        written.commentary().get(slot)));
    }

    private static boolean isOfTheExemptPart(FrontSheetTemplate.Field field, Written written) {
        return field.isOnlyExempt() && written.front().status().isExempt();
    }
}
