package org.hearth.fostering.farewell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.fostering.household.Deed;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Recordings;
import org.hearth.platform.api.RuleBroken;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What is known of how a household's latest approval ends: rows that are only ever inserted, the latest revision holds. */
@ApplicationScoped
public class Farewells {
    private static final String COLUMNS = "household, approval_no, notice_on, conversation, conversation_on";

    private final Jdbi jdbi;
    private final Households households;
    private final Recordings recordings;

    /** For the container's proxy. */
    protected Farewells() {
        this(null, null, null);
    }

    @Inject
    Farewells(Jdbi jdbi, Households households, Recordings recordings) {
        this.jdbi = jdbi;
        this.households = households;
        this.recordings = recordings;
    }

    /** Of its latest approval; empty where nothing is recorded. */
    public Optional<Farewell> of(Household household) {
        return jdbi
                .withHandle(handle -> handle.createQuery("select " + COLUMNS
                                + " from fostering.farewell where household = :household and approval_no = :no"
                                + " order by revision")
                        .bind("household", household.id())
                        .bind("no", household.approvals().size())
                        .map(ConstructorMapper.of(Farewell.class))
                        .list())
                .stream()
                .reduce((earlier, later) -> later);
    }

    /**
     * @param correction that what was recorded was wrong, for which {@code why} is given; else it is so since
     * @param seen       the revision of the household that the person had read
     * @throws RuleBroken for a part that cannot be
     */
    public void tell(UUID household, AskedFarewell asked, boolean correction, String why, int seen) {
        Household of = households
                .find(household)
                .orElseThrow(() ->
                        new RuleBroken("household", "There is no such household. Choose one that is in the register."));
        int number = of.approvals().size();
        Farewell is = asked.checked(of, of.approvals().get(number - 1), households.today())
                .of(household, number);
        if (of(of).filter(is::equals).isPresent()) {
            throw new RuleBroken("Nothing is different from what is recorded. Change what is to be recorded.");
        }
        recordings.record(
                household,
                of.reference(),
                seen,
                correction ? Deed.FAREWELL_CORRECTED : Deed.FAREWELL_TOLD,
                why,
                details(is),
                revision -> jdbi.useHandle(handle -> handle.createUpdate("insert into fostering.farewell (" + COLUMNS
                                + ", revision) values (:household, :approvalNo, :noticeOn, :conversation,"
                                + " :conversationOn, :revision)")
                        .bindMethods(is)
                        .bind("revision", revision)
                        .execute()));
    }

    /** After how many days a notice received today ends the approval. */
    public int daysOfNotice() {
        return NoticePeriod.days(households.today());
    }

    private static Map<String, String> details(Farewell is) {
        var details = new TreeMap<>(Map.of("conversation", is.conversation().name()));
        if (is.noticeOn() != null) {
            details.put("noticeOn", is.noticeOn().toString());
        }
        return details;
    }
}
