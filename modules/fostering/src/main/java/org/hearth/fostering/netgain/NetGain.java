package org.hearth.fostering.netgain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;

/**
 * Households and places gained and lost over some days: opening + joined - left = closing. Opening is what stood at the end
 * of the day before the first, closing what stands at the end of the last. A household joins on the day of the decision to
 * approve it and leaves on the first day on which it is no longer approved.
 *
 * <p>Kinds are counted apart and never added up. One that changes its kind leaves the one and joins the other; suspended is
 * not left; approved and left within the days counts once in each; approved again after a gap is an approval, and without a
 * gap it never left (indicators.md FOS-03, FOS-04; user-journeys.md section 4).
 */
public final class NetGain {
    private final Period period;
    private final Days days;
    private final List<Doubt> doubts;

    /** What stood before, what happened and what stands after. */
    record Days(List<Stretch> opening, List<Turn> turns, List<Stretch> closing) {}

    private NetGain(Period period, Days days, List<Doubt> doubts) {
        this.period = period;
        this.days = days;
        this.doubts = doubts;
    }

    /** @param period closed: its last day is known. One of no days opens as it closes */
    static NetGain of(List<Course> courses, Period period) {
        if (period.isOpen()) {
            throw new IllegalArgumentException("a net gain needs a last day");
        }
        var days = new Days(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var doubts = new ArrayList<Doubt>();
        for (Course course : courses) {
            Stretch before = course.on(period.from().minusDays(1));
            Stretch after = course.on(period.lastDay());
            List<Turn> turns = course.turns().stream()
                    .filter(turn -> period.includes(turn.day()))
                    .toList();
            add(before, days.opening());
            add(after, days.closing());
            days.turns().addAll(turns);
            doubts.addAll(Doubting.of(course, before, turns, after, period));
        }
        return new NetGain(period, days, List.copyOf(doubts));
    }

    private static void add(Stretch stretch, List<Stretch> to) {
        if (stretch != null) {
            to.add(stretch);
        }
    }

    public Period period() {
        return period;
    }

    /** What may make the numbers wrong though they balance. */
    public List<Doubt> doubts() {
        return doubts;
    }

    public Accounts of(HouseholdKind kind) {
        return of(kind, any -> true);
    }

    /** The headline. */
    public Accounts mainstream() {
        return of(HouseholdKind.MAINSTREAM);
    }

    /** Its parts by the district where they live, by code, those not known last under the empty key; none that is empty. */
    public List<Accounts.Part> byDistrict(HouseholdKind kind) {
        Set<String> districts = new TreeSet<>();
        stretches(kind).map(NetGain::district).forEach(districts::add);
        boolean unknown = districts.remove("");
        var keys = new LinkedHashSet<>(districts);
        if (unknown) {
            keys.add("");
        }
        return parts(kind, keys, NetGain::district);
    }

    /**
     * Its parts by the ages that its terms reach; none that is empty. A household whose ages were varied moves from one
     * to the other, so that each part balances.
     */
    public List<Accounts.Part> byAges(HouseholdKind kind) {
        var keys = new LinkedHashSet<String>();
        for (AgeRange range : AgeRange.values()) {
            keys.add(range.name());
        }
        return parts(kind, keys, stretch -> stretch.ages().name());
    }

    private interface Key {
        String of(Stretch stretch);
    }

    private List<Accounts.Part> parts(HouseholdKind kind, Set<String> keys, Key key) {
        Map<String, Accounts> parts = new LinkedHashMap<>();
        for (String each : keys) {
            parts.put(each, of(kind, stretch -> key.of(stretch).equals(each)));
        }
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> new Accounts.Part(part.getKey(), part.getValue()))
                .toList();
    }

    private Accounts of(HouseholdKind kind, Predicate<Stretch> part) {
        Predicate<Stretch> in = stretch -> stretch.kind() == kind && part.test(stretch);
        return new Accounts(
                kind,
                Account.of(HouseholdCount.NONE, stretch -> 1, in, days),
                switch (kind) {
                    case MAINSTREAM, SHORT_BREAKS -> Account.of(PlaceCount.NONE, Stretch::places, in, days);
                    case FAMILY_AND_FRIENDS, SUPPORTED_LODGINGS, TEMPORARY -> null;
                },
                kind.isForNamedChildren() ? Account.of(NamedCount.NONE, Stretch::named, in, days) : null);
    }

    private Stream<Stretch> stretches(HouseholdKind kind) {
        return Stream.of(
                        days.opening().stream(),
                        days.closing().stream(),
                        days.turns().stream().flatMap(turn -> Stream.of(turn.before(), turn.after())
                                .filter(Objects::nonNull)))
                .flatMap(each -> each)
                .filter(stretch -> stretch.kind() == kind);
    }

    private static String district(Stretch stretch) {
        Household household = stretch.household();
        return household.district() == null ? "" : household.district();
    }
}
