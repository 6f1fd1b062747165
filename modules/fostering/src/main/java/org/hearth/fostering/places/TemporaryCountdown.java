package org.hearth.fostering.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.TemporarySpell;

/** How long each temporary approval still holds, and where children live with carers whose temporary approval is over. */
@ApplicationScoped
public class TemporaryCountdown {
    private final Occupancies occupancies;
    private final CareBooks books;

    /** For the container's proxy. */
    protected TemporaryCountdown() {
        this(null, null);
    }

    @Inject
    public TemporaryCountdown(Occupancies occupancies, CareBooks books) {
        this.occupancies = occupancies;
        this.books = books;
    }

    /**
     * One as it stands today.
     *
     * @param children whom it is for, as lists call them
     * @param lastDay  {@code null} while an independent review runs
     * @param stands   how it stands, in a sentence
     * @param toLookAt whether a child lives there still though it is over
     */
    public record Line(
            Household household,
            List<String> children,
            LocalDate from,
            LocalDate lastDay,
            String stands,
            boolean toLookAt) {}

    /** Those that run and those to look at; these first, then what ends first. */
    public List<Line> open() {
        var temporary = occupancies.now().households().stream()
                .filter(places -> !TemporarySpell.of(places.household()).isEmpty())
                .toList();
        if (temporary.isEmpty()) {
            return List.of();
        }
        LocalDate today = occupancies.today();
        Map<UUID, String> names = books.book().children().stream()
                .collect(Collectors.toMap(
                        ChildHistory::id, child -> child.isRestricted() ? "Restricted" : child.reference()));
        return temporary.stream()
                .flatMap(places -> line(places, today, names).stream())
                .sorted(Comparator.comparing(Line::toLookAt)
                        .reversed()
                        .thenComparing(Line::lastDay, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(one -> one.household().reference()))
                .toList();
    }

    /** How many of them somebody has to look at. */
    public int toLookAt() {
        return (int) open().stream().filter(Line::toLookAt).count();
    }

    private static Optional<Line> line(HouseholdPlaces places, LocalDate today, Map<UUID, String> names) {
        Household household = places.household();
        Optional<TemporarySpell> running = TemporarySpell.on(household, today);
        if (running.isPresent()) {
            TemporarySpell spell = running.get();
            return Optional.of(line(household, spell, today, spell.countdown(today), false, names));
        }
        Approval last = household.approvals().get(household.approvals().size() - 1);
        if (last.kind() != HouseholdKind.TEMPORARY || last.period().from().isAfter(today)) {
            return Optional.empty();
        }
        var spell = new TemporarySpell(last);
        List<String> still = names(
                places.on(today).occupants().stream()
                        .map(Occupant::child)
                        .filter(Objects::nonNull)
                        .filter(spell.children(today)::contains)
                        .distinct(),
                names);
        return still.isEmpty()
                ? Optional.empty()
                : Optional.of(line(
                        household,
                        spell,
                        today,
                        "%s %s %s there still. Have the carers approved in full, or end the placement."
                                .formatted(
                                        spell.countdown(today),
                                        String.join(", ", still),
                                        still.size() == 1 ? "lives" : "live"),
                        true,
                        names));
    }

    private static Line line(
            Household household,
            TemporarySpell spell,
            LocalDate today,
            String stands,
            boolean toLookAt,
            Map<UUID, String> names) {
        return new Line(
                household,
                names(spell.children(today).stream(), names),
                spell.from(),
                spell.lastDay(),
                stands,
                toLookAt);
    }

    private static List<String> names(Stream<UUID> children, Map<UUID, String> names) {
        return children.map(child -> names.getOrDefault(child, "A child who is not held any more"))
                .sorted()
                .toList();
    }
}
