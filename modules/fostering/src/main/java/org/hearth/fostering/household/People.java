package org.hearth.fostering.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.time.UkTime;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Who lives in a household: one or two carers and others. Somebody comes, changes and leaves; a mistake is corrected. */
@ApplicationScoped
public class People {
    private static final int MOST_CARERS = 2;
    private static final String COLUMNS =
            "household, member_no, revision, part, full_name, born_on, born_year, relation, joined_on, left_on, withdrawn";

    private final Jdbi jdbi;
    private final Households households;
    private final Recordings recordings;
    private final Clock clock;

    /** For the container's proxy. */
    protected People() {
        this(null, null, null, null);
    }

    @Inject
    People(Jdbi jdbi, Households households, Recordings recordings, Clock clock) {
        this.jdbi = jdbi;
        this.households = households;
        this.recordings = recordings;
        this.clock = clock;
    }

    public record Row(
            UUID household,
            int memberNo,
            int revision,
            Part part,
            String fullName,
            java.time.LocalDate bornOn,
            Integer bornYear,
            String relation,
            java.time.LocalDate joinedOn,
            java.time.LocalDate leftOn,
            boolean withdrawn) {

        static Row of(UUID household, int memberNo, int revision, AskedMember is, boolean withdrawn) {
            return new Row(
                    household,
                    memberNo,
                    revision,
                    is.part(),
                    is.fullName(),
                    is.bornOn(),
                    is.bornYear(),
                    is.relation(),
                    is.joinedOn(),
                    is.leftOn(),
                    withdrawn);
        }

        Member member() {
            return new Member(memberNo, part, fullName, bornOn, bornYear, relation, joinedOn, leftOn);
        }
    }

    /** Carers first, those who left too. */
    public List<Member> of(UUID household) {
        return rows(household).values().stream()
                .filter(row -> !row.withdrawn())
                .map(Row::member)
                .sorted(Comparator.comparing(Member::part).thenComparing(Member::memberNo))
                .toList();
    }

    /** @return the number they have within the household */
    public int add(UUID household, AskedMember asked, int seen) {
        var is = checked(household, 0, asked);
        int number = rows(household).size() + 1;
        record(household, seen, Deed.MEMBER_ADDED, "", number, is, false);
        return number;
    }

    /** @param correction that what was recorded was wrong; else something happened since */
    public void change(UUID household, int memberNo, AskedMember asked, boolean correction, String why, int seen) {
        var was = get(household, memberNo);
        var is = checked(household, memberNo, asked);
        if (is.equals(was.asked())) {
            throw new RuleBroken("Nothing is different from what is recorded. Change what is to be recorded.");
        }
        record(household, seen, correction ? Deed.MEMBER_CORRECTED : Deed.MEMBER_CHANGED, why, memberNo, is, false);
    }

    /** They were entered by mistake and never lived there. */
    public void withdraw(UUID household, int memberNo, String why, int seen) {
        record(
                household,
                seen,
                Deed.MEMBER_WITHDRAWN,
                why,
                memberNo,
                get(household, memberNo).asked(),
                true);
    }

    private void record(
            UUID household, int seen, Deed what, String why, int memberNo, AskedMember is, boolean withdrawn) {
        recordings.record(
                household,
                reference(household),
                seen,
                what,
                why,
                Map.of("member", String.valueOf(memberNo), "part", is.part().name()),
                revision -> jdbi.useHandle(handle -> handle.createUpdate("insert into fostering.member (" + COLUMNS
                                + ") values (:household, :memberNo, :revision,"
                                + " :part, :fullName, :bornOn, :bornYear, :relation, :joinedOn, :leftOn,"
                                + " :withdrawn)")
                        .bindMethods(Row.of(household, memberNo, revision, is, withdrawn))
                        .execute()));
    }

    private String reference(UUID household) {
        return households
                .find(household)
                .map(Household::reference)
                .orElseThrow(() -> new RuleBroken("There is no such household."));
    }

    private Member get(UUID household, int memberNo) {
        return of(household).stream()
                .filter(one -> one.memberNo() == memberNo)
                .findFirst()
                .orElseThrow(
                        () -> new ChangedMeanwhile(
                                null,
                                "This person is not in the household's record, or not any more. Open it again and read what it says now."));
    }

    private AskedMember checked(UUID household, int memberNo, AskedMember asked) {
        var is = asked.checked(UkTime.today(clock));
        if (is.part() == Part.CARER) {
            long others = of(household).stream()
                    .filter(other -> other.part() == Part.CARER && other.memberNo() != memberNo)
                    .filter(is::overlaps)
                    .count();
            if (others >= MOST_CARERS) {
                throw new RuleBroken(
                        "part",
                        "The household has two carers on these days, and one approval is for two at most. Record first that one left, or choose other member.");
            }
        }
        return is;
    }

    /** By number, the latest revision of each. */
    private Map<Integer, Row> rows(UUID household) {
        var latest = new LinkedHashMap<Integer, Row>();
        jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS
                                + " from fostering.member where household = :household order by member_no, revision")
                        .bind("household", household)
                        .map(ConstructorMapper.of(Row.class))
                        .list())
                .forEach(row -> latest.put(row.memberNo(), row));
        return latest;
    }
}
