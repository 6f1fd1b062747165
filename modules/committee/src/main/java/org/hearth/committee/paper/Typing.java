package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hearth.committee.commentary.Part;
import org.hearth.committee.frontsheet.Typed;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;

/** Types the front sheet and the commentary of a draft. What someone else saved meanwhile is never overwritten unseen. */
@ApplicationScoped
public class Typing {
    private static final int LONGEST_COMMENTARY = 4000;

    private final PaperTable table;
    private final Transactions transactions;
    private final Audit audit;
    private final CurrentPerson person;

    /** For the container's proxy. */
    protected Typing() {
        this(null, null, null, null);
    }

    @Inject
    Typing(PaperTable table, Transactions transactions, Audit audit, CurrentPerson person) {
        this.table = table;
        this.transactions = transactions;
        this.audit = audit;
        this.person = person;
    }

    /**
     * @param seen the revision of each field as the person saw it; a field without one is saved over what stands there
     * @throws RuleBroken if the paper is published, a field is unknown, or someone saved one of them meanwhile
     */
    public void frontSheet(UUID id, Map<String, String> values, Map<String, Integer> seen) {
        inDraft(id, (paper, typed) -> {
            var changed = TypedFields.frontSheet(paper.meeting(), typed).with(values);
            values.keySet()
                    .forEach(field ->
                            save(paper, TypedFields.front(field), changed.value(field), typed, seen.get(field)));
            audit.record("pack.front-sheet-typed", id.toString(), Map.of("fields", String.valueOf(values.size())));
        });
    }

    /** @throws RuleBroken if the paper is published, there is no such slot, or someone saved it meanwhile */
    public void commentary(UUID id, String slot, String words, Integer seen) {
        inDraft(id, (paper, typed) -> {
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
            save(paper, TypedFields.slot(slot), clean, typed, seen);
            audit.record("pack.commentary-typed", id.toString(), Map.of("slot", slot));
        });
    }

    private void inDraft(UUID id, BiConsumer<Paper, Map<String, PaperTable.TypedField>> typing) {
        transactions.doInOne(() -> {
            table.takeTurn();
            var paper = table.get(id);
            paper.mustBeDraft();
            typing.accept(paper, table.typed(id));
        });
    }

    private void save(Paper paper, String field, String words, Map<String, PaperTable.TypedField> typed, Integer seen) {
        var stands = typed.get(field);
        if (stands == null || !stands.words().equals(words)) {
            table.authored(paper.series(), person.get().name());
        }
        if (stands == null) {
            table.begin(paper.id(), Map.of(field, words), person.get().name());
        } else if (!stands.words().equals(words)) {
            table.save(
                    paper.id(),
                    field,
                    words,
                    seen == null ? stands.revision() : seen,
                    person.get().name());
        }
    }
}
