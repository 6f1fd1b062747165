package org.hearth.fostering.supervision;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.hearth.fostering.household.HouseholdForm;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/**
 * What the forms of supervision share: each records something new or, where the address names one by its number, changes,
 * corrects or withdraws that.
 *
 * @param <T> what is recorded
 */
public abstract class SupervisionForm<T> extends HouseholdForm {
    @Inject
    SupervisionRecords records;

    private T kept;
    private List<String> mistake = List.of();

    /** To be called before anything else. */
    void open(String part, Function<SupervisionRecords, List<T>> there, ToIntFunction<T> number) {
        open(part);
        Optional<String> asked = Pages.parameter("no");
        if (super.isFound() && asked.isPresent()) {
            kept = there.apply(records).stream()
                    .filter(one -> asked.get().equals(String.valueOf(number.applyAsInt(one))))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What is to be changed; {@code null} for something new. */
    T kept() {
        return kept;
    }

    @Override
    public boolean isFound() {
        return super.isFound() && (kept != null || Pages.parameter("no").isEmpty());
    }

    public boolean isThere() {
        return kept != null;
    }

    public String getNo() {
        return Pages.parameter("no").orElse("");
    }

    @Override
    public String getBack() {
        return HouseholdSupervisionPage.address(id());
    }

    public void save() {
        if (kept == null) {
            saveOnce(this::record, "It is recorded.");
        } else if (!mistake.isEmpty()) {
            saveOnce(this::withdraw, "It is withdrawn, as entered by mistake.");
        } else {
            saveOnce(this::change, "What is recorded is %s.".formatted(isCorrection() ? "corrected" : "changed"));
        }
    }

    abstract void record();

    abstract void change();

    abstract void withdraw();

    public List<Choice> getMistakes() {
        return List.of(Choice.of("yes", "This was entered by mistake and never was"));
    }

    public List<String> getMistake() {
        return mistake;
    }

    public void setMistake(List<String> mistake) {
        this.mistake = mistake == null ? List.of() : mistake;
    }
}
