package org.hearth.fostering.netgain;

import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Household;
import org.hearth.platform.api.pages.Days;

/**
 * Why a count that balances may still be wrong: something of a household that is not recorded, or recorded twice.
 *
 * @param period the days that it concerns
 */
public record Doubt(Household household, What what, Period period) {

    public enum What {
        DISTRICT_NOT_KNOWN("The district where it lives is not known; by district it stands under Not known."),
        TERMS_NOT_KNOWN("No terms of approval are recorded %s; its places are counted as 0 and its ages as not known."),
        TWO_APPROVALS("Two approvals are recorded %s; the earlier one is counted."),
        REASON_NOT_RECORDED("Why it left on %s is not recorded; it is counted as a loss."),
        NAMES_NO_CHILD("Its terms name no child %s; it adds 0 to the children named.");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    public String words() {
        if (what == What.REASON_NOT_RECORDED) {
            return what.words.formatted(Days.inWords(period.from()));
        }
        return what.words.formatted(
                period.isOpen()
                        ? "from %s on".formatted(Days.inWords(period.from()))
                        : "from %s to %s".formatted(Days.inWords(period.from()), Days.inWords(period.lastDay())));
    }
}
