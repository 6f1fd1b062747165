package org.hearth.returns.desk;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.childrenincare.indicator.AllIndicators;
import org.hearth.core.api.care.ChildChecks.Told;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.care.StoredCare;
import org.hearth.core.figures.FiguresOver;
import org.hearth.returns.HeldLists;
import org.hearth.returns.Postcodes;
import org.hearth.returns.api.Returns;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.keeping.Desk;
import org.hearth.returns.keeping.HeldRows;
import org.hearth.returns.writing.Rewriting;
import org.hearth.returns.writing.Rewritings;

/** Returns that are sent, put together, corrected, written and checked, on a database of their own. */
final class CountyAtTheDesk implements AutoCloseable {
    final Desk desk = Desk.open();
    final StoredCare care = StoredCare.over(desk.database, desk.clock());
    final Returns returns = desk.over(care.records());
    final Postcodes places = new Postcodes("E10000003")
            .with("PE21 7NF", 530000, 345000, "E10000019")
            .with("LN1 2TZ", 497000, 371000, "E10000019")
            .with("CB1 1AA", 546000, 258000, "E10000003");
    private final HeldRows rows = new HeldRows(desk.database.jdbi());
    private final HeldLists lists = HeldLists.none();
    private final Rechecks rechecks =
            new Rechecks(desk.database.jdbi(), desk.database.transactions(), rows, places, lists, desk.clock());
    private final Rewriting rewriting = Rewritings.over(desk.database, care);
    private final AsWritten asWritten = new AsWritten(rewriting, care.words(), rows, places, lists);
    final CheckedAsWritten checks =
            new CheckedAsWritten(asWritten, care.words(), care.books(), rows, places, lists, desk.database.jdbi());
    final OneChild oneChild =
            new OneChild(asWritten, checks, care.words(), care.books(), care.care(), care.details(), rows);
    private final Caseloads caseloads = new Caseloads();
    final HeldFindings findings = new HeldFindings(
            desk.database.jdbi(),
            desk.database.transactions(),
            rows,
            rechecks,
            desk.audit(),
            desk.clock(),
            new Sieve(caseloads, caseloads, caseloads, FiguresOver.of(caseloads, AllIndicators.list()), desk.clock()));

    void send(int year, SentFile... files) {
        desk.now = desk.now.plusSeconds(1);
        returns.receive(year, List.of(files), "analyst", null);
        desk.runJobs(returns);
        rechecks.bringUpToDate(each -> true);
    }

    SentFile written(int year) {
        var bytes = new ByteArrayOutputStream();
        rewriting.of(year, care.words()).zip(bytes);
        return SentFile.of("export.zip", bytes.toByteArray());
    }

    ChildHistory child(String reference) {
        return care.books().book().children().stream()
                .filter(child -> child.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    Told told(String reference) {
        return oneChild.about(child(reference).id());
    }

    /** A person says that the child's n-th episode, from 0, was otherwise. */
    void correct(String reference, int episode, Map<EpisodeField, String> fields) {
        Episode one = child(reference).episodes().get(episode);
        desk.now = desk.now.plusSeconds(1);
        care.care()
                .correct(one.id(), care.care().episode(one.id()).orElseThrow().version(), fields, "seen the file");
    }

    void correctDetails(String reference, Map<PersonField, String> fields) {
        UUID child = child(reference).id();
        desk.now = desk.now.plusSeconds(1);
        care.details().correct(child, care.details().of(child).version(), fields, "seen the passport");
    }

    List<RuleFinding> open(int year, String child) {
        return findings.list(
                        new RuleFindingFilter(null, year, null, null, null, RuleFinding.State.OPEN, child), 1, 1000)
                .items();
    }

    @Override
    public void close() {
        desk.close();
    }
}
