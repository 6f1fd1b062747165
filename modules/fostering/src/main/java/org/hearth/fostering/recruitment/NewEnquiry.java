package org.hearth.fostering.recruitment;

import java.util.List;

/**
 * An enquiry to be entered.
 *
 * @param reference empty where Hearth is to number it
 * @param people    one or two
 */
public record NewEnquiry(String reference, FirstContact contact, List<Enquirer> people) {
    public NewEnquiry {
        people = List.copyOf(people);
    }
}
