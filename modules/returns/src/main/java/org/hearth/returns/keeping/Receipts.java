package org.hearth.returns.keeping;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.FindingFilter;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Receipt.State;
import org.jdbi.v3.core.Jdbi;

/** What is told of uploads: what became of one, and of all. */
final class Receipts {
    private static final Duration WAIT_FOR_TWIN = Duration.ofSeconds(90);

    private final Jdbi jdbi;
    private final Queries queries;

    Receipts(Jdbi jdbi, Queries queries) {
        this.jdbi = jdbi;
        this.queries = queries;
    }

    Receipt of(UUID upload) {
        return find(upload).orElseThrow();
    }

    Optional<Receipt> find(UUID upload) {
        return jdbi.withHandle(handle -> Uploads.find(handle, upload)).map(found -> {
            Part<Finding> findings = queries.findings(upload, FindingFilter.ALL, 1, Receipt.FINDINGS_SHOWN);
            List<KeptFile> files = jdbi.withHandle(handle -> Uploads.files(handle, upload));
            return told(found, files, findings);
        });
    }

    /** Newest first; the findings are counted and not listed. */
    Part<Receipt> page(int page, int size) {
        List<Upload> found = jdbi.withHandle(handle -> Uploads.page(handle, page, size));
        List<UUID> ids = found.stream().map(Upload::id).toList();
        Map<UUID, List<KeptFile>> files = jdbi.withHandle(handle -> Uploads.filesOf(handle, ids));
        Map<UUID, Integer> findings = queries.howManyFindings(ids);
        return new Part<>(
                found.stream()
                        .map(upload -> told(
                                upload,
                                files.getOrDefault(upload.id(), List.of()),
                                new Part<>(List.of(), findings.getOrDefault(upload.id(), 0))))
                        .toList(),
                jdbi.withHandle(Uploads::count));
    }

    /** The receipt once the upload that is being worked on elsewhere is done, or as it stands after a while. */
    Receipt waitFor(UUID upload) {
        long until = System.nanoTime() + WAIT_FOR_TWIN.toNanos();
        Receipt receipt = of(upload);
        while (receipt.state() == State.STAGED && receipt.job() == null && System.nanoTime() < until) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return receipt;
            }
            receipt = of(upload);
        }
        return receipt;
    }

    private static Receipt told(Upload upload, List<KeptFile> files, Part<Finding> findings) {
        boolean inUse = upload.state() == State.CURRENT || upload.state() == State.SUPERSEDED;
        return new Receipt(
                upload.id(),
                upload.yearEnds(),
                upload.sentBy(),
                upload.sentAt(),
                upload.state(),
                upload.state() == State.STAGED ? upload.job() : null,
                upload.reason(),
                files.stream().map(file -> file.told(inUse)).toList(),
                findings.items(),
                findings.total());
    }
}
