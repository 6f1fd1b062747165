package org.hearth.core.api.care;

import java.util.Iterator;
import java.util.Map;
import java.util.function.IntConsumer;
import org.hearth.core.api.time.Coverage;

/**
 * The door for bulk sources. Records are staged in chunks, each its own transaction, unseen by any reader; then {@link
 * #makeCurrent} turns them on in one short step. What is not made current leaves no trace after {@link #discard}.
 */
public interface CareRecords {

    /**
     * Stages the whole of what a source says now. Children of that source who are no longer named lose what only it
     * said. Runs outside a transaction of the caller's.
     *
     * @param all      ordered by reference, each child once; read once, never held whole in memory
     * @param by       who sends it
     * @param why      for the record: "return 2026, upload ..."
     * @param covers   the spans the source tells of from now on
     * @param progress told how many children have been staged
     * @return the recording, to be made current or discarded
     */
    long stage(String source, Iterator<Received> all, String by, String why, Covers covers, IntConsumer progress);

    /** As above, for a source that tells of everything over the same spans. */
    default long stage(
            String source, Iterator<Received> all, String by, String why, Coverage coverage, IntConsumer progress) {
        return stage(source, all, by, why, new Covers(coverage, coverage), progress);
    }

    /**
     * The spans of which a source tells, from now on.
     *
     * @param care          every episode
     * @param unaccompanied everyone who came alone to seek asylum: who is not named did not
     * @param told          by module of the return, every row of it
     */
    record Covers(Coverage care, Coverage unaccompanied, Map<String, Coverage> told) {
        public Covers {
            told = Map.copyOf(told);
        }

        public Covers(Coverage care, Coverage unaccompanied) {
            this(care, unaccompanied, Map.of());
        }
    }

    /** Whether the spans of which the source tells are these, as far as is recorded now. */
    boolean tells(String source, Covers covers);

    /**
     * Turns a staged recording on. Joins the caller's transaction, so that what the caller switches with it is switched
     * together.
     *
     * @return whether it was; false when something else was recorded since it was staged, which must then be staged again
     */
    boolean makeCurrent(long recording);

    /** Takes a staged recording away. Doing it twice, or for one that is gone, changes nothing. */
    void discard(long recording);

    /** A source's recordings staged and neither made current nor discarded, for clearing up after a crash. */
    java.util.List<Long> staged(String source);
}
