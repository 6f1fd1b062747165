package org.hearth.returns.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.core.api.care.Care;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Details;
import org.hearth.core.api.care.Recorded;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.figures.Figures;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.api.AskedQuestion;
import org.hearth.returns.api.Repairs.Given;

/** Makes the case of a question from the record as it is known now. */
@ApplicationScoped
class Cases {
    private Proposers proposers;
    private CareBooks books;
    private Care care;
    private Details details;
    private Figures figures;
    private Codes codes;

    Cases() {}

    @Inject
    Cases(Proposers proposers, CareBooks books, Care care, Details details, Figures figures, Codes codes) {
        this.proposers = proposers;
        this.books = books;
        this.care = care;
        this.details = details;
        this.figures = figures;
        this.codes = codes;
    }

    Case of(AskedQuestion asked, ChildHistory child, Given given) {
        return of(asked, child, given, care.episodes(child.id()), details.of(child.id()));
    }

    /** Of several questions, with all that they rest on read at once. @param children by the council's number */
    List<Case> of(List<AskedQuestion> questions, Map<String, ChildHistory> children) {
        Set<UUID> about = questions.stream()
                .map(one -> children.get(one.question().child()).id())
                .collect(Collectors.toSet());
        Map<UUID, List<Recorded>> recorded = care.episodes(about);
        Map<UUID, Details.Known> known = details.of(about);
        return questions.stream()
                .map(one -> {
                    ChildHistory child = children.get(one.question().child());
                    return of(
                            one,
                            child,
                            Given.NOTHING,
                            recorded.getOrDefault(child.id(), List.of()),
                            known.get(child.id()));
                })
                .toList();
    }

    private Case of(
            AskedQuestion asked, ChildHistory child, Given given, List<Recorded> recorded, Details.Known known) {
        var about = new Subject(
                asked.question(),
                child.with(recorded.stream().map(Recorded::episode).toList()),
                recorded.stream().collect(Collectors.toMap(one -> one.episode().id(), one -> one)),
                known,
                given);
        List<Case.Choice> choices = new ArrayList<>();
        List<String> impossible = new ArrayList<>();
        for (Offer offer : proposers.offers(about)) {
            if (offer.changesNothing()) {
                continue;
            }
            try {
                choices.add(new Case.Choice(offer, codes, supposing(offer, about), null));
            } catch (RuleBroken refused) {
                if (gaveWrong(refused, offer)) {
                    choices.add(new Case.Choice(offer, codes, null, refused));
                } else {
                    impossible.add("%s %s".formatted(offer.title(), refused.getMessage()));
                }
            }
        }
        return new Case(asked, about, choices, impossible, codes, new Effects(figures, books.book()));
    }

    /** What the person entered is refused at its box; what the record does not allow is said below the choices. */
    private static boolean gaveWrong(RuleBroken refused, Offer offer) {
        return offer.asks().stream().anyMatch(field -> field.key().equals(refused.field()));
    }

    /** {@code null} while something that it asks for is not given. */
    private ChildHistory supposing(Offer offer, Subject about) {
        if (!offer.details().isEmpty()) {
            return details.supposing(about.child(), offer.details());
        }
        boolean missing = offer.asks().stream().anyMatch(field -> about.given(field) == null);
        return missing ? null : care.supposing(about.child(), offer.mends(about));
    }
}
