package org.hearth.committee.clearance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The clearance table of one paper as it stands now. A clearance belongs to the exact text and figures it was given for:
 * where they are no longer the same, its row reads Requested again and says what changed. What was said not to need one because
 * nothing was said of it reads Not requested again once something is.
 *
 * @param printedInPublic whether the public paper prints the table (a setting); the exempt one always does
 */
public record ClearanceSheet(List<Row> rows, boolean printedInPublic) {
    /** Of a paper whose form has no table. */
    public static final ClearanceSheet NONE = new ClearanceSheet(List.of(), false);

    public ClearanceSheet {
        rows = List.copyOf(rows);
    }

    /**
     * @param said    the last thing said, or {@code null}
     * @param changed what is no longer as it was said of, in words; empty when all is, or nothing was settled
     * @param spared  whether it may be said that no clearance is needed: its words are the stock sentence, and no officer
     *                answered or was asked in vain
     */
    public record Row(Implication implication, Said said, List<String> changed, boolean spared) {
        public Row(Implication implication, Said said, List<String> changed) {
            this(implication, said, changed, false);
        }

        public boolean required() {
            return status() != ClearanceStatus.NOT_NEEDED && (said == null || said.required() || !changed.isEmpty());
        }

        public ClearanceStatus status() {
            if (said == null) {
                return ClearanceStatus.NOT_REQUESTED;
            }
            if (changed.isEmpty()) {
                return said.status();
            }
            return said.status() == ClearanceStatus.NOT_NEEDED
                    ? ClearanceStatus.NOT_REQUESTED
                    : said.status().isCleared() ? ClearanceStatus.REQUESTED : said.status();
        }

        /** To be handed back with what is said next, so that nobody's answer is lost. */
        public int seq() {
            return said == null ? 0 : said.seq();
        }

        public String officer() {
            return said == null ? "" : said.officer();
        }

        public String post() {
            return said == null ? "" : said.post();
        }

        public String behalfOf() {
            return said == null ? "" : said.behalfOf();
        }

        public String note() {
            return said == null ? "" : said.note();
        }

        /** {@code null} where nothing was asked or answered. */
        public LocalDate on() {
            return status() == ClearanceStatus.NOT_REQUESTED ? null : said.saidOn();
        }
    }

    public Optional<Row> row(String implication) {
        return rows.stream()
                .filter(row -> row.implication().key().equals(implication))
                .findFirst();
    }

    public List<Row> unsettled() {
        return rows.stream().filter(row -> !row.status().isSettled()).toList();
    }
}
