package org.hearth.fostering.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.revision.Revision;
import org.hearth.fostering.revision.Revisions;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.Refusals;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.time.UkTime;
import org.jdbi.v3.core.Jdbi;

/**
 * The pipeline of recruitment. An enquiry is entered, things happen in it, checks are asked for and come back, and it ends.
 * What was recorded wrongly is corrected with a reason, and what was known before stays readable. Each verb takes the revision
 * that the person had read.
 */
@ApplicationScoped
public class Enquiries {
    private static final Revisions.Kept ENQUIRY = new Revisions.Kept("enquiry_recording", "enquiry", "this enquiry");

    private final EnquiryTable table;
    private final Revisions revisions;
    private final Households households;
    private final Clock clock;

    /** For the container's proxy. */
    protected Enquiries() {
        this.table = null;
        this.revisions = null;
        this.households = null;
        this.clock = null;
    }

    @Inject
    Enquiries(
            EnquiryTable table,
            Households households,
            Jdbi jdbi,
            Transactions transactions,
            Audit audit,
            CurrentPerson person,
            Clock clock) {
        this.table = table;
        this.revisions = new Revisions(jdbi, transactions, audit, person, clock, ENQUIRY);
        this.households = households;
        this.clock = clock;
    }

    public LocalDate today() {
        return UkTime.today(clock);
    }

    /**
     * Every enquiry, merged ones too, in the order of their references; the day of an approval as the register tells it.
     *
     * @param knownAt what we knew at that instant; {@code null} is all that is known now
     */
    public List<Enquiry> known(Instant knownAt) {
        var approved = households.known(knownAt).stream().collect(Collectors.toMap(Household::id, Function.identity()));
        return assembled(table.all(knownAt), approved);
    }

    /** How often something was recorded: another number, other enquiries. */
    public long recordings() {
        return revisions.count();
    }

    /** When the first of all was written down, whenever it was made; empty where none is. */
    public Optional<Instant> firstRecorded() {
        return revisions.first();
    }

    public Optional<Enquiry> find(UUID id) {
        var rows = table.around(id);
        Map<UUID, Household> approved = new HashMap<>();
        rows.stream()
                .flatMap(one -> one.stepsNow().stream())
                .filter(Step::isApproval)
                .forEach(step ->
                        households.find(step.other()).ifPresent(household -> approved.put(household.id(), household)));
        return assembled(rows, approved).stream()
                .filter(enquiry -> enquiry.id().equals(id))
                .findFirst();
    }

    public Optional<UUID> idOf(String reference) {
        return table.idOf(reference.strip().toUpperCase(Locale.ROOT));
    }

    /** The last revision, as each verb wants it; 0 where there is no such enquiry. */
    public int revision(UUID id) {
        return revisions.revision(id);
    }

    /** What was recorded of it, the latest first. */
    public List<Revision> recorded(UUID id) {
        return revisions.of(id);
    }

    /** What each revision made known, in words; by revision. */
    Map<Integer, String> told(UUID id) {
        return table.around(id).stream()
                .filter(rows -> rows.id().equals(id))
                .findFirst()
                .map(ToldWords::of)
                .orElse(Map.of());
    }

    /** @throws RuleBroken for a part that cannot be, or a reference that is taken */
    public UUID enter(NewEnquiry asked) {
        var refusals = new Refusals();
        var contact = refusals.of(() -> asked.contact().checked(today()));
        var people = refusals.of(() -> people(asked.people()));
        refusals.tell();
        String reference =
                asked.reference() == null || asked.reference().isBlank() ? next() : reference(asked.reference());
        if (table.idOf(reference).isPresent()) {
            throw taken(reference);
        }
        UUID id = UUID.randomUUID();
        try {
            var details = Map.of("kind", contact.kind().name(), "source", contact.source());
            revisions.record(id, reference, 0, Deed.ENTERED, "", details, revision -> {
                table.insertEnquiries(List.of(new EnquiryTable.Entered(id, reference)));
                table.insertContacts(List.of(EnquiryRows.Contact.of(id, revision, contact)));
                table.insertPeople(people.stream()
                        .map(person -> EnquiryRows.Person.of(id, revision, person, false))
                        .toList());
            });
        } catch (RuntimeException e) {
            if (Duplicates.caused(e)) {
                throw taken(reference);
            }
            throw e;
        }
        return id;
    }

