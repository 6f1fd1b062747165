package org.hearth.returns.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of an upload.
 *
 * @param id      the upload
 * @param year    the year the return year ends: 2026 is 1 April 2025 to 31 March 2026
 * @param by      who sent it
 * @param at      when
 * @param state   where it stands
 * @param job     the job that works on it, or {@code null} when it was done at once
 * @param reason  why it was refused or waits, in plain words; {@code null} otherwise
 * @param modules what was recognised in it, in the return's order
 * @param findings the first {@link #FINDINGS_SHOWN}, refused ones first; the rest by {@link Returns#findings}. Empty in
 *                 {@link Returns#uploads}, which only counts them
 * @param findingsInAll how many there are
 */
public record Receipt(
        UUID id,
        int year,
        String by,
        Instant at,
        State state,
        UUID job,
        String reason,
        List<SentModule> modules,
        List<Finding> findings,
        int findingsInAll) {
    public static final int FINDINGS_SHOWN = 1000;

    /** The reason of one that was stopped by the person who sent it. */
    public static final String STOPPED = "It was stopped before it was used.";

    public Receipt {
        modules = List.copyOf(modules);
        findings = List.copyOf(findings);
    }

    /** The state in words; one that was stopped was not refused for what it holds. */
    public String stateInWords() {
        return state == State.REFUSED && STOPPED.equals(reason) ? "Stopped" : state.words();
    }

    /** How an upload lives: staged, then current until another one replaces all it brought; or it waits; or is refused. */
    public enum State {
        STAGED("Being read"),
        WAITING_FOR_YES("Waiting for a yes"),
        CURRENT("In use"),
        SUPERSEDED("Replaced by a later one"),
        REFUSED("Not taken");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** {@code waiting-for-yes}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One module of the upload.
     *
     * @param module   {@code Episodes}
     * @param file     as the sender calls it
     * @param rows     lines below the header row that are not blank
     * @param accepted of these, those that can be used
     * @param refused  of these, those that cannot
     * @param vanished natural keys of the module's predecessor for the year that this one no longer has
     * @param replaced whether a later upload has replaced it
     */
    public record SentModule(
            String module, String file, int rows, int accepted, int refused, int vanished, boolean replaced) {}
}
