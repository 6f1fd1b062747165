package org.hearth.fostering.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.hearth.fostering.api.InTheHome;
import org.hearth.fostering.household.Deed;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Recordings;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.Transactions;
import org.jdbi.v3.core.Jdbi;

/** Keeps what households were granted beside their terms: exemptions from the usual limit, placements in an emergency. */
@ApplicationScoped
public class Grants {
    private final GrantTable table;
    private final Households households;
    private final Recordings recordings;
    private final Transactions transactions;

    /** For the container's proxy. */
    protected Grants() {
        this.table = null;
        this.households = null;
        this.recordings = null;
        this.transactions = null;
    }

    @Inject
    public Grants(Jdbi jdbi, Households households, Recordings recordings, Transactions transactions) {
        this.table = new GrantTable(jdbi);
        this.households = households;
        this.recordings = recordings;
        this.transactions = transactions;
    }

    /** Of one household, by their first day, those that are over among them. */
    public List<Grant> of(UUID household) {
        return table.grants(household);
    }

    /** Of every household. */
    public List<Grant> all() {
        return table.grants(null);
    }

    /** The same home, with what was granted to the household. */
    public InTheHome granted(UUID household, InTheHome home) {
        List<Grant> grants = of(household);
        return new InTheHome(
                home.children(),
                home.others(),
                home.available(),
                grants.stream()
                        .filter(one -> one.kind() == Grant.Kind.EXEMPTION)
                        .map(Grant::exemption)
                        .toList(),
                grants.stream()
                        .filter(one -> one.kind() == Grant.Kind.EMERGENCY)
                        .map(Grant::emergency)
                        .toList(),
                home.temporary());
    }

    /**
     * @param seen the revision of the household that the person had read
     * @throws RuleBroken for a part that cannot be
     */
    public void record(UUID household, AskedGrant asked, int seen) {
        Household of = get(household);
        AskedGrant is = asked.checked(of, households.today());
        write(of, seen, Deed.GRANT_RECORDED, "", is, ignored -> table.next(household));
    }

    /**
     * What is known of it is something else now.
     *
     * @param correction that what was recorded was wrong, for which {@code why} is given
     */
    public void change(UUID household, int number, AskedGrant asked, boolean correction, String why, int seen) {
        Household of = get(household);
        Grant was = grant(household, number);
        AskedGrant is = asked.checked(of, households.today());
        if (is.numbered(household, number).equals(was)) {
            throw new RuleBroken("Nothing is different from what is recorded. Change what is to be recorded.");
        }
        write(of, seen, correction ? Deed.GRANT_CORRECTED : Deed.GRANT_CHANGED, why, is, ignored -> number);
    }

    /** It was entered by mistake. */
    public void withdraw(UUID household, int number, String why, int seen) {
        Grant was = grant(household, number);
        recordings.record(
                household,
                get(household).reference(),
                seen,
                Deed.GRANT_WITHDRAWN,
                why,
                details(was),
                revision -> table.insert(was, revision, true));
    }

    private void write(Household of, int seen, Deed what, String why, AskedGrant is, ToIntFunction<UUID> number) {
        transactions.doInOne(() -> {
            Grant grant = is.numbered(of.id(), number.applyAsInt(of.id()));
            recordings.record(
                    of.id(),
                    of.reference(),
                    seen,
                    what,
                    why,
                    details(grant),
                    revision -> table.insert(grant, revision, false));
        });
    }

    private Grant grant(UUID household, int number) {
        return of(household).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> new ChangedMeanwhile(
                                null,
                                "What you would change is not recorded any more. Open the household's places again and read what they say now."));
    }

    private Household get(UUID household) {
        return households
                .find(household)
                .orElseThrow(() ->
                        new RuleBroken("household", "There is no such household. Choose one that is in the register."));
    }

    private static Map<String, String> details(Grant grant) {
        var details = new TreeMap<String, String>();
        details.put("kind", grant.kind().name());
        details.put("from", grant.from().toString());
        details.put("children", String.valueOf(grant.children().size()));
        if (grant.until() != null) {
            details.put("until", grant.until().toString());
        }
        return details;
    }
}
