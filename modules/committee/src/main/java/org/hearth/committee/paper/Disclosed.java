package org.hearth.committee.paper;

import java.util.List;
import org.hearth.committee.acceptance.Accepted;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.rendering.Acceptance;
import org.hearth.committee.rendering.WithheldCell;
import org.hearth.committee.rendering.Written;

/**
 * The suppression report of a paper (committee-pack.md section 11): every cell that the public paper withholds, why, and who
 * accepted it; beside it what is exempt. Kept, never published.
 *
 * @param exempt   what the front sheet says of exemption, field by field in its order
 * @param hash     of what is withheld and exempt; what is accepted is accepted under it
 * @param accepted who accepted exactly this, or {@code null}
 * @param before   who accepted what was withheld before, where nobody accepted this; else {@code null}
 */
public record Disclosed(
        Paper paper, List<WithheldCell> cells, List<Said> exempt, String hash, Accepted accepted, Accepted before) {

    /** A field of the front sheet. */
    public record Said(String key, String label, String words) {}

    static Disclosed of(Paper paper, Written written) {
        var front = written.front();
        String hash = Acceptance.hash(written);
        var accepted = written.acceptance().of(hash);
        return new Disclosed(
                paper,
                WithheldCell.of(written),
                front.template().fields().stream()
                        .filter(field -> field.key().equals("status") || isOfTheExemptPart(field, written))
                        .map(field -> new Said(
                                field.key(),
                                field.label(),
                                field.key().equals("status") ? front.status().printed() : front.value(field.key())))
                        .toList(),
                hash,
                accepted.orElse(null),
                accepted.isPresent() ? null : written.acceptance().last().orElse(null));
    }

    private static boolean isOfTheExemptPart(FrontSheetTemplate.Field field, Written written) {
        return field.isOnlyExempt() && written.front().status().isExempt();
    }
}
