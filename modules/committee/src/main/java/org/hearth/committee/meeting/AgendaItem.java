package org.hearth.committee.meeting;

import java.util.UUID;

/**
 * One item of an agenda. Its number is its place. It begins with the standing order, from the work programme or as the
 * clerk adds it, and gets its resolution when the meeting is minuted.
 *
 * @param leadPost   a post, not a person; empty for business of the meeting itself
 * @param exemptParagraph of Schedule 12A, Part 1, 1 to 7; {@code null} for a public item, or while it is not settled
 * @param toFollow   whether its report comes in a supplement
 * @param firstPage  in the agenda; {@code null} until the agenda is put together
 * @param lastPage   {@code null} until it is known, for a paper of Hearth when it is published
 * @param programme  the key of the work programme's item that it is, or {@code null}
 * @param resolution {@code null} until it is minuted
 */
public record AgendaItem(
        UUID id,
        UUID meeting,
        int itemNo,
        ItemKind kind,
        String title,
        String leadPost,
        Openness openness,
        Integer exemptParagraph,
        boolean toFollow,
        Integer firstPage,
        Integer lastPage,
        String programme,
        String resolution,
        int revision) {

    /** Public, or exempt with its paragraph. */
    public String status() {
        if (openness.isPublic()) {
            return openness.words();
        }
        return exemptParagraph == null
                ? openness.words() + " (paragraph not given yet)"
                : "%s (paragraph %d)".formatted(openness.words(), exemptParagraph);
    }

    /** The lead officer; the chair for business of the meeting itself. */
    public String leads() {
        if (!leadPost.isEmpty()) {
            return leadPost;
        }
        return switch (kind) {
            case CHILDREN, PERFORMANCE, THEMED, WORK_PROGRAMME, EXEMPT, OTHER -> "Not named yet";
            default -> "Chair";
        };
    }

    /** Whether it is known on which page its paper begins. */
    public boolean hasPages() {
        return !toFollow && firstPage != null;
    }

    /** "5 to 18", "from 5", "to follow", or empty while the agenda is not put together. */
    public String pages() {
        if (toFollow) {
            return "to follow";
        }
        if (firstPage == null) {
            return "";
        }
        if (lastPage == null) {
            return "from " + firstPage;
        }
        return firstPage.equals(lastPage) ? firstPage.toString() : "%d to %d".formatted(firstPage, lastPage);
    }

    /** What the clerk types of it; {@code itemNo} {@code null} puts a new one where its kind belongs. */
    public record Typed(
            Integer itemNo,
            ItemKind kind,
            String title,
            String leadPost,
            Openness openness,
            Integer exemptParagraph,
            boolean toFollow,
            Integer firstPage,
            Integer lastPage) {}
}
