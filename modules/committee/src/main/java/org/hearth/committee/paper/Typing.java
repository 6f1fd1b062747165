package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.hearth.committee.commentary.Part;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.meeting.AgendaItem;
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.PageRun;
import org.hearth.committee.wording.Wording;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.Refusals;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.pages.Typed;
import org.hearth.platform.api.people.CurrentPerson;

/** Types the front sheet and the commentary of a draft. What someone else saved meanwhile is never overwritten unseen. */
@ApplicationScoped
public class Typing {
    static final String REASON = "reason";
    private static final int LONGEST_COMMENTARY = 4000;

    private final PaperTable table;
    private final Transactions transactions;
    private final PageRun run;
    private final Writing writing;
    private final Wording wording;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    /** For the container's proxy. */
    protected Typing() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    Typing(
            PaperTable table,
            Transactions transactions,
            PageRun run,
            Writing writing,
            Wording wording,
            Audit audit,
            CurrentPerson person,
            Clock clock) {
        this.table = table;
        this.transactions = transactions;
        this.run = run;
        this.writing = writing;
        this.wording = wording;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /**
     * All of it or nothing; what is wrong is told together. The agenda's item is given by its id or by the number that it has now; what is kept is the item,
     * whatever number it has later. Another item than the one at which the paper stands is given by its id.
     *
     * @param seen the revision of each field as the person saw it; a field without one is saved over what stands there
     * @throws RuleBroken if the paper is published, a field is unknown or names a child by reference, another paper stands at
     *                    the item or the agenda has no such one, or someone saved one of them meanwhile
     */
    public void frontSheet(UUID id, Map<String, String> values, Map<String, Integer> seen) {
        inDraft(id, (paper, typed) -> {
            var asked = new LinkedHashMap<>(values);
            var before = TypedFields.frontSheet(paper.meeting(), typed);
            var refusals = new Refusals();
            asked.computeIfPresent(
                    FrontSheetTemplate.AGENDA_ITEM,
                    (field, item) -> refusals.or(before.value(field), () -> bound(paper, item, before.value(field))));
            var whole = before.with(asked, refusals);
            var words = new LinkedHashMap<String, String>();
            values.keySet()
                    .forEach(field ->
                            words.put(field, refusals.or("", () -> writing.beside(field, whole.value(field)))));
            refusals.tell();
            var changed = save(paper, TypedFields::front, words, typed, seen);
            if (!changed.isEmpty()) {
                audit.record("pack.front-sheet-typed", id.toString(), Map.of("fields", String.valueOf(changed.size())));
                if (changed.contains(FrontSheetTemplate.STATUS) || changed.contains(FrontSheetTemplate.AGENDA_ITEM)) {
                    run.stands(
                            Committees.CORPORATE_PARENTING,
                            paper.meeting(),
                            whole.value(FrontSheetTemplate.AGENDA_ITEM),
                            whole.status());
                }
            }
        });
    }

    /**
     * The id of the item that is meant; what stands there is kept as it is, whatever was done to the agenda since. A number
     * that is no item's yet could become another paper's, so it is kept only where the meeting has no agenda.
     */
    private String bound(Paper paper, String asked, String stands) {
        if (asked.strip().equals(stands.strip())) {
            return stands;
        }
        return run.item(Committees.CORPORATE_PARENTING, paper.meeting(), asked)
                .map(item -> {
                    if (item.id().toString().equals(stands)) {
                        return stands;
                    }
                    mustBeTheItem(paper, asked.strip(), stands, item);
                    if (AtItems.now(table).isAnothers(item.id(), paper.series())) {
                        throw new RuleBroken(
                                FrontSheetTemplate.AGENDA_ITEM,
                                "Another paper stands at item %d, \"%s\". Choose another item, or add one to the agenda."
                                        .formatted(item.itemNo(), item.title()));
                    }
                    return item.id().toString();
                })
                .orElseGet(() -> {
                    if (!asked.isBlank() && run.hasAgenda(Committees.CORPORATE_PARENTING, paper.meeting())) {
                        throw new RuleBroken(
                                FrontSheetTemplate.AGENDA_ITEM,
                                "The agenda of %s has no item \"%s\". Choose one of its items, or leave the field empty until the report's is added."
                                        .formatted(Dates.inFull(paper.meeting()), asked.strip()));
                    }
                    return asked;
                });
    }

    /**
     * A paper that stands at an item is moved by the id of another: a number that is no longer its own may be what it was when
     * it was read, before the agenda was numbered again.
     */
    private void mustBeTheItem(Paper paper, String asked, String stands, AgendaItem item) {
        if (asked.equals(item.id().toString())) {
            return;
        }
        run.item(Committees.CORPORATE_PARENTING, paper.meeting(), stands).ifPresent(now -> {
            throw new ChangedMeanwhile(
                    FrontSheetTemplate.AGENDA_ITEM,
                    "The report is item %d of the agenda, \"%s\", and item %s is \"%s\". Send %d to leave it where it is; to move it, send the id of the other item, %s."
                            .formatted(now.itemNo(), now.title(), asked, item.title(), now.itemNo(), item.id()));
        });
    }

    /** @throws RuleBroken as {@link #commentary(UUID, Map, Map)} */
    public void commentary(UUID id, String slot, String words, Integer seen) {
        commentary(id, Map.of(slot, words), seen == null ? Map.of() : Map.of(slot, seen));
    }

    /**
     * All of it or nothing; what is wrong is told together.
     *
     * @param asked words by slot
     * @param seen  the revision of each slot as the person saw it; one without is saved over what stands there
     * @throws RuleBroken naming the slot, if the paper is published, there is no such slot, its words are too long or name a child
     *                    by reference, or someone saved it meanwhile
     */
    public void commentary(UUID id, Map<String, String> asked, Map<String, Integer> seen) {
        inDraft(id, (paper, typed) -> {
            var clean = new LinkedHashMap<String, String>();
            var refusals = new Refusals();
            asked.forEach((slot, words) ->
                    clean.put(slot, refusals.or("", () -> writing.beside(slot, checked(slot, words, typed)))));
            refusals.tell();
            save(paper, TypedFields::slot, clean, typed, seen)
                    .forEach(slot -> audit.record("pack.commentary-typed", id.toString(), Map.of("slot", slot)));
        });
    }

    private static String checked(String slot, String words, Map<String, PaperTable.TypedField> typed) {
        if (!typed.containsKey(TypedFields.slot(slot))) {
            throw new RuleBroken("The paper has no place for commentary called \"%s\". Its places are %s."
                    .formatted(
                            slot,
                            String.join(", ", TypedFields.commentary(typed).keySet())));
        }
        if (words.length() > LONGEST_COMMENTARY) {
            throw new RuleBroken(
                    slot,
                    "The commentary holds %d characters and may hold %d. Shorten it."
                            .formatted(words.length(), LONGEST_COMMENTARY));
        }
        String clean = Typed.clean(words);
        Part.of(slot).ifPresent(part -> part.check(slot, clean));
        return clean;
    }

    /** Why a draft follows what was published. @param revision to be handed back when it is saved */
    public record Reason(Follow.Kind kind, String words, int revision) {}

    /** Empty of a draft that follows nothing, and of what is published. */
    public Optional<Reason> reason(Paper paper) {
        var typed = table.typed(paper.id());
        return Optional.ofNullable(paper.isPublished() ? null : typed.get(TypedFields.FOLLOWS_BECAUSE))
                .flatMap(stands ->
                        Follow.of(typed).map(follow -> new Reason(follow.kind(), follow.reason(), stands.revision())));
    }

    /**
     * Why a draft follows what was published, in other words: what names a home since the figures were measured again could
     * else not be put right.
     *
     * @param seen the revision that the person saw
     * @throws RuleBroken if the paper is published or follows nothing, the words are none, name a child or a home or tell of
     *                    a few, or someone saved it meanwhile
     */
    public void reason(UUID id, String asked, Integer seen) {
        inDraft(id, (paper, typed) -> {
            if (!typed.containsKey(TypedFields.FOLLOWS_BECAUSE)) {
                throw new RuleBroken(
                        "Version %d of this paper follows nothing that was published, so it gives no reason."
                                .formatted(paper.versionNo()));
            }
            String words = because(asked);
            writing.namingNoHome(REASON, words, writing.frozen(paper));
            var read = seen == null ? Map.<String, Integer>of() : Map.of(TypedFields.FOLLOWS_BECAUSE, seen);
            try {
                var changed =
                        save(paper, UnaryOperator.identity(), Map.of(TypedFields.FOLLOWS_BECAUSE, words), typed, read);
                if (!changed.isEmpty()) {
                    audit.record("pack.reason-typed", id.toString(), Map.of("version", "" + paper.versionNo()));
                }
            } catch (ChangedMeanwhile meanwhile) {
                throw new ChangedMeanwhile(REASON, meanwhile.getMessage());
            }
        });
    }

    /** @throws RuleBroken where it is none, names a child or tells of a few */
    String because(String asked) {
        String words = wording.needed(REASON, asked, Wording.LONG, "Say what is corrected or added, and why.");
        if (words.length() < Wording.LEAST_REASON) {
            throw new RuleBroken(
                    REASON,
                    "\"%s\" does not tell the public what is corrected or added, and why. Say it in a sentence."
                            .formatted(words));
        }
        return wording.open(REASON, words);
    }

    private void inDraft(UUID id, BiConsumer<Paper, Map<String, PaperTable.TypedField>> typing) {
        transactions.doInOne(() -> {
            table.takeTurn();
            var paper = table.get(id);
            paper.mustBeDraft();
            typing.accept(paper, table.typed(id));
        });
    }

    /** @return those whose words are others now */
    private List<String> save(
            Paper paper,
            UnaryOperator<String> kept,
            Map<String, String> words,
            Map<String, PaperTable.TypedField> typed,
            Map<String, Integer> seen) {
        var changed = words.keySet().stream()
                .filter(key -> {
                    var stands = typed.get(kept.apply(key));
                    return stands == null || !stands.words().equals(words.get(key));
                })
                .toList();
        if (changed.isEmpty()) {
            return changed;
        }
        String by = person.get().name();
        table.authored(paper.series(), by);
        table.wrote(
                paper.series(),
                changed.stream().map(kept).toList(),
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        for (String key : changed) {
            String field = kept.apply(key);
            var stands = typed.get(field);
            if (stands == null) {
                table.first(paper.id(), field, words.get(key), by);
            } else {
                Integer read = seen.get(key);
                table.save(paper.id(), field, words.get(key), read == null ? stands.revision() : read, by);
            }
        }
        return changed;
    }
}
