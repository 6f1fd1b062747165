package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;
import org.hearth.core.api.places.Places;

/**
 * A name, initials, a school or a small place in what is typed (committee-pack.md sections 10 and 11), but for the names of
 * officers and members where these belong: it may tell who a child is. A name, initials, a school and a village block until they are changed or let pass; any other place warns,
 * since it may be a town in which a child is one of many.
 */
@ApplicationScoped
class NamesAndPlaces implements PublicationCheck {
    private static final Set<String> GIVEN =
            WordList.read("given-names.csv").stream().map(WordList.Entry::words).collect(Collectors.toSet());
    private static final Set<String> LARGE = WordList.read("large-places.csv").stream()
            .map(WordList.Entry::words)
            .collect(Collectors.toSet());
    private static final String CAPITAL = "\\p{Lu}[\\p{L}'\u2019-]*";
    private static final Pattern TITLED = Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.? " + CAPITAL);
    private static final Pattern GIVEN_AND_MORE =
            Pattern.compile("(?<![\\p{L}'\u2019-])(" + CAPITAL + ") " + CAPITAL + "(?: " + CAPITAL + ")*");
    private static final Pattern CALLED = Pattern.compile("\\b(?:called|named) (" + CAPITAL + ")");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}'\u2019-])" + CAPITAL + "(?![\\p{L}-])");
    private static final Pattern INITIALS = Pattern.compile(
            "(?<![\\p{L}.])\\p{Lu}\\.\\s?\\p{Lu}\\.?(?![\\p{L}])|\\b(?:child|boy|girl|young person|sibling|brother|sister) \\p{Lu}{1,2}(?![\\p{L}])");
    private static final Pattern SCHOOL = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}'\u2019.-]* (?:(?:of|the|and|C of E) )?){1,4}(?:School|Academy|College|Nursery|Sixth Form)\\b");
    private static final Pattern VILLAGE =
            Pattern.compile("\\b(?:village|hamlet|parish) of (" + CAPITAL + "(?: " + CAPITAL + ")?)");
    private static final Pattern PLACE =
            Pattern.compile("\\b(?:in|near|at|from|to|around) (" + CAPITAL + "(?:[ -]" + CAPITAL + ")*)");

    private static final Pattern OF_A_COUNCIL = Pattern.compile(
            "(?: (?:County|City|Borough|District|Metropolitan|London|Council|and|Unitary|Authority))+$|'s?$|\u2019s?$");

    /** Capitalised words after "in" or "to" that are no place, or one in which nobody is found. */
    private static final Set<String> NO_PLACE = Set.of(
            "Britain",
            "Europe",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "Ofsted",
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "Easter",
            "Christmas",
            "Parliament",
            "Cabinet",
            "Council",
            "Committee",
            "Members",
            "Year",
            "Key",
            "Stage",
            "Section",
            "Appendix",
            "Table",
            "Children",
            "Education",
            "East",
            "West",
            "North",
            "South",
            "Legal",
            "Finance",
            "Health",
            "The",
            "Our",
            "Regulation",
            "Court",
            "Cafcass",
            "Care");

    /** A title with a name, or a given name at the beginning or before another name; empty where none stands there. */
    static Optional<String> person(String words) {
        var titled = TITLED.matcher(words);
        if (titled.find()) {
            return Optional.of(titled.group());
        }
        return GIVEN_AND_MORE
                .matcher(words)
                .results()
                .filter(found -> GIVEN.contains(found.group(1)))
                .map(MatchResult::group)
                .findFirst();
    }

    private final Places places;

    /** For the container's proxy, and where no councils are known. */
    protected NamesAndPlaces() {
        this(null);
    }

    @Inject
    NamesAndPlaces(Places places) {
        this.places = places;
    }

    @Override
    public String key() {
        return "commentary.names";
    }

    @Override
    public Kind kind() {
        return Kind.COMMENTARY;
    }

    @Override
    public String passes() {
        return "No name, initials, school or small place is typed where no officer or member is to be named.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        var councils = places == null ? Set.<String>of() : places.councils();
        paper.texts().stream().filter(text -> !text.people()).forEach(text -> {
            found(text, TITLED, 0, "looks like a name", problems);
            found(text, CALLED, 1, "looks like a name", problems);
            found(text, INITIALS, 0, "looks like somebody's initials", problems);
            SCHOOL.matcher(text.words())
                    .results()
                    .filter(school -> !school.group().contains("Virtual"))
                    .findFirst()
                    .ifPresent(school -> problems.add(block(text, school.group(), "names a school")));
            found(text, VILLAGE, 1, "names a small place", problems);
            WORD.matcher(text.words())
                    .results()
                    .map(word -> word.group().replaceAll("['\u2019]s$", ""))
                    .filter(GIVEN::contains)
                    .findFirst()
                    .ifPresent(name -> problems.add(block(text, name, "looks like a name")));
            PLACE.matcher(text.words())
                    .results()
                    .map(place -> place.group(1))
                    .filter(place -> !NO_PLACE.contains(place.split("[ -]")[0]) && !GIVEN.contains(place))
                    .filter(place -> place.chars().anyMatch(Character::isLowerCase))
                    .filter(place -> !SCHOOL.matcher(place).find())
                    .filter(place -> !isLarge(place, councils))
                    .findFirst()
                    .ifPresent(place -> problems.add(Problem.block(
                            text.place(),
                            "%s: \"%s\" looks like a small place, in which a child could be found. Name the council, the county or a large town instead."
                                    .formatted(text.label(), place))));
        });
        return problems;
    }

    private static void found(
            ComposedPaper.Text text, Pattern pattern, int group, String says, List<Problem> problems) {
        var found = pattern.matcher(text.words());
        if (found.find()) {
            problems.add(block(text, found.group(group), says));
        }
    }

    /** "Ely" is small, and so is "Ely Cathedral"; "Norfolk County Council" and "Norfolk's" are Norfolk. */
    private static boolean isLarge(String place, Set<String> councils) {
        String name = OF_A_COUNCIL.matcher(place).replaceAll("");
        return LARGE.contains(name) || councils.contains(name);
    }

    private static Problem block(ComposedPaper.Text text, String what, String says) {
        return Problem.block(
                text.place(),
                "%s: \"%s\" %s, by which a child could be found. Take it out, or say it without."
                        .formatted(text.label(), what.strip(), says));
    }
}
