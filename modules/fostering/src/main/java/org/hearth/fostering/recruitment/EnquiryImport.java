package org.hearth.fostering.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.fostering.api.EnquiryHistories;
import org.hearth.fostering.api.EnquiryHistory;
import org.hearth.fostering.files.CsvSheet;
import org.hearth.fostering.files.ImportForm;
import org.hearth.fostering.household.Households;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;

/**
 * Brings enquiries in, from a CSV or from another module. The good rows go in together, the others are given back with what is
 * wrong; a row that is known already changes nothing, so that a file may be sent again.
 */
@ApplicationScoped
class EnquiryImport implements EnquiryHistories {
    private final Enquiries enquiries;
    private final Decisions decisions;
    private final Households households;
    private final Transactions transactions;
    private final Audit audit;

    EnquiryImport() {
        this(null, null, null, null, null);
    }

    @Inject
    EnquiryImport(
            Enquiries enquiries, Decisions decisions, Households households, Transactions transactions, Audit audit) {
        this.enquiries = enquiries;
        this.decisions = decisions;
        this.households = households;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * @param entered   enquiries that are new
     * @param changed   rows that told more of one that was there
     * @param unchanged rows that were known already
     * @param unused    columns of which nothing was read
     */
    record Outcome(
            int entered,
            int changed,
            int unchanged,
            List<String> unused,
            List<String> header,
            List<CsvSheet.Failed> failed)
            implements ImportForm.Outcome {

        @Override
        public int rows() {
            return entered + changed + unchanged + failed.size();
        }

        @Override
        public String summary() {
            return "%,d %s new, %,d %s told more of one that was there, and %,d %s known already."
                    .formatted(
                            entered,
                            entered == 1 ? "enquiry is" : "enquiries are",
                            changed,
                            changed == 1 ? "row" : "rows",
                            unchanged,
                            unchanged == 1 ? "row was" : "rows were");
        }
    }

    /** @throws RuleBroken for {@code file} if it is no such file; of single rows the outcome tells */
    Outcome load(byte[] content) {
        var file = EnquiryFile.read(content);
        return transactions.inOne(() -> load(file));
    }

    private Outcome load(EnquiryFile file) {
        var intake = intake();
        var failed = new ArrayList<CsvSheet.Failed>();
        var done = new TreeMap<Intake.Done, Integer>();
        for (CsvSheet.Row row : file.rows()) {
            try {
                done.merge(intake.take(file.history(row)), 1, Integer::sum);
            } catch (RuleBroken refused) {
                failed.add(file.failed(row, refused));
            }
        }
        enquiries.bringIn(intake.entered());
        var outcome = new Outcome(
                done.getOrDefault(Intake.Done.ENTERED, 0),
                done.getOrDefault(Intake.Done.CHANGED, 0),
                done.getOrDefault(Intake.Done.UNCHANGED, 0),
                file.unused(),
                file.header(),
                failed);
        audit.record(
                "enquiries.imported",
                null,
                Map.of(
                        "rows", String.valueOf(outcome.rows()),
                        "entered", String.valueOf(outcome.entered()),
                        "changed", String.valueOf(outcome.changed()),
                        "failed", String.valueOf(failed.size())));
        return outcome;
    }

    @Override
    public int load(List<EnquiryHistory> histories) {
        return transactions.inOne(() -> {
            var intake = intake();
            for (EnquiryHistory history : histories) {
                if (!intake.has(history.reference())) {
                    try {
                        intake.take(history);
                    } catch (RuleBroken refused) {
                        throw new RuleBroken(
                                refused.field(), "Enquiry %s: %s".formatted(history.reference(), refused.getMessage()));
                    }
                }
            }
            int entered = intake.entered().size();
            if (entered > 0) {
                enquiries.bringIn(intake.entered());
                audit.record("enquiries.imported", null, Map.of("entered", String.valueOf(entered)));
            }
            return entered;
        });
    }

    private Intake intake() {
        return new Intake(enquiries, decisions, households.known(null));
    }
}
