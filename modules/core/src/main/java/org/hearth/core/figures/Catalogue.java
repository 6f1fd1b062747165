package org.hearth.core.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Line;

/** All indicators, by ref. Two of one ref or line, or one over a book nobody keeps, stop the start. */
final class Catalogue {
    private final Map<String, Measuring<?>> byRef = new TreeMap<>();
    private final Map<String, Measuring<CareBook>> overCare = new TreeMap<>();

    Catalogue(Iterable<? extends Indicator<?>> found, Iterable<? extends Books<?>> books) {
        Set<String> lines = new HashSet<>();
        Map<String, String> first = new HashMap<>();
        for (Indicator<?> indicator : found) {
            Definition definition = indicator.definition();
            String name = indicator.getClass().getSimpleName();
            String other = first.put(definition.ref(), name);
            if (other != null) {
                throw new IllegalStateException("Two indicators are called %s: %s and %s. Rename one."
                        .formatted(definition.ref(), other, name));
            }
            if (indicator.book() == CareBook.class && indicator.restsOn().isEmpty()) {
                throw new IllegalStateException(
                        "%s does not say which columns of the return it rests on. Name them in %s.restsOn()."
                                .formatted(definition.ref(), name));
            }
            for (Line line : definition.lines()) {
                if (!lines.add(line.key())) {
                    throw new IllegalStateException("Two lines are called %s, one of them of %s. Rename one."
                            .formatted(line.key(), definition.ref()));
                }
            }
            add(indicator, books);
        }
    }

    private <B> void add(Indicator<B> indicator, Iterable<? extends Books<?>> books) {
        var measuring = new Measuring<>(indicator, of(indicator, books));
        byRef.put(indicator.definition().ref(), measuring);
        if (indicator.book() == CareBook.class) {
            @SuppressWarnings("unchecked")
            var over = (Measuring<CareBook>) measuring;
            overCare.put(indicator.definition().ref(), over);
        }
    }

    private static <B> Books<B> of(Indicator<B> indicator, Iterable<? extends Books<?>> all) {
        Set<String> kinds = new HashSet<>();
        for (Books<?> books : all) {
            if (books.kind() == indicator.book()) {
                @SuppressWarnings("unchecked")
                var its = (Books<B>) books;
                return its;
            }
            kinds.add(books.kind().getSimpleName());
        }
        throw new IllegalStateException("%s reads a %s, and nothing loads one. The books there are: %s."
                .formatted(
                        indicator.definition().ref(),
                        indicator.book().getSimpleName(),
                        kinds.stream().sorted().collect(Collectors.joining(", "))));
    }

    List<Definition> definitions() {
        return byRef.values().stream().map(Measuring::definition).toList();
    }

    List<Measuring<?>> all() {
        return List.copyOf(byRef.values());
    }

    /** Those that read a care book. */
    List<Measuring<CareBook>> ofCare() {
        return List.copyOf(overCare.values());
    }

    Measuring<?> find(String ref) {
        return byRef.get(ref);
    }

    /** {@code null} where it reads no care book. */
    Measuring<CareBook> findOfCare(String ref) {
        return overCare.get(ref);
    }
}
