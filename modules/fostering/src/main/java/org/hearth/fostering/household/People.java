package org.hearth.fostering.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.time.UkTime;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Who lives in a household: one or two carers and others. Somebody comes, changes and leaves; a mistake is corrected. */
@ApplicationScoped
public class People {
    private static final int MOST_CARERS = 2;
    private static final String COLUMNS =
            "household, member_no, revision, part, full_name, born_on, born_year, relation, joined_on, left_on, left_why,"
                    + " withdrawn";
    private static final String INSERT = "insert into fostering.member (" + COLUMNS
            + ") values (:household, :memberNo, :revision, :part, :fullName, :bornOn, :bornYear, :relation, :joinedOn,"
            + " :leftOn, :leftWhy, :withdrawn)";

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
            LocalDate bornOn,
            Integer bornYear,
            String relation,
            LocalDate joinedOn,
            LocalDate leftOn,
            String leftWhy,
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
                    is.leftWhy(),
                    withdrawn);
        }

        Member member() {
            return new Member(memberNo, part, fullName, bornOn, bornYear, relation, joinedOn, leftOn, leftWhy);
        }
    }

    /** Carers first, those who left too. */
    public List<Member> of(UUID household) {
        return members(rows(household).values());
    }

    private static List<Member> members(Collection<Row> rows) {
        return rows.stream()
                .filter(row -> !row.withdrawn())
                .map(Row::member)
                .sorted(Comparator.comparing(Member::part).thenComparing(Member::memberNo))
                .toList();
    }

    /** Of every household that has any, likewise; one statement. @param knownAt {@code null} is now */
    Map<UUID, List<Member>> all(Instant knownAt) {
        var rows = new HashMap<UUID, Map<Integer, Row>>();
        jdbi.withHandle(handle -> {
                    var query = handle.createQuery("select " + COLUMNS + " from fostering.member t"
                            + (knownAt == null
                                    ? ""
                                    : " where exists (select 1 from fostering.recording r where r.household = t.household"
                                            + " and r.revision = t.revision and r.recorded_at <= :knownAt)")
                            + " order by household, member_no, revision");
                    if (knownAt != null) {
                        query.bind("knownAt", knownAt);
                    }
                    return query.map(ConstructorMapper.of(Row.class)).list();
                })
                .forEach(row -> rows.computeIfAbsent(row.household(), none -> new LinkedHashMap<>())
                        .put(row.memberNo(), row));
        var all = new HashMap<UUID, List<Member>>();
        rows.forEach((household, each) -> all.put(household, members(each.values())));
        return all;
    }

    /**
     * The carers of every household, those who left too, by its id and in the order of their numbers; one statement.
     *
     * @param knownAt as it was known at the moment; {@code null} is now
     */
    public Map<UUID, List<Member>> carers(Instant knownAt) {
        var carers = new HashMap<UUID, List<Member>>();
        all(knownAt)
                .forEach((household, members) -> carers.put(
                        household,
                        members.stream().filter(one -> one.part() == Part.CARER).toList()));
        return carers;
    }

    /** Of whom somebody was ever recorded; one statement. */
    public Set<UUID> households() {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct household from fostering.member")
                .mapTo(UUID.class)
                .set());
    }

    /**
     * As part of a recording that somebody else makes: of a household of which nobody is recorded.
     *
     * @return the same, by their numbers
     */
    public List<Member> addAll(UUID household, int revision, List<AskedMember> asked) {
        LocalDate today = UkTime.today(clock);
        var rows = IntStream.range(0, asked.size())
                .mapToObj(i -> Row.of(household, i + 1, revision, asked.get(i).checked(today), false))
                .toList();
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(INSERT);
            rows.forEach(row -> batch.bindMethods(row).add());
            batch.execute();
        });
        return rows.stream().map(Row::member).toList();
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

    /**
     * One of two carers lives there no more, and the household goes on with the other.
     *
     * @param on  the first day on which they do not
     * @param why code of the reason
     * @throws RuleBroken if they were no carer there on the day before, or no carer is there on the day
     */
    public void leaves(UUID household, int memberNo, LocalDate on, String why, int seen) {
        var was = get(household, memberNo);
        if (on == null) {
            throw new RuleBroken("on", "Enter the first day on which the carer lives there no more.");
        }
        households.checkDay("on", on, "");
        if (on.isAfter(households.today())) {
            throw new RuleBroken(
                    "on",
                    "%s is still to come. Enter %s or an earlier day, once the carer has left."
                            .formatted(Days.inWords(on), Days.inWords(households.today())));
        }
        if (why == null || why.isEmpty()) {
            throw new RuleBroken("leftWhy", "Choose why the carer left.");
        }
        if (was.part() != Part.CARER || !was.isThereOn(on.minusDays(1))) {
            throw new RuleBroken(
                    "on",
                    "The person was no carer of the household on %s, the day before. Choose the other carer, or enter another day."
                            .formatted(Days.inWords(on.minusDays(1))));
        }
        if (of(household).stream()
                .noneMatch(
                        other -> other.part() == Part.CARER && other.memberNo() != memberNo && other.isThereOn(on))) {
            throw new RuleBroken(
                    "carer",
                    "No other carer is recorded as living there on %s, so that nobody would be left who is approved. Record that the household leaves instead."
                            .formatted(Days.inWords(on)));
        }
        record(
                household,
                seen,
                Deed.CARER_LEFT,
                "",
                memberNo,
                checked(household, memberNo, was.asked().leaving(on, why)),
                false);
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
                revision -> jdbi.useHandle(handle -> handle.createUpdate(INSERT)
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
