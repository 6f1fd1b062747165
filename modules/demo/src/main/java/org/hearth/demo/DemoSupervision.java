package org.hearth.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.fostering.api.HouseholdHistory;
import org.hearth.fostering.api.HouseholdHistory.Spell;
import org.hearth.fostering.api.SupervisionHistories;
import org.hearth.fostering.api.SupervisionHistory;
import org.hearth.fostering.api.SupervisionHistory.Reviewed;
import org.hearth.fostering.api.SupervisionHistory.Supervised;
import org.hearth.fostering.api.SupervisionHistory.Visited;
import org.hearth.platform.api.time.UkTime;

/**
 * Reviews and visits of the invented foster homes up to the day it is loaded. Most are in time. Some reviews were late and
 * some are, a few households were never reviewed, some have not been visited for months, some had no unannounced visit, and
 * of some it is not recorded whether one was. Every worker is called Invented.
 */
@ApplicationScoped
class DemoSupervision {
    private static final long SEED = 13L;
    private static final int LATEST =
            DemoFiles.YEARS.stream().max(Integer::compare).orElseThrow();

    /** Reviews are told from here on, visits from later on. */
    static final LocalDate REVIEWS = LocalDate.of(LATEST - 3, 4, 1);

    static final LocalDate VISITS = LocalDate.of(LATEST - 1, 1, 1);

    private static final LocalDate OTHER_WORKERS = LocalDate.of(LATEST - 1, 9, 1);
    private static final List<String> WORKERS = List.of(
            "fostering",
            "Ada Invented",
            "Bo Invented",
            "Cleo Invented",
            "Dev Invented",
            "Esme Invented",
            "Finn Invented",
            "Gita Invented",
            "Hugo Invented");
    private static final List<String> NOT_MADE = List.of("NH1", "NH2", "NH3", "NH4", "NH0");

    private SupervisionHistories supervision;
    private DemoHouseholds households;
    private Clock clock;

    DemoSupervision() {}

    @Inject
    DemoSupervision(SupervisionHistories supervision, DemoHouseholds households, Clock clock) {
        this.supervision = supervision;
        this.households = households;
        this.clock = clock;
    }

    /** What was loaded already stays as it is. */
    int load() {
        return supervision.load(histories(households.all(), UkTime.today(clock)));
    }

    static List<SupervisionHistory> histories(List<HouseholdHistory> households, LocalDate today) {
        var histories = new ArrayList<SupervisionHistory>();
        for (int i = 0; i < households.size(); i++) {
            var told = new Told(i, today);
            households.get(i).spells().forEach(told::tell);
            if (told.isAnything()) {
                histories.add(
                        new SupervisionHistory(households.get(i).reference(), told.reviews, told.visits, told.workers));
            }
        }
        return histories;
    }

    /** Of one household, by its number. */
    private static final class Told {
        private final int i;
        private final LocalDate today;
        private final Dice dice;
        private final List<Reviewed> reviews = new ArrayList<>();
        private final List<Visited> visits = new ArrayList<>();
        private final List<Supervised> workers = new ArrayList<>();

        Told(int i, LocalDate today) {
            this.i = i;
            this.today = today;
            this.dice = Dice.of(SEED, "supervision", i);
        }

        boolean isAnything() {
            return !reviews.isEmpty() || !visits.isEmpty() || !workers.isEmpty();
        }

        void tell(Spell spell) {
            if (spell.kind().equals("supported-lodgings")) {
                return;
            }
            LocalDate end = spell.leftOn() == null || spell.leftOn().isAfter(today) ? today : spell.leftOn();
            if (i % 41 != 5) {
                review(spell.approvedOn(), i % 23 == 3 ? end.minusMonths(13) : end);
            }
            visit(later(spell.approvedOn(), VISITS), i % 37 == 9 ? end.minusDays(120) : end);
            if (i % 19 != 6) {
                supervise(later(spell.approvedOn(), REVIEWS), end);
            }
        }

        /** Before {@code end}. */
        private void review(LocalDate approvedOn, LocalDate end) {
            boolean first = !approvedOn.isBefore(REVIEWS);
            LocalDate on = first
                    ? approvedOn.plusYears(1).plusDays(daysBesideTheDue())
                    : REVIEWS.plusDays(dice.between(0, 364));
            while (on.isBefore(end)) {
                LocalDate panel = on.plusDays(dice.between(14, 40));
                reviews.add(new Reviewed(
                        on,
                        first,
                        first && i % 29 != 4 && panel.isBefore(today) ? panel : null,
                        i % 97 == 13 ? "not-suitable" : dice.chance(0.1) ? "terms-changed" : "continues"));
                first = false;
                on = on.plusYears(1).plusDays(daysBesideTheDue());
            }
        }

        /** Seven of eight are held some weeks before they are due. */
        private int daysBesideTheDue() {
            return dice.chance(0.125) ? dice.between(1, 45) : -dice.between(3, 35);
        }

        private void visit(LocalDate from, LocalDate end) {
            LocalDate on = from.plusDays(dice.between(0, 35));
            while (on.isBefore(end)) {
                boolean made = !dice.chance(0.05);
                visits.add(new Visited(on, announcement(), made ? null : dice.oneOf(NOT_MADE)));
                on = on.plusDays(
                        !made ? dice.between(5, 10) : dice.chance(0.06) ? dice.between(43, 70) : dice.between(28, 42));
            }
        }

        /** Some households never had one unannounced; of some it is not recorded. */
        private String announcement() {
            boolean unannounced = dice.chance(0.2);
            return i % 31 == 7 || !unannounced ? "announced" : i % 31 == 8 ? "not-recorded" : "unannounced";
        }

        private void supervise(LocalDate from, LocalDate end) {
            if (!from.isBefore(end)) {
                return;
            }
            workers.add(new Supervised(from, WORKERS.get(i % WORKERS.size())));
            if (i % 7 == 2 && from.isBefore(OTHER_WORKERS) && OTHER_WORKERS.isBefore(end)) {
                workers.add(new Supervised(OTHER_WORKERS, WORKERS.get((i + 4) % WORKERS.size())));
            }
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
