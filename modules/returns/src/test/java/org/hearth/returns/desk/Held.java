package org.hearth.returns.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.childrenincare.indicator.AllIndicators;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.figures.FiguresOver;
import org.hearth.returns.HeldLists;
import org.hearth.returns.Postcodes;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.keeping.Desk;
import org.hearth.returns.keeping.HeldRows;

/** Returns that are sent and checked, on a database of their own. */
final class Held implements AutoCloseable {
    static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";

    final Desk desk = Desk.open();
    final Postcodes places = new Postcodes("E10000003");
    final HeldRows rows = new HeldRows(desk.database.jdbi());
    final HeldLists lists = HeldLists.none();
    final Rechecks rechecks =
            new Rechecks(desk.database.jdbi(), desk.database.transactions(), rows, places, lists, desk.clock());
    final Caseloads caseloads = new Caseloads();
    final Figures figures = FiguresOver.of(caseloads, AllIndicators.list());
    final Sieve sieve = new Sieve(caseloads, caseloads, caseloads, figures, desk.clock());
    final HeldFindings findings = new HeldFindings(
            desk.database.jdbi(), desk.database.transactions(), rows, rechecks, desk.audit(), desk.clock(), sieve);
    final Set<String> people = new TreeSet<>(Set.of("ada", "bob", "eve", "wendy", "none"));
    final Caseloads staff = new Caseloads();
    final HeldWork work = new HeldWork(
            desk.database.jdbi(),
            desk.database.transactions(),
            desk.audit(),
            desk.clock(),
            sieve,
            new Names(() -> people, caseloads, staff, desk.database.jdbi(), desk.clock()));

    Held() {
        staff.teams.put("nora", "North");
        staff.teams.put("nell", "North team");
    }

    /** Sends the episodes and does what follows from a return in use. */
    void send(int year, String... rows) {
        desk.send(year, episodes(rows));
        check();
    }

    void check() {
        rechecks.bringUpToDate(year -> true);
    }

    static SentFile episodes(String... rows) {
        var lines = new ArrayList<>(List.of(EPISODES));
        lines.addAll(List.of(rows));
        return Desk.file("episodes.csv", lines.toArray(String[]::new));
    }

    /** In order. */
    static String sound(String child, String decom) {
        return child + "," + decom + ",S,C2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295";
    }

    /** Says that it ended and not why: rule 148. */
    static String noReason(String child, String decom, String dec) {
        return child + "," + decom + ",S,C2,N1,U6,PR1," + dec + ",,,PE21 7NF,LN1 2TZ,SC459295";
    }

    List<RuleFinding> of(int year, String rule) {
        return findings.list(new RuleFindingFilter(null, year, rule, null, null, null, null), 1, 1000)
                .items();
    }

    List<RuleFinding> fixed(int year, String rule) {
        return findings.list(
                        new RuleFindingFilter(null, year, rule, null, null, RuleFinding.State.FIXED, null), 1, 1000)
                .items();
    }

    Spoils spoils() {
        return new Spoils(desk.database.jdbi(), figures, caseloads, desk.clock(), sieve);
    }

    @Override
    public void close() {
        desk.close();
    }
}
