package org.hearth.committee.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hearth.platform.api.RuleBroken;

/**
 * One version of a paper. It begins as a draft when it is measured; while it is a draft its front sheet and commentary
 * are typed, but its figures stay as measured. Publishing ends its changes: there is no way back and no way to edit. What
 * comes after is another version with the same {@code series}.
 *
 * @param series      the id of its first version
 * @param knownAt     the instant whose knowledge it rests on
 * @param publishedAt {@code null} while it is a draft
 * @param frozenHash  SHA-256 of its frozen content, checked whenever that is read
 * @param pack        which report it is, by the key of {@link PackDefinition}
 */
public record Paper(
        UUID id,
        UUID series,
        int versionNo,
        LocalDate meeting,
        LocalDate asAt,
        Instant knownAt,
        String madeBy,
        Instant publishedAt,
        String publishedBy,
        String frozenHash,
        String pack) {

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** draft or published, as the API and the pages say it. */
    public String state() {
        return isPublished() ? "published" : "draft";
    }

    /** @throws RuleBroken when it has been published */
    void mustBeDraft() {
        if (isPublished()) {
            throw new RuleBroken(
                    "This paper was published and cannot be changed. Make a correction or a supplement, version %d of it."
                            .formatted(versionNo + 1));
        }
    }

    /** Predictable names for the council's agenda system: corporate-parenting-2026-06-23-v1-public.pdf. */
    public String fileName(String file) {
        return isPublished() ? publishedName(file) : publishedName("draft-" + file);
    }

    /** As the file is called once it is published. */
    public String publishedName(String file) {
        return "%s-%s-v%d-%s".formatted(pack, meeting, versionNo, file);
    }
}
