package org.hearth.fostering.api;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.codes.SexCode.Sex;

/**
 * What the terms of a fostering household, and the usual fostering limit, ask of a child.
 *
 * @param reference as sentences call the child; never a name
 * @param born      {@code null} where it is not known
 * @param sex       {@code null} where it is not known
 * @param siblings  the child's brothers and sisters by id, all of them; {@code null} where it is not known who they are
 */
public record FosterChild(UUID id, String reference, LocalDate born, Sex sex, Set<UUID> siblings) {
    public FosterChild {
        siblings = siblings == null ? null : Set.copyOf(siblings);
    }

    public boolean isSexKnown() {
        return sex == Sex.MALE || sex == Sex.FEMALE;
    }

    /**
     * Whether the two are siblings of one another. Each pair is asked for itself: two children who have each a half-brother
     * in common need not be siblings.
     */
    public Kin kinOf(FosterChild other) {
        if (names(other) || other.names(this)) {
            return Kin.SIBLINGS;
        }
        return siblings == null && other.siblings == null ? Kin.NOT_KNOWN : Kin.NO_SIBLINGS;
    }

    public enum Kin {
        SIBLINGS,
        NO_SIBLINGS,
        /** Neither record tells. */
        NOT_KNOWN
    }

    private boolean names(FosterChild other) {
        return siblings != null && siblings.contains(other.id);
    }
}
