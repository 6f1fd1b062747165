package org.hearth.returns.repair;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.codes.Codes;
import org.hearth.returns.api.Question;

/** Two returns tell otherwise who the child is; the later is used. */
@ApplicationScoped
class PersonDiffers implements Proposer {

    @Override
    public Question.Kind kind() {
        return Question.Kind.PERSON_DIFFERS;
    }

    @Override
    public List<Offer> offers(Subject about) {
        String column = about.question().told().about();
        PersonField field = Arrays.stream(PersonField.values())
                .filter(one -> one.column().equals(column))
                .findFirst()
                .orElse(null);
        String earlier = about.firstSays(column);
        if (field == null
                || earlier == null
                || Objects.equals(earlier, about.details().text(field))) {
            return List.of();
        }
        return List.of(
                Offer.of(
                                "as-told-before",
                                "%s is %s, as %s says."
                                        .formatted(
                                                field.words(),
                                                Words.of(field, earlier, Codes.standard()),
                                                Words.theReturn(about.question().first())))
                        .with(field, earlier)
                        .because(
                                "The later of two returns is the better informed as a rule; the earlier is right where somebody mistyped it since."));
    }
}
