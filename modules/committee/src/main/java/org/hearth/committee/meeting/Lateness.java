package org.hearth.committee.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.committee.meeting.PaperState.Lack;

/**
 * What of a meeting is done, due or late, and whose it is: the clerk's timeline (committee-pack 12).
 *
 * @param minutesOwed whether the meeting is over and its minutes are not written; then they alone are late, since nothing
 *                    that was not done before it can be done for it any more
 */
public record Lateness(List<Step> steps, boolean minutesOwed) {
    private static final List<String> WITHOUT_AGENDA = List.of("The agenda is not published.");

    public Lateness {
        steps = List.copyOf(steps);
    }

    public enum Standing {
        DONE("Done"),
        DUE("To do"),
        LATE("Late"),
        NOT_KNOWN("Deadline not known"),
        /** The meeting is over. */
        NOT_DONE("Not done"),
        NOT_NEEDED("Not needed"),
        /** Hearth makes the papers of one committee; how far another's have come it does not know. */
        ELSEWHERE("Not made in Hearth");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * @param holder who has it now, or whose it was when it is done; empty where it is nobody's
     * @param lacks  what is still missing, in words
     */
    public record Step(Deadlines.Deadline deadline, Standing standing, String holder, List<String> lacks) {
        public Step {
            lacks = List.copyOf(lacks);
        }

        public Stage stage() {
            return deadline.stage();
        }

        public boolean isLate() {
            return standing == Standing.LATE;
        }
    }

    /**
     * @param all    papers of this meeting; without one nothing is frozen
     * @param agenda whether the front of its agenda is published, which belongs to publication as the papers do
     */
    static Lateness of(Meeting meeting, Deadlines deadlines, List<PaperState> all, boolean agenda, LocalDate today) {
        boolean over = meeting.isMinuted() || today.isAfter(meeting.meetsOn());
        boolean minutesOwed = over && meeting.isPlanned();
        var papers = all.stream().filter(paper -> !paper.withdrawn()).toList();
        var steps = new ArrayList<Step>();
        for (Deadlines.Deadline deadline : deadlines.all()) {
            Stage stage = deadline.stage();
            boolean come = !papers.isEmpty() && papers.stream().allMatch(paper -> paper.hasCome(stage));
            boolean withoutAgenda = come && stage == Stage.PUBLICATION && !agenda;
            if (!meeting.committee().equals(Committees.CORPORATE_PARENTING)) {
                steps.add(new Step(deadline, Standing.ELSEWHERE, "", List.of()));
            } else if (come && !withoutAgenda) {
                steps.add(new Step(deadline, Standing.DONE, stage.holder(), List.of()));
            } else if (meeting.isCancelled()) {
                steps.add(new Step(deadline, Standing.NOT_NEEDED, "", List.of()));
            } else if (over) {
                steps.add(new Step(deadline, Standing.NOT_DONE, "", withoutAgenda ? WITHOUT_AGENDA : List.of()));
            } else if (withoutAgenda) {
                steps.add(new Step(deadline, standing(deadline, today), stage.holder(), WITHOUT_AGENDA));
            } else {
                var lacks = papers.stream()
                        .flatMap(paper -> paper.lacks().stream())
                        .filter(lack -> lack.stage() == stage)
                        .toList();
                steps.add(new Step(
                        deadline,
                        standing(deadline, today),
                        holder(stage, lacks, papers),
                        lacks.stream().map(Lack::words).toList()));
            }
        }
        return new Lateness(steps, minutesOwed);
    }

    private static Standing standing(Deadlines.Deadline deadline, LocalDate today) {
        if (!deadline.isKnown()) {
            return Standing.NOT_KNOWN;
        }
        return today.isAfter(deadline.day()) ? Standing.LATE : Standing.DUE;
    }

    /** While something before it is open, a step is held by who has that: nobody can publish what the director has not signed. */
    private static String holder(Stage stage, List<Lack> lacks, List<PaperState> papers) {
        if (!lacks.isEmpty()) {
            return holders(lacks.stream());
        }
        var before = papers.stream()
                .flatMap(paper -> paper.lacks().stream())
                .filter(lack -> lack.stage().compareTo(stage) < 0)
                .toList();
        return before.stream()
                .map(Lack::stage)
                .min(Comparator.naturalOrder())
                .map(first -> holders(before.stream().filter(lack -> lack.stage() == first)))
                .orElse(stage.holder());
    }

    private static String holders(Stream<Lack> lacks) {
        return lacks.map(Lack::holder).distinct().collect(Collectors.joining(", "));
    }

    public List<Step> late() {
        return steps.stream().filter(Step::isLate).toList();
    }

    /** What is late and whose it is, a line each. */
    public List<String> lateInWords() {
        return minutesOwed
                ? List.of("Minutes: " + Stage.PUBLICATION.holder())
                : late().stream()
                        .map(step -> "%s: %s".formatted(step.stage().words(), step.holder()))
                        .toList();
    }
}
