package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.committee.frontsheet.Form;
import org.hearth.committee.meeting.AgendaItem;
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.proof.Proof;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.rendering.Renderings;
import org.hearth.committee.rendering.SideBySide;
import org.hearth.committee.stage.Stage;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.documents.Documents;
import org.hearth.platform.api.rest.NoAnswer;
import org.hearth.platform.api.time.UkTime;

/**
 * The committee's papers, for those who may read them: which there are, all that the page of one shows, and its files.
 * {@link Making} makes them.
 */
@ApplicationScoped
public class Papers {
    private static final int YEARS_BACK = 5;

    private final PaperTable table;
    private final PackDefinition definition;
    private final Writing writing;
    private final Readers readers;
    private final Documents documents;
    private final Meetings meetings;
    private final Audit audit;
    private final Clock clock;
    private final Reading reading;

    /** For the container's proxy. */
    protected Papers() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Papers(
            PaperTable table,
            PackDefinition definition,
            Writing writing,
            Readers readers,
            Documents documents,
            Meetings meetings,
            Audit audit,
            Clock clock,
            Reading reading) {
        this.table = table;
        this.definition = definition;
        this.writing = writing;
        this.readers = readers;
        this.documents = documents;
        this.meetings = meetings;
        this.audit = audit;
        this.clock = clock;
        this.reading = reading;
    }

    /** The reports that can be made, each with what it is called: the one of every topic first. */
    public Map<String, String> packs() {
        var packs = new LinkedHashMap<String, String>();
        definition.packs().forEach(pack -> packs.put(pack.key(), pack.title()));
        return packs;
    }

    /** The sections of a paper that is made now: title by key, in printed order. */
    public Map<String, String> sections() {
        var sections = new LinkedHashMap<String, String>();
        definition.sections().forEach(section -> sections.put(section.key(), section.title()));
        return sections;
    }

    /** Whether the committee's meeting on the day is planned already. */
    public boolean isForAPlannedMeeting(LocalDate day) {
        return meetings.scheduledOn(Committees.CORPORATE_PARENTING, day).isPresent();
    }

    /** The id of the committee's meeting that a paper is for; empty where none is planned on its day. */
    public Optional<UUID> meetingOf(Paper paper) {
        return meetings.scheduledOn(Committees.CORPORATE_PARENTING, paper.meeting())
                .map(Meeting::id);
    }

    /** The day to count children on that a new paper begins with: the last end of a quarter before the meeting that is held. */
    public LocalDate proposedDay(LocalDate meeting) {
        var today = UkTime.today(clock);
        var last = quarterEnd(meeting.isAfter(today) ? today : meeting.minusDays(1));
        var held = writing.coverage();
        for (LocalDate day = last; day.isAfter(last.minusYears(YEARS_BACK)); day = quarterEnd(day.minusDays(1))) {
            if (held.includes(day)) {
                return day;
            }
        }
        return last;
    }

    private static LocalDate quarterEnd(LocalDate onOrBefore) {
        var month = YearMonth.from(onOrBefore.plusDays(1)).minusMonths(1);
        return month.minusMonths(month.getMonthValue() % 3).atEndOfMonth();
    }

    /** The form of the paper that was made last. */
    public Form lastForm() {
        return table.all().stream()
                .max(Comparator.comparing(Paper::knownAt))
                .flatMap(paper -> TypedFields.form(table.typed(paper.id())))
                .orElse(Form.CAMBRIDGESHIRE);
    }

    /** Those the present person may read, newest meeting first. */
    public List<Paper> all() {
        return table.all().stream().filter(readers::mayRead).toList();
    }

    /** Where each paper stands, by its id; those from before states were kept are not here. */
    public Map<UUID, Stage> stages() {
        return table.stages().latest();
    }

    /** Empty also for a draft that the present person may not read. */
    public Optional<Paper> find(UUID id) {
        return table.find(id).filter(readers::mayRead);
    }

    /** Those of them that the present person may read, the first first. */
    public List<Paper> versions(Paper paper) {
        return table.versions(paper.series()).stream().filter(readers::mayRead).toList();
    }

