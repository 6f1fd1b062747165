package org.hearth.committee.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.commentary.Needs;
import org.hearth.committee.commentary.Part;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.proof.Proof;
import org.hearth.committee.rendering.HowMuchWithheld;
import org.hearth.committee.rendering.Names;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.rendering.Renderings;
import org.hearth.committee.rendering.Revision;
import org.hearth.committee.rendering.WithheldCell;
import org.hearth.committee.rendering.Written;
import org.hearth.committee.stage.Moved;
import org.hearth.committee.stage.Stage;

/**
 * A paper as its page and the API show it. It holds no child's reference: the clerk reads it.
 *
 * @param howMuch    is withheld, figures and cells
 * @param proof      every check that was made; nothing of a published paper
 * @param clearances its clearance table
 * @param moved      the states it came to, the first first
 * @param changedSinceSigned what of a draft is no longer as the director signed it
 * @param place on the agenda of its meeting
 * @param publishBy the latest lawful day to publish, or {@code null} when it cannot be told
 */
public record PaperView(
        Paper paper,
        List<Field> frontSheet,
        List<Field> commentary,
        List<Check> checks,
        List<Hidden> withheld,
        HowMuchWithheld howMuch,
        List<Change> changes,
        List<File> files,
        LocalDate publishBy,
        Proof proof,
        ClearanceSheet clearances,
        Stage stage,
        List<Moved> moved,
        List<String> changedSinceSigned,
        OnAgenda place) {

    /**
     * @param revision to be handed back when it is saved, so that nobody's words are lost
     * @param before   what stood there in the paper of the meeting before; empty where nothing did
     * @param choices  what can be chosen there; empty where it is typed
     * @param section  the key of the section that a place for commentary stands in; {@code null} on the front sheet
     */
    public record Field(
            String key,
            String label,
            String help,
            boolean required,
            boolean isLong,
            String words,
            int revision,
            String before,
            String section,
            List<String> choices) {}

    /** A withheld figure and the rule that hid it; its number is not here. */
    public record Hidden(String figure, LocalDate day, String rule, String why) {}

    /** A figure that changed since an earlier paper: in full for who reads what is exempt, else as the public papers show it. */
    public record Change(String figure, LocalDate day, String was, String now, String earlier) {}

    /**
     * @param bytes {@code null} for a file that is made when it is asked for, as all of a draft are
     * @param hash  its SHA-256, likewise
     */
    public record File(String name, Integer bytes, String hash) {

        static File of(String name, PaperTable.Kept kept) {
            return kept == null ? new File(name, null, null) : new File(name, kept.bytes(), kept.hash());
        }
    }

    /** Of a withdrawn paper all that is left to those who only read: that it was there, and the public notice. */
    static PaperView noticeOf(Standing standing, Optional<LocalDate> publishBy) {
        return new PaperView(
                standing.paper(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                HowMuchWithheld.NOTHING,
                List.of(),
                List.of(),
                publishBy.orElse(null),
                new Proof(List.of()),
                ClearanceSheet.NONE,
                Stage.WITHDRAWN,
                standing.moved().stream()
                        .filter(moved -> moved.stage() == Stage.WITHDRAWN)
                        .toList(),
                List.of(),
                new OnAgenda(null, "", 1, null));
    }

    /** The public notice of a withdrawal; empty where it was not withdrawn. */
    public String notice() {
        return Standing.withdrawal(moved).orElse("");
    }

    /** That a later version takes its place or supplements it, for everyone who opens it; empty where none does. */
    public String followed() {
        return moved.stream()
                .filter(one -> one.stage() == Stage.CORRECTED || one.stage() == Stage.SUPPLEMENTED)
                .reduce((first, last) -> last)
                .map(one -> (one.stage() == Stage.CORRECTED
                                ? "This version no longer stands: another took its place on %s. %s"
                                : "This version stands, and was supplemented on %s. %s")
                        .formatted(Dates.inFull(Writing.dayOf(one.movedAt())), one.reason()))
                .orElse("");
    }

    /** With these files only. */
    PaperView withFiles(List<File> some) {
        return new PaperView(
                paper,
                frontSheet,
                commentary,
                checks,
                withheld,
                howMuch,
                changes,
                some,
                publishBy,
                proof,
                clearances,
                stage,
                moved,
                changedSinceSigned,
                place);
    }

    /** @param exempt whether its reader reads here what is exempt; else they are told what the public paper prints */
    static PaperView of(
            Standing standing,
            Written written,
            Map<String, PaperTable.Kept> kept,
            Proof proof,
            Map<String, String> before,
            Optional<LocalDate> publishBy,
            OnAgenda place,
            boolean exempt) {
        var paper = standing.paper();
        var typed = standing.typed();
        var front = new ArrayList<Field>();
        for (FrontSheetTemplate.Field field : written.front().template().fields()) {
            if (field.isOnlyExempt() && !exempt) {
                continue;
            }
            front.add(field(
                    asPrinted(field.key(), typed.get(TypedFields.front(field.key())), place),
                    field.key(),
                    field.label(),
                    field.help(),
                    written.front().requires(field),
                    field.isLong(),
                    "",
                    null,
                    field.choices()));
        }
        var commentary = commentary(typed, written, before).stream()
                .filter(field -> exempt || !Part.isExempt(field.key()))
                .toList();
        boolean isPublic =
                !exempt || paper.isPublished() && !written.front().status().isExempt();
        var files = new ArrayList<File>();
        for (Rendering rendering : Renderings.of(written)) {
            if (!paper.isPublished() || !rendering.isKept() || kept.containsKey(rendering.file())) {
                files.add(File.of(rendering.file(), kept.get(rendering.file())));
            }
        }
        return new PaperView(
                paper,
                front,
                commentary,
                paper.isPublished() ? List.of() : Check.blocking(proof),
                hidden(written),
                HowMuchWithheld.of(written),
                isPublic
                        ? written.revisions().stream()
                                .filter(Revision::isPublic)
                                .map(PaperView::publicChange)
                                .toList()
                        : written.revisions().stream().map(PaperView::change).toList(),
                files,
                publishBy.orElse(null),
                paper.isPublished() ? new Proof(List.of()) : proof,
                written.clearances(),
                standing.stage(),
                standing.moved(),
                paper.isPublished() ? List.of() : Staging.changedSinceSigned(standing, written),
                place);
    }

    /** The number of the agenda's item and not the id that is kept of it. */
    private static PaperTable.TypedField asPrinted(String key, PaperTable.TypedField typed, OnAgenda place) {
        return typed != null && key.equals(FrontSheetTemplate.AGENDA_ITEM)
                ? new PaperTable.TypedField(place.number(), typed.revision())
                : typed;
    }

    /** Every place for words, in the order of the paper. */
    static List<Field> commentary(
            Map<String, PaperTable.TypedField> typed, Written written, Map<String, String> before) {
        var commentary = new ArrayList<Field>();
        var needs = Needs.of(written);
        var sections = CommentaryView.sectionsOfPlaces(written.frozen());
        written.frozen().slots().forEach((key, slot) -> {
            var because = needs.because(key);
            String help = Part.of(key).map(Part::help).orElse("");
            commentary.add(field(
                    typed.get(TypedFields.slot(key)),
                    key,
                    slot.prompt(),
                    because.map(why -> "Required: " + why + ". " + help).orElse(help),
                    slot.required() || because.isPresent(),
                    true,
                    before.getOrDefault(key, ""),
                    sections.get(key),
                    List.of()));
        });
        return commentary;
    }

    private static Field field(
            PaperTable.TypedField typed,
            String key,
            String label,
            String help,
            boolean required,
            boolean isLong,
            String before,
            String section,
            List<String> choices) {
        return new Field(
                key,
                label,
                help,
                required,
                isLong,
                typed == null ? "" : typed.words(),
                typed == null ? 0 : typed.revision(),
                before,
                section,
                choices);
    }

    private static Change change(Revision revision) {
        return new Change(revision.what(), revision.day(), revision.was(), revision.now(), revision.earlier());
    }

    /** Of a paper without an exempt part nobody is told more than it prints. */
    private static Change publicChange(Revision revision) {
        return new Change(revision.what(), revision.day(), revision.told(), revision.tells(), revision.earlier());
    }

    private static List<Hidden> hidden(Written written) {
        var names = Names.of(written.frozen());
        var hidden = new ArrayList<Hidden>();
        written.frozen().figures().forEach((at, figure) -> WithheldCell.because(figure, written)
                .ifPresent(because -> hidden.add(
                        new Hidden(names.of(at), at.day(), because.rule().id(), because.words()))));
        return hidden;
    }
}
