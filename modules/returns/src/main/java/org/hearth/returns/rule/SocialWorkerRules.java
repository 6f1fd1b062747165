package org.hearth.returns.rule;

import static org.hearth.returns.checking.Column.SW_DEC;
import static org.hearth.returns.checking.Column.SW_DECOM;
import static org.hearth.returns.checking.Column.SW_ID;
import static org.hearth.returns.checking.Column.SW_REASON;
import static org.hearth.returns.checking.Rule.rule;
import static org.hearth.returns.checking.Table.EPISODES;
import static org.hearth.returns.checking.Table.SW_EPISODES;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.CollectionYear;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.PartlyKnownDay;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.Rule.Flags;
import org.hearth.returns.checking.SwEpisodeRow;
import org.hearth.returns.checking.UnderCheck;
import org.hearth.returns.checking.Value;

/** Social workers' times with a child. */
final class SocialWorkerRules {
    /** From then on a time with a child says who and why. */
    private static final Day FULL_RECORDS_BEGIN = Day.on(2023, 4, 1);

    private static final Set<String> REASONS =
            Set.of("MANAGE", "FCONTA", "LEFTRL", "ORGRST", "TSPROC", "ABSENC", "CHCHAN", "PCCHAN", "SWDIED", "OTHERS");

    private static final Comparator<SwEpisodeRow> BY_START =
            Comparator.comparing(SwEpisodeRow::swDecom, Day.BLANK_LAST);
    private static final Comparator<SwEpisodeRow> BY_START_AND_END =
            BY_START.thenComparing(SwEpisodeRow::swDec, Day.BLANK_LAST);
    private static final int LONGEST_GAP = 7;
    private static final String HOW_TO_WRITE_A_DATE =
            "Write it as dd/mm/yyyy, with ZZ for a day or month and ZZZZ for a year that nobody knows.";

