package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.HOME_POST;
import static org.hearth.returns.checking.Column.PL_DISTANCE;
import static org.hearth.returns.checking.Column.PL_LA;
import static org.hearth.returns.checking.Column.PL_LOCATION;
import static org.hearth.returns.checking.Column.PL_POST;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;
import static org.hearth.returns.checking.Table.HEADER;
import static org.hearth.returns.checking.Table.UASC;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.RuleWriter;
import org.hearth.returns.checking.UnderCheck;
import org.hearth.returns.checking.Value;

/** Where a placement is and how far from home. */
final class WhereaboutsRules {
    private static final BigDecimal NOT_KNOWN = new BigDecimal("999.9");
    private static final BigDecimal VERY_FAR = new BigDecimal("350");
    private static final String LOOKS_BACK = "It sees only the returns that are loaded, and the department looks back"
            + " two years for who was unaccompanied, so that such a child may be judged wrongly here.";

    private WhereaboutsRules() {}

    static List<Rule> rules() {
        return List.of(
                distanceAndUnaccompanied("164")
                        .wrong("The distance between home and placement is below 0 or above 999.9 miles.")
                        .mend("Correct the home and the placement postcode.")
                        .doubtUnless(WhereaboutsRules::seesTwoYearsBack, LOOKS_BACK)
                        .when((episode, child) -> isNoDistance(episode.distance()) && !child.isUnaccompanied()),
                derived("169", PL_LA)
                        .wrong("The council in whose area the placement is cannot be told.")
                        .mend("Give the placement's full and right postcode.")
                        .when(episode ->
                                !episode.isShortBreak() && episode.council().isBlank()),
                derived("179", PL_LOCATION)
                        .wrong("Whether the placement is inside or outside our area cannot be told.")
                        .mend("Give the placement's full and right postcode.")
                        .when(episode ->
                                !episode.isShortBreak() && episode.location().isBlank()),
                distanceAndUnaccompanied("392a")
                        .wrong("The distance between home and placement cannot be told.")
                        .mend("Give the full and right postcodes of the home and the placement.")
                        .doubtUnless(WhereaboutsRules::seesTwoYearsBack, LOOKS_BACK)
                        .when((episode, child) ->
                                !episode.isShortBreak() && episode.distance().isBlank() && !child.isUnaccompanied()),
                rule("392b")
                        .faults(EPISODES, HOME_POST, PL_POST)
                        .uses(HEADER, UASC)
                        .usesLastYear(HEADER, UASC)
                        .usesEarlierYears(HEADER, UASC)
                        .wrong("The postcode of the home or of the placement is missing.")
                        .mend("Give both. Only short breaks and unaccompanied asylum-seeking children go without.")
                        .doubtUnless(WhereaboutsRules::seesTwoYearsBack, LOOKS_BACK)
                        .when((episode, child) -> !episode.isShortBreak()
                                && episode.anyBlank(HOME_POST, PL_POST)
                                && !child.isUnaccompanied()),
                rule("392c")
                        .faults(EPISODES, HOME_POST, PL_POST)
                        .needsPostcodes()
                        .wrong("The postcode of the home or of the placement is not in the national list.")
                        .mend("Correct the postcode. If it is new, load a later postcode directory.")
                        .check(when(
                                (episode, in) -> isMadeUp(episode.homePost(), in) || isMadeUp(episode.plPost(), in))),
                distanceAndUnaccompanied("406")
                        .wrong("This is an unaccompanied asylum-seeking child, and there is a distance from home.")
                        .mend("Leave the home postcode blank, or correct whether the child is unaccompanied.")
                        .doubtUnless(WhereaboutsRules::seesTwoYearsBack, LOOKS_BACK)
                        .when((episode, child) -> episode.distance().isGiven() && child.isUnaccompanied()),
                derived("411", PL_LOCATION)
                        .needsDerived(PL_LA)
                        .wrong("The placement is said to be inside our area, and its council is another.")
                        .mend("Correct the placement's postcode, its council or whether it is inside our area.")
                        .doubt("It finds something only where the return itself gives the council or the location.")
                        .check(when((episode, in) -> episode.location().is("IN")
                                && !episode.council().equals(in.council()))),
                derived("420", PL_LA)
                        .wrong("A short break does not say where the placement is, and this one does.")
                        .mend("Remove the placement postcode, or correct the legal status if this is no short break.")
                        .when(episode ->
                                episode.isShortBreak() && episode.council().isGiven()),
                derived("454", PL_DISTANCE)
                        .question()
                        .from(2026)
                        .wrong("The placement is more than 350 miles from home.")
                        .mend("Check the postcodes of the home and the placement. If both are right, say so.")
                        .doubt("It does not leave out unaccompanied asylum-seeking children.")
                        .when(episode -> isVeryFar(episode.distance())),
                derived("1015", PL_LA)
                        .wrong("The placement is our own provision, and it is not in our area.")
                        .mend("Correct the kind of provider, or the placement's postcode.")
                        .check(when((episode, in) ->
                                isOwnProvision(episode) && !episode.council().equals(in.council()))));
    }

