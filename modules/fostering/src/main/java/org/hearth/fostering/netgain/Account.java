package org.hearth.fostering.netgain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Opening + joined - left = closing, in one unit, for the households that stand in it. Every number is the sum of its list.
 *
 * @param <A> the unit
 */
public final class Account<A extends Amount<A>> {
    private static final Comparator<Entry<?>> BY_DAY = Comparator.<Entry<?>, LocalDate>comparing(Entry::day)
            .thenComparing(entry -> entry.household().reference());

    private final A none;
    private final ToIntFunction<Stretch> size;
    private final List<Stretch> opening;
    private final List<Stretch> closing;
    private final Map<Flow, List<Entry<A>>> moves = new EnumMap<>(Flow.class);

    private Account(A none, ToIntFunction<Stretch> size, List<Stretch> opening, List<Stretch> closing) {
        this.none = none;
        this.size = size;
        this.opening = opening;
        this.closing = closing;
    }

    /** @param in which stretches stand in it */
    static <A extends Amount<A>> Account<A> of(
            A none, ToIntFunction<Stretch> size, Predicate<Stretch> in, NetGain.Days days) {
        var account = new Account<>(
                none,
                size,
                days.opening().stream().filter(in).toList(),
                days.closing().stream().filter(in).toList());
        days.turns().forEach(turn -> account.add(turn, in));
        account.moves.values().forEach(list -> list.sort(BY_DAY));
        return account;
    }

    private void add(Turn turn, Predicate<Stretch> in) {
        boolean was = turn.before() != null && in.test(turn.before());
        boolean is = turn.after() != null && in.test(turn.after());
        int before = was ? size.applyAsInt(turn.before()) : 0;
        int after = is ? size.applyAsInt(turn.after()) : 0;
        if (was && !is) {
            add(turn.isVariation() ? Flow.MOVED_OUT : Flow.LEFT, turn, turn.whyOut(), before);
        } else if (is && !was && !turn.isVariation()) {
            add(Flow.JOINED, turn, turn.whyIn(), after);
        } else if (is) {
            // what comes from another age range comes with what it was, and is varied after
            int had = size.applyAsInt(turn.before());
            if (!was) {
                add(Flow.MOVED_IN, turn, turn.whyIn(), had);
            }
            vary(turn, had, after);
        }
    }

    private void vary(Turn turn, int before, int after) {
        if (after != before) {
            add(
                    after > before ? Flow.INCREASED : Flow.REDUCED,
                    turn,
                    new Reason.Varied(before, after),
                    Math.abs(after - before));
        }
    }

    private void add(Flow flow, Turn turn, Reason reason, int amount) {
        moves.computeIfAbsent(flow, any -> new ArrayList<>())
                .add(new Entry<>(flow, turn.household(), turn.day(), reason, none.of(amount)));
    }

    /** In the order of their days. */
    public List<Entry<A>> list(Flow flow) {
        return switch (flow) {
            case OPENING -> standing(flow, opening);
            case CLOSING -> standing(flow, closing);
            default -> List.copyOf(moves.getOrDefault(flow, List.of()));
        };
    }

    private List<Entry<A>> standing(Flow flow, List<Stretch> those) {
        return those.stream()
                .map(stretch -> new Entry<>(
                        flow,
                        stretch.household(),
                        stretch.since(),
                        new Reason.ApprovedSince(stretch.since()),
                        none.of(size.applyAsInt(stretch))))
                .sorted(BY_DAY)
                .toList();
    }

    public A total(Flow flow) {
        return switch (flow) {
            case OPENING -> none.of(opening.stream().mapToInt(size).sum());
            case CLOSING -> none.of(closing.stream().mapToInt(size).sum());
            default -> sum(list(flow));
        };
    }

    public A opening() {
        return total(Flow.OPENING);
    }

    public A closing() {
        return total(Flow.CLOSING);
    }

    /** Of every line that comes (1) or goes (-1), in the order of their days. */
    public List<Entry<A>> all(int sign) {
        return Stream.of(Flow.values())
                .filter(flow -> flow.sign() == sign)
                .flatMap(flow -> list(flow).stream())
                .sorted(BY_DAY)
                .toList();
    }

    /** All that came: households newly approved or transferred in, and of places what variations added. */
    public A in() {
        return sum(all(1));
    }

    /** All that went: what leavers held, and of places what variations took away. */
    public A out() {
        return sum(all(-1));
    }

    /** Negative is a net loss. */
    public A net() {
        return in().minus(out());
    }

    /** Closing less what opening and net make; 0 where it balances. */
    public A unexplained() {
        return closing().minus(opening().plus(net()));
    }

    /** Those who left because they became guardians or adopters of a child they fostered. */
    public List<Entry<A>> successes() {
        return list(Flow.LEFT).stream().filter(Account::isSuccess).toList();
    }

    /** Those who left for any other reason and are not approved in another kind instead. */
    public List<Entry<A>> losses() {
        return list(Flow.LEFT).stream()
                .filter(entry -> entry.reason() instanceof Reason.Went && !isSuccess(entry))
                .toList();
    }

    /** Those who joined from another kind, or left for one: approved all the while. */
    public List<Entry<A>> changesOfKind(Flow flow) {
        return list(flow).stream()
                .filter(entry -> entry.reason() instanceof Reason.KindChanged)
                .toList();
    }

    public A sum(List<Entry<A>> entries) {
        return none.of(
                entries.stream().mapToInt(entry -> entry.amount().number()).sum());
    }

    /** Whether no household stands in any line of it. */
    public boolean isEmpty() {
        return opening.isEmpty() && closing.isEmpty() && moves.isEmpty();
    }

    private static boolean isSuccess(Entry<?> entry) {
        return entry.reason() instanceof Reason.Went went && went.isSuccess();
    }
}
