package org.hearth.committee.clearance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.platform.api.people.Role;

/**
 * One significant implication of the report's form. The set is dated ({@code committee/implications.csv}): four in 2011 and
 * seven in 2017, neither with a clearance table; seven with the table in 2020; later eight with environment and climate
 * change. A paper keeps the set in force on its meeting's day.
 *
 * @param question what the clearance table prints; empty where the form has no table
 * @param clearers who may answer for the function that clears it
 */
public record Implication(String key, String label, String question, Set<Role> clearers) {
    /** Typed where there is nothing to say of one. */
    public static final String STOCK = "There are no significant implications within this category.";

    public static List<Implication> on(LocalDate meeting) {
        return DatedRows.on(meeting, "/committee/implications.csv").stream()
                .map(row -> new Implication(
                        row.getField("key"),
                        row.getField("label"),
                        row.getField("question"),
                        Arrays.stream(row.getField("clears").split(" "))
                                .filter(role -> !role.isBlank())
                                .map(role -> Role.of(role).orElseThrow())
                                .collect(Collectors.toUnmodifiableSet())))
                .toList();
    }

    /** Whether the words are the sentence for where there is nothing to say. */
    public static boolean isStock(String words) {
        return words.strip().equals(STOCK);
    }

    public boolean isCleared() {
        return !question.isEmpty();
    }

    /** "Finance, Clearing officer". */
    public String clearedBy() {
        return clearers.stream().map(Role::words).sorted().collect(Collectors.joining(" or "));
    }
}
