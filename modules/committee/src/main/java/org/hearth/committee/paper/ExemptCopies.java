package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.stage.Stage;
import org.hearth.committee.wording.Wording;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.documents.Documents;
import org.hearth.platform.api.documents.PageStamp;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.rest.NoAnswer;

/**
 * Numbered copies of an exempt appendix, each with its recipient on every page (committee-pack.md section 11). The file that was
 * kept when the paper was published is what each is made from, and stays as it is; a copy is made from it again whenever it is
 * opened, and is the same each time.
 */
@ApplicationScoped
public class ExemptCopies {
    /** So that number, name and post stand on every page in letters that can be read. */
    private static final int LONGEST = 80;

    private final PaperTable table;
    private final ExemptCopyTable copies;
    private final Transactions transactions;
    private final Documents documents;
    private final PageStamp stamp;
    private final Wording wording;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    /** For the container's proxy. */
    protected ExemptCopies() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    ExemptCopies(
            PaperTable table,
            ExemptCopyTable copies,
            Transactions transactions,
            Documents documents,
            PageStamp stamp,
            Wording wording,
            Audit audit,
            CurrentPerson person,
            Clock clock) {
        this.table = table;
        this.copies = copies;
        this.transactions = transactions;
        this.documents = documents;
        this.stamp = stamp;
        this.wording = wording;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /** Every copy that was given, the first first. */
    public List<ExemptCopy> of(Paper paper) {
        return copies.of(paper.id());
    }

    /** Why no copy of it is given to anybody; empty where one is. */
    public Optional<String> whyNot(Paper paper) {
        if (!paper.isPublished()) {
            return Optional.of(
                    "Copies are made of the exempt appendix as it is published. This paper is a draft: publish it first.");
        }
        if (!table.files(paper.id()).containsKey(Rendering.EXEMPT.file())) {
            return Optional.of("This paper is public and has no exempt appendix, so there is nothing to copy.");
        }
        var moved = table.stages().of(paper.id());
        if (moved.stream().anyMatch(one -> one.stage() == Stage.CORRECTED)) {
            return Optional.of(
                    "Another version took the place of this one, so no more copies are given of it. Give copies of the version that stands, and ask those who hold a copy of this one to give it back.");
        }
        return Standing.withdrawal(moved).map(notice -> "No copy is given of a paper that was withdrawn. " + notice);
    }

    /**
     * The next copy, for one person.
     *
     * @throws RuleBroken if there is nothing to copy, or the name or the post is missing, too long or cannot be printed
     */
    public ExemptCopy give(UUID id, String recipient, String post) {
        var paper = table.get(id);
        whyNot(paper).ifPresent(why -> {
            throw new RuleBroken(why);
        });
        String name = line("recipient", recipient, "Enter the name of the one person who gets this copy.");
        String as = line("post", post, "Enter their post, such as member of the committee.");
        return transactions.inOne(() -> {
            table.takeTurn();
            return next(id, name, as, null);
        });
    }

    /**
     * The present person's own copy: made the first time they open the appendix of this version, the same ever after.
     *
     * @throws NoAnswer   with the public notice, if the paper was withdrawn
     * @throws RuleBroken if there is nothing to copy, another version took its place, or their name cannot be printed
     */
    public ExemptCopy own(Paper paper) {
        mustBeToRead(paper);
        String name = person.get().name();
        if (name.length() > LONGEST || !documents.unprintable(name).isEmpty()) {
            throw new RuleBroken(
                    "Your copy cannot be made: the name that you signed in with is too long for a page, or has letters that the paper's typeface lacks. Ask the clerk for a numbered copy.");
        }
        return transactions.inOne(() -> {
            table.takeTurn();
            return copies.of(paper.id()).stream()
                    .filter(copy -> name.equals(copy.holder()))
                    .findFirst()
                    .orElseGet(() -> next(paper.id(), name, Role.MEMBER.words(), name));
        });
    }

    /** At this paper's turn. */
    private ExemptCopy next(UUID paper, String recipient, String post, String holder) {
        var copy = new ExemptCopy(
                paper,
                copies.of(paper).size() + 1,
                recipient,
                post,
                person.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                holder);
        copies.add(copy);
        audit.record(
                "exempt-copy.given",
                paper.toString(),
                Map.of(
                        "copy",
                        String.valueOf(copy.copyNo()),
                        "recipient",
                        copy.recipient(),
                        "post",
                        copy.post(),
                        "how",
                        holder == null ? "given" : "opened"));
        return copy;
    }

    /** In the words of who reads, and does not give copies. */
    private void mustBeToRead(Paper paper) {
        var moved = table.stages().of(paper.id());
        Standing.withdrawal(moved).ifPresent(notice -> {
            throw NoAnswer.notFound(notice);
        });
        if (moved.stream().anyMatch(one -> one.stage() == Stage.CORRECTED)) {
            throw new RuleBroken(
                    "Another version took the place of this one, so its exempt appendix is no longer opened. Open the version that stands, and give back what you hold of this one.");
        }
        whyNot(paper).ifPresent(why -> {
            throw new RuleBroken(why);
        });
    }

    /** The file of a copy, with its number, recipient and post on every page. */
    public byte[] file(Paper paper, int copyNo) {
        var copy = copies.of(paper.id()).stream()
                .filter(one -> one.copyNo() == copyNo)
                .findFirst()
                .orElseThrow(() ->
                        NoAnswer.notFound("No copy %d of this paper's exempt appendix was given.".formatted(copyNo)));
        whyNot(paper).ifPresent(why -> {
            throw new RuleBroken(why);
        });
        byte[] stamped = stamp.stamped(table.rendering(paper.id(), Rendering.EXEMPT), copy.lines());
        audit.record(
                "pack.opened",
                paper.id().toString(),
                Map.of(
                        "file",
                        Rendering.EXEMPT.file(),
                        "state",
                        paper.state(),
                        "copy",
                        String.valueOf(copy.copyNo()),
                        "recipient",
                        copy.recipient()));
        return stamped;
    }

    private String line(String field, String typed, String missing) {
        String words = wording.needed(field, typed, LONGEST, missing).replace('\n', ' ');
        var unprintable = documents.unprintable(words);
        if (!unprintable.isEmpty()) {
            throw new RuleBroken(
                    field,
                    "The paper's typeface has no \"%s\", and would print a question mark on every page. Write it in other letters."
                            .formatted(Character.toString(unprintable.get(0))));
        }
        return words;
    }
}
