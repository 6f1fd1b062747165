package org.hearth.returns.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is to mend what the rules find: a finding is assigned to a person or a team with a day by which it is due, and chased
 * until it is explained or fixed. Nothing is sent to anybody from here.
 */
public interface FindingWork {
    int SHORTEST_NAME = 2;
    int LONGEST_NAME = 100;

    /** Due no later than this many days ahead: beyond it the year is mistyped. */
    int DAYS_AHEAD = 400;

    /** Every assignment that a finding ever had, newest first. */
    List<Assignment> assignments(UUID finding);

    /** Every time that somebody was reminded of it, newest first. */
    List<Chase> chases(UUID finding);

    /**
     * Gives it to somebody in the place of whoever had it. The same again changes nothing.
     *
     * @param seen what the person saw before; {@code null} where nobody looked
     * @return empty when there is no such finding
     * @throws org.hearth.platform.api.RuleBroken if nobody is named, nobody of the name is known and it is not confirmed, nobody
     *     works with the child whose worker is to have it, the day is past or too far ahead, the finding is
     *     explained or fixed, or it is another's by now than the one seen
     */
    Optional<RuleFinding> assign(UUID finding, Given asked, Seen seen, String by);

    /**
     * Takes it back; it stays in the history. Where nobody has it nothing changes.
     *
     * @return whether there is such a finding
     */
    boolean takeBack(UUID finding, String by);

    /**
     * Writes down that whoever has it was reminded today. The same way again on one day changes nothing.
     *
     * @return empty when there is no such finding
     * @throws org.hearth.platform.api.RuleBroken if nobody has it, or it is explained or fixed
     */
    Optional<RuleFinding> chase(UUID finding, Chase.How how, String by);

    /** How the open findings of a filter stand, for one who means to assign or chase them all. */
    Standing standing(RuleFindingFilter wanted);

    /**
     * Gives the open findings of a filter to somebody, all or none.
     *
     * @param others also those that somebody else has
     * @param seen   {@link Standing#seen} as it was shown; {@code null} where nobody looked
     * @return how many were given
     * @throws org.hearth.platform.api.RuleBroken as {@link #assign}, or if others are found by now than were seen
     */
    GivenAll assignAll(RuleFindingFilter wanted, Given asked, boolean others, String seen, String by);

    /**
     * Writes down that everyone who has one of the open findings of a filter was reminded of it today.
     *
     * @return how many were not yet so reminded today
     * @throws org.hearth.platform.api.RuleBroken if nobody has any of them, or others are found by now than were seen
     */
    int chaseAll(RuleFindingFilter wanted, Chase.How how, String seen, String by);

    /** Who has open findings, those with most that are overdue first. */
    List<OfAssignee> toChase();

    /** Whose own child it is on the day, by the child's number in capitals; {@code null} is today. */
    Map<String, List<String>> workers(LocalDate day);

    /** The teams of these workers, likewise. */
    Map<String, Set<String>> teams(LocalDate day);

    /** The team that a person works in today; {@code null} for none. */
    String teamOf(String person);

    /** How many open findings a person or the team that the person is in has, and how many of them are overdue. */
    Mine mine(String person);

    /** The names that work can be given to, in order. */
    List<String> names(Assignment.Kind kind);

    /**
     * @param toWhom    a sign-in name or a team; of no account where each child's own worker is to have it
     * @param confirmed whether the name is meant even though nobody of it is known here
     */
    record Given(Assignment.Kind kind, String toWhom, LocalDate dueOn, boolean confirmed) {
        /** To a name that is known. */
        public Given(Assignment.Kind kind, String toWhom, LocalDate dueOn) {
            this(kind, toWhom, dueOn, false);
        }
    }

    /**
     * @param given     findings that the person or team did not have so already
     * @param strangers of these, those about a child with whom whoever has them now does not work, and whose record they may
     *                  therefore not see
     * @param nobodys   findings that were given to nobody, because nobody works with the child
     */
    record GivenAll(int given, int strangers, int nobodys) {}

    /** @param assignment {@code null} for none */
    record Seen(UUID assignment) {}

    /**
     * @param open     findings of the filter that are open
     * @param assigned how many of them somebody has
     * @param seen     names just these findings and who has them
     */
    record Standing(int open, int assigned, String seen) {}

    /**
     * @param firstDue   the earliest day by which one is due
     * @param chased     how often they were reminded, of all of these together
     * @param lastChased {@code null} for never
     */
    record OfAssignee(
            Assignment.Kind kind,
            String toWhom,
            int open,
            int overdue,
            LocalDate firstDue,
            int chased,
            LocalDate lastChased) {}

    record Mine(int open, int overdue) {}
}
