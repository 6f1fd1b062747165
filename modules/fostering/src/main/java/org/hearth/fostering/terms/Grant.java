package org.hearth.fostering.terms;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.api.InTheHome.EmergencyUse;
import org.hearth.fostering.api.InTheHome.Exemption;
import org.hearth.fostering.household.Limits;

/**
 * What a household was granted beside its terms of approval for children by name, as it is known now.
 *
 * @param number     counts within the household
 * @param children   all whom it names, by the id that they have in {@link org.hearth.fostering.api.FosterChild}
 * @param from       its first day; of an emergency the day on which the children came, which is day 0
 * @param until      the last day of an exemption; {@code null} where none was set, and for an emergency, which ends by itself
 * @param council    who exempted, in words; empty for an emergency
 * @param conditions empty for none
 */
public record Grant(
        UUID household,
        int number,
        Kind kind,
        Set<UUID> children,
        LocalDate from,
        LocalDate until,
        String council,
        String conditions) {
    public Grant {
        children = Set.copyOf(children);
    }

    public enum Kind {
        /** From the usual fostering limit: Children Act 1989, Schedule 7, paragraph 4. */
        EXEMPTION("Exemption from the usual limit"),
        /** Outside the terms: Care Planning, Placement and Case Review (England) Regulations 2010, reg. 23. */
        EMERGENCY("Emergency placement outside the terms");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The last day on which it holds; {@code null} for no end. */
    public LocalDate lastDay() {
        return kind == Kind.EMERGENCY ? Limits.lastEmergencyDay(from) : until;
    }

    public Period period() {
        LocalDate last = lastDay();
        return new Period(from, last == null ? null : last.plusDays(1));
    }

    Exemption exemption() {
        return new Exemption(children, period(), council, conditions);
    }

    EmergencyUse emergency() {
        return new EmergencyUse(children, from);
    }
}
