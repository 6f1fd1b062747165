package org.hearth.fostering.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.time.Period;

/**
 * Who lives with a household on a day, and what has been granted for them beside its terms of approval.
 *
 * @param children    foster children, of any council, those in respite or held for in hospital among them
 * @param others      who share the home and are no foster children
 * @param available   {@code false} where the fostering team says that it takes nobody now. Why is not told to anybody else
 * @param exemptions  from the usual fostering limit, by the council where the carers live
 * @param emergencies placements begun outside the terms
 * @param temporary   of carers who are connected with a child and not approved yet
 */
public record InTheHome(
        List<FosterChild> children,
        List<Sharing> others,
        boolean available,
        List<Exemption> exemptions,
        List<EmergencyUse> emergencies,
        List<TemporaryApproval> temporary) {

    /** Available, with nobody there and nothing granted. */
    public static final InTheHome NOBODY = new InTheHome(List.of(), List.of(), true, List.of(), List.of(), List.of());

    public InTheHome {
        children = List.copyOf(children);
        others = List.copyOf(others);
        exemptions = List.copyOf(exemptions);
        emergencies = List.copyOf(emergencies);
        temporary = List.copyOf(temporary);
    }

    /** One who shares the home and is no foster child. */
    public enum Sharing {
        OWN_CHILD("own child", "own children"),
        /** 18 or over, with the former foster carers. */
        STAYING_PUT("young person staying put", "young people staying put"),
        OTHER("other person", "other people");

        private final String one;
        private final String many;

        Sharing(String one, String many) {
            this.one = one;
            this.many = many;
        }

        /** {@code 2 own children}. */
        public String words(int number) {
            return "%d %s".formatted(number, number == 1 ? one : many);
        }
    }

    /**
     * Leave to foster more than the usual limit. It describes by name the children whom the carers may foster, all of them,
     * and holds for no other (Children Act 1989, Schedule 7, paragraph 4).
     *
     * @param council    the one in whose area the carers live, as it is called
     * @param conditions in words; empty for none
     */
    public record Exemption(Set<UUID> children, Period period, String council, String conditions) {
        public Exemption {
            children = Set.copyOf(children);
        }
    }

    /** Children placed in an emergency though the terms of approval do not allow it. */
    public record EmergencyUse(Set<UUID> children, LocalDate startedOn) {
        public EmergencyUse {
            children = Set.copyOf(children);
        }
    }

    /**
     * A relative, friend or other person connected with a child, approved for a few weeks while the full assessment is made.
     *
     * @param children the children it is for
     */
    public record TemporaryApproval(Set<UUID> children, LocalDate from, Extension extension) {
        public TemporaryApproval {
            children = Set.copyOf(children);
        }

        public enum Extension {
            NONE,
            /** Once, because the full approval could not be decided in time. */
            ONCE,
            /** Until the independent review of a decision not to approve has had its outcome. */
            UNTIL_REVIEWED
        }
    }
}
