package org.hearth.returns.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Checks files of a return by the department's validation rules, and keeps nothing of them. */
public interface ReturnChecks {

    /**
     * Runs the rules of the year over the files.
     *
     * @throws org.hearth.platform.api.RuleBroken if the year is none that can be, the collection would end before it starts,
     *     a rule is not known, a list is no list of providers, no module is recognised in the files, or they pass the
     *     limit of {@code HEARTH_UPLOAD_LIMIT_MB}
     */
    Checked check(Trial trial);

    /**
     * What is to be checked.
     *
     * @param year      the year the return ends
     * @param files     its CSV modules, its XML, or zips of them
     * @param previous  last year's; empty when it is not to hand
     * @param providers the inspectorate's list, a workbook or CSV, with a column URN and another that is known; several are
     *                  put together, and a council they give counts as given. Empty for the edition that is held, if
     *                  there is one
     * @param rules     codes of the rules wanted, in either case, with or without the stage; empty for all
     * @param start     first day of the collection, counted; {@code null} for a year before the last, or for 1 April
     * @param end       last day, counted; {@code null} for a year after the first, or for 31 March
     * @param council   the placing council, nine characters; it is compared as it stands, and no list of councils is asked.
     *                  {@code null} for the one that uses this system
     */
    record Trial(
            int year,
            List<SentFile> files,
            List<SentFile> previous,
            List<SentFile> providers,
            Set<String> rules,
            LocalDate start,
            LocalDate end,
            String council) {
        public Trial {
            files = List.copyOf(files);
            previous = List.copyOf(previous);
            providers = List.copyOf(providers);
            rules = Set.copyOf(rules);
        }
    }

    /**
     * What came of it.
     *
     * @param faults  rows with which a rule finds fault, by module, file and line
     * @param notRun  rules that could not be run, by code
     * @param loaded  what was recognised
     * @param reading what could not be read, and what looks damaged: files, rows and columns
     * @param providers the list of providers in which numbers were looked up
     * @param remarks what is wrong with most rows for one reason, in sentences
     */
    record Checked(
            List<Fault> faults,
            List<NotRun> notRun,
            List<Loaded> loaded,
            List<Finding> reading,
            ProvidersUsed providers,
            List<String> remarks) {
        public Checked {
            remarks = List.copyOf(remarks);
            faults = List.copyOf(faults);
            notRun = List.copyOf(notRun);
            loaded = List.copyOf(loaded);
            reading = List.copyOf(reading);
        }
    }

    /**
     * A rule finds fault with a row.
     *
     * @param rule     its code
     * @param stage    1 or 2, or {@code null} where it is not known
     * @param severity {@link Severity#ERROR}, or {@link Severity#QUESTION} where somebody is asked to check
     * @param module   {@code Episodes}
     * @param file     as the sender calls it
     * @param line     in that file, the header row being line 1
     * @param columns  shown as the cause, of this module or of others that the rule looks at
     * @param child    CHILD as sent, in capitals; empty when blank
     * @param wrong    what the rule faults, in a sentence
     * @param message  that with the row's values, and what to do
     * @param doubt    why the finding may mislead, or {@code null}
     */
    record Fault(
            String rule,
            Integer stage,
            Severity severity,
            String module,
            String file,
            int line,
            List<String> columns,
            String child,
            String wrong,
            String message,
            String doubt) {}

    /** A rule that could not be run, or not on every child. */
    record NotRun(String rule, String why) {}

    /** A module that was recognised: of this year's return, or of last year's. */
    record Loaded(boolean lastYear, String module, String file, int rows) {}

    /** Where the list of providers came from. */
    enum ProvidersFrom {
        /** With the files that are tried. */
        SENT,
        /** The edition that is held. */
        HELD,
        NOWHERE
    }

    /**
     * The list of providers that was used.
     *
     * @param edition   id of the edition that is held; {@code null} for another
     * @param files     names of its files; empty when there is none
     * @param settings  how many it has
     * @param validFrom of the edition, if it was said
     */
    record ProvidersUsed(ProvidersFrom from, UUID edition, List<String> files, int settings, LocalDate validFrom) {
        public static final ProvidersUsed NONE = new ProvidersUsed(ProvidersFrom.NOWHERE, null, List.of(), 0, null);

        public ProvidersUsed {
            files = List.copyOf(files);
        }
    }
}
