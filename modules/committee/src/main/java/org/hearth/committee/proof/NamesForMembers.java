package org.hearth.committee.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.committee.frozen.Frozen;
import org.hearth.core.api.pack.ComposedPaper;

/**
 * The homes and providers that a paper names to members alone (committee-pack.md 7.16), looked for as people write them: with
 * any white space and apostrophe, in capitals, and without what a list adds to the name.
 */
public final class NamesForMembers {
    /** A shorter word is a word like any other. */
    private static final int SHORTEST = 5;

    private static final Pattern ADDED =
            Pattern.compile(",? (?:Children'?s Home|Ltd\\.?|Limited|Fostering|House)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z]*\\d+");

    private final List<Sought> sought;

    private NamesForMembers(List<Sought> sought) {
        this.sought = sought;
    }

    /** @param certain whether nothing else can be meant; else it may be a word like any other */
    public record Found(String said, boolean certain) {}

    private record Sought(String name, boolean certain) {
        Optional<Found> in(String words) {
            var found = pattern().matcher(words);
            return found.find() ? Optional.of(new Found(found.group(), certain)) : Optional.empty();
        }

        private Pattern pattern() {
            boolean anyCase = NUMBER.matcher(name).matches();
            String written = writings().stream()
                    .map(one -> Arrays.stream(one.split("'", -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining("'?")))
                    .collect(Collectors.joining("|"));
            return Pattern.compile(
                    "(?<![\\p{L}\\d])(?:" + written + ")(?![\\p{L}\\d])", anyCase ? Pattern.CASE_INSENSITIVE : 0);
        }

        /** As it stands, in capitals, and, where the list has it in capitals, as a name is written. */
        private Set<String> writings() {
            var writings = new LinkedHashSet<String>();
            String capitals = name.toUpperCase(Locale.UK);
            writings.add(name);
            writings.add(capitals);
            if (name.equals(capitals)) {
                writings.add(Arrays.stream(name.split(" "))
                        .map(word -> word.substring(0, 1) + word.substring(1).toLowerCase(Locale.UK))
                        .collect(Collectors.joining(" ")));
            }
            return writings;
        }
    }

    /** @param council its own name and the beginning of it say nothing of a home */
    public static NamesForMembers of(Stream<String> names, String council) {
        String own = plain(council).toLowerCase(Locale.UK) + " ";
        var sought = new ArrayList<Sought>();
        names.map(NamesForMembers::plain).distinct().forEach(name -> {
            if (name.length() >= SHORTEST) {
                sought.add(new Sought(
                        name, name.contains(" ") || NUMBER.matcher(name).matches()));
            }
            shorter(name).forEach(form -> sought.add(new Sought(form, false)));
        });
        return new NamesForMembers(sought.stream()
                .filter(one -> !own.startsWith(one.name().toLowerCase(Locale.UK) + " "))
                // what blocks is told before what warns, and a whole name before a part of it
                .sorted(Comparator.comparing(Sought::certain)
                        .thenComparing(one -> one.name().length())
                        .reversed())
                .toList());
    }

    public static NamesForMembers of(Frozen frozen, String council) {
        return of(
                ComposedPaper.exemptNames(frozen.sections().stream().flatMap(section -> section.blocks().stream())),
                council);
    }

    /** The first of them that the words name; a certain one before all others. */
    public Optional<Found> in(String words) {
        String plain = plain(words);
        return sought.stream().flatMap(one -> one.in(plain).stream()).findFirst();
    }

    /** "Larch House" and "Larch" of "Larch House Ltd". */
    private static List<String> shorter(String name) {
        var forms = new ArrayList<String>();
        String form = name;
        for (String next = without(form); !next.equals(form); next = without(form)) {
            form = next;
            boolean word = form.length() >= SHORTEST && Character.isUpperCase(form.charAt(0));
            if (form.contains(" ") || word) {
                forms.add(form);
            }
        }
        return forms;
    }

    private static String without(String name) {
        return ADDED.matcher(name).replaceFirst("");
    }

    private static String plain(String words) {
        return words.replaceAll("[\u2018\u2019\u02BC`\u00B4]", "'")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
