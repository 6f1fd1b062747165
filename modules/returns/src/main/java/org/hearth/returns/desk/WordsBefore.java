package org.hearth.returns.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.core.api.care.Details;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.HistoryLine;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.care.PersonsWords;

/** What persons have said, of one child as it stood before the latest recording, where a person made that. */
final class WordsBefore implements PersonsWords {
    private static final String PERSON = "person";

    private final PersonsWords now;
    private final UUID child;
    private final List<HistoryLine> everyLine;
    private final List<Details.Line> everyDetailLine;
    private final List<HistoryLine> lines;
    private final List<Details.Line> detailLines;
    private final Instant latest;

    /**
     * @param lines       all that was ever recorded of the child's episodes
     * @param detailLines all that was ever recorded of who the child is
     */
    WordsBefore(PersonsWords now, UUID child, List<HistoryLine> lines, List<Details.Line> detailLines) {
        this.now = now;
        this.child = child;
        this.everyLine = lines;
        this.everyDetailLine = detailLines;
        this.lines = lines.stream()
                .filter(line -> isPersons(line.source(), line.isAcceptedProposal()))
                .toList();
        this.detailLines = detailLines.stream()
                .filter(line -> isPersons(line.source(), line.isAcceptedProposal()))
                .toList();
        this.latest = Stream.concat(
                        lines.stream().map(HistoryLine::at),
                        detailLines.stream().map(Details.Line::at))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static boolean isPersons(String source, boolean accepted) {
        return accepted || PERSON.equals(source);
    }

    /** Whether a person made the latest recording: else they have said the same before it and now. */
    boolean differs() {
        return !said().isEmpty() || !saidOfDetails().isEmpty();
    }

    /** What the latest recording changed of episodes. */
    List<HistoryLine> said() {
        return lines.stream().filter(line -> line.at().equals(latest)).toList();
    }

    private List<Details.Line> saidOfDetails() {
        return detailLines.stream().filter(line -> line.at().equals(latest)).toList();
    }

    /** Whether the latest recording told who the child is, which each year's return says. */
    boolean changedWhoItIs() {
        return !saidOfDetails().isEmpty();
    }

    @Override
    public List<OfEpisode> episodes() {
        Map<UUID, HistoryLine> changed = new HashMap<>();
        said().forEach(line -> changed.put(line.record(), line));
        List<OfEpisode> before = new ArrayList<>();
        for (OfEpisode word : now.episodes()) {
            HistoryLine line = changed.remove(word.episode().id());
            if (line == null) {
                before.add(word);
            } else if (line.was() != null) {
                Set<EpisodeField> stated = word.isOnlyAPersons() ? word.stated() : statedBefore(line.record());
                if (!stated.isEmpty()) {
                    before.add(new OfEpisode(line.was(), stated, word.toldStart(), word.toldSequence()));
                }
            }
        }
        // those that the latest recording took away
        changed.values().stream()
                .filter(line -> line.was() != null && line.is() == null)
                .forEach(line -> before.add(new OfEpisode(line.was(), EnumSet.allOf(EpisodeField.class), null, null)));
        return before;
    }

    private Set<EpisodeField> statedBefore(UUID episode) {
        var stated = EnumSet.noneOf(EpisodeField.class);
        lines.stream()
                .filter(line -> line.record().equals(episode) && line.at().isBefore(latest))
                .forEach(line -> stated.addAll(line.fields()));
        return stated;
    }

    @Override
    public List<OfChild> details() {
        return now.details().stream()
                .map(this::before)
                .filter(one -> !one.stated().isEmpty())
                .toList();
    }

    @Override
    public List<OfChild> everyone() {
        return now.everyone().stream().map(this::before).toList();
    }

    @Override
    public PersonsWords of(Set<UUID> children) {
        return new WordsBefore(now.of(children), child, everyLine, everyDetailLine);
    }

    @Override
    public Set<UUID> withPupilNumbers(Set<String> numbers) {
        var known = new HashSet<>(now.withPupilNumbers(numbers));
        if (changedWhoItIs()) {
            known.remove(child);
            if (numbers.contains(saidOfDetails().get(0).was().getOrDefault(PersonField.PUPIL_NUMBER, ""))) {
                known.add(child);
            }
        }
        return known;
    }

    private OfChild before(OfChild one) {
        if (!one.child().equals(child) || !changedWhoItIs()) {
            return one;
        }
        var stated = EnumSet.noneOf(PersonField.class);
        detailLines.stream().filter(line -> line.at().isBefore(latest)).forEach(line -> stated.addAll(line.fields()));
        return new OfChild(child, saidOfDetails().get(0).was(), stated);
    }
}
