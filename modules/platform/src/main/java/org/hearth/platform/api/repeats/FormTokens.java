package org.hearth.platform.api.repeats;

import java.util.function.Supplier;

/**
 * Makes a form count once. The page puts a token into the form and spends it when the form comes back; a double
 * click, the browser's back button or a lost answer bring the same token again, and that changes nothing.
 */
public interface FormTokens {

    /**
     * Does the work the first time the token comes, in a transaction of its own together with the token; each further
     * time gives what the first gave. When the work throws, the token stays unspent and the form may be sent again.
     * Two at once: the second waits for the first.
     *
     * @param token as {@code g:formToken} put it into the form
     * @param work  gives its outcome, at most 1,000 characters: where to go next, or an id
     * @return the outcome of the one time that the work was done
     * @throws org.hearth.platform.api.RuleBroken if the token is missing or is none
     */
    String spend(String token, Supplier<String> work);
}
