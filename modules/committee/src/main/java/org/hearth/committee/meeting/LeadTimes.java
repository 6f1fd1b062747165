package org.hearth.committee.meeting;

import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.settings.Settings;

/**
 * How many working days before the latest day of publication a paper must be cleared, drafted and its data frozen. Set by
 * the council; one day for clearance is what asks for final reports seven working days before the meeting.
 */
record LeadTimes(int cleared, int drafted, int frozen) {
    static final LeadTimes USUAL = new LeadTimes(1, 6, 11);
    private static final int LONGEST = 120;

    /** @throws RuleBroken where they are not in order, or too long */
    LeadTimes {
        if (cleared < 0 || drafted < cleared || frozen < drafted || frozen > LONGEST) {
            throw new RuleBroken(
                    "The working days before publication are %d for clearance (HEARTH_CLEARED_BEFORE), %d for drafting (HEARTH_DRAFTED_BEFORE) and %d for the data freeze (HEARTH_FROZEN_BEFORE). Set them from 0 to %d, none below the one before it."
                            .formatted(cleared, drafted, frozen, LONGEST));
        }
    }

    static LeadTimes of(Settings settings) {
        return new LeadTimes(
                days(settings, "HEARTH_CLEARED_BEFORE", USUAL.cleared),
                days(settings, "HEARTH_DRAFTED_BEFORE", USUAL.drafted),
                days(settings, "HEARTH_FROZEN_BEFORE", USUAL.frozen));
    }

    int before(Stage stage) {
        return switch (stage) {
            case FREEZE -> frozen;
            case DRAFTING -> drafted;
            case CLEARANCE -> cleared;
            case PUBLICATION -> 0;
        };
    }

    private static int days(Settings settings, String name, int usual) {
        String set = settings.get(name).orElse("").strip();
        if (set.isEmpty()) {
            return usual;
        }
        if (!set.matches("[0-9]{1,3}")) {
            throw new RuleBroken(
                    "%s is \"%s\". Set it to a whole number of working days, such as %d.".formatted(name, set, usual));
        }
        return Integer.parseInt(set);
    }
}
