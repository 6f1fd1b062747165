package org.hearth.fostering.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearth.core.api.places.Places;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.api.HouseholdCorrected;
import org.hearth.fostering.api.HouseholdJoined;
import org.hearth.fostering.api.HouseholdLeft;
import org.hearth.fostering.api.TermsVaried;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.Refusals;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.time.UkTime;

/**
 * The register of fostering households. A household is registered with its first approval; its terms are varied from a day
 * on; it leaves, and may be approved again. What was recorded wrongly is corrected with a reason, and what was known before
 * stays readable. Each verb takes the revision that the person had read, so that nobody writes over what they have not seen.
 */
@ApplicationScoped
public class Households {
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    /** A decision may be recorded before it takes effect: a resignation does so after 28 days. */
    private static final int DAYS_AHEAD = 366;

    private final HouseholdTable table;
    private final Recordings recordings;
    private final Places places;
    private final Clock clock;
    private final Consumer<Object> tell;

    /** For the container's proxy. */
    protected Households() {
        this(null, null, null, null, (Consumer<Object>) null);
    }

    @Inject
    Households(HouseholdTable table, Recordings recordings, Places places, Clock clock, Event<Object> facts) {
        this(table, recordings, places, clock, facts::fire);
    }

    Households(HouseholdTable table, Recordings recordings, Places places, Clock clock, Consumer<Object> tell) {
        this.table = table;
        this.recordings = recordings;
        this.places = places;
        this.clock = clock;
        this.tell = tell;
    }

    /**
     * Every household ever approved, with its approvals and terms, in the order of their references.
     *
     * @param knownAt what we knew at that instant; {@code null} is all that is known now
     */
    public List<Household> known(Instant knownAt) {
        return table.all(knownAt).stream().map(Rows::household).toList();
    }

    /** How often something was recorded: another number, another register. */
    public long recordings() {
        return recordings.count();
    }

    public Optional<Household> find(UUID id) {
        return table.find(id).map(Rows::household);
    }

    public Optional<UUID> idOf(String reference) {
        return table.idOf(reference.strip().toUpperCase(Locale.ROOT));
    }

    /** The last revision, as each verb wants it; 0 where there is no such household. */
    public int revision(UUID id) {
        return recordings.revision(id);
    }

    /** What was recorded of it, the latest first. */
    public List<Recording> recorded(UUID id) {
        return recordings.of(id);
    }

    /** What each revision made known of its approvals, terms and address, in words; by revision. */
    Map<Integer, String> told(UUID id) {
        return table.find(id).map(RecordedWords::of).orElse(Map.of());
    }

    public LocalDate today() {
        return UkTime.today(clock);
    }

    /** @throws RuleBroken for a part that cannot be, or a reference that is taken */
    public UUID register(NewHousehold asked) {
        var refusals = new Refusals();
        String reference = refusals.of(() -> reference(asked.reference()));
        refusals.check(() -> checkKind(asked.kind(), asked.joined()));
        refusals.check(() -> checkDecision(asked.approvedOn()));
        String district = refusals.of(() -> district(asked.district()));
        var terms = refusals.of(() -> asked.terms().checked(asked.kind()));
        refusals.tell();
        if (table.idOf(reference).isPresent()) {
            throw taken(reference);
        }
        UUID id = UUID.randomUUID();
        try {
            recordings.record(
                    id, reference, 0, Deed.REGISTERED, "", approved(asked.kind(), asked.approvedOn()), revision -> {
                        table.insert(new HouseholdTable.Registered(id, reference));
                        table.insert(TemporaryRules.begun(
                                id, 1, revision, asked.kind(), asked.joined(), asked.approvedOn()));
                        table.insert(Rows.Held.of(id, 1, revision, 1, asked.approvedOn(), terms), terms.named());
                        table.insert(new Rows.Address(id, 1, revision, asked.approvedOn(), "", "", district, false));
                        tell.accept(new HouseholdJoined(id, asked.approvedOn()));
                    });
        } catch (RuntimeException e) {
            if (Duplicates.caused(e)) {
                throw taken(reference);
            }
            throw e;
        }
        return id;
    }

