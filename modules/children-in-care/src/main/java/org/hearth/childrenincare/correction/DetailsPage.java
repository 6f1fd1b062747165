package org.hearth.childrenincare.correction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Details;
import org.hearth.core.api.care.DetailsChanged;
import org.hearth.core.api.care.PersonField;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;

/** Correcting who a child is. */
@Named
@RequestScoped
public class DetailsPage extends CorrectingForm<PersonField> {
    private LocalDate born;
    private LocalDate motherSince;

    public DetailsPage() {
        super(PersonField.class);
    }

    @Override
    Optional<Known<PersonField>> find(ChildHistory child) {
        return Optional.of(known(corrections.details(child)));
    }

    @Override
    void send(ChildHistory child, long seen, Map<PersonField, String> typed, String because) {
        corrections.correct(child, seen, typed, because);
    }

    @Override
    Optional<Known<PersonField>> overtaken(RuleBroken refused) {
        return refused instanceof DetailsChanged late ? Optional.of(known(late.now())) : Optional.empty();
    }

    @Override
    String corrected() {
        return "The details are corrected. What was known before stays readable below. "
                + "The department's rules find the same as before in what was sent, until the return is loaded as it is written now.";
    }

    @Override
    LocalDate day(PersonField field) {
        return field == PersonField.BORN ? born : motherSince;
    }

    @Override
    void fillDays(Map<PersonField, String> says) {
        born = parsed(says.get(PersonField.BORN));
        motherSince = parsed(says.get(PersonField.MOTHER_SINCE));
    }

    private static Known<PersonField> known(Details.Known is) {
        return new Known<>(is.version(), is.fields());
    }

    public List<Choice> getSexes() {
        return choices(PersonField.SEX);
    }

    public List<Choice> getEthnicities() {
        return choices(PersonField.ETHNICITY);
    }

    public List<Choice> getMothers() {
        return List.of(Choice.of("", "Blank"), Choice.of("0", "No"), Choice.of("1", "Yes"));
    }

    public LocalDate getBorn() {
        return born;
    }

    public void setBorn(LocalDate born) {
        this.born = born;
    }

    public LocalDate getMotherSince() {
        return motherSince;
    }

    public void setMotherSince(LocalDate motherSince) {
        this.motherSince = motherSince;
    }
}
