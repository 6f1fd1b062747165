package org.hearth.committee.chase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.committee.commentary.WordsState;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.meeting.Deadlines;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.meeting.Stage;
import org.hearth.committee.paper.CommentaryView;

/** The task list of a paper's words: section, owner, day, state; and what to send to those who have not written. */
@ApplicationScoped
public class ChaseList {
    private static final String APPROVAL = "the approval of a group of children and young people";

    private final SectionOwners owners;
    private final Meetings meetings;

    /** For the container's proxy. */
    protected ChaseList() {
        this(null, null);
    }

    @Inject
    ChaseList(SectionOwners owners, Meetings meetings) {
        this.owners = owners;
        this.meetings = meetings;
    }

    /**
     * @param owner   the post; of a section that nobody was named for, who writes unless somebody is
     * @param named   whether somebody was named
     * @param who     the sign-in name of the person; empty where none is known
     * @param due     the last day, or {@code null} where it is not known
     * @param dueWords the day in words, or why it is not known
     * @param missing what must be written and is not, by its label, and the approval that its words wait for
     * @param approval how far that approval has come; empty where none is asked for
     */
    public record Line(
            String section,
            String title,
            String owner,
            boolean named,
            String who,
            LocalDate due,
            String dueWords,
            WordsState state,
            long written,
            int places,
            List<String> missing,
            String approval) {
        public Line {
            missing = List.copyOf(missing);
        }
    }

    /** A message to one owner about all that is still to be written, to be copied or opened as a letter. */
    public record Reminder(String owner, String who, boolean late, String subject, String text) {}

    /** In the order of the paper. What is published is late no more, and had who had it then. */
    public List<Line> of(CommentaryView view) {
        var paper = view.paper();
        var deadline = meetings.deadlines(paper.meeting()).of(Stage.DRAFTING);
        var has = paper.isPublished() ? owners.at(paper.publishedAt()) : owners.now();
        var today = meetings.today();
        return view.sections().stream()
                .map(section -> {
                    var owner = has.get(section.key());
                    var missing = section.missing();
                    var due = paper.isPublished() ? null : deadline.day();
                    var state = WordsState.of(section.written(), missing.size(), due, today);
                    return new Line(
                            section.key(),
                            section.title(),
                            owner == null ? Stage.DRAFTING.holder() : owner.post(),
                            owner != null,
                            owner == null ? "" : owner.who(),
                            deadline.day(),
                            deadline.words(),
                            section.waits() ? state.toApprove(due, today) : state,
                            section.written(),
                            (int) section.all(),
                            Stream.concat(
                                            missing.stream().map(section::label),
                                            Stream.of(APPROVAL).filter(approval -> section.waits()))
                                    .toList(),
                            section.approval());
                })
                .toList();
    }

    /** One for each owner who still has something to write, the first of the paper first; none of a published paper. */
    public List<Reminder> reminders(CommentaryView view) {
        if (view.paper().isPublished()) {
            return List.of();
        }
        record Owner(String post, String who) {}
        var open = new LinkedHashMap<Owner, List<Line>>();
        of(view).stream().filter(line -> line.state().isOpen()).forEach(line -> open.computeIfAbsent(
                        new Owner(line.owner(), line.who()), each -> new ArrayList<>())
                .add(line));
        var deadlines = meetings.deadlines(view.paper().meeting());
        var reminders = new ArrayList<Reminder>();
        open.forEach((owner, lines) -> reminders.add(new Reminder(
                owner.post(),
                owner.who(),
                lines.get(0).state() == WordsState.LATE,
                "Commentary for the committee's paper of "
                        + Dates.inFull(view.paper().meeting()),
                text(view, deadlines, lines))));
        return reminders;
    }

    private static String text(CommentaryView view, Deadlines deadlines, List<Line> lines) {
        var drafting = deadlines.of(Stage.DRAFTING);
        boolean late = lines.get(0).state() == WordsState.LATE;
        String by = !drafting.isKnown()
                ? ""
                : late
                        ? " It was due by %s.".formatted(drafting.words())
                        : " It is due by %s.".formatted(drafting.words());
        String publication = deadlines.publication().isKnown()
                ? " The paper is published by %s."
                        .formatted(deadlines.publication().words())
                : "";
        return "Please write for the paper of %s.%s%s\n\n%s\n\nEach section's figures stand above its places for words, and beside each place what was said and promised last time. In Hearth: Committee papers, paper for %s, Commentary."
                .formatted(
                        Dates.inFull(view.paper().meeting()),
                        by,
                        publication,
                        lines.stream()
                                .map(line -> "- %s: %s".formatted(line.title(), String.join("; ", line.missing())))
                                .collect(Collectors.joining("\n")),
                        Dates.inFull(view.paper().meeting()));
    }
}
