package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hearth.fostering.household.Household;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Typed;

/**
 * Who supervises a household from a day on, as told.
 *
 * @param worker sign-in name, or name of who has none; empty for nobody
 */
public record AskedWorker(LocalDate from, String worker) {
    private static final int LONGEST = 100;
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} .,'\u2019_@-]*");

    /**
     * @param known sign-in names: whoever is meant by one stands by it however it was typed
     * @throws RuleBroken for the first part that cannot be
     */
    AskedWorker checked(Household of, List<Assignment> others, Set<String> known, LocalDate today) {
        Told.during(of, "from", from, today, "Enter the day from which they supervise the household.");
        if (others.stream().anyMatch(one -> one.from().equals(from))) {
            throw new RuleBroken(
                    "from",
                    "Who supervises %s from %s on is recorded already. Change that, or enter another day."
                            .formatted(of.reference(), Days.inWords(from)));
        }
        String name = Typed.words("worker", worker, LONGEST);
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            throw new RuleBroken(
                    "worker",
                    "This is neither a sign-in name nor a name: such begin with a letter and have letters, figures, spaces and . ' - _ @ alone. Enter the worker's, or leave it empty where nobody supervises the household.");
        }
        return new AskedWorker(
                from,
                known.stream()
                        .filter(one -> one.equalsIgnoreCase(name))
                        .findFirst()
                        .orElse(name));
    }

    Assignment numbered(UUID household, int number) {
        return new Assignment(household, number, from, worker);
    }
}
