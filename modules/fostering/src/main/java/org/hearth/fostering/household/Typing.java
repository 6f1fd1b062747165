package org.hearth.fostering.household;

import java.util.Optional;
import java.util.UUID;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.pages.Typed;

/** What people type into the forms, read alike everywhere. */
public final class Typing {
    private Typing() {}

    /** Without hidden characters, and nothing cut. @throws RuleBroken for {@code field} where it is too long */
    public static String words(String field, String typed, int longest) {
        return Typed.words(field, typed, longest);
    }

    /** {@code null} where nothing is typed. @throws RuleBroken for {@code field} where it is no whole number */
    public static Integer whole(String field, String typed) {
        return whole(field, typed, "2");
    }

    /** @param such a number that could be meant */
    public static Integer whole(String field, String typed, String such) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?[0-9]{1,6}")) {
            throw new RuleBroken(
                    field,
                    "\"%s\" %s. Enter one in figures, such as %s."
                            .formatted(
                                    text.length() > 20 ? text.substring(0, 20) + "..." : text,
                                    text.matches("-?[0-9]+")
                                            ? "is a larger number than can be meant"
                                            : "is not a whole number",
                                    such));
        }
        return Integer.valueOf(text);
    }

    /** {@code null} where nothing is chosen. @throws RuleBroken for {@code field} where there is no such choice */
    public static <E extends Enum<E>> E choice(String field, String typed, Class<E> of) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        E[] choices = of.getEnumConstants();
        return Keys.find(choices, text)
                .orElseThrow(() -> new RuleBroken(
                        field,
                        "\"%s\" is not one of the choices. Choose one of %s."
                                .formatted(
                                        text.length() > 30 ? text.substring(0, 30) + "..." : text, Keys.all(choices))));
    }

    /** As in addresses and in the API: {@code family-and-friends}. */
    public static String key(Enum<?> one) {
        return one == null ? null : Keys.of(one);
    }

    /** The household that the address names. */
    public static Optional<UUID> id() {
        return Pages.parameter("id").flatMap(Typing::id);
    }

    public static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The revision that the form was read at; of a form without one nothing can be saved. */
    public static int seen() {
        return Pages.parameter("seen")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(-1);
    }

    /** As first read, also when the page comes back with an error. */
    public static String seenOr(int revision) {
        return Pages.parameter("seen").orElse(String.valueOf(revision));
    }
}
