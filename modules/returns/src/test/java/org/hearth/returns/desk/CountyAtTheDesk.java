package org.hearth.returns.desk;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
import org.hearth.returns.desk.AsWritten.Faulted;
import org.hearth.returns.desk.AsWritten.LastYear;
import org.hearth.returns.keeping.Desk;
import org.hearth.returns.keeping.HeldRows;
import org.hearth.returns.writing.Rewriting;
import org.hearth.returns.writing.Rewritings;

/** Returns that are sent, put together, corrected, written and checked, on a database of their own. */
public final class CountyAtTheDesk implements AutoCloseable {
    final Desk desk = Desk.open();
    final StoredCare care = StoredCare.over(desk.database, desk.clock());
    final Returns returns = desk.over(care.records());
    final HeldRows rows = new HeldRows(desk.database.jdbi());
    private final Rewriting rewriting = Rewritings.over(desk.database, care);
    private final Rechecks rechecks;
    private final AsWritten asWritten;
    final CheckedAsWritten checks;
    final OneChild oneChild;
    final HeldFindings findings;
    private int found;

    CountyAtTheDesk() {
        this(
                new Postcodes("E10000003")
                        .with("PE21 7NF", 530000, 345000, "E10000019")
                        .with("LN1 2TZ", 497000, 371000, "E10000019")
                        .with("CB1 1AA", 546000, 258000, "E10000003"),
                HeldLists.none());
    }

    public CountyAtTheDesk(Postcodes places, HeldLists lists) {
        var jdbi = desk.database.jdbi();
        var transactions = desk.database.transactions();
        rechecks = new Rechecks(jdbi, transactions, rows, places, lists, desk.clock());
        asWritten = new AsWritten(rewriting, care.words(), rows, places, lists);
        checks = new CheckedAsWritten(asWritten, care.words(), care.books(), rows, places, lists, jdbi);
        oneChild = new OneChild(asWritten, checks, care.words(), care.books(), care.care(), care.details(), rows);
        var caseloads = new Caseloads();
        var figures = FiguresOver.of(caseloads, AllIndicators.list());
        findings = new HeldFindings(
                jdbi,
                transactions,
                rows,
                rechecks,
                desk.audit(),
                desk.clock(),
                new Sieve(caseloads, caseloads, caseloads, figures, desk.clock()));
    }

    public void send(int year, SentFile... files) {
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

    /** Everybody of whom an episode is known. */
    public List<String> references() {
        return care.books().book().children().stream()
                .filter(child -> !child.episodes().isEmpty())
                .map(ChildHistory::reference)
                .sorted()
                .toList();
    }

    /**
     * What the rules find of one child from the rows that they need for it and not in the whole return, and the other way
     * round: in each of the years, with last year's return as it is held and as it is written. Empty when both say the
     * same.
     *
     * @param oneIn every so-manieth of {@link #references}, the first of them included; everybody without an episode
     */
    public List<String> differencesFromTheWholeReturn(List<Integer> years, int oneIn) {
        var differences = new ArrayList<String>();
        var book = care.books().book();
        Map<Asked, Map<String, List<String>>> whole = new LinkedHashMap<>();
        for (int year : years) {
            for (LastYear lastYear : LastYear.values()) {
                whole.put(
                        new Asked(year, lastYear),
                        asWritten.faults(year, care.words(), lastYear, each -> true).stream()
                                .collect(Collectors.groupingBy(
                                        one -> one.fault().child(),
                                        Collectors.mapping(CountyAtTheDesk::said, Collectors.toList()))));
            }
        }
        found = whole.values().stream()
                .flatMap(byChild -> byChild.values().stream())
                .mapToInt(List::size)
                .sum();
        List<String> references = references();
        Set<String> wanted = new HashSet<>();
        for (int i = 0; i < references.size(); i += oneIn) {
            wanted.add(references.get(i));
        }
        for (ChildHistory child : book.children()) {
            if (!child.episodes().isEmpty() && !wanted.contains(child.reference())) {
                continue;
            }
            var needed = new NeededRows(child, Set.of(), rows, care.words(), book);
            whole.forEach((asked, byChild) -> {
                List<String> together = byChild.getOrDefault(needed.number(), List.of());
                List<String> alone =
                        asWritten.faults(asked.year(), UnaryOperator.identity(), asked.lastYear(), needed).stream()
                                .map(CountyAtTheDesk::said)
                                .toList();
                if (!alone.equals(together)) {
                    differences.add(
                            "%s in %s: alone %s, together %s".formatted(child.reference(), asked, alone, together));
                }
            });
        }
        return differences;
    }

    private record Asked(int year, LastYear lastYear) {}

    /** How much the rules find in the whole newest return as it is written. */
    public int foundInTheNewestYear() {
        int newest = rows.files().get(0).yearEnds();
        return asWritten
                .faults(newest, care.words(), LastYear.AS_HELD, each -> true)
                .size();
    }

    /** How much the whole returns said when they were last compared. */
    public int found() {
        return found;
    }

    private static String said(Faulted one) {
        return "%s: %s %s"
                .formatted(one.identity(), one.fault().message(), one.fault().doubt());
    }

    public Told told(String reference) {
        return oneChild.about(child(reference).id());
    }

    /** A person says that the child's n-th episode, from 0, was otherwise. */
    public void correct(String reference, int episode, Map<EpisodeField, String> fields) {
        Episode one = child(reference).episodes().get(episode);
        desk.now = desk.now.plusSeconds(1);
        care.care()
                .correct(one.id(), care.care().episode(one.id()).orElseThrow().version(), fields, "seen the file");
    }

    public void correctDetails(String reference, Map<PersonField, String> fields) {
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
