package org.hearth.fostering.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Keys;
import org.hearth.fostering.household.Member;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;

/** The one way to read concerns, for pages, API and files alike: an audit line for each list, export and view. */
@ApplicationScoped
class ConcernViews {
    /** As in the table of permissions. */
    static final String RESOURCE = "fostering-concerns";

    @Inject
    Concerns concerns;

    @Inject
    Households households;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    /** Which of them are asked for. */
    enum State {
        ANY("All"),
        OPEN("Open"),
        CLOSED("Closed");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** @param household reference of the one whose are asked for; empty for all */
    record Question(State state, String household) {

        /** @throws RuleBroken for {@code state} where there is none of that name */
        static Question of(Optional<String> state, Optional<String> household) {
            return new Question(
                    state.map(key -> Keys.find(State.values(), key)
                                    .orElseThrow(() -> new RuleBroken(
                                            "state",
                                            "\"%s\" is not one of the choices. Choose one of %s."
                                                    .formatted(key, Keys.all(State.values())))))
                            .orElse(State.ANY),
                    household.orElse("").strip());
        }
    }

    /** A concern with the reference of its household. */
    record Listed(Concern concern, String household) {}

    LocalDate today() {
        return concerns.today();
    }

    boolean mayRead() {
        return permissions.may(person.get(), RESOURCE, Action.VIEW);
    }

    boolean mayWrite() {
        return permissions.may(person.get(), RESOURCE, Action.WRITE);
    }

    List<Listed> listed(Question asked) {
        return read("concerns.listed", asked, null);
    }

    List<Listed> exported(Question asked, String format) {
        return read("concerns.exported", asked, format);
    }

    /** Those that are open first, then the latest first. */
    private List<Listed> read(String what, Question asked, String format) {
        LocalDate today = today();
        Map<UUID, Household> register =
                households.known(null).stream().collect(Collectors.toMap(Household::id, Function.identity()));
        var found = concerns.known(null).stream()
                .map(one -> new Listed(one, register.get(one.household()).reference()))
                .filter(one -> asked.state() == State.ANY
                        || (asked.state() == State.OPEN) == one.concern().isOpenOn(today))
                .filter(one -> asked.household().isEmpty() || asked.household().equalsIgnoreCase(one.household()))
                .sorted(Comparator.comparing((Listed one) -> !one.concern().isOpenOn(today))
                        .thenComparing(one -> one.concern().receivedOn(), Comparator.reverseOrder())
                        .thenComparing(one -> one.concern().reference()))
                .toList();
        var details = new TreeMap<>(Map.of("state", Keys.of(asked.state()), "rows", String.valueOf(found.size())));
        if (format != null) {
            details.put("format", format);
        }
        audit.record(what, null, details);
        return found;
    }

    Optional<Concern> view(Optional<UUID> id, Optional<String> reference) {
        var found = id.flatMap(concerns::find).or(() -> reference.flatMap(concerns::byReference));
        found.ifPresent(one -> audit.record("concern.viewed", one.reference(), Map.of()));
        return found;
    }

    /**
     * Whether the household is on hold today; asked for who may read it. The audit has a line either way and no reference:
     * beside the line of the household's page it would say whose the concern is.
     */
    boolean isOnHold(UUID household) {
        LocalDate today = today();
        audit.record("concern.status-viewed", null, Map.of());
        return concerns.of(household).stream().anyMatch(one -> one.outOfUse().includes(today));
    }

    Optional<Household> household(UUID id) {
        return households.find(id);
    }

    /** Names of the carers whom it is about. */
    List<String> about(Concern concern) {
        return concerns.carers(concern.household()).stream()
                .filter(one -> concern.carers().contains(one.memberNo()))
                .map(Member::fullName)
                .toList();
    }

    /** {@code 12 working days}. */
    static String days(int days) {
        return "%d working %s".formatted(days, days == 1 ? "day" : "days");
    }

    Block.Table table(List<Listed> found) {
        LocalDate today = today();
        return new Block.Table(
                "Allegations and concerns",
                List.of(
                        words("Reference"),
                        words("Household"),
                        words("Kind"),
                        words("Received"),
                        words("Strategy meeting"),
                        words("Referred"),
                        words("Support"),
                        words("Support offered"),
                        words("Child moved"),
                        new Column("Working days open", 1, true),
                        words("Outcome"),
                        words("Closed"),
                        words("Review of approval"),
                        words("Home available again"),
                        words("Missing")),
                found.stream()
                        .map(one -> cells(one.household(), one.concern(), today))
                        .toList(),
                "");
    }

    private static List<String> cells(String household, Concern one, LocalDate today) {
        return List.of(
                one.reference(),
                household,
                one.kind().words(),
                text(one.receivedOn()),
                text(one.strategyOn()),
                text(one.referredOn()),
                one.support().words(),
                text(one.supportOn()),
                one.moved().words(),
                String.valueOf(one.workingDaysOpen(today)),
                one.outcome() == null ? "" : one.outcome().words(),
                text(one.closedOn()),
                text(one.reviewedOn()),
                text(one.availableFrom()),
                String.join("; ", one.missing()));
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static Column words(String heading) {
        return new Column(heading, 2, false);
    }
}
