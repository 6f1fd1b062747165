package org.hearth.fostering.netgain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.RuleBroken;

/** A number of the account that can be opened to its list. */
enum Listed {
    OPENING("Opening"),
    JOINED("Joined"),
    FROM_ANOTHER_KIND("Joined from another kind"),
    INCREASED("More by a variation of terms"),
    IN("Came in all"),
    LEFT("Left"),
    SUCCESSES("Left as a success for a child"),
    LOSSES("Lost"),
    TO_ANOTHER_KIND("Left for another kind"),
    REDUCED("Fewer by a variation of terms"),
    OUT("Went in all"),
    NET("Net gain"),
    CLOSING("Closing");

    private final String words;

    Listed(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** As it stands in an address. */
    String key() {
        return Keys.of(this);
    }

    /** @throws RuleBroken for no such line */
    static Listed of(String key) {
        return Keys.find(values(), key == null || key.isBlank() ? "net" : key)
                .orElseThrow(() -> new RuleBroken(
                        "line",
                        "There is no line \"%s\" in the account. Ask for one of %s."
                                .formatted(key, Keys.all(values()))));
    }

    /** Whether it is what stands on a day, and not what came or went. */
    boolean isStanding() {
        return this == OPENING || this == CLOSING;
    }

    /** In the order of their days; of the net gain what came first. */
    <A extends Amount<A>> List<Entry<A>> of(Account<A> account) {
        return switch (this) {
            case OPENING -> account.list(Flow.OPENING);
            case JOINED -> account.list(Flow.JOINED);
            case FROM_ANOTHER_KIND -> account.changesOfKind(Flow.JOINED);
            case INCREASED -> account.list(Flow.INCREASED);
            case IN -> account.all(1);
            case LEFT -> account.list(Flow.LEFT);
            case SUCCESSES -> account.successes();
            case LOSSES -> account.losses();
            case TO_ANOTHER_KIND -> account.changesOfKind(Flow.LEFT);
            case REDUCED -> account.list(Flow.REDUCED);
            case OUT -> account.all(-1);
            case NET ->
                Stream.concat(account.all(1).stream(), account.all(-1).stream()).toList();
            case CLOSING -> account.list(Flow.CLOSING);
        };
    }

    /** The number that its list adds up to. */
    <A extends Amount<A>> A number(Account<A> account) {
        return this == NET
                ? account.net()
                : isStanding() ? account.total(Flow.valueOf(name())) : account.sum(of(account));
    }

    /** {@code joined}, as it is read within a sentence. */
    String inSentence() {
        return words.toLowerCase(Locale.UK);
    }
}
