package org.hearth.returns.rest;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.Receipt;

/** Receipts and findings as the interface tells them. */
public final class Told {
    private Told() {}

    /** What is sent: the year in which the return ends, and its CSV files, its XML, or one zip of them. */
    @Schema(name = "SentReturn")
    public record Sent(
            @Schema(examples = "2026", required = true) String year,
            @Schema(required = true) List<InputStream> files) {}

    /**
     * @param findings      the first thousand, refused rows first; the rest at {@code /api/returns/{id}/findings}. Empty in
     *                      the list of returns
     * @param findingsInAll how many there are, in the list of returns too
     */
    public record Return(
            UUID id,
            int year,
            String state,
            String reason,
            String by,
            String at,
            List<Module> modules,
            List<Found> findings,
            int findingsInAll) {

        static Return of(Receipt receipt) {
            return new Return(
                    receipt.id(),
                    receipt.year(),
                    receipt.state().key(),
                    receipt.reason(),
                    receipt.by(),
                    receipt.at().toString(),
                    receipt.modules().stream().map(Module::of).toList(),
                    receipt.findings().stream().map(Found::of).toList(),
                    receipt.findingsInAll());
        }
    }

    public record Module(
            String module, String file, int rows, int accepted, int refused, int vanished, boolean replaced) {
        static Module of(Receipt.SentModule sent) {
            return new Module(
                    sent.module(),
                    sent.file(),
                    sent.rows(),
                    sent.accepted(),
                    sent.refused(),
                    sent.vanished(),
                    sent.replaced());
        }
    }

    public record Found(
            String code,
            String severity,
            boolean refused,
            String module,
            String file,
            Integer line,
            String column,
            String value,
            String child,
            String message) {
        static Found of(Finding finding) {
            return new Found(
                    finding.code(),
                    finding.severity().key(),
                    finding.refused(),
                    finding.module(),
                    finding.file(),
                    finding.line(),
                    finding.column(),
                    finding.value(),
                    finding.child(),
                    finding.message());
        }
    }

    public record Held(
            int year, String module, UUID upload, String file, int rows, int refused, String at, String by) {}

    public record Vanished(String module, String key, String file, int line) {}

    /** A refusal of the whole upload, as RFC 9457 has it, with what is wrong with each file. */
    public record Problem(
            String type,
            String title,
            int status,
            String detail,
            UUID id,
            int year,
            List<Module> modules,
            List<Found> findings) {}
}
