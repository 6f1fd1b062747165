package org.hearth.committee.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The front of an agenda as it was published. Only ever added: what changes afterwards is told by the next version.
 *
 * @param versionNo 1, 2, 3 ... within the meeting
 * @param changed   what changed since the version before, a sentence on each line; empty of the first
 * @param pdfHash   SHA-256 of its PDF, checked whenever that is read
 * @param htmlHash  SHA-256 of its web page, likewise
 */
public record AgendaVersion(
        UUID meeting,
        int versionNo,
        Instant publishedAt,
        String publishedBy,
        String changed,
        String pdfHash,
        String htmlHash) {

    public List<String> changes() {
        return changed.lines().toList();
    }
}
