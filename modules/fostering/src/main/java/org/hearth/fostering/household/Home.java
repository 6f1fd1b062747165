package org.hearth.fostering.household;

import org.hearth.platform.api.RuleBroken;

/**
 * The home and how the household lives, in words; empty where nothing is recorded.
 *
 * @param bedrooms in which foster children may sleep; {@code null} where it is not recorded
 * @param smoking  {@code null} where it is not recorded
 */
public record Home(
        Integer bedrooms,
        String languages,
        String faith,
        String skills,
        String pets,
        Smoking smoking,
        String vehicles) {
    public static final Home NOTHING_RECORDED = new Home(null, "", "", "", "", null, "");

    private static final int MOST_BEDROOMS = 20;
    private static final int LINE = 500;
    private static final int LONG = 2000;

    /** @throws RuleBroken for the first part that cannot be */
    Home checked() {
        if (bedrooms != null && (bedrooms < 0 || bedrooms > MOST_BEDROOMS)) {
            throw new RuleBroken(
                    "bedrooms",
                    "A home with %d bedrooms for foster children cannot be meant. Enter 0 to %d."
                            .formatted(bedrooms, MOST_BEDROOMS));
        }
        return new Home(
                bedrooms,
                Typing.words("languages", languages, LINE),
                Typing.words("faith", faith, LINE),
                Typing.words("skills", skills, LONG),
                Typing.words("pets", pets, LINE),
                smoking,
                Typing.words("vehicles", vehicles, LINE));
    }
}
