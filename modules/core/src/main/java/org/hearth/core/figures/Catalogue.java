package org.hearth.core.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Line;

/** All indicators, by ref. Two of one ref or line, or one over a book nobody keeps, stop the start. */
final class Catalogue {
    private final Map<String, Indicator<CareBook>> byRef = new TreeMap<>();

    Catalogue(Iterable<? extends Indicator<?>> found) {
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
            if (indicator.restsOn().isEmpty()) {
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
            byRef.put(definition.ref(), overCare(indicator));
        }
    }

    @SuppressWarnings("unchecked")
    private static Indicator<CareBook> overCare(Indicator<?> indicator) {
        if (indicator.book() != CareBook.class) {
            throw new IllegalStateException("%s reads a %s, and nothing loads one. The books there are: CareBook."
                    .formatted(indicator.definition().ref(), indicator.book().getSimpleName()));
        }
        return (Indicator<CareBook>) indicator;
    }

    List<Definition> definitions() {
        return byRef.values().stream().map(Indicator::definition).toList();
    }

    List<Indicator<CareBook>> all() {
        return List.copyOf(byRef.values());
    }

    Indicator<CareBook> find(String ref) {
        return byRef.get(ref);
    }
}
