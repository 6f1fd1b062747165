package org.hearth.fostering.supervision;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;

/** Records who supervises a household from a day on. */
@Named
@RequestScoped
public class SupervisingWorkerPage extends SupervisionForm<Assignment> {
    private LocalDate from;
    private String worker = "";

    @PostConstruct
    void begin() {
        open("worker", records -> records.assignments(id()), Assignment::number);
        if (kept() != null) {
            from = kept().from();
            worker = kept().worker();
        }
    }

    @Override
    void record() {
        records.worker(id(), asked(), seen());
    }

    @Override
    void change() {
        records.changeWorker(id(), kept().number(), asked(), isCorrection(), getWhy(), seen());
    }

    @Override
    void withdraw() {
        records.withdrawWorker(id(), kept().number(), getWhy(), seen());
    }

    private AskedWorker asked() {
        return new AskedWorker(from, worker);
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getWorker() {
        return worker;
    }

    public void setWorker(String worker) {
        this.worker = worker;
    }
}