    private SocialWorkerRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("SW01aSTG1")
                        .faults(SW_EPISODES, SW_DECOM, SW_ID)
                        .stage(1)
                        .from(2025)
                        .wrong("The social worker's start is not a date, or lies before April 2023 and has no social "
                                + "worker's number.")
                        .mend("Give the start date as dd/mm/yyyy, and the social worker's number.")
                        .when(worker -> !worker.swDecom().isDay()
                                || worker.swDecom().isBefore(FULL_RECORDS_BEGIN)
                                        && worker.swId().isBlank()),
                rule("SW01bSTG1")
                        .faults(SW_EPISODES, SW_DECOM, SW_ID, SW_REASON)
                        .stage(1)
                        .from(2025)
                        .wrong("The social worker's start is not a date, or the number or the reason for the change "
                                + "is missing.")
                        .mend("Give the start date as dd/mm/yyyy, the social worker's number and the reason.")
                        .when(worker -> !worker.swDecom().isDay()
                                || startsWithFullRecords(worker) && worker.anyBlank(SW_ID, SW_REASON)),
                rule("SW02STG1")
                        .faults(SW_EPISODES, SW_ID)
                        .stage(1)
                        .from(2024)
                        .wrong("The social worker's number does not begin with SW or XX.")
                        .mend("Give the registration number with SW before it, "
                                + "or one that begins with XX if there is none.")
                        .when(worker -> !worker.swId().text().startsWith("SW")
                                && !worker.swId().text().startsWith("XX")),
                rule("SW04STG1")
                        .faults(SW_EPISODES, SW_DECOM)
                        .stage(1)
                        .from(2024)
                        .wrong("The social worker's start date is not a date.")
                        .mend(HOW_TO_WRITE_A_DATE)
                        .when(worker -> isNoDateAtAll(worker, SW_DECOM)),
                rule("SW05STG1")
                        .faults(SW_EPISODES, SW_DEC)
                        .stage(1)
                        .from(2024)
                        .wrong("The social worker's end date is not a date.")
                        .mend(HOW_TO_WRITE_A_DATE)
                        .when(worker -> isNoDateAtAll(worker, SW_DEC)),
                rule("SW06STG2")
                        .faults(SW_EPISODES, SW_DECOM)
                        .stage(2)
                        .from(2024)
                        .wrong("The social worker started after the year of the return.")
                        .mend("Correct the start date, or leave the social worker to next year's return.")
                        .when((worker, child) ->
                                worker.swDecom().isAfter(child.year().end())),
                rule("SW07STG2")
                        .faults(SW_EPISODES, SW_DEC)
                        .stage(2)
                        .from(2025)
                        .wrong("The social worker's end date lies neither in the year of the return nor in the year "
                                + "before it.")
                        .mend("Correct the end date, or remove a social worker who left earlier than that.")
                        .when((worker, child) ->
                                worker.swDec().isBefore(child.year().start().plusYears(-1))
                                        || worker.swDec().isAfter(child.year().end())),
                rule("SW08STG2")
                        .faults(SW_EPISODES, SW_DEC)
                        .stage(2)
                        .from(2024)
                        .wrong("Another social worker follows, and this one has no readable end date.")
                        .mend("Give the social worker's last day with the child.")
                        .check(SocialWorkerRules::flagOpenBeforeAnother),
                rule("SW09STG2")
                        .faults(SW_EPISODES, SW_DECOM, SW_DEC)
                        .stage(2)
                        .from(2024)
                        .wrong("The social worker starts and ends on the same day.")
                        .mend("Correct the dates, or remove the row.")
                        .when(worker -> worker.swDecom().is(worker.swDec())),
                rule("SW10STG2")
                        .faults(SW_EPISODES, SW_DECOM)
                        .stage(2)
                        .from(2025)
                        .wrong("The social worker does not take over within 7 days of the end of the one before, "
                                + "or a date is missing.")
                        .mend("Correct the dates so that one social worker takes over from the other.")
                        .doubt("The title of the rule is about overlaps; a gap of more than 7 days is flagged as well.")
                        .check(SocialWorkerRules::flagBadHandovers),
                rule("SW11bSTG2")
                        .faults(SW_EPISODES, SW_DEC)
                        .stage(2)
                        .from(2024)
                        .wrong("A social worker's time ends in the last days of the year, "
                                + "and nobody with a start date follows.")
                        .mend("Leave the end date blank if the social worker went on, or add the one who took over.")
                        .doubt("It does not ask whether the child was still looked after at the end of the year.")
                        .check(SocialWorkerRules::flagEndedWithTheYear),
                rule("SW12STG2")
                        .faults(EPISODES, SW_DECOM)
                        .needs(SW_EPISODES)
                        .stage(2)
                        .from(2025)
                        .wrong("No social worker's start date fits this episode, in which care started, "
                                + "ended or goes on.")
                        .mend("Add the social worker who had the child at that time, or correct the start date.")
                        .doubt("The rule can be read in several ways; here it is enough that one social worker fits.")
                        .when(SocialWorkerRules::hasNoFittingWorker),
                rule("SW13STG1")
                        .faults(SW_EPISODES, SW_REASON)
                        .stage(1)
                        .from(2025)
                        .wrong("The reason for the change of social worker is missing or not one of the return's "
                                + "codes.")
                        .mend("Give one of the return's codes, such as MANAGE; "
                                + "it may be blank only where the start lies before April 2023.")
                        .when(worker -> worker.swReason().isBlank()
                                ? startsWithFullRecords(worker)
                                : !worker.swReason().isIn(REASONS)),
                rule("SW17STG2")
                        .faults(SW_EPISODES, SW_DEC, SW_DECOM)
                        .uses(EPISODES)
                        .stage(2)
                        .from(2026)
                        .wrong("The child is looked after at the end of the year, "
                                + "and the last social worker's time has ended.")
                        .mend("Leave the end date blank if the social worker is still there, "
                                + "or add the one who took over.")
                        .doubt("Where the episodes are not loaded every child is taken as looked after.")
                        .check(SocialWorkerRules::flagLastWorkerGone));
    }

    private static boolean startsWithFullRecords(SwEpisodeRow worker) {
        return worker.swDecom().isOnOrAfter(FULL_RECORDS_BEGIN);
    }

    private static boolean isNoDateAtAll(SwEpisodeRow worker, Column column) {
        Value cell = worker.value(column);
        return cell.isGiven() && !PartlyKnownDay.latest(cell).isDay();
    }

    private static void flagOpenBeforeAnother(Child child, UnderCheck in, Flags flagged) {
        List<SwEpisodeRow> workers = Child.sorted(child.swEpisodes(), BY_START);
        for (int i = 0; i < workers.size() - 1; i++) {
            SwEpisodeRow worker = workers.get(i);
            if (worker.swDecom().isDay() && !worker.swDec().isDay()) {
                flagged.on(worker);
            }
        }
    }

    private static void flagBadHandovers(Child child, UnderCheck in, Flags flagged) {
        List<SwEpisodeRow> workers = Child.sorted(child.swEpisodes(), BY_START_AND_END);
        for (int i = 1; i < workers.size(); i++) {
            SwEpisodeRow worker = workers.get(i);
            Day endBefore = workers.get(i - 1).swDec();
            boolean takesOver =
                    worker.swDecom().isWithin(endBefore.plusDays(-LONGEST_GAP), endBefore.plusDays(LONGEST_GAP));
            if (!takesOver && !worker.swReason().is("FCONTA")) {
                flagged.on(worker);
            }
        }
    }

    private static void flagEndedWithTheYear(Child child, UnderCheck in, Flags flagged) {
        if (child.isNobody()) {
            return;
        }
        Day yearEnd = child.year().end();
        List<SwEpisodeRow> workers = Child.sorted(child.swEpisodes(), BY_START);
        for (int i = 0; i < workers.size(); i++) {
            SwEpisodeRow worker = workers.get(i);
            if (!worker.swDec().isWithin(yearEnd.plusDays(-5), yearEnd)) {
                continue;
            }
            if (i < workers.size() - 1) {
                SwEpisodeRow next = workers.get(i + 1);
                if (!next.swDecom().isDay()) {
                    flagged.on(next);
                }
            } else if (i == 0 || workers.get(i - 1).swDecom().isBefore(worker.swDec())) {
                flagged.on(worker);
            }
        }
    }

    private static boolean hasNoFittingWorker(EpisodeRow episode, Child child) {
        CollectionYear year = child.year();
        Day end = episode.dec().or(year.end());
        boolean careGoesOn = episode.rec().is("X1");
        if (!end.isWithin(year.start().plusYears(-1), year.end())
                || episode.isShortBreak()
                || careGoesOn && !episode.startsCare()) {
            return false;
        }
        for (SwEpisodeRow worker : child.swEpisodes()) {
            if (!careGoesOn && worker.swDecom().isOnOrBefore(end)
                    || episode.startsCare() && worker.swDecom().isOnOrAfter(episode.decom())) {
                return false;
            }
        }
        return true;
    }

    private static void flagLastWorkerGone(Child child, UnderCheck in, Flags flagged) {
        SwEpisodeRow last = null;
        for (SwEpisodeRow worker : child.isNobody() ? List.<SwEpisodeRow>of() : child.swEpisodes()) {
            if (last == null || Day.BLANK_FIRST.compare(worker.swDecom(), last.swDecom()) > 0) {
                last = worker;
            }
        }
        if (last != null && last.swDec().isGiven() && isLookedAfterAtYearEnd(child)) {
            flagged.on(last);
        }
    }

    private static boolean isLookedAfterAtYearEnd(Child child) {
        return !child.in().has(EPISODES)
                || child.anyEpisode(episode -> episode.dec().isBlank() && !episode.isShortBreak());
    }
}
