package org.hearth.committee.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.committee.commentary.Part;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.paper.Check;
import org.hearth.committee.paper.ExemptCopies;
import org.hearth.committee.paper.ExemptCopy;
import org.hearth.committee.paper.Making;
import org.hearth.committee.paper.Paper;
import org.hearth.committee.paper.PaperView;
import org.hearth.committee.paper.Papers;
import org.hearth.committee.paper.Typing;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.stage.Stage;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.time.WorkingDays;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.repeats.FormTokens;
import org.hearth.platform.api.time.UkTime;

/** One paper: what is to do, its files, what is withheld and what changed. */
@Named
@RequestScoped
public class PaperPage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

    @Inject
    Papers papers;

    @Inject
    Making making;

    @Inject
    Typing typing;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    @Inject
    FormTokens tokens;

    @Inject
    ExemptCopies exemptCopies;

    private Paper paper;
    private PaperView view;
    private List<ExemptCopy> given;
    private Map<UUID, Stage> stages;

    /** A line of the task list. @param open whether this person may do it */
    public record Step(String name, String href, boolean open, String status, String colour) {}

    /** A file to download, with its size once it is made. */
    public record Download(String href, String text) {}

    public void load() {
        var found = asked(papers);
        if (found.isEmpty()) {
            Pages.notFound();
            return;
        }
        paper = found.get();
        view = papers.view(paper);
    }

    static Optional<Paper> asked(Papers papers) {
        try {
            return Pages.parameter("id").map(UUID::fromString).flatMap(papers::find);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    public void measureAgain() {
        load();
        if (paper == null) {
            return;
        }
        try {
            String next = tokens.spend(
                    Pages.formToken(), () -> making.measureAgain(paper.id()).toString());
            Pages.done("/packs/pack?id=" + next, "The figures were measured again. This is the new version.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    /** Whether it can no longer be published with five clear days. */
    public boolean isLate() {
        return isFound() && !paper.isPublished() && papers.isLate(paper.meeting());
    }

    public boolean isFound() {
        if (paper == null) {
            asked(papers).ifPresent(found -> load());
        }
        return paper != null;
    }

    public Paper getPaper() {
        return isFound() ? paper : null;
    }

    public PaperView getView() {
        return isFound() ? view : null;
    }

    public String getStatus() {
        if (view.stage() == Stage.WITHDRAWN || view.stage() == Stage.CORRECTED) {
            return view.stage().toReaders();
        }
        return paper.isPublished() ? "Published " + moment(paper.publishedAt()) : "Draft";
    }

    public String getMeasured() {
        return moment(paper.knownAt());
    }

    public String getPublishBy() {
        return view.publishBy() == null
                ? "Not known: the bank holidays of that year are not held"
                : Dates.withWeekday(view.publishBy()) + " (five clear days before the meeting)";
    }

    /** What the clerk should know about the dates; empty when they are in order. */
    public String getWarning() {
        if (paper.isPublished() || view.publishBy() == null) {
            return "";
        }
        if (!WorkingDays.england().isWorking(paper.meeting())) {
            return "The meeting is on a weekend or a bank holiday. Check the date.";
        }
        return isLate()
                ? "It is too late to publish with five clear days. It can be published as a supplement to the agenda, or as an urgent item if the chair agrees."
                : "";
    }

    /** What is next and who has it: the steps in their order, each open to those who do it. */
    public List<Step> getSteps() {
        String id = "?id=" + paper.id();
        boolean follows = isMayFollow();
        boolean writes = isWrites();
        boolean ready = view.stage() == Stage.READY
                && view.checks().isEmpty()
                && view.changedSinceSigned().isEmpty();
        return List.of(
                step("Data behind the paper", "/packs/data" + id, follows, "data"),
                step("Front sheet", "/packs/front-sheet" + id, isMayWrite(), "front-sheet"),
                step("Commentary", "/packs/commentary" + id, writes, "commentary"),
                childrensPage("/packs/childrens-page" + id, follows),
                step("Implications and clearance", "/packs/clearance" + id, follows, "clearance"),
                step("Disclosure", "/packs/disclosure" + id, follows, "disclosure"),
                new Step(
                        "Proof",
                        "/packs/proof" + id,
                        follows,
                        view.checks().isEmpty() ? "Done" : left(view.checks().size()),
                        view.checks().isEmpty() ? "green" : "yellow"),
                new Step(
                        "Move it on",
                        "/packs/stage" + id,
                        follows,
                        view.stage().words(),
                        view.stage() == Stage.READY ? "green" : "blue"),
                new Step(
                        "Publish",
                        "/packs/publish" + id,
                        isMayWrite(),
                        ready ? "Ready" : "Waiting",
                        ready ? "green" : "grey"));
    }

    /** The page of its meeting, or an empty string where it is not planned. */
    public String getMeeting() {
        return papers.meetingOf(paper)
                .map(meeting -> "/meetings/meeting?id=" + meeting)
                .orElse("");
    }

    /** Whether it is a draft of a version that corrects or supplements what was published. */
    public boolean isFollowing() {
        return typing.reason(paper).isPresent();
    }

    private boolean isWrites() {
        return permissions.may(person.get(), "pack-commentary", Permissions.Action.WRITE);
    }

    /** Where it is put right. */
    public String where(Check check) {
        return new Where(view, isMayWrite(), isWrites()).is(new Place(check.where(), check.field(), check.table()));
    }

    private Step step(String name, String href, boolean open, String where) {
        int left = (int) view.checks().stream()
                .filter(check -> check.where().equals(where))
                .count();
        return left == 0
                ? new Step(name, href, open, "Done", "green")
                : new Step(name, href, open, left(left), "yellow");
    }

    /** Without words it is not part of the paper, which may be published without it. */
    private Step childrensPage(String href, boolean open) {
        String name = "Page for children and young people";
        boolean isWritten = view.commentary().stream()
                .anyMatch(field -> Part.of(field.key())
                                .filter(part -> part == Part.FOR_CHILDREN)
                                .isPresent()
                        && !field.words().isBlank());
        return isWritten ? step(name, href, open, "childrens-page") : new Step(name, href, open, "Left out", "grey");
    }

    private static String left(int left) {
        return left == 1 ? "1 thing to put right" : left + " things to put right";
    }

    /** "The head of service", and until when. */
    public String getHolder() {
        String holder = view.stage().holder();
        return Character.toUpperCase(holder.charAt(0)) + holder.substring(1);
    }

    /** The public notice of a withdrawal; empty where it was not withdrawn. */
    public String getNotice() {
        return view.notice();
    }

    /** Whether this is all that there is of a withdrawn paper for the person. */
    public boolean isNoticeOnly() {
        return view.stage() == Stage.WITHDRAWN && view.files().isEmpty();
    }

    /** What is no longer as the director signed it; empty when all is, or nothing is signed yet, or it is being drafted again. */
    public String getUnsigned() {
        return view.changedSinceSigned().isEmpty() || view.stage().ordinal() <= Stage.DIRECTOR.ordinal()
                ? ""
                : "Since the director signed it off this changed: %s. It is published only as it was signed: send it back to drafting."
                        .formatted(String.join("; ", view.changedSinceSigned()));
    }

    /** Whether the person has a part in bringing papers to publication, and is no reader alone. */
    public boolean isMayFollow() {
        return permissions.may(person.get(), "pack-work", Permissions.Action.VIEW);
    }

    public List<Download> getFiles() {
        return view.files().stream()
                .filter(file -> !isToWorkOn(file))
                .map(this::download)
                .toList();
    }

    /** The covering report in Word, for those who bring the paper to publication. */
    public List<Download> getFilesToWorkOn() {
        return view.files().stream()
                .filter(PaperPage::isToWorkOn)
                .map(this::download)
                .toList();
    }

    /** Whether the person reads what is exempt as a copy of their own, and there is one of this version. */
    public boolean isOwnCopy() {
        return permissions.may(person.get(), "own-exempt-copy", Permissions.Action.VIEW)
                && !isExemptShown()
                && exemptCopies.whyNot(paper).isEmpty();
    }

    /** Whether the person reads here what is exempt. */
    public boolean isExemptShown() {
        return permissions.may(person.get(), "exempt-paper", Permissions.Action.VIEW);
    }

    /** Whether the person may know who has which copy of the exempt appendix. */
    public boolean isMayReadCopies() {
        return permissions.may(person.get(), "exempt-copies", Permissions.Action.VIEW);
    }

    public boolean isExemptAndPublished() {
        return paper.isPublished()
                && view.files().stream().anyMatch(file -> file.name().equals(Rendering.EXEMPT.file()));
    }

    public List<ExemptCopy> getCopies() {
        if (given == null) {
            given = exemptCopies.of(paper);
        }
        return given;
    }

    public String when(ExemptCopy copy) {
        return moment(copy.givenAt());
    }

    static boolean isToWorkOn(PaperView.File file) {
        return Rendering.of(file.name()).filter(Rendering::isToWorkOn).isPresent();
    }

    private Download download(PaperView.File file) {
        return new Download(
                "/api/packs/" + paper.id() + "/" + file.name(),
                name(file.name()) + (file.bytes() == null ? "" : " (" + size(file.bytes()) + ")"));
    }

    public List<Paper> getVersions() {
        return papers.versions(paper);
    }

    /** Whether no later version is there. */
    public boolean isLatest() {
        var versions = getVersions();
        return versions.get(versions.size() - 1).id().equals(paper.id());
    }

    public String standing(Paper version) {
        if (stages == null) {
            stages = papers.stages();
        }
        var stage = stages.get(version.id());
        return stage == null ? version.state() : stage.toReaders().toLowerCase(Locale.UK);
    }

    public boolean isMayWrite() {
        return permissions.may(person.get(), "packs", Permissions.Action.WRITE);
    }

    static String name(String file) {
        return switch (file) {
            case "public.pdf" -> "Public paper, PDF";
            case "exempt.pdf" -> "Exempt appendix, PDF";
            case "working-paper.pdf" -> "Working paper with the lists, PDF";
            case "public-tables.xlsx" -> "Public tables, spreadsheet";
            case "exempt-tables.xlsx" -> "Exempt tables, spreadsheet";
            case "public.html" -> "Public paper, web page";
            case "exempt.html" -> "Exempt appendix, web page";
            case "public-covering-report.docx" -> "Public covering report, Word";
            default -> "Exempt covering report, Word";
        };
    }

    static String size(int bytes) {
        return bytes < 1_000_000 ? "%d kB".formatted((bytes + 999) / 1000) : "%.1f MB".formatted(bytes / 1_000_000.0);
    }

    static String moment(java.time.Instant instant) {
        return MOMENT.format(instant.atZone(UkTime.ZONE));
    }
}
