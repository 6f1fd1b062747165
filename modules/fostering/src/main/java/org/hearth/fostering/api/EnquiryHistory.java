package org.hearth.fostering.api;

import java.time.LocalDate;
import java.util.List;

/**
 * An enquiry and what became of it, as another source tells it. Words for choices are those of the interface:
 * {@code mainstream}, {@code stage-2-started}.
 *
 * @param day      of the first contact
 * @param source   a code of the list of sources
 * @param district first part of the postcode; empty where it is not known
 * @param people   one or two
 */
public record EnquiryHistory(
        String reference,
        LocalDate day,
        String source,
        String campaign,
        String district,
        String kind,
        List<Person> people,
        List<Happened> steps,
        List<Checked> checks) {
    public EnquiryHistory {
        people = List.copyOf(people);
        steps = List.copyOf(steps);
        checks = List.copyOf(checks);
    }

    /** @param phone empty for none, as is {@code email} */
    public record Person(String fullName, String phone, String email) {}

    /**
     * @param kind      as in the interface; {@code decided} with {@code approved} or {@code refused} as its code
     * @param until     the first day after a pause; else {@code null}
     * @param code      the coded reason, recommendation or outcome; {@code null} for none
     * @param household of an approval, the reference of the household that the register has; else {@code null}
     */
    public record Happened(String kind, LocalDate on, LocalDate until, String code, String household) {
        public static Happened of(String kind, LocalDate on) {
            return new Happened(kind, on, null, null, null);
        }
    }

    /** @param person 1 or 2; {@code null} for the household */
    public record Checked(
            String kind, Integer person, LocalDate sent, LocalDate chased, LocalDate received, LocalDate expires) {}
}