    /** All that its page shows to the present person: of what is exempt nothing that they read in a numbered copy alone. */
    public PaperView view(Paper paper) {
        var standing = Standing.of(paper, table);
        if (standing.isWithdrawn() && !readers.hasAPart()) {
            return PaperView.noticeOf(standing, publishBy(paper.meeting()));
        }
        var written = writing.write(standing);
        var view = PaperView.of(
                standing,
                written,
                table.files(paper.id()),
                paper.isPublished() ? new Proof(List.of()) : writing.proof(standing, written),
                writing.before(standing),
                publishBy(paper.meeting()),
                writing.place(standing),
                readers.mayReadExempt());
        return view.withFiles(view.files().stream()
                .filter(file ->
                        Rendering.of(file.name()).filter(readers::mayOpen).isPresent())
                .toList());
    }

    /**
     * What is written beside the figures, section by section, for those who write it.
     *
     * @param opened the section whose figures are looked at, which the audit log keeps; {@code null} for the list alone
     */
    public CommentaryView commentary(Paper paper, String opened) {
        var standing = Standing.of(paper, table);
        var view = CommentaryView.of(standing, writing.write(standing), writing.before(standing), readers.hasAPart());
        if (opened != null && view.section(opened).isPresent()) {
            audit.record(
                    "pack.opened", paper.id().toString(), Map.of("file", "section " + opened, "state", paper.state()));
        }
        return view;
    }

    /** The items of its meeting's agenda at which a report may stand, in order. */
    public List<AgendaItem> agenda(Paper paper) {
        return writing.reports(paper.meeting());
    }

    /** The public and the exempt paper beside each other, as they would be printed now. */
    public List<SideBySide.Pair> sideBySide(Paper paper) {
        var pairs = SideBySide.of(writing.write(Standing.of(paper, table)));
        audit.record("pack.opened", paper.id().toString(), Map.of("file", "side-by-side", "state", paper.state()));
        return pairs;
    }

    /** The latest day to publish with five clear days; empty when the bank holidays of that year are not held. */
    public Optional<LocalDate> publishBy(LocalDate meeting) {
        return Publishing.lastDay(meeting);
    }

    /** Whether a paper of the meeting can no longer be published with five clear days. */
    public boolean isLate(LocalDate meeting) {
        return Publishing.isLate(meeting, UkTime.today(clock));
    }

    /**
     * A file: of a published paper the one made when it was published, of a draft one made now and marked so. The covering
     * report to work on in Word is always made now. A published working paper is drawn again from what was frozen when
     * someone in its lists was restricted since, without them.
     *
     * @throws jakarta.ws.rs.ForbiddenException or the page's equal, for a working paper and someone without lists; for
     *                                          a covering report to work on, and for what is exempt in any form but a
     *                                          numbered copy, and someone who only reads
     * @throws NoAnswer with the public notice, for a paper that was withdrawn and someone who only reads
     */
    public byte[] file(Paper paper, Rendering rendering) {
        readers.mustRead(rendering);
        mustNotBeTakenBack(paper);
        var opening = reading.opening(paper, rendering);
        byte[] content = rendering == Rendering.WORKING_PAPER ? workingPaper(paper) : content(paper, rendering);
        opening.ifPresent(reading::keep);
        audit.record(
                rendering == Rendering.WORKING_PAPER ? "working-paper.opened" : "pack.opened",
                paper.id().toString(),
                Map.of("file", rendering.file(), "state", paper.state()));
        return content;
    }

    private void mustNotBeTakenBack(Paper paper) {
        if (!readers.hasAPart()) {
            Standing.withdrawal(table.stages().of(paper.id())).ifPresent(notice -> {
                throw NoAnswer.notFound(notice);
            });
        }
    }

    private byte[] content(Paper paper, Rendering rendering) {
        if (paper.isPublished()
                && rendering.isKept()
                && (!rendering.isExempt() || table.files(paper.id()).containsKey(rendering.file()))) {
            return table.rendering(paper.id(), rendering);
        }
        var written = writing.write(Standing.of(paper, table));
        if (paper.isPublished() && rendering.isKept() || !Renderings.of(written).contains(rendering)) {
            throw new RuleBroken("This paper is public and has no exempt part. Its status says \"%s\"."
                    .formatted(written.front().value("status")));
        }
        return Renderings.render(written, rendering, documents);
    }

    private byte[] workingPaper(Paper paper) {
        var written = writing.write(Standing.of(paper, table));
        var restricted = writing.restrictedNow(paper);
        boolean more = written.people().anyMatch(who -> !who.restricted() && restricted.contains(who.id()));
        return paper.isPublished() && !more
                ? table.rendering(paper.id(), Rendering.WORKING_PAPER)
                : Renderings.render(written.restricting(restricted), Rendering.WORKING_PAPER, documents);
    }
}
