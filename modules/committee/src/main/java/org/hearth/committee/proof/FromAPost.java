package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;

/** A report is from a post, which lasts, and not from a person (committee-pack.md section 3). */
@ApplicationScoped
class FromAPost implements PaperCheck {
    private static final String FROM = "from";

    /** Two or three words that could be a name, where none of them is of a post. */
    private static final Pattern ONLY_NAMES =
            Pattern.compile("\\p{Lu}[\\p{L}'\u2019-]+(?: \\p{Lu}[\\p{L}'\u2019-]+){1,2}");

    private static final Pattern OF_A_POST = Pattern.compile(
            "\\b(?:director|head|officer|manager|lead|leader|chief|executive|services?|assistant|deputy|secretary|solicitor|commissioner|principal|team|treasurer)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String key() {
        return "completeness.from-a-post";
    }

    @Override
    public Kind kind() {
        return Kind.COMPLETENESS;
    }

    @Override
    public String passes() {
        return "The report is from a post.";
    }

    @Override
    public List<Problem> look(Written written) {
        var front = written.front();
        if (!front.template().has(FROM)) {
            return List.of();
        }
        return person(front.value(FROM).strip())
                .map(name -> Problem.warn(
                        new Place("front-sheet", FROM),
                        "%s: \"%s\" looks like a person's name. Type the post of the accountable director, such as Executive Director of Children's Services."
                                .formatted(front.template().field(FROM).label(), name)))
                .stream()
                .toList();
    }

    private static Optional<String> person(String from) {
        boolean onlyNames =
                ONLY_NAMES.matcher(from).matches() && !OF_A_POST.matcher(from).find();
        return onlyNames ? Optional.of(from) : NamesAndPlaces.person(from);
    }
}
