package org.hearth.committee.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.hearth.committee.childrenspage.ChildrensPage;
import org.hearth.committee.clearance.Fingerprint;
import org.hearth.committee.frozen.Frozen;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.api.documents.Block;

/** The page for children and young people as the public reads it: what a group of them approves. */
public final class ChildrensPageAsRead {
    /** The part of a fingerprint that is no place for words. */
    public static final String FIGURES = "figures";

    private final Written written;
    private final Frozen.Section section;

    private ChildrensPageAsRead(Written written, Frozen.Section section) {
        this.written = written;
        this.section = section;
    }

    /** Empty of a paper from before there was one, and of one whose page could not be written. */
    public static Optional<ChildrensPageAsRead> of(Written written) {
        return written.frozen().sections().stream()
                .filter(section -> section.key().equals(ChildrensPage.KEY) && section.failed() == null)
                .findFirst()
                .map(section -> new ChildrensPageAsRead(written, section));
    }

    /** Whether a paper prints the section: all but a page for children without words. */
    static boolean prints(Written written, Frozen.Section section) {
        return !section.key().equals(ChildrensPage.KEY)
                || section.failed() != null
                || new ChildrensPageAsRead(written, section).hasWords();
    }

    /** Without any it is left out. */
    public boolean hasWords() {
        return slots().stream().anyMatch(slot -> !words(slot).isBlank());
    }

    /** Whether what stands on it now is what they approved. */
    public boolean isApproved() {
        return written.approval().holdsFor(fingerprint());
    }

    /** Whether it would be printed, and nobody approved it as it stands. */
    public boolean waitsForApproval() {
        return hasWords() && !isApproved();
    }

    /** How far its words and their approval have come, for those who bring the paper to publication. */
    public String state() {
        var approval = written.approval();
        if (!hasWords()) {
            return "Left out of the paper: it has no words yet.";
        }
        if (isApproved()) {
            return "Approved by %s.".formatted(approval.words());
        }
        return approval.isGiven()
                ? "Approved by %s, and changed since: %s. It has to be approved again."
                        .formatted(approval.words(), String.join(", ", changed()))
                : "Not approved yet. The paper cannot be published with it.";
    }

    /** The keys of its places for words. */
    public List<String> places() {
        return slots().stream().map(PackBlock.Commentary::key).toList();
    }

    /** Each sentence and each text, in order. */
    public List<String> sentences() {
        var said = new ArrayList<String>();
        blocks().forEach(block -> {
            if (block instanceof Block.Heading heading && heading.level() > 2) {
                said.add(heading.text() + ":");
            } else if (block instanceof Block.Paragraph paragraph) {
                said.add(paragraph.text());
            } else if (block instanceof Block.Finding finding) {
                said.add(finding.text());
            }
        });
        return said;
    }

    /** Of its texts by slot, and of all else that it says. */
    public Fingerprint fingerprint() {
        var parts = new LinkedHashMap<String, String>();
        slots().forEach(slot -> parts.put(slot.key(), words(slot)));
        var figures = blocks().stream()
                .filter(block -> block instanceof Block.Finding)
                .map(block -> ((Block.Finding) block).text())
                .toList();
        parts.put(
                FIGURES,
                String.join("\n", figures) + "\n"
                        + section.blocks().stream()
                                .filter(PackBlock.Paragraph.class::isInstance)
                                .map(block -> ((PackBlock.Paragraph) block).text())
                                .toList());
        return Fingerprint.of(parts);
    }

    /** What is no longer as it was approved, as its readers know it: "What is going well", "the figures". */
    public List<String> changed() {
        return written.approval().of().differsIn(fingerprint()).stream()
                .map(part -> slots().stream()
                        .filter(slot -> slot.key().equals(part))
                        .findFirst()
                        .map(slot -> "\"" + slot.prompt() + "\"")
                        .orElse("the figures"))
                .distinct()
                .toList();
    }

    /** With who approved it. */
    List<Block> printed() {
        var all = new ArrayList<>(blocks());
        all.add(new Block.Paragraph(approved()));
        return all;
    }

    /** Who approved it and when, or that nobody did: of what stands on the page now. */
    private String approved() {
        return isApproved()
                ? "This page was approved by %s.".formatted(written.approval().words())
                : "No group of children and young people has approved this page as it stands.";
    }

    private List<Block> blocks() {
        return new SectionBlocks(
                        Reading.withholding(written.frozen(), written.withheld()::hides), written.commentary(), false)
                .of(section);
    }

    private List<PackBlock.Commentary> slots() {
        return section.blocks().stream()
                .filter(PackBlock.Commentary.class::isInstance)
                .map(PackBlock.Commentary.class::cast)
                .toList();
    }

    private String words(PackBlock.Commentary slot) {
        String words = written.commentary().getOrDefault(slot.key(), "").strip();
        return words.equalsIgnoreCase("none") ? "" : words;
    }
}
