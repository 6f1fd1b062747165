package org.hearth.fostering.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.fostering.api.TrainingHistories;
import org.hearth.fostering.api.TrainingHistory;
import org.hearth.fostering.household.AskedMember;
import org.hearth.fostering.household.Deed;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Member;
import org.hearth.fostering.household.Part;
import org.hearth.fostering.household.People;
import org.hearth.fostering.household.Recordings;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.Transactions;

/** Each history checked part by part as it would be by hand, and recorded as one. */
@ApplicationScoped
class LoadedTraining implements TrainingHistories {
    private final SupervisionTable table;
    private final Households households;
    private final People people;
    private final Recordings recordings;
    private final Transactions transactions;

    /** For the container's proxy. */
    LoadedTraining() {
        this(null, null, null, null, null);
    }

    @Inject
    LoadedTraining(
            SupervisionTable table,
            Households households,
            People people,
            Recordings recordings,
            Transactions transactions) {
        this.table = table;
        this.households = households;
        this.people = people;
        this.recordings = recordings;
        this.transactions = transactions;
    }

    @Override
    public int load(List<TrainingHistory> histories) {
        return transactions.inOne(() -> {
            Map<String, Household> known = households.known(null).stream()
                    .collect(Collectors.toMap(Household::reference, Function.identity()));
            var peopled = people.households();
            int loaded = 0;
            for (TrainingHistory history : histories) {
                Household of = known.get(history.household());
                if (of == null) {
                    throw new RuleBroken(
                            "household", "There is no household %s in the register.".formatted(history.household()));
                }
                if (!peopled.contains(of.id())) {
                    record(of, history, households.today());
                    loaded++;
                }
            }
            return loaded;
        });
    }

    private void record(Household of, TrainingHistory history, LocalDate today) {
        var asked = history.carers().stream()
                .map(one -> new AskedMember(Part.CARER, one.fullName(), null, null, "", one.joinedOn(), one.leftOn()))
                .toList();
        recordings.record(
                of.id(),
                of.reference(),
                households.revision(of.id()),
                Deed.TRAINING_LOADED,
                "",
                Map.of(
                        "carers",
                        String.valueOf(asked.size()),
                        "training",
                        String.valueOf(history.carers().stream()
                                .mapToInt(one -> one.completed().size())
                                .sum())),
                revision -> {
                    var carers = people.addAll(of.id(), revision, asked);
                    table.insertTraining(training(of, history, carers, today).stream()
                            .map(one -> TrainingRow.of(one, revision, false))
                            .toList());
                });
    }

    private static List<Training> training(
            Household of, TrainingHistory history, List<Member> carers, LocalDate today) {
        var all = new ArrayList<Training>();
        for (int i = 0; i < carers.size(); i++) {
            for (TrainingHistory.Completed one : history.carers().get(i).completed()) {
                var asked = new AskedTraining(carers.get(i).memberNo(), one.what(), one.on(), one.certificateUntil());
                asked.check(of, carers, all, today);
                all.add(asked.numbered(of.id(), all.size() + 1));
            }
        }
        return all;
    }
}
