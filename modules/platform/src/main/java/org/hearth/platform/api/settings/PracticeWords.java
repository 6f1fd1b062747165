package org.hearth.platform.api.settings;

/** The words of the practice as the council says them: {@code in.care} is "in care", or "looked after" where it says so. */
public interface PracticeWords {

    /** @param key one of {@code messages.properties} */
    String word(String key);
}
