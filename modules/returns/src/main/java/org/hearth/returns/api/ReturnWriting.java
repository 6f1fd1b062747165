package org.hearth.returns.api;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes the return of a year out of what Hearth holds, and keeps what was written on a day. Of a year that was sent it is
 * what was sent, with what persons have said since; of any other, what is known of it.
 */
public interface ReturnWriting {

    /**
     * The return as it is now. Of one moment: what is imported or corrected later is not in it.
     *
     * @param year the year the return year ends
     * @throws org.hearth.platform.api.RuleBroken if there is no return of that year, or its year has not begun
     */
    WrittenReturn of(int year);

    /**
     * Keeps the zip as it is written now, for good. When its bytes are those of the year's latest snapshot, that one is
     * given and nothing is kept.
     *
     * @param notReady whether the person has said to freeze it although something is open in it or a module is missing
     * @throws org.hearth.platform.api.RuleBroken if there is no return of that year, or nothing to write, or it is not ready
     *     to send and the person has not said so (field {@code notReady})
     */
    Frozen freeze(int year, String by, boolean notReady);

    /** Newest first. */
    List<Snapshot> snapshots(int year);

    Optional<Snapshot> snapshot(int year, UUID id);

    /** Writes the bytes as they were kept. */
    void content(Snapshot snapshot, OutputStream to);

    /** @param isNew false when the same content was kept already */
    record Frozen(Snapshot snapshot, boolean isNew) {}
}
