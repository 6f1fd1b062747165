package org.hearth.returns.checking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hearth.returns.api.Severity;

/**
 * What a version of a rule is.
 *
 * @param code      the department's, {@code 142}
 * @param stage     1 or 2 where it is known, else {@code null}: the department looks at stage 2 only when a record has passed
 *                  stage 1
 * @param severity  {@link Severity#QUESTION} where the rule asks somebody to check
 * @param flags     modules whose rows it flags
 * @param columns   shown as the cause
 * @param firstYear the first return year of this version, by the year it ends
 * @param lastYear  the last, or {@code null} while it goes on
 * @param needs     what must be loaded for it to run
 * @param wrong     what is wrong, in a sentence
 * @param mend      what to do about it, in a sentence or two
 * @param doubt     why its answer may mislead, or {@code null}; shown beside its findings
 * @param source    who asks it
 * @param settled   when what is loaded leaves no room for that doubt; {@code null} for never
 */
public record About(
        String code,
        Integer stage,
        Severity severity,
        List<Table<?>> flags,
        List<Column> columns,
        int firstYear,
        Integer lastYear,
        Needs needs,
        String wrong,
        String mend,
        String doubt,
        Source source,
        Predicate<UnderCheck> settled) {

    /**
     * @param thisYear  modules of this year's return
     * @param lastYear  modules of last year's
     * @param used      modules of either year that are looked at where they are loaded, as {@code Header} or
     *                  {@code last year's Header}
     * @param derived   which of PL_LA, PL_LOCATION, PL_DISTANCE
     * @param providers the inspectorate's list
     * @param postcodes the national list
     * @param ofXml     it asks of the XML form what the CSV form says otherwise
     * @param also      says why it cannot run for another reason; {@code null} when it can
     * @param sameUpn   it looks for other children's rows of Header with the same pupil number
     * @param everybody whether, by the rows that are loaded, the reason not to run would look at everybody's; {@code null}
     *                  for a rule that never does. Whoever loads some children's rows alone has to load all of them then
     */
    public record Needs(
            Set<Table<?>> thisYear,
            Set<Table<?>> lastYear,
            Set<String> used,
            Set<Column> derived,
            boolean providers,
            boolean postcodes,
            boolean ofXml,
            Function<UnderCheck, String> also,
            boolean sameUpn,
            Predicate<UnderCheck> everybody) {}

    public About {
        flags = List.copyOf(flags);
        columns = List.copyOf(columns);
        if (wrong == null || mend == null) {
            throw new IllegalStateException("rule %s does not say what is wrong and what to do".formatted(code));
        }
    }

    /** The doubt beside findings in this return; {@code null} for none. */
    String doubtIn(UnderCheck in) {
        return settled != null && settled.test(in) ? null : doubt;
    }

    public boolean isInForce(int year) {
        return year >= firstYear && (lastYear == null || year <= lastYear);
    }

    /** Whether it asks anything of a return in this form. */
    boolean concerns(LoadedReturn sent) {
        return !needs.ofXml || sent.isXml() || !sent.isFormKnown();
    }

    /**
     * Whether what it says of the child may be another when more than some children's rows are loaded. It says nothing of
     * somebody of whom no row is there that it flags.
     */
    boolean restsOnEverybody(UnderCheck in, Child child) {
        return needs.everybody != null
                && isInForce(in.thisYear().year().ends())
                && concerns(in.thisYear())
                && flags.stream().anyMatch(child::has)
                && missing(in).isEmpty()
                && needs.everybody.test(in);
    }

    /** Why it cannot be run on this return; empty when it can. */
    Optional<String> cannotRun(UnderCheck in) {
        Set<String> missing = missing(in);
        if (!missing.isEmpty()) {
            return Optional.of("Not loaded: %s.".formatted(String.join(", ", missing)));
        }
        return Optional.ofNullable(needs.also == null ? null : needs.also.apply(in));
    }

    private Set<String> missing(UnderCheck in) {
        var missing = new LinkedHashSet<String>();
        for (Table<?> table : Table.all()) {
            if (needs.thisYear.contains(table) && !in.thisYear().has(table)) {
                missing.add(table.name());
            }
        }
        if (!needs.lastYear.isEmpty() && !in.hasLastYear()) {
            missing.add("last year's return");
        } else {
            for (Table<?> table : Table.all()) {
                if (needs.lastYear.contains(table) && !in.lastYear().has(table)) {
                    missing.add("last year's " + table.name());
                }
            }
        }
        if (needs.providers && !in.hasProviders()) {
            missing.add("the inspectorate's list of providers");
        }
        if (needs.postcodes && !in.hasPostcodes() || needs.derived.stream().anyMatch(column -> !canTell(column, in))) {
            missing.add("a postcode directory");
        }
        return missing;
    }

    /** Last year's episodes matter only to a rule that compares them. */
    private boolean canTell(Column derived, UnderCheck in) {
        return in.canTell(derived)
                && (!needs.lastYear.contains(Table.EPISODES) || !in.hasLastYear() || in.canTellLastYear(derived));
    }
}
