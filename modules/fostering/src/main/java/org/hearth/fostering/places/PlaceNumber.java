package org.hearth.fostering.places;

import java.util.Locale;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.RuleBroken;

/** A number of places that can be opened to what stands behind it. */
public enum PlaceNumber {
    APPROVED("Approved places", "FOS-02"),
    FILLED("Filled", "FOS-05"),
    FILLED_BY_OURS("Filled by our own children", "FOS-05"),
    FILLED_BY_OTHERS("Filled by other councils' children", "FOS-17"),
    VACANT("Vacant", "FOS-07"),
    NOT_AVAILABLE("Not available", "FOS-08"),
    RESERVED("Reserved", "FOS-08"),
    TO_BE_CHECKED("To be checked with the carer", "FOS-08"),
    OVER("Over the approval", "FOS-16");

    private final String words;
    private final String indicator;

    PlaceNumber(String words, String indicator) {
        this.words = words;
        this.indicator = indicator;
    }

    public String words() {
        return words;
    }

    /** The indicator that it is, or is part of. */
    public String indicator() {
        return indicator;
    }

    String key() {
        return Keys.of(this);
    }

    String inSentence() {
        return words.toLowerCase(Locale.UK);
    }

    /** @throws RuleBroken where there is no such number */
    static PlaceNumber of(String key) {
        return Keys.find(values(), key == null ? "" : key)
                .orElseThrow(() -> new RuleBroken(
                        "number", "There is no number \"%s\". Ask for one of %s.".formatted(key, Keys.all(values()))));
    }
}
