package org.hearth.committee.proof;

import java.util.List;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Problem;

/**
 * A check that needs what only the committee's own module knows: the front sheet's rules, what is withheld, who is behind
 * the figures. Otherwise as {@link org.hearth.core.api.pack.PublicationCheck}.
 */
public interface PaperCheck {

    /** Stable, since overrides are kept under it. */
    String key();

    Kind kind();

    /** What is read where nothing is wrong. */
    String passes();

    List<Problem> look(Written written);

    /** What else its blocks rest on besides the place where they stand: one that was let pass blocks again when it changes. */
    default String restsOn(Written written) {
        return "";
    }
}
