package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hearth.committee.frontsheet.References;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Problem;

/** No child of the book, behind the figures or not, is named by reference in anything that is typed. */
@ApplicationScoped
class NoReference implements PaperCheck {
    private static final String NAMED = "a child is named by reference. Take the reference out.";

    private final CareBooks books;

    /** For the container's proxy. */
    protected NoReference() {
        this(null);
    }

    @Inject
    NoReference(CareBooks books) {
        this.books = books;
    }

    @Override
    public String key() {
        return "disclosure.reference";
    }

    @Override
    public Kind kind() {
        return Kind.DISCLOSURE;
    }

    @Override
    public String passes() {
        return "No child's reference is typed.";
    }

    @Override
    public List<Problem> look(Written written) {
        var book = books.book();
        return Composed.texts(written, Map.of()).stream()
                .filter(text -> References.named(text.words(), book))
                .map(text -> Problem.block(text.place(), "%s: %s".formatted(text.label(), NAMED)))
                .distinct()
                .toList();
    }
}
