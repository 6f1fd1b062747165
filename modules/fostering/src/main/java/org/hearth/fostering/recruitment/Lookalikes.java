package org.hearth.fostering.recruitment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which enquiries may be of the same people. It proposes and gives its reason; a person merges them or tells them apart. A
 * name alone is never a reason: it needs the same postcode district beside it.
 */
final class Lookalikes {
    private static final int ALIKE_FROM = 5;

    private Lookalikes() {}

    /** @param why in a sentence, without a name, number or address in it */
    record Found(Enquiry other, String why) {}

    /** Of all others, the latest first; those merged or told apart already are left out. */
    static List<Found> of(Enquiry one, List<Enquiry> all) {
        var found = new ArrayList<Found>();
        for (Enquiry other : all) {
            if (!other.id().equals(one.id()) && !other.isMerged() && !toldApart(one, other) && !toldApart(other, one)) {
                why(one, other).ifPresent(why -> found.add(new Found(other, why)));
            }
        }
        found.sort(Comparator.comparing((Found each) -> each.other().since()).reversed());
        return found;
    }

    private static boolean toldApart(Enquiry one, Enquiry other) {
        return one.steps().stream()
                .anyMatch(
                        step -> step.kind() == StepKind.TOLD_APART && other.id().equals(step.other()));
    }

    private static Optional<String> why(Enquiry one, Enquiry other) {
        if (shared(one, other, person -> person.email().isEmpty() ? Stream.empty() : Stream.of(person.email()))) {
            return Optional.of("The same email address.");
        }
        if (shared(one, other, person -> phone(person.phone()))) {
            return Optional.of("The same telephone number.");
        }
        boolean near = !one.contact().district().isEmpty()
                && one.contact().district().equals(other.contact().district());
        if (!near) {
            return Optional.empty();
        }
        boolean same = one.people().stream().anyMatch(person -> other.people().stream()
                .anyMatch(another -> name(person.fullName()).equals(name(another.fullName()))));
        if (same) {
            return Optional.of("The same name in the same postcode district.");
        }
        boolean alike = one.people().stream().anyMatch(person -> other.people().stream()
                .anyMatch(another -> alike(person.fullName(), another.fullName())));
        return alike ? Optional.of("A name much like it in the same postcode district.") : Optional.empty();
    }

    private interface Told {
        Stream<String> of(Enquirer person);
    }

    private static boolean shared(Enquiry one, Enquiry other, Told told) {
        Set<String> theirs = one.people().stream().flatMap(told::of).collect(Collectors.toSet());
        return other.people().stream().flatMap(told::of).anyMatch(theirs::contains);
    }

    /** As digits, from the country code or the first nought on. */
    private static Stream<String> phone(String typed) {
        String digits = typed.replaceAll("\\D", "").replaceFirst("^(0044|44|0)", "");
        return digits.isEmpty() ? Stream.empty() : Stream.of(digits);
    }

    /** Its words without accents, hyphens and apostrophes, in no order. */
    static Set<String> name(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.UK)
                .replaceAll("['\u2019]", "");
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All words but one are the same, and the one differs by a letter. */
    private static boolean alike(String one, String other) {
        Set<String> mine = name(one);
        Set<String> theirs = name(other);
        var left = new TreeSet<>(mine);
        left.removeAll(theirs);
        var right = new TreeSet<>(theirs);
        right.removeAll(mine);
        return mine.size() > 1
                && left.size() == 1
                && right.size() == 1
                && left.first().length() >= ALIKE_FROM
                && right.first().length() >= ALIKE_FROM
                && isOneLetterFrom(left.first(), right.first());
    }

    /** One letter more, less or other. */
    static boolean isOneLetterFrom(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        return longer.substring(at + 1 > longer.length() ? longer.length() : at + 1)
                .equals(shorter.substring(
                        shorter.length() == longer.length() ? Math.min(at + 1, shorter.length()) : at));
    }
}
