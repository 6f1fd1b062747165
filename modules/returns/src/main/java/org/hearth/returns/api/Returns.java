package org.hearth.returns.api;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.core.api.time.Coverage;

/**
 * The one door for returns: the API, the upload page and the demo county send through it alike.
 *
 * <p>An upload is any mixture of the return's CSV modules for one year, its XML form, or one zip of them. It replaces
 * those modules for that year and leaves the others; of XML, those of which it has rows. It is staged unseen, then made current in one short step; a crash leaves what
 * was current before.
 */
public interface Returns {

    /**
     * Takes an upload. Small ones are current when this returns; large ones become a job, named in the receipt. Bytes
     * that are current for that year already change nothing and give the receipt they gave before.
     *
     * <p>Called outside a transaction.
     *
     * @param year  the year the return year ends
     * @param files one or more; opened more than once
     * @param by    who sends it
     * @param key   asking again with the same key gives the same upload; {@code null} for none
     * @throws org.hearth.platform.api.RuleBroken if the year is not one that is read, no file is given, or a file passes
     *     the limit of {@code HEARTH_UPLOAD_LIMIT_MB}. What is wrong inside the files is in the receipt.
     */
    Receipt receive(int year, List<SentFile> files, String by, String key);

    /**
     * Says yes to an upload that waits because too many rows would vanish.
     *
     * @throws org.hearth.platform.api.RuleBroken if it does not wait
     */
    Receipt confirm(UUID upload, String by);

    /**
     * Says no to an upload that waits: it is refused and nothing changes.
     *
     * @throws org.hearth.platform.api.RuleBroken if it does not wait
     */
    Receipt decline(UUID upload, String by);

    Optional<Receipt> find(UUID upload);

    /** Every upload, newest first; their findings are counted and not listed. */
    Part<Receipt> uploads(int page, int size);

    /** What is held now, by year and module in the return's order. */
    List<HeldModule> held();

    /** The years for which episodes are held, put together. */
    Coverage coverage();

    /**
     * Findings of an upload, refused rows first, then by file and line.
     *
     * @param wanted which; {@link FindingFilter#ALL} for all
     * @param page   from 1
     */
    Part<Finding> findings(UUID upload, FindingFilter wanted, int page, int size);

    /** Natural keys of the predecessor that are not in the upload, by module and key. */
    Part<Vanished> vanished(UUID upload, int page, int size);

    /**
     * What putting the years together could not settle, by child; {@code kind} null for every kind. Whether somebody has
     * answered it is told by {@link Repairs}.
     */
    Part<Question> questions(Question.Kind kind, int page, int size);

    /**
     * Writes the rows of one module of an upload as they were sent, refused ones too, with the header row as sent: comma
     * separated, UTF-8. Uploads that were replaced stay readable.
     *
     * @return false, and nothing written, when the upload has no such module
     */
    boolean rowsAsSent(UUID upload, String module, OutputStream to);

    /** A row of the predecessor that the upload no longer has. */
    record Vanished(String module, String key, String file, int line) {}
}
