package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.CHILD;
import static org.hearth.returns.checking.Column.CIN;
import static org.hearth.returns.checking.Column.DECOM;
import static org.hearth.returns.checking.Column.LS;
import static org.hearth.returns.checking.Column.PLACE;
import static org.hearth.returns.checking.Column.PLACE_PROVIDER;
import static org.hearth.returns.checking.Column.PL_DISTANCE;
import static org.hearth.returns.checking.Column.PL_LA;
import static org.hearth.returns.checking.Column.PL_LOCATION;
import static org.hearth.returns.checking.Column.RNE;
import static org.hearth.returns.checking.Column.URN;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.RuleWriter;
import org.hearth.returns.checking.UnderCheck;
import org.hearth.returns.checking.Value;

/** Episodes against those of last year's return: what was open then goes on as it was. */
final class EpisodeLastYearRules {
    private static final BigDecimal TOO_FAR_APART = new BigDecimal("0.2");
    private static final String ONE_DIRECTION =
            "A distance that was given last year and is missing this year should count too, and does not.";
    private static final String MEND =
            "Correct the year that is wrong, or end the episode and start a new one on the day this changed.";
    private static final String MEND_POSTCODE =
            "Correct the postcode in the year in which it is wrong, or start a new episode if the child moved.";
    private static final int SPLIT_OF_Z1 = 2026;