    /** Many that are new, each at its first revision; in the caller's transaction, and with the caller's line in the audit. */
    void bringIn(List<Enquiry> many) {
        revisions.begin(many.stream().map(Enquiry::id).toList(), Deed.BROUGHT_IN);
        table.insertEnquiries(many.stream()
                .map(one -> new EnquiryTable.Entered(one.id(), one.reference()))
                .toList());
        table.insertContacts(many.stream()
                .map(one -> EnquiryRows.Contact.of(one.id(), 1, one.contact()))
                .toList());
        table.insertPeople(many.stream()
                .flatMap(one -> one.people().stream().map(person -> EnquiryRows.Person.of(one.id(), 1, person, false)))
                .toList());
        table.insertSteps(many.stream()
                .flatMap(one -> one.steps().stream().map(step -> EnquiryRows.StepRow.of(one.id(), 1, step, false)))
                .toList());
        table.insertChecks(many.stream()
                .flatMap(one -> one.checks().stream().map(check -> EnquiryRows.CheckRow.of(one.id(), 1, check, false)))
                .toList());
    }

    /** What was recorded of the first contact was wrong. @throws RuleBroken likewise, or where nothing is different */
    public void correctContact(UUID id, FirstContact asked, String why, int seen) {
        var enquiry = get(id);
        var is = asked.checked(today());
        if (is.equals(enquiry.contact())) {
            throw nothingDifferent();
        }
        enquiry.steps().stream()
                .filter(step -> step.on().isBefore(is.day()))
                .findFirst()
                .ifPresent(step -> {
                    throw new RuleBroken(
                            "day",
                            "The first contact cannot be of %s: %s on %s. Enter that day or an earlier one."
                                    .formatted(
                                            Days.inWords(is.day()), step.kind().happened(), Days.inWords(step.on())));
                });
        write(
                enquiry,
                seen,
                Deed.CONTACT_CORRECTED,
                why,
                Map.of(),
                revision -> table.insertContacts(List.of(EnquiryRows.Contact.of(id, revision, is))));
    }

    /** @return the number they have within the enquiry */
    public int addPerson(UUID id, Enquirer asked, int seen) {
        var enquiry = get(id);
        if (enquiry.people().size() >= Enquirer.MOST) {
            throw new RuleBroken(
                    "fullName", "The enquiry has two people already. Withdraw one who was entered by mistake first.");
        }
        int number = EnquiryRows.next(rows(id).people(), EnquiryRows.Person::personNo);
        var is = asked.checked(number);
        person(enquiry, seen, Deed.PERSON_ADDED, "", is, false);
        return number;
    }

    /** @param correction that what was recorded was wrong; else it has changed */
    public void changePerson(UUID id, int personNo, Enquirer asked, boolean correction, String why, int seen) {
        var enquiry = get(id);
        var was = person(enquiry, personNo);
        var is = asked.checked(personNo);
        if (is.equals(was)) {
            throw nothingDifferent();
        }
        person(enquiry, seen, correction ? Deed.PERSON_CORRECTED : Deed.PERSON_CHANGED, why, is, false);
    }

    /** They were entered by mistake. */
    public void withdrawPerson(UUID id, int personNo, String why, int seen) {
        var enquiry = get(id);
        var was = person(enquiry, personNo);
        if (enquiry.people().size() == 1) {
            throw new RuleBroken("An enquiry has at least one person. Add the right one first, or correct this one.");
        }
        person(enquiry, seen, Deed.PERSON_WITHDRAWN, why, was, true);
    }

    /** As it comes from an earlier system, which is asked nothing. */
    public void happened(UUID id, AskedStep asked, int seen) {
        happened(id, asked, enquiry -> {}, seen);
    }

