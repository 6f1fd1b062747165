package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.DEC;
import static org.hearth.returns.checking.Column.DECOM;
import static org.hearth.returns.checking.Column.PLACE;
import static org.hearth.returns.checking.Column.PLACE_PROVIDER;
import static org.hearth.returns.checking.Column.PL_LA;
import static org.hearth.returns.checking.Column.PL_POST;
import static org.hearth.returns.checking.Column.URN;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.Provider;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.RuleWriter;
import org.hearth.returns.checking.UnderCheck;

/** Placements against the inspectorate's list of providers. */
final class ProviderListRules {
    private static final Set<String> WITHOUT_NUMBER =
            Set.of("P1", "P3", "R1", "R2", "R5", "T0", "T1", "T2", "T3", "T4");
    private static final Set<String> AT_ONE_ADDRESS = Set.of("K1", "K2", "K3", "R3", "S1");
    private static final String ENDED_LONG_AGO =
            "The department's text counts every episode open after 31 March 2015, this only those of the year.";

    private ProviderListRules() {}

    static List<Rule> rules() {
        return List.of(
                numberMissing()
                        .from(2025)
                        .until(2025)
                        .doubt(ENDED_LONG_AGO + " A placement whose postcode is not known is not looked at.")
                        .when((episode, child) -> lacksNumber(episode, child)
                                && !episode.place().is("Z1")
                                && !isAbroadOrUnknown(episode)),
                numberMissing()
                        .from(2026)
                        .doubt(ENDED_LONG_AGO)
                        .when((episode, child) -> lacksNumber(episode, child)
                                && !episode.place().isOneOf("Z11", "Z12", "Z13", "Z14")
                                && !episode.council().isOneOf("CON", "NIR", "SCO", "WAL", "NUK")),
                listed("219", URN, PLACE)
                        .notRunWhen(in -> listLacks(
                                "types of placement", one -> !one.places().isEmpty(), in))
                        .wrong("The inspectorate's list does not say that this provider offers this type of placement.")
                        .mend("Correct the type of placement or the provider's number (URN).")
                        .check(unlessAny((provider, episode) ->
                                provider.places().contains(episode.place().text()))),
                listed("221", PL_POST)
                        .from(2025)
                        .notRunWhen(in ->
                                listLacks("postcodes", one -> one.postcode().isGiven(), in))
                        .wrong("The placement's postcode is not the one in the inspectorate's list for this provider.")
                        .mend("Correct the postcode or the provider's number (URN).")
                        .check((child, in, flagged) -> {
                            for (EpisodeRow episode : child.episodesAsSent()) {
                                if (isAtProvidersAddress(episode)
                                        && !anyProvider(in, episode, ProviderListRules::hasPostcodeOf)) {
                                    flagged.on(episode);
                                }
                            }
                        }),
                listed("224", PLACE_PROVIDER)
                        .notRunWhen(in -> listLacks(
                                "kinds of provider", one -> !one.providers().isEmpty(), in))
                        .wrong("The inspectorate's list does not say that this provider is of this kind.")
                        .mend("Correct the kind of provider or the provider's number (URN).")
                        .check(unlessAny((provider, episode) -> provider.providers()
                                .contains(episode.placeProvider().text()))),
                listed("227", URN, DECOM)
                        .wrong("The placement started when the provider had closed already.")
                        .mend("Correct the start date or the provider's number (URN).")
                        .check(whenAny((provider, episode) -> episode.decom().isOnOrAfter(provider.closed()))),
                listed("228", URN, DEC)
                        .wrong("The placement went on after the provider had closed.")
                        .mend("Correct the end date or the provider's number (URN).")
                        .check(ProviderListRules::flagAfterClosing),
                listed("229", URN, PLACE_PROVIDER)
                        .usesPostcodes()
                        .notRunWhen(ProviderListRules::whyOwnerCannotBeTold)
                        .looksAtEverybodyWhen(in -> !in.hasPostcodes())
                        .wrong("A provider of our own is outside our area, or one of another council is inside it.")
                        .mend("Give PR1 only for our own provision and PR2 only for another council's, or correct the"
                                + " provider's number (URN).")
                        .doubt("A provider of ours that lies in another council's area is flagged too.")
                        .check(ProviderListRules::flagWrongOwner),
                listed("1008", URN)
                        .stage(1)
                        .wrong("The provider's number (URN) is not in the inspectorate's list.")
                        .mend(
                                "Correct it, or load a later list that holds it. Give XXXXXXX where the provider has none.")
                        .check(unlessAny((provider, episode) -> true)));
    }

