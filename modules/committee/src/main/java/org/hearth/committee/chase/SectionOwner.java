package org.hearth.committee.chase;

import java.time.Instant;

/**
 * Who writes a section of the paper, from a day on until another is named: of this quarter's paper and of those after it.
 *
 * @param post  who answers for it; empty where nobody does any more
 * @param who   the sign-in name of the person who writes; empty where only the post is known
 * @param seq   counts what was said of this section
 */
public record SectionOwner(String section, int seq, String post, String who, String setBy, Instant setAt) {
    public boolean isNamed() {
        return !post.isEmpty();
    }
}
