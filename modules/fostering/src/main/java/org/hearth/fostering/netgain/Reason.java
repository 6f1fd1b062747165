package org.hearth.fostering.netgain;

import java.time.LocalDate;
import java.util.Locale;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Joining;
import org.hearth.fostering.household.Leaving;
import org.hearth.platform.api.pages.Days;

/** Why a household stands in a line of the account. */
public sealed interface Reason {

    String words();

    /** It stands there: approved without a break, in its kind, since that day. */
    record ApprovedSince(LocalDate day) implements Reason {
        @Override
        public String words() {
            return "Approved since " + Days.inWords(day);
        }
    }

    /** Newly approved or transferred in; approved again after a gap is an approval. */
    record Came(Joining how, boolean again) implements Reason {
        @Override
        public String words() {
            return again ? how.words() + " again" : how.words();
        }
    }

    /** @param why {@code null} where it is not recorded */
    record Went(Leaving why) implements Reason {
        @Override
        public String words() {
            return why == null ? "Reason not recorded" : why.words();
        }

        public boolean isSuccess() {
            return why != null && why.isSuccess();
        }
    }

    /** It left one kind and joined the other on the same day, and never stopped being approved. */
    record KindChanged(HouseholdKind from, HouseholdKind to) implements Reason {
        @Override
        public String words() {
            return "Changed kind: from %s to %s"
                    .formatted(from.words().toLowerCase(Locale.UK), to.words().toLowerCase(Locale.UK));
        }
    }

    /** Its terms were varied from so many places, or children named, to so many. */
    record Varied(int from, int to) implements Reason {
        @Override
        public String words() {
            return "Terms varied from %d to %d".formatted(from, to);
        }
    }

    record AgesVaried(AgeRange from, AgeRange to) implements Reason {
        @Override
        public String words() {
            return "Ages varied: %s, before %s"
                    .formatted(to.words().toLowerCase(Locale.UK), from.words().toLowerCase(Locale.UK));
        }
    }
}
