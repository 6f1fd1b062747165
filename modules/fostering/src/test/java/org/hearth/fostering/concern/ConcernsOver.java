package org.hearth.fostering.concern;

import static org.hearth.core.testing.Invented.day;

import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.care.Care;
import org.hearth.fostering.household.Register;

/** Concerns over the register's database, and how a test asks for one. */
public final class ConcernsOver {
    private ConcernsOver() {}

    public static Concerns of(Register register, Care care) {
        return new Concerns(
                register.database.jdbi(),
                register.database.transactions(),
                register.audit,
                Register::me,
                register.clock,
                register.households,
                register.people,
                care);
    }

    public static AskedConcern received(ConcernKind kind, String on) {
        return new AskedConcern(
                kind, day(on), null, null, null, List.of(), Support.NOT_YET, null, null, null, null, null, null, "");
    }

    public static AskedConcern closed(Concern was, Outcome outcome, String on, String available) {
        LocalDate again = available == null ? null : day(available);
        return AskedConcern.of(was).ended(outcome, day(on), null, again);
    }
}
