package org.hearth.returns.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.returns.api.RuleFinding.Explanation;

/**
 * The analyst's desk: what the department's validation rules find in the returns that are held. A year is checked as soon
 * as an upload of it or of the year before is in use, and again when the postcode directory or the rules change.
 */
public interface RuleFindings {
    int SHORTEST_EXPLANATION = 3;
    int LONGEST_EXPLANATION = 500;

    /** The findings wanted, newest year first, errors before questions, then by module and line; {@code page} from 1. */
    Part<RuleFinding> list(RuleFindingFilter wanted, int page, int size);

    /** How many of them each rule has, those with most first. */
    List<OfRule> byRule(RuleFindingFilter wanted);

    /**
     * How many of them there are in each group, those with most first, ages youngest first. Where a child has two workers
     * a finding stands with each; what belongs to nobody stands under {@link RuleFindingFilter.Work#NOBODY}.
     */
    List<OfGroup> grouped(RuleFindingFilter wanted, Group by);

    Optional<RuleFinding> find(UUID id);

    /** Every explanation that was ever given for what this finding is about, newest first. */
    List<Explanation> explanations(UUID finding);

    /**
     * Says why the row is right as it stands. It holds for the same rule, module, child and key of the row in every year.
     * The same words again change nothing; other words take the place of those before, which are kept.
     *
     * @param seen what the person saw before; {@code null} where nobody looked
     * @return the finding as it stands now; empty when there is none of this id
     * @throws org.hearth.platform.api.RuleBroken if the words are too short or too long, the finding is fixed or its row
     *     names no child, or another explanation than the one seen holds by now
     */
    Optional<RuleFinding> explain(UUID finding, String words, Seen seen, String by);

    /**
     * Takes the explanation back; it stays in the history. Where none holds nothing changes.
     *
     * @return whether there is such a finding
     */
    boolean withdraw(UUID finding, String by);

    /** Years of which rows are held or anything was found, newest first. */
    List<Integer> years();

    Readiness readiness(int year);

    /** How many findings are open in the newest year that was checked; empty when none was. */
    Optional<OpenOfYear> newest();

    /** @param stage {@code null} where it is not known */
    record OfRule(String rule, Integer stage, Severity severity, int found) {}

    /** By what findings are counted together. */
    enum Group {
        RULE("Rule"),
        MODULE("Module"),
        TEAM("Team"),
        WORKER("Child's worker"),
        CHILD("Child"),
        AGE("Days open"),
        ASSIGNED("Assigned to");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** {@code worker}: also the key by which a filter names one of the group. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param key as a filter names it; empty for rows that name no child
     * @param words for people
     */
    record OfGroup(String key, String words, int found) {}

    /** @param explanation {@code null} for none */
    record Seen(UUID explanation) {}

    record OpenOfYear(int year, int open) {}
}
