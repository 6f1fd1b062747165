package org.hearth.fostering.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.core.api.places.Places;
import org.hearth.fostering.files.CsvSheet;
import org.hearth.fostering.files.ImportForm;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.pages.Days;

/**
 * Brings households and their approvals in from a CSV. The good rows go in together, the others are given back with what is
 * wrong. A row that the register says already changes nothing, so that a file may be sent again; one that says otherwise is
 * given back, and nothing is overwritten.
 */
@ApplicationScoped
class HouseholdImport {
    private final Households households;
    private final Places places;
    private final Transactions transactions;
    private final Audit audit;

    HouseholdImport() {
        this(null, null, null, null);
    }

    @Inject
    HouseholdImport(Households households, Places places, Transactions transactions, Audit audit) {
        this.households = households;
        this.places = places;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * @param registered households that are new
     * @param changed    rows by which a household that was there was approved again, or left
     * @param unchanged  rows that the register said already
     * @param unused     columns of which nothing was read
     */
    record Outcome(
            int registered,
            int changed,
            int unchanged,
            List<String> unused,
            List<String> header,
            List<CsvSheet.Failed> failed)
            implements ImportForm.Outcome {

        @Override
        public int rows() {
            return registered + changed + unchanged + failed.size();
        }

        @Override
        public String summary() {
            return "%,d %s new, %,d %s changed one that was there, and %,d %s in the register already."
                    .formatted(
                            registered,
                            registered == 1 ? "household is" : "households are",
                            changed,
                            changed == 1 ? "row" : "rows",
                            unchanged,
                            unchanged == 1 ? "row was" : "rows were");
        }
    }

    private enum Done {
        REGISTERED,
        CHANGED,
        UNCHANGED
    }

    /** @throws RuleBroken for {@code file} if it is no such file; of single rows the outcome tells */
    Outcome load(byte[] content) {
        var file = HouseholdFile.read(content);
        return transactions.inOne(() -> load(file));
    }

    private Outcome load(HouseholdFile file) {
        var districts = new HashMap<String, String>();
        places.districts(households.today())
                .forEach(one -> districts.put(one.name().toLowerCase(Locale.UK), one.code()));
        var there = new HashMap<String, Household>();
        households.known(null).forEach(one -> there.put(one.reference(), one));
        var written = new HashSet<String>();
        var failed = new ArrayList<CsvSheet.Failed>();
        var done = new TreeMap<Done, Integer>();
        for (CsvSheet.Row row : file.rows()) {
            try {
                var asked = file.household(row, districts);
                String reference = Households.reference(asked.reference());
                // what an earlier row of this file wrote is read back; all else was read at once
                Household held = written.contains(reference)
                        ? households.idOf(reference).flatMap(households::find).orElseThrow()
                        : there.get(reference);
                Done what = take(held, asked, file.leftOn(row), file.leaving(row));
                done.merge(what, 1, Integer::sum);
                if (what != Done.UNCHANGED) {
                    written.add(reference);
                }
            } catch (RuleBroken refused) {
                failed.add(file.failed(row, refused));
            }
        }
        var outcome = new Outcome(
                done.getOrDefault(Done.REGISTERED, 0),
                done.getOrDefault(Done.CHANGED, 0),
                done.getOrDefault(Done.UNCHANGED, 0),
                file.unused(),
                file.header(),
                failed);
        audit.record(
                "households.imported",
                null,
                Map.of(
                        "rows", String.valueOf(outcome.rows()),
                        "registered", String.valueOf(outcome.registered()),
                        "changed", String.valueOf(outcome.changed()),
                        "failed", String.valueOf(failed.size())));
        return outcome;
    }

    private Done take(Household held, NewHousehold asked, LocalDate leftOn, Leaving leaving) {
        households.checkLeaving(asked, leftOn, leaving);
        if (held == null) {
            UUID id = households.register(asked);
            leave(id, leftOn, leaving);
            return Done.REGISTERED;
        }
        var approval = held.approvals().stream()
                .filter(one -> one.period().from().equals(asked.approvedOn()))
                .findFirst()
                .orElse(null);
        if (approval == null) {
            households.approveAgain(
                    held.id(),
                    asked.kind(),
                    asked.joined(),
                    asked.approvedOn(),
                    asked.terms(),
                    households.revision(held.id()));
            leave(held.id(), leftOn, leaving);
            return Done.CHANGED;
        }
        checkAgrees(held.reference(), approval, asked, leftOn, leaving);
        if (leftOn != null && approval.left() == null) {
            leave(held.id(), leftOn, leaving);
            return Done.CHANGED;
        }
        return Done.UNCHANGED;
    }

    private void leave(UUID id, LocalDate on, Leaving leaving) {
        if (on != null) {
            households.leave(id, on, leaving, "", households.revision(id));
        }
    }

    /** What the register knows beyond the row, such as terms varied since, is no disagreement. */
    private static void checkAgrees(
            String reference, Approval is, NewHousehold says, LocalDate leftOn, Leaving leaving) {
        differs(reference, "kind", is.kind(), says.kind());
        differs(reference, "joined", is.joined(), says.joined());
        var first = is.terms().get(0);
        differs(reference, "places", first.places(), says.terms().places());
        differs(reference, "types", first.types(), says.terms().types());
        differs(reference, "fromAge", first.fromAge(), says.terms().fromAge());
        differs(reference, "toAge", first.toAge(), says.terms().toAge());
        if (is.left() != null && leftOn != null) {
            differs(reference, "left", is.period().to(), leftOn);
            differs(reference, "leaving", is.left(), leaving);
        }
    }

    private static void differs(String reference, String field, Object is, Object says) {
        if (!Objects.equals(is, says)) {
            throw new RuleBroken(
                    field,
                    "The register says %s of %s. Put the row right, or correct the household on its page."
                            .formatted(inWords(is), reference));
        }
    }

    private static String inWords(Object is) {
        if (is instanceof LocalDate day) {
            return Days.inWords(day);
        }
        if (is instanceof Enum<?> one) {
            return Typing.key(one);
        }
        if (is instanceof java.util.Set<?> some) {
            return String.join(
                    ", ",
                    some.stream().map(one -> Typing.key((Enum<?>) one)).sorted().toList());
        }
        return String.valueOf(is);
    }
}
