package org.hearth.returns.checking;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hearth.returns.api.Severity;

/**
 * How a rule is written down: its code, the module and columns it faults, the years, what it needs, what it says, and last
 * the condition.
 *
 * <pre>
 * rule("356").faults(EPISODES, DECOM, DEC)
 *         .wrong("The episode ends before it starts.")
 *         .mend("Correct one of the two dates.")
 *         .when(episode -> episode.dec().isBefore(episode.decom()))
 * </pre>
 *
 * @param <R> a row of the module it faults
 */
public final class RuleWriter<R extends SentRow> {
    private final String code;
    private final Table<R> table;
    private final List<Table<?>> flags = new ArrayList<>();
    private final List<Column> columns;
    private final Set<Table<?>> needs = new LinkedHashSet<>();
    private final Set<Table<?>> needsLastYear = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<Column> derived = EnumSet.noneOf(Column.class);
    private Integer stage;
    private Severity severity = Severity.ERROR;
    private int firstYear = 2023;
    private Integer lastYear;
    private boolean providers;
    private boolean postcodes;
    private boolean ofXml;
    private Source source = Source.DEPARTMENT;
    private Function<UnderCheck, String> also;
    private boolean sameUpn;
    private Predicate<UnderCheck> everybody;
    private String wrong;
    private String mend;
    private String doubt;
    private Predicate<UnderCheck> settled;

    /** A rule that has its code and nothing else. */
    public record Named(String code) {
        /** The module whose rows it flags, and the columns shown as the cause. The module must be loaded. */
        public <R extends SentRow> RuleWriter<R> faults(Table<R> table, Column... columns) {
            return new RuleWriter<>(code, table, List.of(columns));
        }
    }

    private RuleWriter(String code, Table<R> table, List<Column> columns) {
        this.code = code;
        this.table = table;
        this.columns = columns;
        flags.add(table);
        needs.add(table);
    }

    /** Flags rows of this module as well, which must be loaded. */
    public RuleWriter<R> andFaults(Table<?> other) {
        flags.add(other);
        needs.add(other);
        return this;
    }

    /** Flags rows of this module as well, where it is loaded. */
    public RuleWriter<R> andFaultsIfLoaded(Table<?> other) {
        flags.add(other);
        used.add(other.name());
        return this;
    }

    /** Flags rows of any of its modules that is loaded; none has to be. */
    public RuleWriter<R> needsNone() {
        needs.forEach(each -> used.add(each.name()));
        needs.clear();
        return this;
    }

    /** Must be loaded as well, for the rule to run. */
    public RuleWriter<R> needs(Table<?>... tables) {
        needs.addAll(List.of(tables));
        return this;
    }

    /** Looked at where it is loaded. */
    public RuleWriter<R> uses(Table<?>... tables) {
        for (Table<?> each : tables) {
            used.add(each.name());
        }
        return this;
    }

    public RuleWriter<R> needsLastYear(Table<?>... tables) {
        needsLastYear.addAll(List.of(tables));
        return this;
    }

    public RuleWriter<R> usesLastYear(Table<?>... tables) {
        for (Table<?> each : tables) {
            used.add("last year's " + each.name());
        }
        return this;
    }

    /** Modules of the years before last, looked at as far back as they are loaded. */
    public RuleWriter<R> usesEarlierYears(Table<?>... tables) {
        for (Table<?> each : tables) {
            used.add("earlier years' " + each.name());
        }
        return this;
    }

    public RuleWriter<R> needsProviders() {
        providers = true;
        return this;
    }

    public RuleWriter<R> needsPostcodes() {
        postcodes = true;
        return this;
    }

    /** The national list, looked at where it is loaded. */
    public RuleWriter<R> usesPostcodes() {
        used.add("a postcode directory");
        return this;
    }

    /** One of PL_LA, PL_LOCATION, PL_DISTANCE. */
    public RuleWriter<R> needsDerived(Column... some) {
        derived.addAll(List.of(some));
        return this;
    }

    /** It asks of the XML form what the CSV form says otherwise: of CSV files it asks nothing. */
    public RuleWriter<R> ofXml() {
        ofXml = true;
        return this;
    }

    /** Who asks it, where that is not the department's list. */
    public RuleWriter<R> from(Source who) {
        source = who;
        return this;
    }

    /** Another reason not to run: what to say, or {@code null} to run. */
    public RuleWriter<R> notRunWhen(Function<UnderCheck, String> why) {
        also = why;
        return this;
    }

    /** It looks for other children's rows of Header with the same pupil number; at other children it does not look else. */
    public RuleWriter<R> comparesPupilNumbers() {
        sameUpn = true;
        return this;
    }

    /** Whether, by the rows that are loaded, its {@link #notRunWhen reason not to run} would look at everybody's rows. */
    public RuleWriter<R> looksAtEverybodyWhen(Predicate<UnderCheck> when) {
        everybody = when;
        return this;
    }

    public RuleWriter<R> stage(int number) {
        stage = number;
        return this;
    }

    /** It asks somebody to check, and is no error. */
    public RuleWriter<R> question() {
        severity = Severity.QUESTION;
        return this;
    }

    /** The first return year of this version, by the year it ends; 2023, the first year of which rules are held, if not said. */
    public RuleWriter<R> from(int year) {
        firstYear = year;
        return this;
    }

    /** The last return year of this version. */
    public RuleWriter<R> until(int year) {
        lastYear = year;
        return this;
    }

    /** What is wrong, in a sentence; the row's values are added to it. */
    public RuleWriter<R> wrong(String sentence) {
        wrong = sentence;
        return this;
    }

    /** What to do about it. */
    public RuleWriter<R> mend(String sentence) {
        mend = sentence;
        return this;
    }

    /** Why its answer may mislead. */
    public RuleWriter<R> doubt(String sentence) {
        doubt = sentence;
        return this;
    }

    /** Why its answer may mislead, unless what is loaded settles that. */
    public RuleWriter<R> doubtUnless(Predicate<UnderCheck> isSettled, String sentence) {
        settled = isSettled;
        return doubt(sentence);
    }

    /** Flags each row of the module that fits. */
    public Rule when(Predicate<R> fits) {
        return check((child, in, flagged) -> {
            for (R row : child.rows(table)) {
                if (fits.test(row)) {
                    flagged.on(row);
                }
            }
        });
    }

    /** Flags each row of the module that fits beside the child it belongs to. */
    public Rule when(BiPredicate<R, Child> fits) {
        return check((child, in, flagged) -> {
            for (R row : child.rows(table)) {
                if (fits.test(row, child)) {
                    flagged.on(row);
                }
            }
        });
    }

    /** Looks at the whole child, and flags what it will. */
    public Rule check(Rule.Check check) {
        return new Rule(
                new About(
                        code,
                        stage,
                        severity,
                        flags,
                        columns,
                        firstYear,
                        lastYear,
                        new About.Needs(
                                needs,
                                needsLastYear,
                                used,
                                derived,
                                providers,
                                postcodes,
                                ofXml,
                                also,
                                sameUpn,
                                everybody),
                        wrong,
                        mend,
                        doubt,
                        source,
                        settled),
                check);
    }
}
