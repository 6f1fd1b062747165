package org.hearth.committee.paper;

import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.settings.Settings;

/** HEARTH_WITHHOLD_BELOW: counts from 1 up to, but not including, it are withheld (indicators.md 18). */
record Threshold(Settings settings) {
    private static final String SETTING = "HEARTH_WITHHOLD_BELOW";
    private static final int USUAL = 6;

    /** @throws RuleBroken if what is set is no whole number from 2 to 100 */
    int get() {
        String set = settings.get(SETTING).orElse(String.valueOf(USUAL));
        try {
            int threshold = Integer.parseInt(set.strip());
            if (threshold >= 2 && threshold <= 100) {
                return threshold;
            }
        } catch (NumberFormatException no) {
            // said below
        }
        throw new RuleBroken(
                "%s is \"%s\". Set it to a whole number from 2 to 100; 6 is usual.".formatted(SETTING, set));
    }
}