    /**
     * Something happened. A decision is recorded by {@link Decisions}, a merging by {@link #merge}.
     *
     * @param withoutChecks that stage 1 is decided though somebody has no check recorded, for which the note says why
     * @throws RuleBroken for what cannot have happened so
     */
    public void happened(UUID id, AskedStep asked, boolean withoutChecks, int seen) {
        happened(
                id,
                asked,
                enquiry -> {
                    if (asked.kind() == StepKind.STAGE_1_DECIDED) {
                        Unchecked.answered(enquiry, withoutChecks, asked.note());
                    }
                },
                seen);
    }

    private void happened(UUID id, AskedStep asked, Consumer<Enquiry> last, int seen) {
        if (asked.kind() == StepKind.DECIDED
                || asked.kind() == StepKind.MERGED
                || asked.kind() == StepKind.TOLD_APART) {
            throw new RuleBroken(
                    "kind", "This is not recorded as a step. Record the decision, or merge the enquiries.");
        }
        var enquiry = get(id);
        var is = StepRules.added(enquiry, asked, today());
        last.accept(enquiry);
        step(
                enquiry,
                seen,
                Deed.HAPPENED,
                "",
                new Step(nextStep(id), is.kind(), is.on(), null, is.code(), null, null, is.note()),
                false);
    }

    /** A pause is over. */
    public void resume(UUID id, LocalDate on, int seen) {
        var enquiry = get(id);
        var pause =
                enquiry.paused().orElseThrow(() -> new RuleBroken("%s is not paused.".formatted(enquiry.reference())));
        StepRules.resumed(enquiry, pause, on, today());
        step(
                enquiry,
                seen,
                Deed.WENT_ON,
                "",
                new Step(pause.stepNo(), pause.kind(), pause.on(), on, pause.code(), null, null, pause.note()),
                false);
    }

    /** A step was recorded wrongly. An approval is corrected in the register, and a merging only withdrawn. */
    public void correctStep(UUID id, int stepNo, AskedStep asked, String why, int seen) {
        var enquiry = get(id);
        var was = step(enquiry, stepNo);
        checkOwn(was);
        boolean toApproval =
                was.kind() == StepKind.DECIDED && Step.Outcome.APPROVED.name().equals(asked.code());
        if (toApproval) {
            throw new RuleBroken(
                    "code",
                    "A refusal does not become an approval by a correction. Withdraw it, and record the decision.");
        }
        var is = StepRules.corrected(
                enquiry, was, new AskedStep(was.kind(), asked.on(), asked.code(), asked.note()), today());
        step(
                enquiry,
                seen,
                Deed.STEP_CORRECTED,
                why,
                new Step(stepNo, was.kind(), is.on(), was.until(), is.code(), was.other(), was.approval(), is.note()),
                false);
    }

    /** A step never was; of a merging, the two are counted apart again. */
    public void withdrawStep(UUID id, int stepNo, String why, int seen) {
        var enquiry = get(id);
        var was = step(enquiry, stepNo);
        if (was.isApproval()) {
            throw inRegister();
        }
        StepRules.withdrawn(enquiry, was);
        step(enquiry, seen, Deed.STEP_WITHDRAWN, why, was, true);
    }

    /** @return the number it has within the enquiry */
    public int askCheck(UUID id, Check asked, int seen) {
        var enquiry = get(id);
        StepRules.open(enquiry, StepKind.APPLIED);
        int number = EnquiryRows.next(rows(id).checks(), EnquiryRows.CheckRow::checkNo);
        check(enquiry, seen, Deed.CHECK_ASKED, "", asked.checked(number, enquiry, today()), false);
        return number;
    }

    /** @param correction that what was recorded was wrong; else it was chased, came back or was renewed */
    public void changeCheck(UUID id, int checkNo, Check asked, boolean correction, String why, int seen) {
        var enquiry = get(id);
        var was = check(enquiry, checkNo);
        var is = asked.checked(checkNo, enquiry, today());
        if (is.equals(was)) {
            throw nothingDifferent();
        }
        check(enquiry, seen, correction ? Deed.CHECK_CORRECTED : Deed.CHECK_CHANGED, why, is, false);
    }

    public void withdrawCheck(UUID id, int checkNo, String why, int seen) {
        var enquiry = get(id);
        check(enquiry, seen, Deed.CHECK_WITHDRAWN, why, check(enquiry, checkNo), true);
    }