    private EpisodeLastYearRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("199")
                        .faults(EPISODES, CHILD)
                        .stage(1)
                        .usesLastYear(EPISODES)
                        .usesEarlierYears(EPISODES)
                        .wrong("The child was adopted, and this episode comes after the adoption.")
                        .mend(
                                "Check which episode ended in adoption. A child in care again after one needs a new number.")
                        .doubt("It sees only the returns that are loaded. An adoption sent in two years counts twice.")
                        .check(EpisodeLastYearRules::flagAfterAdoption),
                carriedOver("452", PL_LA)
                        .wrong("The placement is not in the area of last year's council, though the episode goes on.")
                        .mend(MEND_POSTCODE)
                        .doubt("Rule 503H asks the same without looking at why the episode started.")
                        .check(goesOn(last -> last.dec().isBlank(), EpisodeLastYearRules::areaDiffersForOneReason)),
                carriedOver("453", PL_DISTANCE)
                        .wrong("The distance from home is not last year's, though the episode goes on.")
                        .mend(MEND_POSTCODE)
                        .doubt(ONE_DIRECTION)
                        .check(goesOn((now, last) -> startedForOneReason(now, last) && distanceDiffers(now, last))),
                carriedOver("502", DECOM)
                        .wrong(
                                "An episode was open in last year's return, and this year's first starts on another day.")
                        .mend(
                                "Send the open episode again with last year's start date, and an end date if it has ended.")
                        .doubt("Where last year's return left several episodes open, one that differs is enough.")
                        .check(EpisodeLastYearRules::flagOtherStart),
                unchanged("503A", RNE, EpisodeRow::rne, "reason for the episode"),
                unchanged("503B", LS, EpisodeRow::ls, "legal status"),
                unchanged("503C", CIN, EpisodeRow::cin, "category of need"),
                carriedOver("503D", PLACE)
                        .from(2025)
                        .until(2025)
                        .wrong(notAsLastYear("type of placement"))
                        .mend(MEND)
                        .doubt(
                                "Only H5 may have become K3. P2 last year and K3 this year is flagged, and may be right.")
                        .check(goesOn((now, last) -> placeDiffers(now, last)
                                && !(last.place().is("H5") && now.place().is("K3")))),
                carriedOver("503D", PLACE)
                        .from(2026)
                        .wrong(notAsLastYear("type of placement"))
                        .mend(MEND)
                        .check(EpisodeLastYearRules::flagOtherPlacement),
                unchanged("503E", PLACE_PROVIDER, EpisodeRow::placeProvider, "kind of provider"),
                unchanged("503F", URN, EpisodeRow::urn, "inspectorate's number (URN) of the placement"),
                carriedOver("503G", PL_DISTANCE)
                        .wrong(notAsLastYear("distance from home"))
                        .mend(MEND)
                        .doubt(ONE_DIRECTION)
                        .check(goesOn(EpisodeLastYearRules::distanceDiffers)),
                unchanged("503H", PL_LA, EpisodeRow::council, "council in whose area the placement is"),
                unchanged("503J", PL_LOCATION, EpisodeRow::location, "answer whether the placement is in our area"),
                carriedOver("562", DECOM)
                        .wrong(
                                "It started before this year, and last year's return ends with no episode of that start date.")
                        .mend("Correct the start date, or see why the episode was not in last year's return.")
                        .when(EpisodeLastYearRules::beganUnseen),
                carriedOver("NoE", DECOM)
                        .wrong("It started before this year, and last year's return has no episode of this child.")
                        .mend(
                                "Correct the start date or the child's number, or see why last year's return lacks the child.")
                        .when((episode, child) ->
                                episode.decom().isBefore(child.year().start())
                                        && child.lastYear().episodesAsSent().isEmpty()));
    }

    private static String notAsLastYear(String what) {
        return "The %s is not last year's, though the episode goes on.".formatted(what);
    }

    /** Looks at this year's episodes beside last year's. */
    private static RuleWriter<EpisodeRow> carriedOver(String code, Column column) {
        var begun = rule(code).faults(EPISODES, column).needsLastYear(EPISODES);
        return EPISODES.extras().contains(column) ? begun.needsDerived(column) : begun;
    }

    private static Rule unchanged(String code, Column column, Function<EpisodeRow, Value> value, String what) {
        return carriedOver(code, column).wrong(notAsLastYear(what)).mend(MEND).check(goesOn((now, last) -> !value.apply(
                        now)
                .equals(value.apply(last))));
    }

    private static Rule.Check goesOn(BiPredicate<EpisodeRow, EpisodeRow> differs) {
        return goesOn(last -> !last.dec().isDay(), differs);
    }

    /** Compares the first episode of this year with the last of last year, provided that one was open. */
    private static Rule.Check goesOn(Predicate<EpisodeRow> isOpen, BiPredicate<EpisodeRow, EpisodeRow> differs) {
        return (child, in, flagged) -> {
            EpisodeRow last = child.lastYear().lastEpisode();
            EpisodeRow now = last == null ? null : child.firstEpisode();
            if (now != null && isOpen.test(last) && differs.test(now, last)) {
                flagged.on(now);
            }
        };
    }

    private static boolean startedForOneReason(EpisodeRow now, EpisodeRow last) {
        return now.rne().isGiven() && now.rne().equals(last.rne());
    }

    private static boolean areaDiffersForOneReason(EpisodeRow now, EpisodeRow last) {
        return startedForOneReason(now, last) && !now.council().equals(last.council());
    }

    private static boolean placeDiffers(EpisodeRow now, EpisodeRow last) {
        return !now.place().equals(last.place());
    }

    /** By 0.2 miles or more, or given now and blank then. */
    private static boolean distanceDiffers(EpisodeRow now, EpisodeRow last) {
        if (now.distance().isGiven() && last.distance().isBlank()) {
            return true;
        }
        Optional<BigDecimal> miles = now.distance().number();
        Optional<BigDecimal> before = last.distance().number();
        return miles.isPresent()
                && before.isPresent()
                && miles.get().subtract(before.get()).abs().compareTo(TOO_FAR_APART) >= 0;
    }

    /** Z1 was split in four, so that in the year of the split it may have become any of them. */
    private static void flagOtherPlacement(Child child, UnderCheck in, Rule.Flags flagged) {
        boolean mayBeSplit = child.year().ends() == SPLIT_OF_Z1;
        goesOn((now, last) -> placeDiffers(now, last)
                        && !(mayBeSplit && last.place().is("Z1") && now.place().isOneOf("Z11", "Z12", "Z13", "Z14")))
                .check(child, in, flagged);
    }

    private static void flagOtherStart(Child child, UnderCheck in, Rule.Flags flagged) {
        EpisodeRow first = child.firstEpisode();
        for (EpisodeRow last :
                first == null ? List.<EpisodeRow>of() : child.lastYear().episodesAsSent()) {
            Day start = last.decom();
            if (last.dec().isBlank() && start.isGiven() && !start.is(first.decom())) {
                flagged.on(first);
            }
        }
    }

    private static boolean beganUnseen(EpisodeRow episode, Child child) {
        if (episode != child.firstEpisode()
                || !episode.decom().isBefore(child.year().start())) {
            return false;
        }
        EpisodeRow last = child.lastYear().lastEpisode();
        return last == null || !last.decom().is(episode.decom());
    }

    private static void flagAfterAdoption(Child child, UnderCheck in, Rule.Flags flagged) {
        List<EpisodeRow> own = child.episodesAsSent();
        List<EpisodeRow> all = new ArrayList<>(own);
        all.addAll(child.lastYear().episodesAsSent());
        child.earlierYears().forEach(year -> all.addAll(year.episodesAsSent()));
        if (all.stream().noneMatch(EpisodeRow::endsInAdoption)) {
            return;
        }
        all.removeIf(episode -> !episode.decom().isDay());
        boolean adopted = false;
        for (EpisodeRow episode : Child.sorted(all, Comparator.comparing(EpisodeRow::decom, Day.BLANK_LAST))) {
            if (adopted && own.contains(episode)) {
                flagged.on(episode);
            }
            adopted |= episode.endsInAdoption();
        }
    }
}
