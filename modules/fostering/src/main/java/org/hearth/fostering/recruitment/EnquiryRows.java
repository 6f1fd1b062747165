package org.hearth.fostering.recruitment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.hearth.fostering.household.HouseholdKind;

/** All rows of one enquiry that were written by a moment; of each thing the one of the latest revision holds. */
record EnquiryRows(
        UUID id,
        String reference,
        List<Contact> contacts,
        List<Person> people,
        List<StepRow> steps,
        List<CheckRow> checks) {

    public record Contact(
            UUID enquiry,
            int revision,
            LocalDate enquiredOn,
            String source,
            String campaign,
            String district,
            HouseholdKind kind) {

        static Contact of(UUID enquiry, int revision, FirstContact is) {
            return new Contact(enquiry, revision, is.day(), is.source(), is.campaign(), is.district(), is.kind());
        }

        FirstContact contact() {
            return new FirstContact(enquiredOn, source, campaign, district, kind);
        }
    }

    public record Person(
            UUID enquiry, int personNo, int revision, String fullName, String phone, String email, boolean withdrawn) {

        static Person of(UUID enquiry, int revision, Enquirer is, boolean withdrawn) {
            return new Person(enquiry, is.personNo(), revision, is.fullName(), is.phone(), is.email(), withdrawn);
        }

        Enquirer enquirer() {
            return new Enquirer(personNo, fullName, phone, email);
        }
    }

    public record StepRow(
            UUID enquiry,
            int stepNo,
            int revision,
            StepKind kind,
            LocalDate onDay,
            LocalDate untilDay,
            String code,
            UUID otherId,
            Integer approvalNo,
            String note,
            boolean withdrawn) {

        static StepRow of(UUID enquiry, int revision, Step is, boolean withdrawn) {
            return new StepRow(
                    enquiry,
                    is.stepNo(),
                    revision,
                    is.kind(),
                    is.on(),
                    is.until(),
                    is.code(),
                    is.other(),
                    is.approval(),
                    is.note(),
                    withdrawn);
        }

        Step step() {
            return new Step(stepNo, kind, onDay, untilDay, code, otherId, approvalNo, note);
        }
    }

    public record CheckRow(
            UUID enquiry,
            int checkNo,
            int revision,
            String kind,
            Integer personNo,
            LocalDate sentOn,
            LocalDate chasedOn,
            LocalDate receivedOn,
            LocalDate expiresOn,
            String note,
            boolean withdrawn) {

        static CheckRow of(UUID enquiry, int revision, Check is, boolean withdrawn) {
            return new CheckRow(
                    enquiry,
                    is.checkNo(),
                    revision,
                    is.kind(),
                    is.personNo(),
                    is.sent(),
                    is.chased(),
                    is.received(),
                    is.expires(),
                    is.note(),
                    withdrawn);
        }

        Check check() {
            return new Check(checkNo, kind, personNo, sentOn, chasedOn, receivedOn, expiresOn, note);
        }
    }

    FirstContact contact() {
        return contacts.stream()
                .max(Comparator.comparingInt(Contact::revision))
                .orElseThrow()
                .contact();
    }

    List<Enquirer> peopleNow() {
        return latest(people, Person::personNo, Person::revision).stream()
                .filter(row -> !row.withdrawn())
                .map(Person::enquirer)
                .toList();
    }

    /** With the days that the rows themselves tell. */
    List<Step> stepsNow() {
        return latest(steps, StepRow::stepNo, StepRow::revision).stream()
                .filter(row -> !row.withdrawn())
                .map(StepRow::step)
                .toList();
    }

    List<Check> checksNow() {
        return latest(checks, CheckRow::checkNo, CheckRow::revision).stream()
                .filter(row -> !row.withdrawn())
                .map(CheckRow::check)
                .toList();
    }

    /** The first number that no person, step or check ever had. */
    static <T> int next(Collection<T> rows, ToIntFunction<T> number) {
        return rows.stream().mapToInt(number).max().orElse(0) + 1;
    }

    /** @param day of an approval, as the register tells it */
    Enquiry enquiry(Function<Step, Step> day, List<Enquiry> joined) {
        return new Enquiry(
                id,
                reference,
                contact(),
                peopleNow(),
                stepsNow().stream().map(day).toList(),
                checksNow(),
                joined);
    }

    private static <T> Collection<T> latest(List<T> rows, ToIntFunction<T> number, ToIntFunction<T> revision) {
        Map<Integer, T> latest = new LinkedHashMap<>();
        rows.stream()
                .sorted(Comparator.comparingInt(number).thenComparingInt(revision))
                .forEach(row -> latest.put(number.applyAsInt(row), row));
        return latest.values();
    }
}
