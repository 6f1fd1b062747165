package org.hearth.fostering.netgain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hearth.core.api.figures.Target;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.pages.Days;

/**
 * The net gain of mainstream households in a reporting year, to a day of it, beside the council's target for that year; no
 * other kind and no other unit has one. It asks for no forecast.
 *
 * @param to  counted
 * @param net from 1 April to that day
 */
public record SinceApril(LocalDate to, HouseholdCount net, Optional<Target> target) {
    private static final String LINE = "FOS-03.mainstream";

    static SinceApril of(NetGains gains, Targets targets, LocalDate day) {
        return new SinceApril(day, net(gains, day), target(targets, day, null));
    }

    static HouseholdCount net(NetGains gains, LocalDate day) {
        return gains.over(NetGains.yearToDate(day)).mainstream().households().net();
    }

    /** That of the year in which the day lies; empty where none is set. */
    public static Optional<Target> target(Targets targets, LocalDate day, Instant knownAt) {
        return targets.on(ReportingYear.of(day).lastDay(), knownAt).of(LINE);
    }

    /** For the page. */
    String inSentences() {
        ReportingYear year = ReportingYear.of(to);
        return "From %s to %s: %s. %s"
                .formatted(
                        Days.inWords(year.firstDay()),
                        Days.inWords(to),
                        net.signed(),
                        target.map(is -> "The target for the year is a net gain of %s households."
                                        .formatted(is.words(Unit.HOUSEHOLDS)))
                                .orElse("No target is set for the year."));
    }

    /** {@code +4 households since 1 April; target 10}: for the home page. */
    String inShort() {
        return "%s since 1 April%s."
                .formatted(
                        net.signed(),
                        target.map(is -> "; target " + is.words(Unit.HOUSEHOLDS))
                                .orElse(""));
    }
}
