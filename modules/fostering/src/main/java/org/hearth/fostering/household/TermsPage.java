package org.hearth.fostering.household;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;

/** Varies the terms from a day on; where the address names terms by their first day, it corrects those. */
@Named
@RequestScoped
public class TermsPage extends HouseholdForm {

    @Inject
    NamedChildren children;

    private TermsForm terms;
    private LocalDate from;
    private LocalDate recorded;
    private boolean first;
    private boolean asked = true;
    private List<String> mistake = List.of();

    @PostConstruct
    void begin() {
        terms = new TermsForm(children);
        open("terms");
        if (!isFound()) {
            return;
        }
        String wanted =
                Pages.parameter("recorded").or(() -> Pages.parameter("from")).orElse("");
        if (wanted.isEmpty()) {
            var approvals = household().approvals();
            var newest = approvals.get(approvals.size() - 1).terms();
            terms.showing(newest.get(newest.size() - 1));
            return;
        }
        asked = false;
        for (Approval approval : household().approvals()) {
            for (Terms one : approval.terms()) {
                if (one.period().from().toString().equals(wanted)) {
                    asked = true;
                    recorded = one.period().from();
                    from = recorded;
                    first = recorded.equals(approval.period().from());
                    terms.showing(one);
                }
            }
        }
    }

    @Override
    public boolean isFound() {
        return super.isFound() && asked;
    }

    /** Whether terms are put right that are recorded already. */
    public boolean isCorrecting() {
        return recorded != null;
    }

    /** Whether they could have been entered by mistake as a whole. */
    public boolean isMayWithdraw() {
        return isCorrecting() && !first;
    }

    public String getRecorded() {
        return recorded == null ? "" : recorded.toString();
    }

    public String getHeading() {
        return isCorrecting()
                ? "Correct the terms from " + Days.inWords(recorded)
                : "Vary the terms of " + getReference();
    }

    public List<Choice> getMistakes() {
        return List.of(Choice.of("yes", "These terms were entered by mistake and never held"));
    }

    public void save() {
        if (!isCorrecting()) {
            saveOnce(
                    () -> households.vary(id(), from, terms.asked(), getWhy(), seen()),
                    "The terms are varied from %s.".formatted(Days.inWords(from)));
        } else if (mistake.isEmpty()) {
            saveOnce(
                    () -> households.correctTerms(id(), recorded, from, terms.asked(), getWhy(), seen()),
                    "The terms are corrected. What was known before can still be read.");
        } else {
            saveOnce(
                    () -> households.withdrawTerms(id(), recorded, getWhy(), seen()),
                    "The terms are withdrawn. Those before them go on.");
        }
    }

    public TermsForm getTerms() {
        return terms;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public List<String> getMistake() {
        return mistake;
    }

    public void setMistake(List<String> mistake) {
        this.mistake = mistake == null ? List.of() : mistake;
    }
}