    private static RuleWriter<EpisodeRow> derived(String code, Column column) {
        return rule(code).faults(EPISODES, column).needsDerived(column);
    }

    /** Looks at the distance, and at who is unaccompanied, of which something must be loaded. */
    private static RuleWriter<EpisodeRow> distanceAndUnaccompanied(String code) {
        return derived(code, PL_DISTANCE)
                .uses(HEADER, UASC)
                .usesLastYear(HEADER, UASC)
                .usesEarlierYears(HEADER, UASC)
                .notRunWhen(
                        in -> tellsWhoIsUnaccompanied(in)
                                ? null
                                : "Not loaded: a file that says who is an unaccompanied asylum-seeking child, of this year or last.");
    }

    private static boolean tellsWhoIsUnaccompanied(UnderCheck in) {
        return in.thisYear().tellsWhoIsUnaccompanied()
                || in.hasLastYear() && in.lastYear().tellsWhoIsUnaccompanied();
    }

    /** Whether it is said of all three years. */
    private static boolean seesTwoYearsBack(UnderCheck in) {
        int twoYearsBack = in.thisYear().year().ends() - 2;
        return in.thisYear().tellsWhoIsUnaccompanied()
                && in.hasLastYear()
                && in.lastYear().tellsWhoIsUnaccompanied()
                && in.earlier().stream()
                        .anyMatch(one -> one.year().ends() == twoYearsBack && one.tellsWhoIsUnaccompanied());
    }

    private static Rule.Check when(BiPredicate<EpisodeRow, UnderCheck> fits) {
        return (child, in, flagged) -> {
            for (EpisodeRow episode : child.episodesAsSent()) {
                if (fits.test(episode, in)) {
                    flagged.on(episode);
                }
            }
        };
    }

    private static boolean isNoDistance(Value distance) {
        Optional<BigDecimal> miles = distance.number();
        return miles.isPresent() && (miles.get().signum() < 0 || miles.get().compareTo(NOT_KNOWN) > 0);
    }

    private static boolean isVeryFar(Value distance) {
        Optional<BigDecimal> miles = distance.number();
        return miles.isPresent()
                && miles.get().compareTo(VERY_FAR) > 0
                && miles.get().compareTo(NOT_KNOWN) != 0;
    }

    private static boolean isMadeUp(Value postcode, UnderCheck in) {
        return postcode.isGiven() && !in.isRealPostcode(postcode);
    }

    /** Our own, neither with foster carers nor with adopters, and no short break. */
    private static boolean isOwnProvision(EpisodeRow episode) {
        return episode.placeProvider().is("PR1")
                && episode.place().isGiven()
                && !episode.isPlacedForAdoption()
                && !episode.isFostered()
                && episode.ls().isGiven()
                && !episode.isShortBreak();
    }
}
