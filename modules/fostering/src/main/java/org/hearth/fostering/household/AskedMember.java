package org.hearth.fostering.household;

import java.time.LocalDate;
import org.hearth.platform.api.Refusals;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/** A person of a household as they are asked for; each part as in {@link Member}, and {@code null} for none. */
public record AskedMember(
        Part part,
        String fullName,
        LocalDate bornOn,
        Integer bornYear,
        String relation,
        LocalDate joinedOn,
        LocalDate leftOn,
        String leftWhy) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_RELATION = 100;
    private static final int EARLIEST_YEAR = 1900;
    private static final int GROWN_UP = 18;

    /** Of whom no reason for leaving is told. */
    public AskedMember(
            Part part,
            String fullName,
            LocalDate bornOn,
            Integer bornYear,
            String relation,
            LocalDate joinedOn,
            LocalDate leftOn) {
        this(part, fullName, bornOn, bornYear, relation, joinedOn, leftOn, null);
    }

    /** @throws RuleBroken for the first part that cannot be; the message holds no name */
    AskedMember checked(LocalDate today) {
        var refusals = new Refusals();
        refusals.check(part != null, () -> new RuleBroken("part", "Choose whether this is a carer."));
        String name = refusals.of(this::name);
        refusals.tell();
        if (bornOn != null && (bornOn.isAfter(today) || bornOn.getYear() < EARLIEST_YEAR)) {
            throw new RuleBroken(
                    "bornOn",
                    "%s cannot be a day of birth. Enter a day from %d to today."
                            .formatted(Days.inWords(bornOn), EARLIEST_YEAR));
        }
        if (bornYear != null && (bornYear < EARLIEST_YEAR || bornYear > today.getYear())) {
            throw new RuleBroken(
                    "bornYear",
                    "%d cannot be a year of birth. Enter one from %d to %d."
                            .formatted(bornYear, EARLIEST_YEAR, today.getYear()));
        }
        if (bornOn != null && bornYear != null && bornOn.getYear() != bornYear) {
            throw new RuleBroken(
                    "bornYear",
                    "The year %d is not that of the date of birth, %s. Leave the year empty, or put one of them right."
                            .formatted(bornYear, Days.inWords(bornOn)));
        }
        if (part == Part.CARER && bornOn != null && bornOn.plusYears(GROWN_UP).isAfter(today)) {
            throw new RuleBroken(
                    "bornOn",
                    "Somebody born on %s is not %d yet and cannot be a carer. Put the date right, or choose other member."
                            .formatted(Days.inWords(bornOn), GROWN_UP));
        }
        if (joinedOn != null && leftOn != null && !leftOn.isAfter(joinedOn)) {
            throw new RuleBroken(
                    "leftOn",
                    "They cannot have left on %s, having come on %s. Enter a later day."
                            .formatted(Days.inWords(leftOn), Days.inWords(joinedOn)));
        }
        checkBorn("joinedOn", joinedOn, "lived there from");
        checkBorn("leftOn", leftOn, "left on");
        return new AskedMember(
                part,
                name,
                bornOn,
                bornOn == null ? bornYear : null,
                Typing.words("relation", relation, LONGEST_RELATION),
                joinedOn,
                leftOn,
                checkedWhy());
    }

    private String name() {
        String name = Typing.words("fullName", fullName, LONGEST_NAME).replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw new RuleBroken("fullName", "Enter the person's name, as they write it.");
        }
        return name;
    }

    private void checkBorn(String field, LocalDate day, String what) {
        boolean before =
                day != null && (bornOn != null ? day.isBefore(bornOn) : bornYear != null && day.getYear() < bornYear);
        if (before) {
            throw new RuleBroken(
                    field,
                    "They cannot have %s %s, having been born %s. Enter a later day, or put the birth right."
                            .formatted(
                                    what,
                                    Days.inWords(day),
                                    bornOn != null ? "on " + Days.inWords(bornOn) : "in " + bornYear));
        }
    }

    private String checkedWhy() {
        if (leftWhy == null || leftWhy.isEmpty()) {
            return "";
        }
        if (part != Part.CARER) {
            throw new RuleBroken("leftWhy", "Why somebody left is asked of carers alone. Choose no reason.");
        }
        if (leftOn == null) {
            throw new RuleBroken(
                    "leftOn", "Enter the first day on which the carer lives there no more, or choose no reason.");
        }
        CarerLeft.check(leftWhy, leftOn);
        return leftWhy;
    }

    /** The same person, who lives there no more from the day on. */
    AskedMember leaving(LocalDate on, String why) {
        return new AskedMember(part, fullName, bornOn, bornYear, relation, joinedOn, on, why);
    }

    boolean overlaps(Member other) {
        return (leftOn == null || other.joinedOn() == null || other.joinedOn().isBefore(leftOn))
                && (other.leftOn() == null || joinedOn == null || joinedOn.isBefore(other.leftOn()));
    }
}
