package org.hearth.fostering.netgain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;

/**
 * The net gain as the API tells it. Each number stands under its unit; there is no sum over units or kinds.
 *
 * @param from        the first day, counted
 * @param to          the last day, counted
 * @param provisional whether the last day is not over yet
 * @param kinds       mainstream first, which is the headline
 * @param doubts      what may make numbers wrong; only for those who may open the lists
 */
@Schema(name = "NetGain")
public record NetGainAnswer(
        LocalDate from,
        LocalDate to,
        boolean provisional,
        List<OfKind> kinds,
        List<Doubtful> doubts,
        List<String> countingRules) {

    /**
     * One kind of household.
     *
     * @param months thirteen, which end with the last day
     */
    @Schema(name = "NetGainKind")
    public record OfKind(
            String kind, String name, Numbers numbers, List<Part> districts, List<Part> ages, List<Month> months) {}

    /** Places for mainstream and short breaks, children named for family and friends; {@code null} where there are none. */
    @Schema(name = "NetGainNumbers")
    public record Numbers(Line households, Line places, Line childrenNamed) {}

    /** One account, in one unit: opening + in - out = closing. */
    @Schema(name = "NetGainLine")
    public record Line(
            String unit,
            int opening,
            int joined,
            int joinedFromAnotherKind,
            int increased,
            int movedIn,
            int left,
            int leftAsSuccess,
            int lost,
            int leftForAnotherKind,
            int reduced,
            int movedOut,
            int net,
            int closing,
            int unexplained) {}

    /** @param key the district's code, empty for not known; or the age range */
    @Schema(name = "NetGainPart")
    public record Part(String key, String name, Numbers numbers) {}

    @Schema(name = "NetGainMonth")
    public record Month(LocalDate from, LocalDate to, Numbers numbers) {}

    @Schema(name = "NetGainDoubt")
    public record Doubtful(String household, String what) {}

    /** One household in the list behind a number. @param amount above 0 for what comes or stands, below for what goes */
    @Schema(name = "NetGainHousehold")
    public record InList(String household, LocalDate day, String line, String why, int amount, String unit) {}

    static NetGainAnswer of(NetGainViews.View view, LocalDate today, boolean mayOpen, UnaryOperator<String> district) {
        NetGain gain = view.gain();
        return new NetGainAnswer(
                gain.period().from(),
                gain.period().lastDay(),
                !gain.period().lastDay().isBefore(today),
                Stream.of(HouseholdKind.values())
                        .map(kind -> new OfKind(
                                Keys.of(kind),
                                kind.words(),
                                numbers(gain.of(kind)),
                                parts(gain.byDistrict(kind), district),
                                parts(gain.byAges(kind), key -> AgeRange.valueOf(key)
                                        .words()),
                                view.months().stream()
                                        .map(month -> new Month(
                                                month.period().from(),
                                                month.period().lastDay(),
                                                numbers(month.of(kind))))
                                        .toList()))
                        .toList(),
                mayOpen
                        ? gain.doubts().stream()
                                .map(doubt -> new Doubtful(doubt.household().reference(), doubt.words()))
                                .toList()
                        : null,
                CountingRules.ALL);
    }

    static List<InList> list(NetGainViews.Opened opened) {
        return opened.entries().stream()
                .map(entry -> new InList(
                        entry.household().reference(),
                        entry.day(),
                        entry.flow().words(),
                        entry.reason().words(),
                        entry.amount().number() * (entry.flow().sign() < 0 ? -1 : 1),
                        entry.amount().unit()))
                .toList();
    }

    private static List<Part> parts(List<Accounts.Part> parts, UnaryOperator<String> name) {
        return parts.stream()
                .map(part -> new Part(part.key(), name.apply(part.key()), numbers(part.accounts())))
                .toList();
    }

    private static Numbers numbers(Accounts accounts) {
        return new Numbers(line(accounts.households()), line(accounts.places()), line(accounts.named()));
    }

    private static <A extends Amount<A>> Line line(Account<A> account) {
        return account == null
                ? null
                : new Line(
                        account.opening().of(0).unit(),
                        account.opening().number(),
                        account.total(Flow.JOINED).number(),
                        account.sum(account.changesOfKind(Flow.JOINED)).number(),
                        account.total(Flow.INCREASED).number(),
                        account.total(Flow.MOVED_IN).number(),
                        account.total(Flow.LEFT).number(),
                        account.sum(account.successes()).number(),
                        account.sum(account.losses()).number(),
                        account.sum(account.changesOfKind(Flow.LEFT)).number(),
                        account.total(Flow.REDUCED).number(),
                        account.total(Flow.MOVED_OUT).number(),
                        account.net().number(),
                        account.closing().number(),
                        account.unexplained().number());
    }
}
