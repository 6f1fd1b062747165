package org.hearth.fostering.api;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** The door for what is known of many households' places at once, by the same rules as one by one. */
public interface PlacesRecords {

    /**
     * Settles each stay with own carers for which one household stands out and against which nothing speaks, until there is
     * none left.
     *
     * @param ofChild which children's stays, by reference
     * @return how many were settled
     */
    int settleSure(Predicate<String> ofChild);

    /** References of the mainstream households with a place that no child of ours fills on the day, in order. */
    List<String> freeOn(LocalDate day);

    /**
     * Keeps places out of use; what is recorded so already stays as it is.
     *
     * @throws org.hearth.platform.api.RuleBroken for a part that cannot be, or where there is no such household
     */
    void keep(Unusable unusable);

    /** Likewise another council's child. */
    void lives(OthersChild child);

    /** Likewise what was granted beside the terms of approval. */
    void grant(Beside beside);

    /**
     * An exemption from the usual limit or, where no council granted it, an emergency placement.
     *
     * @param children by reference, other councils' who live there among them
     * @param until    the last day of an exemption; {@code null} for no end
     * @param council  who exempted; {@code null} for an emergency
     */
    record Beside(String household, List<String> children, LocalDate from, LocalDate until, String council) {}

    /**
     * @param reason code of why it is not available; {@code null} for a place that is reserved for a planned placement
     * @param places how many; {@code null} for every place that nobody fills
     */
    record Unusable(
            String household, String reason, Integer places, LocalDate from, LocalDate until, LocalDate reviewOn) {}

    /**
     * @param reference our own word for the child; never a name
     * @param leftOn    the first day on which it lives there no more; {@code null} while it does
     * @param why       why it lives there though no place is vacant; empty where one is
     */
    record OthersChild(
            String household,
            String council,
            String reference,
            int bornYear,
            LocalDate from,
            LocalDate leftOn,
            String why) {}
}
