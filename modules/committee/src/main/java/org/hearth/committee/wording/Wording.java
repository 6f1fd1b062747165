package org.hearth.committee.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hearth.committee.frontsheet.References;
import org.hearth.committee.paper.PublicWords;
import org.hearth.core.api.care.CareBooks;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Typed;

/**
 * Reads what somebody typed before it is kept: characters that cannot be seen are taken out, and words that name a child by
 * reference are refused, as in a paper. So are words for the public that tell of a few children.
 */
@ApplicationScoped
public class Wording {
    public static final int LINE = 200;
    public static final int LONG = 2000;

    /** Characters of a reason that others read: fewer say nothing. */
    public static final int LEAST_REASON = 10;

    private final CareBooks books;
    private final PublicWords publicWords;

    /** For the container's proxy. */
    protected Wording() {
        this(null, null);
    }

    @Inject
    public Wording(CareBooks books, PublicWords publicWords) {
        this.books = books;
        this.publicWords = publicWords;
    }

    /**
     * The words as they are kept.
     *
     * @param missing what to say where nothing is typed
     * @throws RuleBroken for {@code field} when nothing is typed, it is too long, or it names a child by reference
     */
    public String needed(String field, String typed, int longest, String missing) {
        String words = free(field, typed, longest);
        if (words.isEmpty()) {
            throw new RuleBroken(field, missing);
        }
        return words;
    }

    /** The same where nothing need be typed: empty, never {@code null}. */
    public String free(String field, String typed, int longest) {
        String words = typed == null ? "" : Typed.clean(typed);
        if (words.length() > longest) {
            throw new RuleBroken(
                    field, "This holds %d characters and may hold %d. Shorten it.".formatted(words.length(), longest));
        }
        if (References.named(words, books.book())) {
            throw new RuleBroken(field, References.NAMED);
        }
        return words;
    }

    /**
     * Words that the public reads, as kept by {@link #needed} or {@link #free}.
     *
     * @throws RuleBroken for {@code field} when they tell of a few children who could be recognised
     */
    public String open(String field, String words) {
        publicWords.fewChildrenIn(words).ifPresent(few -> {
            throw new RuleBroken(
                    field,
                    "Some words here speak of one child, or of a few children who could be recognised. Say it so that nobody can tell who is meant, or keep it for the exempt part.");
        });
        return words;
    }
}
