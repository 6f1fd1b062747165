package org.hearth.fostering.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;

/** The training of one household's carers: how each stands today, and what is recorded. */
@Named
@RequestScoped
public class CarersTrainingPage {

    @Inject
    SupervisionViews views;

    private Supervision of;
    private List<TrainingStanding> standings = List.of();

    /** @param late by how many days; empty where it is not */
    public record StandingLine(String carer, String training, String state, String colour, String words, String late) {}

    public record TrainingLine(String doneOn, String carer, String training, String until, String edit) {}

    static String address(UUID household) {
        return "/fostering/supervision/carers?id=" + household;
    }

    public void load() {
        of = Typing.id().flatMap(views::carers).orElse(null);
        if (of == null) {
            Pages.notFound();
            return;
        }
        standings = views.standing(of).training();
    }

    public boolean isFound() {
        return of != null;
    }

    /** Somebody's training can be recorded only where somebody is recorded. */
    public boolean isMayRecord() {
        return views.mayWrite() && !of.carers().isEmpty();
    }

    public String getId() {
        return of.household().id().toString();
    }

    public String getReference() {
        return of.household().reference();
    }

    public boolean isAsked() {
        return of.asked(views.today()).isPresent();
    }

    public boolean isNobody() {
        return of.carers().isEmpty();
    }

    public String getLimits() {
        return TrainingWords.limits(views.today());
    }

    public List<StandingLine> getStandings() {
        return standings.stream()
                .map(one -> new StandingLine(
                        one.carer().person().fullName(),
                        one.name(),
                        one.state().words(),
                        one.state().colour(),
                        TrainingWords.of(one),
                        StandingWords.late(one.standing())))
                .toList();
    }

    /** The latest first. */
    public List<TrainingLine> getTraining() {
        return of.carers().stream()
                .flatMap(carer -> carer.training().stream().map(one -> new Recorded(carer, one)))
                .sorted(Comparator.comparing((Recorded one) -> one.training().doneOn())
                        .thenComparing(one -> one.training().number())
                        .reversed())
                .map(this::line)
                .toList();
    }

    private record Recorded(Carer carer, Training training) {}

    private TrainingLine line(Recorded one) {
        Training training = one.training();
        return new TrainingLine(
                Days.inWords(training.doneOn()),
                one.carer().person().fullName(),
                training.name(),
                training.until() == null ? "Does not run out" : Days.inWords(training.until()),
                "/fostering/supervision/training?id=%s&no=%d"
                        .formatted(of.household().id(), training.number()));
    }
}