    /**
     * Two enquiries are of the same people: a person said so. This one is counted no more; the one that is kept counts from the
     * first contact of either.
     *
     * @throws RuleBroken where the kept one cannot take it, or this one has gone further
     */
    public void merge(UUID id, UUID into, int seen) {
        var enquiry = get(id);
        var kept = get(into);
        StepRules.open(enquiry, StepKind.MERGED);
        if (id.equals(into) || kept.isMerged()) {
            throw new RuleBroken("into", "Choose another enquiry, one that is not merged itself.");
        }
        if (!enquiry.joined().isEmpty()) {
            throw new RuleBroken(
                    "into",
                    "%s has another enquiry merged into it. Keep this one, and merge the other into it."
                            .formatted(enquiry.reference()));
        }
        if (enquiry.on(StepKind.APPLIED) != null) {
            throw new RuleBroken(
                    "into",
                    "%s has gone further: its application was accepted. Keep this one, and merge the other into it."
                            .formatted(enquiry.reference()));
        }
        var step = new Step(nextStep(id), StepKind.MERGED, today(), null, null, into, null, "");
        write(enquiry, seen, Deed.MERGED, "", Map.of("into", kept.reference()), revision -> {
            table.insertSteps(List.of(EnquiryRows.StepRow.of(id, revision, step, false)));
            // also a revision of the one that is kept, so that nobody merges it the other way at the same moment
            write(kept, revision(into), Deed.MERGED, "", Map.of("from", enquiry.reference()), unchanged -> {});
        });
    }

    /** They look alike and are not the same people: not proposed again. */
    public void tellApart(UUID id, UUID other, int seen) {
        var enquiry = get(id);
        var another = get(other);
        var step = new Step(nextStep(id), StepKind.TOLD_APART, today(), null, null, other, null, "");
        write(
                enquiry,
                seen,
                Deed.HAPPENED,
                "",
                Map.of("step", step.kind().name(), "other", another.reference()),
                revision -> table.insertSteps(List.of(EnquiryRows.StepRow.of(id, revision, step, false))));
    }

    void step(Enquiry enquiry, int seen, Deed what, String why, Step is, boolean withdrawn) {
        var details =
                new TreeMap<>(Map.of("step", is.kind().name(), "on", is.on().toString()));
        if (is.code() != null) {
            details.put("code", is.code());
        }
        write(
                enquiry,
                seen,
                what,
                why,
                details,
                revision -> table.insertSteps(List.of(EnquiryRows.StepRow.of(enquiry.id(), revision, is, withdrawn))));
    }

    void write(Enquiry enquiry, int seen, Deed what, String why, Map<String, String> details, IntConsumer rows) {
        revisions.record(enquiry.id(), enquiry.reference(), seen, what, why, details, rows);
    }

    void insertStep(UUID id, int revision, Step step) {
        table.insertSteps(List.of(EnquiryRows.StepRow.of(id, revision, step, false)));
    }

    int nextStep(UUID id) {
        return EnquiryRows.next(rows(id).steps(), EnquiryRows.StepRow::stepNo);
    }

    Enquiry get(UUID id) {
        return find(id).orElseThrow(() -> new RuleBroken("There is no such enquiry."));
    }

    static RuleBroken inRegister() {
        return new RuleBroken(
                "The approval stands in the register of households, and the pipeline reads it there. Correct it on the household's page.");
    }

    private static void checkOwn(Step was) {
        if (was.isApproval()) {
            throw inRegister();
        }
        if (was.kind() == StepKind.MERGED || was.kind() == StepKind.TOLD_APART) {
            throw new RuleBroken("This cannot be corrected. Withdraw it, if it was a mistake.");
        }
    }

    private void person(Enquiry enquiry, int seen, Deed what, String why, Enquirer is, boolean withdrawn) {
        write(
                enquiry,
                seen,
                what,
                why,
                Map.of("person", String.valueOf(is.personNo())),
                revision -> table.insertPeople(List.of(EnquiryRows.Person.of(enquiry.id(), revision, is, withdrawn))));
    }