    private static RuleWriter<EpisodeRow> listed(String code, Column... columns) {
        return rule(code).faults(EPISODES, columns).needsProviders();
    }

    /** Why nothing can be compared with a list that somebody has cut down; {@code null} where any row of it says something. */
    private static String listLacks(String what, Predicate<Provider> says, UnderCheck in) {
        return in.providers().isEmpty() || in.providers().stream().anyMatch(says)
                ? null
                : "The list of providers gives no %s.".formatted(what);
    }

    /** A list may say in whose area its settings lie; of one that does not, the directory has to. */
    private static String whyOwnerCannotBeTold(UnderCheck in) {
        if (!in.hasPostcodes()
                && in.thisYear().rows(EPISODES).stream()
                        .filter(EpisodeRow::hasListedUrn)
                        .flatMap(episode -> in.providers(episode.urn()).stream())
                        .anyMatch(
                                one -> one.council().isBlank() && one.postcode().isGiven())) {
            return "Not loaded: a postcode directory.";
        }
        return listLacks(
                "councils and no postcodes",
                one -> one.council().isGiven() || one.postcode().isGiven(),
                in);
    }

    private static RuleWriter<EpisodeRow> numberMissing() {
        return rule("218")
                .faults(EPISODES, URN)
                .needsDerived(PL_LA)
                .wrong("A placement of this type in England needs the provider's number (URN), and it is missing.")
                .mend("Give the number in the inspectorate's list, or XXXXXXX if the provider has none.");
    }

    private static boolean lacksNumber(EpisodeRow episode, Child child) {
        return episode.urn().isBlank()
                && !episode.place().isIn(WITHOUT_NUMBER)
                && !episode.isShortBreak()
                && (episode.dec().isBlank()
                        || episode.dec().isOnOrAfter(child.year().start()));
    }

    /** WAL, SCO, NIR, NUK, CON: no council of England begins with one of these letters. */
    private static boolean isAbroadOrUnknown(EpisodeRow episode) {
        return episode.council().isBlank()
                || "NWSC".indexOf(episode.council().text().charAt(0)) >= 0;
    }

    private static boolean isAtProvidersAddress(EpisodeRow episode) {
        return episode.hasListedUrn()
                && !episode.isShortBreak()
                && episode.place().isIn(AT_ONE_ADDRESS)
                && episode.plPost().isGiven();
    }

    private static boolean hasPostcodeOf(Provider provider, EpisodeRow episode) {
        return provider.postcode().withoutSpaces().equals(episode.plPost().withoutSpaces());
    }

    private static boolean anyProvider(UnderCheck in, EpisodeRow episode, BiPredicate<Provider, EpisodeRow> fits) {
        for (Provider provider : in.providers(episode.urn())) {
            if (fits.test(provider, episode)) {
                return true;
            }
        }
        return false;
    }

    /** Flags an episode with a number to look up unless some row of the list for it fits. */
    private static Rule.Check unlessAny(BiPredicate<Provider, EpisodeRow> fits) {
        return (child, in, flagged) -> {
            for (EpisodeRow episode : child.episodesAsSent()) {
                if (episode.hasListedUrn() && !anyProvider(in, episode, fits)) {
                    flagged.on(episode);
                }
            }
        };
    }

    /** Flags an episode with a number to look up when some row of the list for it fits. */
    private static Rule.Check whenAny(BiPredicate<Provider, EpisodeRow> fits) {
        return (child, in, flagged) -> {
            for (EpisodeRow episode : child.episodesAsSent()) {
                if (episode.hasListedUrn() && anyProvider(in, episode, fits)) {
                    flagged.on(episode);
                }
            }
        };
    }

    private static void flagAfterClosing(Child child, UnderCheck in, Rule.Flags flagged) {
        Day yearEnd = child.year().end();
        whenAny((provider, episode) -> episode.dec().or(yearEnd).isAfter(provider.closed()))
                .check(child, in, flagged);
    }

    private static void flagWrongOwner(Child child, UnderCheck in, Rule.Flags flagged) {
        for (EpisodeRow episode : child.episodesAsSent()) {
            if (episode.hasListedUrn() && isWrongOwner(episode, in)) {
                flagged.on(episode);
            }
        }
    }

    private static boolean isWrongOwner(EpisodeRow episode, UnderCheck in) {
        if (episode.placeProvider().is("PR1")) {
            return in.providers(episode.urn()).isEmpty()
                    || anyProvider(
                            in, episode, (provider, each) -> !provider.council().equals(in.council()));
        }
        return episode.placeProvider().is("PR2")
                && anyProvider(
                        in, episode, (provider, each) -> provider.council().equals(in.council()));
    }
}
