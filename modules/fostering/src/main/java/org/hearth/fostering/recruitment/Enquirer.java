package org.hearth.fostering.recruitment;

import java.util.Locale;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Typed;

/**
 * Somebody who asks to foster. An enquiry has one or two of them.
 *
 * @param personNo counts within the enquiry
 * @param phone    as they gave it; empty for none
 * @param email    likewise
 */
public record Enquirer(int personNo, String fullName, String phone, String email) {
    static final int MOST = 2;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_EMAIL = 200;

    public static Enquirer asked(String fullName, String phone, String email) {
        return new Enquirer(0, fullName, phone, email);
    }

    /** @throws RuleBroken for the first part that cannot be; the message holds nothing of theirs */
    Enquirer checked(int number) {
        String name = Typed.words("fullName", fullName, LONGEST_NAME).replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw new RuleBroken("fullName", "Enter the person's name, as they write it.");
        }
        String telephone = Typed.words("phone", phone, LONGEST_PHONE);
        if (!telephone.isEmpty() && telephone.chars().filter(Character::isDigit).count() < 6) {
            throw new RuleBroken(
                    "phone", "A telephone number has at least 6 figures. Enter it whole, or leave it empty.");
        }
        String address = Typed.words("email", email, LONGEST_EMAIL);
        if (!address.isEmpty() && !address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw new RuleBroken(
                    "email", "This is no email address. Enter one such as name@example.org, or leave it empty.");
        }
        return new Enquirer(number, name, telephone, address.toLowerCase(Locale.ROOT));
    }
}
