package org.hearth.platform.api.repeats;

import java.util.function.Supplier;

/** Does a request's work once for each {@code Idempotency-Key}, in one transaction with the note that it was done. */
public interface Once {

    /**
     * Does the work the first time the key comes from this person for this route; each further time gives what the first
     * gave, also after a crash. When the work throws, the key stays unused. Two at once: the second waits for the first.
     *
     * @param key   as sent; {@code null} does the work without keeping anything
     * @param route what the key was sent for, such as {@code POST packs}
     * @param work  gives its outcome, at most 1,000 characters: an id
     */
    String of(String key, String route, Supplier<String> work);
}
