package org.hearth.fostering.household;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a household is counted. The kinds are counted apart and never added up: the published counts of places leave out
 * family and friends, and supported lodgings are no foster homes at all (Ofsted, Fostering in England).
 */
public enum HouseholdKind {
    MAINSTREAM("Mainstream"),
    FAMILY_AND_FRIENDS("Family and friends"),
    SHORT_BREAKS("Short breaks"),
    SUPPORTED_LODGINGS("Supported lodgings"),
    /**
     * Of a person connected with a child, for that child and some weeks, until full approval is decided. Care Planning,
     * Placement and Case Review (England) Regulations 2010, regs 24 and 25.
     */
    TEMPORARY("Temporarily approved");

    private static final List<HouseholdKind> FULL =
            Stream.of(values()).filter(kind -> kind != TEMPORARY).toList();

    private final String words;

    HouseholdKind(String words) {
        this.words = words;
    }

    /** Whether approval is for children by name, so that those are counted and no places. */
    public boolean isForNamedChildren() {
        return this == FAMILY_AND_FRIENDS || this == TEMPORARY;
    }

    /**
     * Whether reviews of approval, supervising visits and training are asked of it: of foster homes approved in full. A
     * temporary approval is over before any of it is due; its days are counted down.
     */
    public boolean isSupervised() {
        return this != SUPPORTED_LODGINGS && this != TEMPORARY;
    }

    /** Those that are recruited, assessed and approved in full, in their order. */
    public static List<HouseholdKind> full() {
        return FULL;
    }

    public String words() {
        return words;
    }
}
