package org.hearth.fostering.household;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hearth.platform.api.Refusals;
import org.hearth.platform.api.RuleBroken;

/** Terms of approval as they are asked for; each part as in {@link Terms}, and {@code null} where nothing was entered. */
public record AskedTerms(
        Integer places,
        Set<FosteringType> types,
        Integer fromAge,
        Integer toAge,
        Sexes sexes,
        boolean siblingsOnly,
        Set<UUID> named,
        String exclusions,
        String conditions) {
    static final int MOST_PLACES = 10;

    /** Whom the law calls a child. */
    static final int OLDEST = 17;

    /** Lodgings are for young people who are nearly grown up. */
    static final int YOUNGEST_LODGER = 16;

    private static final int LONGEST = 2000;

    /** @throws RuleBroken for each part that no household of this kind can be approved for */
    AskedTerms checked(HouseholdKind kind) {
        var refusals = new Refusals();
        refusals.check(this::checkPlaces);
        var all = types == null || types.isEmpty() ? EnumSet.noneOf(FosteringType.class) : EnumSet.copyOf(types);
        refusals.check(!all.isEmpty(), () -> new RuleBroken("types", "Choose what the household is approved for."));
        refusals.check(() -> checkAge("fromAge", "youngest", fromAge));
        refusals.check(() -> checkAge("toAge", "oldest", toAge));
        refusals.tell();
        if (fromAge > toAge) {
            throw new RuleBroken(
                    "toAge",
                    "The oldest age, %d, is below the youngest, %d. Enter %2$d or more.".formatted(toAge, fromAge));
        }
        checkKind(kind, all);
        return new AskedTerms(
                places,
                all,
                fromAge,
                toAge,
                sexes == null ? Sexes.ANY : sexes,
                siblingsOnly,
                named == null ? Set.of() : Set.copyOf(named),
                Typing.words("exclusions", exclusions, LONGEST),
                Typing.words("conditions", conditions, LONGEST));
    }

    private void checkPlaces() {
        if (places == null) {
            throw new RuleBroken(
                    "places",
                    "Enter how many children the household may foster at one time, 1 to %d.".formatted(MOST_PLACES));
        }
        if (places < 1 || places > MOST_PLACES) {
            throw new RuleBroken(
                    "places",
                    "A household cannot be approved for %d children at one time. Enter 1 to %d."
                            .formatted(places, MOST_PLACES));
        }
    }

    private static void checkAge(String field, String which, Integer age) {
        if (age == null) {
            throw new RuleBroken(field, "Enter the %s age in whole years, 0 to %d.".formatted(which, OLDEST));
        }
        if (age < 0 || age > OLDEST) {
            throw new RuleBroken(
                    field,
                    "%d is no age of a foster child. Enter the %s age in whole years, 0 to %d."
                            .formatted(age, which, OLDEST));
        }
    }

    private void checkKind(HouseholdKind kind, Set<FosteringType> all) {
        if (kind == HouseholdKind.SUPPORTED_LODGINGS) {
            if (!all.equals(EnumSet.of(FosteringType.SUPPORTED_LODGINGS))) {
                throw new RuleBroken(
                        "types",
                        "A supported lodgings household is approved for supported lodgings and nothing else. Choose that alone, or another kind of household.");
            }
            if (fromAge < YOUNGEST_LODGER) {
                throw new RuleBroken(
                        "fromAge",
                        "Supported lodgings are for young people of %d and 17, not from %d. Enter %1$d or 17."
                                .formatted(YOUNGEST_LODGER, fromAge));
            }
        }
        if (kind == HouseholdKind.TEMPORARY) {
            checkNamed();
        }
        if (kind == HouseholdKind.SHORT_BREAKS && !all.contains(FosteringType.SHORT_BREAKS)) {
            throw new RuleBroken(
                    "types",
                    "A short breaks household is approved for short breaks. Choose short breaks, or another kind of household.");
        }
    }

    private void checkNamed() {
        int children = named == null ? 0 : named.size();
        if (children == 0) {
            throw new RuleBroken(
                    "named",
                    "A temporary approval is for the children with whom the carers are connected. Enter the reference of each.");
        }
        if (places != children) {
            throw new RuleBroken(
                    "places",
                    "It names %d %s and is for %d. Enter %1$d places, or the children whom it names."
                            .formatted(children, children == 1 ? "child" : "children", places));
        }
    }
}
