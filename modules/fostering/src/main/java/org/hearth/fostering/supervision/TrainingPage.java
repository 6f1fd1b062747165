package org.hearth.fostering.supervision;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.pages.Choice;

/** Records that a carer completed the training standards or a course. */
@Named
@RequestScoped
public class TrainingPage extends SupervisionForm<Training> {

    @Inject
    Supervisions supervisions;

    private String carer = "";
    private String what = "";
    private LocalDate doneOn;
    private LocalDate certificateUntil;

    @PostConstruct
    void begin() {
        open("training", records -> records.training(id()), Training::number);
        Training was = kept();
        if (was != null) {
            carer = String.valueOf(was.carer());
            what = was.what();
            doneOn = was.doneOn();
            certificateUntil = was.certificateUntil();
        }
    }

    @Override
    public String getBack() {
        return CarersTrainingPage.address(id());
    }

    @Override
    void record() {
        records.training(id(), asked(), seen());
    }

    @Override
    void change() {
        records.changeTraining(id(), kept().number(), asked(), isCorrection(), getWhy(), seen());
    }

    @Override
    void withdraw() {
        records.withdrawTraining(id(), kept().number(), getWhy(), seen());
    }

    private AskedTraining asked() {
        return new AskedTraining(Typing.whole("carer", carer), what, doneOn, certificateUntil);
    }

    /** Those who are recorded as carers, who left too. */
    public List<Choice> getCarers() {
        return supervisions.carers(id()).stream()
                .map(one -> new Choice(
                        String.valueOf(one.memberNo()),
                        one.fullName(),
                        one.isThereOn(supervisions.today()) ? null : "Not there today"))
                .toList();
    }

    public List<Choice> getTrainings() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(
                Training.STANDARDS,
                "Training standards",
                "The portfolio of the training, support and development standards, completed once"));
        Course.all().forEach(one -> choices.add(Choice.of(one.code(), one.name())));
        return choices;
    }

    public String getCarer() {
        return carer;
    }

    public void setCarer(String carer) {
        this.carer = carer;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public LocalDate getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(LocalDate doneOn) {
        this.doneOn = doneOn;
    }

    public LocalDate getCertificateUntil() {
        return certificateUntil;
    }

    public void setCertificateUntil(LocalDate certificateUntil) {
        this.certificateUntil = certificateUntil;
    }
}
