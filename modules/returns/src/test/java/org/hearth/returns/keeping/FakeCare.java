package org.hearth.returns.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.hearth.core.api.care.CareRecords;
import org.hearth.core.api.care.Received;
import org.hearth.core.api.time.Coverage;

/** Care records in memory: what was staged, and what is current. */
class FakeCare implements CareRecords {
    private final Map<Long, List<Received>> staged = new HashMap<>();
    private final Map<Long, Covers> coverages = new HashMap<>();
    private long recordings;
    List<Received> current = List.of();
    private Covers covered;
    Coverage coverage = Coverage.NONE;
    Coverage unaccompanied = Coverage.NONE;
    int timesCurrent;

    @Override
    public synchronized long stage(
            String source, Iterator<Received> all, String by, String why, Covers covers, IntConsumer progress) {
        var children = new ArrayList<Received>();
        while (all.hasNext()) {
            children.add(all.next());
            progress.accept(children.size());
        }
        staged.put(++recordings, children);
        coverages.put(recordings, covers);
        return recordings;
    }

    @Override
    public synchronized boolean tells(String source, Covers covers) {
        return covers.equals(covered);
    }

    @Override
    public synchronized boolean makeCurrent(long recording) {
        current = staged.remove(recording);
        Covers covers = coverages.remove(recording);
        covered = covers;
        coverage = covers.care();
        unaccompanied = covers.unaccompanied();
        timesCurrent++;
        return true;
    }

    @Override
    public synchronized void discard(long recording) {
        staged.remove(recording);
    }

    @Override
    public synchronized List<Long> staged(String source) {
        return List.copyOf(staged.keySet());
    }

    Received child(String reference) {
        return current.stream()
                .filter(child -> child.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }
}