    /**
     * A household that left is approved anew; one that is approved temporarily is approved in full, which ends its temporary
     * approval.
     *
     * @throws RuleBroken if it has not left by then, or a part cannot be
     */
    public void approveAgain(
            UUID id, HouseholdKind kind, Joining joined, LocalDate approvedOn, AskedTerms asked, int seen) {
        var rows = get(id);
        checkKind(kind, joined);
        checkDecision(approvedOn);
        var last = last(rows);
        boolean inFull = last.kind() == HouseholdKind.TEMPORARY
                && kind != HouseholdKind.TEMPORARY
                && (last.leaving() == null || last.leaving() == Leaving.TEMPORARY_ENDED)
                && (last.endsOn() == null || !approvedOn.isAfter(last.endsOn()));
        if (inFull) {
            checkLeaving(rows, last, last.startsOn(), approvedOn, Leaving.APPROVED_IN_FULL, "approvedOn");
        } else {
            checkHasLeft(rows, last, approvedOn);
        }
        var terms = asked.checked(kind);
        if (kind == HouseholdKind.TEMPORARY) {
            TemporaryRules.checkNotAgain(rows, terms);
        }
        int spell = last.spellNo() + 1;
        var what = inFull ? Deed.APPROVED_IN_FULL : Deed.APPROVED_AGAIN;
        recordings.record(id, rows.reference(), seen, what, "", approved(kind, approvedOn), revision -> {
            if (inFull) {
                table.insert(last.at(
                        revision,
                        new AskedApproval(
                                last.kind(), last.joined(), last.startsOn(), approvedOn, Leaving.APPROVED_IN_FULL)));
            }
            table.insert(TemporaryRules.begun(id, spell, revision, kind, joined, approvedOn));
            table.insert(Rows.Held.of(id, rows.nextTermsNo(), revision, spell, approvedOn, terms), terms.named());
            tell.accept(new HouseholdJoined(id, approvedOn));
        });
    }

    private static void checkHasLeft(Rows rows, Rows.Spell last, LocalDate approvedOn) {
        if (last.endsOn() == null) {
            throw new RuleBroken(
                    "approvedOn",
                    "%s has been approved since %s and has not left. Vary its terms, or record first that it left."
                            .formatted(rows.reference(), Days.inWords(last.startsOn())));
        }
        if (approvedOn.isBefore(last.endsOn())) {
            throw new RuleBroken(
                    "approvedOn",
                    "%s was still approved on %s; it left on %s. Enter that day or a later one."
                            .formatted(rows.reference(), Days.inWords(approvedOn), Days.inWords(last.endsOn())));
        }
    }