    private void check(Enquiry enquiry, int seen, Deed what, String why, Check is, boolean withdrawn) {
        write(
                enquiry,
                seen,
                what,
                why,
                Map.of("check", String.valueOf(is.checkNo()), "kind", is.kind()),
                revision ->
                        table.insertChecks(List.of(EnquiryRows.CheckRow.of(enquiry.id(), revision, is, withdrawn))));
    }

    private EnquiryRows rows(UUID id) {
        return table.around(id).stream()
                .filter(rows -> rows.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Enquirer person(Enquiry enquiry, int personNo) {
        return enquiry.people().stream()
                .filter(one -> one.personNo() == personNo)
                .findFirst()
                .orElseThrow(() -> gone("person"));
    }

    private static Step step(Enquiry enquiry, int stepNo) {
        return enquiry.steps().stream()
                .filter(one -> one.stepNo() == stepNo)
                .findFirst()
                .orElseThrow(() -> gone("step"));
    }

    private static Check check(Enquiry enquiry, int checkNo) {
        return enquiry.checks().stream()
                .filter(one -> one.checkNo() == checkNo)
                .findFirst()
                .orElseThrow(() -> gone("check"));
    }

    private static ChangedMeanwhile gone(String what) {
        return new ChangedMeanwhile(
                null,
                "This %s is not in the enquiry's record, or not any more. Open it again and read what it says now."
                        .formatted(what));
    }

    private static RuleBroken nothingDifferent() {
        return new RuleBroken("Nothing is different from what is recorded. Change what is wrong.");
    }

    static List<Enquirer> people(List<Enquirer> asked) {
        if (asked.isEmpty() || asked.size() > Enquirer.MOST) {
            throw new RuleBroken("fullName", "An enquiry is of one person or two. Enter at least one name.");
        }
        var people = new ArrayList<Enquirer>();
        for (Enquirer one : asked) {
            people.add(one.checked(people.size() + 1));
        }
        return people;
    }

    /** As it is kept: without spaces, in capitals. */
    static String reference(String typed) {
        String reference = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!reference.matches("(?=.*[0-9])[A-Z0-9][A-Z0-9/-]{1,19}")) {
            throw new RuleBroken(
                    "reference",
                    "A reference has 2 to 20 letters, figures, hyphens and slashes, with at least one figure. Enter one such as E00012, and no name.");
        }
        return reference;
    }

    /** The next number of those that Hearth gives; of two who take it at once the second is told to send again. */
    private String next() {
        int last = table.lastReference()
                .filter(reference -> reference.matches("E[0-9]{5}"))
                .map(reference -> Integer.valueOf(reference.substring(1)))
                .orElse(0);
        return "E%05d".formatted(last + 1);
    }

    private static RuleBroken taken(String reference) {
        return new RuleBroken(
                "reference",
                "There is an enquiry %s already. Open that one, or send this with another reference; without one it is numbered anew."
                        .formatted(reference));
    }

    private static List<Enquiry> assembled(List<EnquiryRows> all, Map<UUID, Household> approved) {
        Function<Step, Step> asRegistered = step -> !step.isApproval() ? step : registered(step, approved);
        Map<UUID, List<Enquiry>> joined = new HashMap<>();
        var known = new HashSet<UUID>();
        all.forEach(rows -> known.add(rows.id()));
        for (EnquiryRows rows : all) {
            rows.stepsNow().stream()
                    .filter(step -> step.kind() == StepKind.MERGED && known.contains(step.other()))
                    .forEach(step -> joined.computeIfAbsent(step.other(), none -> new ArrayList<>())
                            .add(rows.enquiry(asRegistered, List.of())));
        }
        return all.stream()
                .map(rows -> rows.enquiry(asRegistered, joined.getOrDefault(rows.id(), List.of())))
                .toList();
    }

    /** Its day, as the register tells it; of a household not known by then, as it was recorded here. */
    private static Step registered(Step step, Map<UUID, Household> approved) {
        var household = approved.get(step.other());
        return household == null || household.approvals().size() < step.approval()
                ? step
                : step.dated(
                        household.approvals().get(step.approval() - 1).period().from());
    }
}
