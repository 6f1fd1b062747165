package org.hearth.committee.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.wording.Wording;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;

/** Keeps what children and young people said. It is for the public, so no words are kept that would tell who they are. */
@ApplicationScoped
public class Voices {
    private static final int MONTHS_TOLD = 12;

    private final VoiceTable table;
    private final Meetings meetings;
    private final Wording wording;
    private final Transactions transactions;
    private final Audit audit;

    /** For the container's proxy. */
    protected Voices() {
        this(null, null, null, null, null);
    }

    @Inject
    Voices(VoiceTable table, Meetings meetings, Wording wording, Transactions transactions, Audit audit) {
        this.table = table;
        this.meetings = meetings;
        this.wording = wording;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The newest first. */
    public List<Voice> all() {
        return table.all();
    }

    public Optional<Voice> find(UUID id) {
        return table.find(id);
    }

    /** What a paper of this day tells: what was said in the twelve months before, and what is still open. The newest first. */
    List<Voice> toldOn(LocalDate day) {
        LocalDate from = day.minusMonths(MONTHS_TOLD);
        return table.all().stream()
                .filter(voice -> !voice.saidOn().isAfter(day))
                .filter(voice -> voice.isOpen() || voice.saidOn().isAfter(from))
                .toList();
    }

    LocalDate today() {
        return meetings.today();
    }

    /** @throws RuleBroken for a field that is wrong */
    public UUID add(Voice.Typed typed) {
        var checked = checked(typed);
        UUID id = UUID.randomUUID();
        transactions.doInOne(() -> {
            table.insert(id, checked);
            audit.record("voice.added", id.toString(), Map.of());
        });
        return id;
    }

    /** @throws RuleBroken if a field is wrong, or somebody changed it after {@code seen} was read */
    public void change(UUID id, Voice.Typed typed, int seen) {
        if (table.find(id).isEmpty()) {
            throw new RuleBroken("There is no such record of what was said.");
        }
        var checked = checked(typed);
        transactions.doInOne(() -> {
            Meetings.mustBeAsSeen(table.change(id, checked, seen));
            audit.record("voice.changed", id.toString(), Map.of());
        });
    }

    private Voice.Typed checked(Voice.Typed typed) {
        LocalDate today = today();
        String said = open("said", wording.needed("said", typed.said(), Wording.LONG, "Enter what was said."));
        String by = open(
                "by",
                wording.needed(
                        "by",
                        typed.saidBy(),
                        Wording.LINE,
                        "Enter who said it: a group, such as the children in care council. Not a name."));
        if (typed.saidOn() == null) {
            throw new RuleBroken("saidOn", "Enter the day on which it was said.");
        }
        if (typed.saidOn().isAfter(today)) {
            throw new RuleBroken(
                    "saidOn",
                    "%s is still to come. Enter the day on which it was said.".formatted(Dates.inFull(typed.saidOn())));
        }
        if (typed.quotation() && typed.consentOn() == null) {
            throw new RuleBroken(
                    "consentOn",
                    "Somebody's own words are printed only if they agreed. Enter the day on which they did, or say it in other words.");
        }
        if (typed.quotation() && typed.consentOn().isAfter(today)) {
            throw new RuleBroken(
                    "consentOn",
                    "%s is still to come. Enter the day on which consent was given."
                            .formatted(Dates.inFull(typed.consentOn())));
        }
        if (!typed.quotation() && typed.consentOn() != null) {
            throw new RuleBroken(
                    "consentOn", "Consent is for a quotation. Say that it is one, or leave the day of consent empty.");
        }
        if (typed.dueOn() != null && typed.dueOn().isBefore(typed.saidOn())) {
            throw new RuleBroken(
                    "dueOn",
                    "The promised day %s is before the day it was said, %s. Enter a later day."
                            .formatted(Dates.inFull(typed.dueOn()), Dates.inFull(typed.saidOn())));
        }
        String owner =
                wording.needed("ownerPost", typed.ownerPost(), Wording.LINE, "Enter the post that answers for it.");
        String response = open("response", wording.free("response", typed.response(), Wording.LONG));
        return new Voice.Typed(
                typed.saidOn(), by, said, typed.quotation(), typed.consentOn(), response, owner, typed.dueOn());
    }

    private String open(String field, String words) {
        return wording.open(field, words);
    }
}