    /**
     * Other terms hold from a day on: to the next terms where there are later ones already, else while it is approved.
     *
     * @throws RuleBroken for a day on which it is not approved or terms begin already, or terms that are as they were
     */
    public void vary(UUID id, LocalDate from, AskedTerms asked, String why, int seen) {
        var rows = get(id);
        checkDay("from", from, "Enter the day from which the terms hold.");
        var spell = rows.spellsNow().stream()
                .filter(one -> one.period().includes(from))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "from",
                        "%s was not approved on %s. Enter a day on which it is: %s."
                                .formatted(rows.reference(), Days.inWords(from), days(rows.spellsNow()))));
        var terms = asked.checked(spell.kind());
        var before = rows.termsNow(spell.spellNo()).stream()
                .filter(one -> !one.fromOn().isAfter(from))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        if (before.fromOn().equals(from)) {
            throw new RuleBroken(
                    "from",
                    "Terms of %s begin on %s already. Correct those, or enter another day."
                            .formatted(rows.reference(), Days.inWords(from)));
        }
        checkDiffers(before.asked(rows.namedIn(before)), terms);
        recordings.record(id, rows.reference(), seen, Deed.TERMS_VARIED, why, of(from, terms), revision -> {
            table.insert(Rows.Held.of(id, rows.nextTermsNo(), revision, spell.spellNo(), from, terms), terms.named());
            tell.accept(new TermsVaried(id, from));
        });
    }

    /**
     * The approval ends.
     *
     * @param on the first day on which it does not hold
     * @throws RuleBroken if it is not approved, for a day that is not after it joined and after its newest terms began
     */
    public void leave(UUID id, LocalDate on, Leaving leaving, String why, int seen) {
        leave(id, on, leaving, why, seen, household -> {});
    }

    /** @param last looks at the household once nothing else speaks against it, and may refuse */
    void leave(UUID id, LocalDate on, Leaving leaving, String why, int seen, Consumer<Household> last) {
        var rows = get(id);
        var spell = last(rows);
        boolean earlier = spell.kind() == HouseholdKind.TEMPORARY
                && spell.leaving() == Leaving.TEMPORARY_ENDED
                && on != null
                && on.isBefore(spell.endsOn());
        if (spell.endsOn() != null && !earlier) {
            throw new RuleBroken(
                    "on",
                    (spell.endsOn().isAfter(today())
                                    ? "%s leaves on %s as it is recorded: %s. Enter an earlier day, or correct that approval if it is wrong."
                                    : "%s left on %s already: %s. Correct that approval if it is wrong.")
                            .formatted(
                                    rows.reference(),
                                    Days.inWords(spell.endsOn()),
                                    spell.leaving().words().toLowerCase(Locale.UK)));
        }
        var refusals = new Refusals();
        refusals.check(() -> checkDay("on", on, "Enter the day on which the household left."));
        refusals.check(leaving != null, Households::whyMissing);
        refusals.tell();
        if (leaving == Leaving.APPROVED_IN_FULL) {
            throw TemporaryRules.inFullElsewhere();
        }
        checkLeaving(rows, spell, spell.startsOn(), on, leaving, "on");
        last.accept(rows.household());
        var is = new AskedApproval(spell.kind(), spell.joined(), spell.startsOn(), on, leaving);
        recordings.record(
                id,
                rows.reference(),
                seen,
                Deed.LEFT,
                why,
                Map.of("on", on.toString(), "reason", leaving.name()),
                revision -> {
                    table.insert(spell.at(revision, is));
                    tell.accept(new HouseholdLeft(id, on));
                });
    }

    /**
     * An approval was recorded wrongly. Where its first day was wrong, its first terms begin on the right one.
     *
     * @param approvedOn the first day as it is recorded
     * @param asked      the whole approval as it should have been; of a temporary one the end that its weeks gave it moves
     *                   with its first day
     * @throws RuleBroken if it would overlap another or its terms would stand outside it, or nothing is different
     */
    public void correctApproval(UUID id, LocalDate approvedOn, AskedApproval asked, String why, int seen) {
        var rows = get(id);
        var spells = rows.spellsNow();
        var was = spells.stream()
                .filter(one -> one.startsOn().equals(approvedOn))
                .findFirst()
                .orElseThrow(() -> new ChangedMeanwhile(
                        null,
                        "%s has no approval from %s, or not any more. Open it again and read what it says now."
                                .formatted(rows.reference(), Days.inWords(approvedOn))));
        checkKind(asked.kind(), asked.joined());
        checkDecision(asked.approvedOn());
        var is = TemporaryRules.withItsWeeks(was, asked);
        if (is.equals(new AskedApproval(was.kind(), was.joined(), was.startsOn(), was.endsOn(), was.leaving()))) {
            throw nothingDifferent();
        }
        var first = rows.termsNow(was.spellNo()).get(0);
        checkEnds(rows, was, is);
        checkBeside(rows, was, is);
        checkTermsFollow(rows, was, is);
        rows.termsNow(was.spellNo()).forEach(one -> one.asked(rows.namedIn(one)).checked(is.kind()));
        var details = approved(is.kind(), is.approvedOn());
        details.put("was", was.startsOn().toString());
        recordings.record(id, rows.reference(), seen, Deed.APPROVAL_CORRECTED, why, details, revision -> {
            table.insert(was.at(revision, is));
            if (!is.approvedOn().equals(was.startsOn())) {
                var named = rows.namedIn(first);
                table.insert(
                        Rows.Held.of(id, first.termsNo(), revision, was.spellNo(), is.approvedOn(), first.asked(named)),
                        named);
            }
            tell.accept(new HouseholdCorrected(id));
        });
    }

    /**
     * Terms were recorded wrongly.
     *
     * @param from   their first day as it is recorded
     * @param should their first day as it should have been
     * @throws RuleBroken if they would not stand in their order any more, or nothing is different
     */
    public void correctTerms(UUID id, LocalDate from, LocalDate should, AskedTerms asked, String why, int seen) {
        var rows = get(id);
        var was = terms(rows, from);
        var spell = spell(rows, was);
        checkDay("from", should, "Enter the day from which the terms hold.");
        var terms = asked.checked(spell.kind());
        checkOrder(rows, spell, was, should);
        var before = was.asked(rows.namedIn(was));
        if (should.equals(from) && before.equals(terms)) {
            throw nothingDifferent();
        }
        var details = of(should, terms);
        details.put("was", from.toString());
        recordings.record(id, rows.reference(), seen, Deed.TERMS_CORRECTED, why, details, revision -> {
            table.insert(Rows.Held.of(id, was.termsNo(), revision, spell.spellNo(), should, terms), terms.named());
            tell.accept(new HouseholdCorrected(id));
        });
    }

    /**
     * A variation was entered by mistake: the terms before it go on.
     *
     * @throws RuleBroken for an approval's first terms
     */
    public void withdrawTerms(UUID id, LocalDate from, String why, int seen) {
        var rows = get(id);
        var was = terms(rows, from);
        if (from.equals(spell(rows, was).startsOn())) {
            throw new RuleBroken(
                    "from",
                    "These are the first terms of the approval, and without terms there is none. Correct what is wrong in them instead.");
        }
        recordings.record(
                id, rows.reference(), seen, Deed.TERMS_WITHDRAWN, why, Map.of("was", from.toString()), revision -> {
                    table.insert(was.withdrawnAt(revision), List.of());
                    tell.accept(new HouseholdCorrected(id));
                });
    }

    /** As it is kept: without spaces, in capitals. */
    static String reference(String typed) {
        String reference = typed == null ? "" : typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!reference.matches("(?=.*[0-9])[A-Z0-9][A-Z0-9/-]{1,19}")) {
            throw new RuleBroken(
                    "reference",
                    "A reference has 2 to 20 letters, figures, hyphens and slashes, with at least one figure. Enter one such as F0012, and no name.");
        }
        return reference;
    }

    private static RuleBroken taken(String reference) {
        return new RuleBroken(
                "reference",
                "There is a household %s already. Open that one, or enter another reference.".formatted(reference));
    }

    private static void checkKind(HouseholdKind kind, Joining joined) {
        if (kind == null) {
            throw new RuleBroken("kind", "Choose the kind of household.");
        }
        if (joined == null) {
            throw new RuleBroken("joined", "Choose how the household joined.");
        }
    }

    /** A decision is recorded once it has been made. */
    private void checkDecision(LocalDate approvedOn) {
        checkDay("approvedOn", approvedOn, "Enter the day of the decision.");
        if (approvedOn.isAfter(today())) {
            throw new RuleBroken(
                    "approvedOn",
                    "%s is still to come. Enter the day on which the decision was made, %s or earlier."
                            .formatted(Days.inWords(approvedOn), Days.inWords(today())));
        }
    }

    void checkDay(String field, LocalDate day, String missing) {
        if (day == null) {
            throw new RuleBroken(field, missing);
        }
        LocalDate latest = today().plusDays(DAYS_AHEAD);
        if (day.isBefore(EARLIEST) || day.isAfter(latest)) {
            throw new RuleBroken(
                    field,
                    "%s cannot be meant. Enter a day from %s to %s."
                            .formatted(Days.inWords(day), Days.inWords(EARLIEST), Days.inWords(latest)));
        }
    }

    String district(String typed) {
        String code = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return null;
        }
        if (!code.matches("[A-Z][0-9]{8}") || places.councilName(code, today()).equals(code)) {
            throw new RuleBroken(
                    "district",
                    "This is no district's code. Enter nine characters such as E07000008, or leave it empty where it is not known.");
        }
        return code;
    }

    /**
     * Before anything of a household that has left is written.
     *
     * @throws RuleBroken if it would have left without a reason, or before it joined; or for a part that cannot be
     */
    void checkLeaving(NewHousehold asked, LocalDate on, Leaving leaving) {
        checkKind(asked.kind(), asked.joined());
        checkDecision(asked.approvedOn());
        asked.terms().checked(asked.kind());
        if (on == null && leaving == null) {
            return;
        }
        checkDay("on", on, "Enter the day on which the household left, or give no reason.");
        TemporaryRules.checkReason(asked.kind(), leaving);
        checkLeft(asked.reference(), asked.approvedOn(), on, leaving, "on");
    }

    private static void checkLeaving(
            Rows rows, Rows.Spell spell, LocalDate approvedOn, LocalDate on, Leaving leaving, String field) {
        TemporaryRules.checkReason(spell.kind(), leaving);
        checkLeft(rows.reference(), approvedOn, on, leaving, field);
        checkNewest(rows, spell, on, field);
    }

    private static void checkNewest(Rows rows, Rows.Spell spell, LocalDate on, String field) {
        var terms = rows.termsNow(spell.spellNo());
        LocalDate newest = terms.get(terms.size() - 1).fromOn();
        if (terms.size() > 1 && !on.isAfter(newest)) {
            throw new RuleBroken(
                    field,
                    "%s cannot leave on %s: terms are recorded from %s. Enter a later day, or withdraw those terms first."
                            .formatted(rows.reference(), Days.inWords(on), Days.inWords(newest)));
        }
    }

    private static void checkLeft(String reference, LocalDate approvedOn, LocalDate on, Leaving leaving, String field) {
        if (leaving == null) {
            throw whyMissing();
        }
        if (!on.isAfter(approvedOn)) {
            throw new RuleBroken(
                    field,
                    "%s cannot leave on %s: it was approved on %s. Enter a later day."
                            .formatted(reference, Days.inWords(on), Days.inWords(approvedOn)));
        }
    }

    private static RuleBroken whyMissing() {
        return new RuleBroken("leaving", "Choose why the household left.");
    }

    private void checkEnds(Rows rows, Rows.Spell was, AskedApproval is) {
        if (is.left() == null && is.leaving() == null) {
            TemporaryRules.checkGoesOn(rows, was, is);
            return;
        }
        TemporaryRules.checkReason(is.kind(), is.leaving());
        TemporarySpell.checkEnd(was.endsOn(), is);
        if (is.leaving() == Leaving.APPROVED_IN_FULL
                && rows.spellsNow().stream().noneMatch(one -> one.startsOn().equals(is.left()))) {
            throw TemporaryRules.inFullElsewhere();
        }
        checkDay("left", is.left(), "Enter the day on which the household left, or choose no reason.");
        checkLeft(rows.reference(), is.approvedOn(), is.left(), is.leaving(), "left");
        checkNewest(rows, was, is.left(), "left");
    }

    /** Spells follow one another: each ends before the next begins, and only the last may go on. */
    private static void checkBeside(Rows rows, Rows.Spell was, AskedApproval is) {
        for (Rows.Spell other : rows.spellsNow()) {
            if (other.spellNo() == was.spellNo()) {
                continue;
            }
            boolean earlier = other.startsOn().isBefore(was.startsOn());
            if (earlier && is.approvedOn().isBefore(other.endsOn())) {
                throw new RuleBroken(
                        "approvedOn",
                        "%s was approved until %s before. Enter that day or a later one, not %s."
                                .formatted(
                                        rows.reference(), Days.inWords(other.endsOn()), Days.inWords(is.approvedOn())));
            }
            if (!earlier && (is.left() == null || is.left().isAfter(other.startsOn()))) {
                throw new RuleBroken(
                        "left",
                        "%s was approved again on %s, so this approval ended by then. Enter that day or an earlier one."
                                .formatted(rows.reference(), Days.inWords(other.startsOn())));
            }
        }
    }

    private static void checkTermsFollow(Rows rows, Rows.Spell was, AskedApproval is) {
        var terms = rows.termsNow(was.spellNo());
        if (terms.size() > 1 && !is.approvedOn().isBefore(terms.get(1).fromOn())) {
            throw new RuleBroken(
                    "approvedOn",
                    "The terms of %s were varied from %s, so it was approved before. Enter an earlier day than that, or withdraw those terms first."
                            .formatted(
                                    rows.reference(), Days.inWords(terms.get(1).fromOn())));
        }
    }

    private static void checkOrder(Rows rows, Rows.Spell spell, Rows.Held was, LocalDate should) {
        var all = rows.termsNow(spell.spellNo());
        int at = all.indexOf(was);
        if (at == 0) {
            if (!should.equals(was.fromOn())) {
                throw new RuleBroken(
                        "from",
                        "The first terms begin with the approval, on %s. Correct the approval's day instead."
                                .formatted(Days.inWords(spell.startsOn())));
            }
            return;
        }
        LocalDate after = all.get(at - 1).fromOn();
        LocalDate before = at + 1 < all.size() ? all.get(at + 1).fromOn() : spell.endsOn();
        if (!should.isAfter(after) || before != null && !should.isBefore(before)) {
            throw new RuleBroken(
                    "from",
                    "Terms cannot begin on %s: those before begin on %s%s. Enter a day between."
                            .formatted(
                                    Days.inWords(should),
                                    Days.inWords(after),
                                    before == null ? "" : " and these end by " + Days.inWords(before)));
        }
    }

    private static void checkDiffers(AskedTerms before, AskedTerms terms) {
        if (Objects.equals(before, terms)) {
            throw new RuleBroken("These are the terms that hold on that day already. Change what was varied.");
        }
    }

    private static RuleBroken nothingDifferent() {
        return new RuleBroken("Nothing is different from what is recorded. Change what is wrong.");
    }

    private Rows get(UUID id) {
        return table.find(id).orElseThrow(() -> new RuleBroken("There is no such household."));
    }

    private static Rows.Spell last(Rows rows) {
        var spells = rows.spellsNow();
        return spells.get(spells.size() - 1);
    }

    private static Rows.Held terms(Rows rows, LocalDate from) {
        return rows.spellsNow().stream()
                .flatMap(spell -> rows.termsNow(spell.spellNo()).stream())
                .filter(one -> one.fromOn().equals(from))
                .findFirst()
                .orElseThrow(() -> new ChangedMeanwhile(
                        null,
                        "%s has no terms from %s, or not any more. Open it again and read what it says now."
                                .formatted(rows.reference(), Days.inWords(from))));
    }

    private static Rows.Spell spell(Rows rows, Rows.Held terms) {
        return rows.spellsNow().stream()
                .filter(one -> one.spellNo() == terms.spellNo())
                .findFirst()
                .orElseThrow();
    }

    /** "from 1 April 2020 to 31 March 2023, from 1 June 2024". */
    private static String days(List<Rows.Spell> spells) {
        return String.join(
                ", ",
                spells.stream().map(Rows.Spell::period).map(Households::inWords).toList());
    }

    private static String inWords(Period period) {
        return "from " + Days.inWords(period.from()) + (period.isOpen() ? "" : " to " + Days.inWords(period.lastDay()));
    }

    private static Map<String, String> approved(HouseholdKind kind, LocalDate on) {
        return new TreeMap<>(Map.of("kind", kind.name(), "approvedOn", on.toString()));
    }

    private static Map<String, String> of(LocalDate from, AskedTerms terms) {
        return new TreeMap<>(Map.of("from", from.toString(), "places", String.valueOf(terms.places())));
    }
}
