package org.hearth.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.fostering.api.HouseholdHistory;
import org.hearth.fostering.api.TrainingHistory;
import org.hearth.fostering.api.TrainingHistory.Completed;
import org.hearth.fostering.api.TrainingHistory.Trained;
import org.junit.jupiter.api.Test;

/** The invented carers' training has every case in it, and nothing that could not have been. */
class DemoTrainingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private final List<TrainingHistory> all = DemoTraining.histories(DemoHouseholds.service(), TODAY);
    private final Map<String, HouseholdHistory> households = DemoHouseholds.service().stream()
            .collect(Collectors.toMap(HouseholdHistory::reference, Function.identity()));

    @Test
    void each_was_completed_since_the_records_begin_and_before_today_and_nothing_twice_on_one_day() {
        assertThat(all).flatExtracting(TrainingHistory::carers).allSatisfy(carer -> {
            assertThat(carer.completed())
                    .extracting(Completed::on)
                    .allMatch(day -> !day.isBefore(DemoTraining.RECORDS) && day.isBefore(TODAY));
            assertThat(new HashSet<>(carer.completed())).hasSameSizeAs(carer.completed());
            assertThat(carer.completed().stream()
                            .filter(one -> one.what().equals("TSD"))
                            .count())
                    .isLessThan(2);
            assertThat(carer.completed())
                    .filteredOn(one -> one.certificateUntil() != null)
                    .allMatch(one -> one.certificateUntil().isAfter(one.on()));
        });
    }

    @Test
    void there_are_one_and_two_carers_who_joined_later_who_left_and_households_of_which_none_is_recorded() {
        assertThat(all).extracting(one -> one.carers().size()).contains(1, 2).doesNotContain(0, 3);
        assertThat(all)
                .flatExtracting(TrainingHistory::carers)
                .anyMatch(carer -> carer.joinedOn() != null)
                .anyMatch(carer -> carer.leftOn() != null)
                .extracting(Trained::fullName)
                .allMatch(name -> name.endsWith(" Invented-Carer"));
        var told = all.stream().map(TrainingHistory::household).collect(Collectors.toSet());
        assertThat(households.values())
                .filteredOn(one -> !told.contains(one.reference()))
                .as("foster homes of which none is recorded")
                .anyMatch(one -> one.spells().get(0).kind().equals("mainstream")
                        && one.spells().get(one.spells().size() - 1).leftOn() == null);
    }

    @Test
    void most_courses_are_in_date_and_some_run_out_soon_have_run_out_or_never_were() {
        var now = all.stream()
                .filter(one -> {
                    var spells = households.get(one.household()).spells();
                    return spells.get(spells.size() - 1).leftOn() == null;
                })
                .flatMap(one -> one.carers().stream())
                .filter(carer -> carer.leftOn() == null)
                .toList();
        long inDate = now.stream().filter(carer -> until(carer).isAfter(TODAY)).count();
        long soon = now.stream()
                .filter(carer -> until(carer).isAfter(TODAY) && until(carer).isBefore(TODAY.plusDays(90)))
                .count();
        long never = now.stream()
                .filter(carer ->
                        carer.completed().stream().noneMatch(one -> one.what().equals("PREVENT")))
                .count();

        assertThat(inDate).isBetween(now.size() * 3L / 4, now.size() - 4L);
        assertThat(soon).isPositive();
        assertThat(never).isBetween(2L, now.size() / 6L);
    }

    /** Of first aid. */
    private static LocalDate until(Trained carer) {
        return carer.completed().stream()
                .filter(one -> one.what().equals("FIRST_AID"))
                .map(one -> one.certificateUntil() != null
                        ? one.certificateUntil()
                        : one.on().plusMonths(36))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    @Test
    void it_is_the_same_every_time() {
        assertThat(DemoTraining.histories(DemoHouseholds.service(), TODAY)).isEqualTo(all);
    }
}
