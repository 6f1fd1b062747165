package org.hearth.returns.api;

import java.util.List;
import java.util.Set;

/**
 * One way to put a child's record right. It is nothing until a person accepts it.
 *
 * @param key         its name among the proposals for the question
 * @param title       what would then be known, in a sentence
 * @param corrections what would be put right; without values where the person must give one
 * @param because     why one may think so, and what speaks against it
 * @param asks        what the person must give, of {@link Repairs.Given}: {@code endedOn}, {@code endReason}
 * @param missing     those of them that are not given yet: what it would change is told when they are
 */
public record Proposal(
        String key,
        String title,
        List<Correction> corrections,
        List<String> because,
        Set<String> asks,
        Set<String> missing) {
    public Proposal {
        corrections = List.copyOf(corrections);
        because = List.copyOf(because);
        asks = Set.copyOf(asks);
        missing = Set.copyOf(missing);
    }

    /**
     * @param about the record ("Episode from 1 May 2024")
     * @param field in words
     * @param from  what is known now, in words; "blank" for nothing
     * @param to    what would be known; what the person must give says so
     */
    public record Correction(String about, String field, String from, String to) {}
}
