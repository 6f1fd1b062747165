package org.hearth.committee.commentary;

import java.util.Arrays;
import java.util.Optional;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.api.RuleBroken;

/**
 * What a commentary slot asks for, told by the end of its key: {@code near-home.what-changed}. A slot of another name asks
 * for nothing special.
 */
public enum Part {
    WHAT_CHANGED("what-changed", "At most 60 words. Do not repeat the figure: it is printed beside."),
    WHY("why", "The cause and the consequence."),
    DOING(
            "doing",
            "One action on each line: what is done | who does it | by when. For example: Recruit ten more carers | Head of fostering | 30 September 2026."),
    MEMBERS("members", "What members can do, or ask at the meeting."),
    FOR_CHILDREN(
            "for-children",
            "At most 80 words, in short sentences that a child can read. A group of children and young people approves the page."),
    EXEMPT(
            "exempt",
            "Only the exempt paper and the working paper print it. Name no child, and nobody by whom one could be known.");

    private final String ending;
    private final String help;

    Part(String ending, String help) {
        this.ending = ending;
        this.help = help;
    }

    public static Optional<Part> of(String slot) {
        return Arrays.stream(values())
                .filter(part -> slot.endsWith("." + part.ending))
                .findFirst();
    }

    public String help() {
        return help;
    }

    /** Whether only the exempt paper and the working paper print it (committee-pack.md section 11, rule 7). */
    public static boolean isExempt(String slot) {
        return of(slot).filter(part -> part == EXEMPT).isPresent();
    }

    /** Where a section has words that the public does not read. */
    public static PackBlock.Commentary exemptOf(String section) {
        return new PackBlock.Commentary(section + "." + EXEMPT.ending, "For members only (exempt)", false);
    }

    /** committee-pack.md section 10. */
    private int mostWords() {
        return switch (this) {
            case WHAT_CHANGED -> 60;
            case FOR_CHILDREN -> 80;
            default -> Integer.MAX_VALUE;
        };
    }

    /** @throws RuleBroken if it is longer than it may be */
    public void check(String slot, String words) {
        long count = words.isBlank() ? 0 : words.strip().split("\\s+").length;
        if (count > mostWords()) {
            throw new RuleBroken(
                    slot,
                    this == WHAT_CHANGED
                            ? "What changed is told in %d words and may take %d. Shorten it; causes belong to \"Why\"."
                                    .formatted(count, mostWords())
                            : "This has %d words and may have %d. Shorten it: the page is read by children."
                                    .formatted(count, mostWords()));
        }
    }
}
