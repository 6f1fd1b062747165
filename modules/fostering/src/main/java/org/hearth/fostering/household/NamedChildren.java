package org.hearth.fostering.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.platform.api.RuleBroken;

/** Children whom terms of approval name: people write references, the register keeps ids. */
@ApplicationScoped
public class NamedChildren {

    @Inject
    CareBooks books;

    /** @throws RuleBroken for {@code named} where there is no child of a reference */
    public Set<UUID> ids(String typed) {
        var wanted = Arrays.stream((typed == null ? "" : typed).split("[\\s,;]+"))
                .map(text -> text.strip().toUpperCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .toList();
        var ids = new LinkedHashSet<UUID>();
        if (wanted.isEmpty()) {
            return ids;
        }
        var children = books.book().children();
        for (int i = 0; i < wanted.size(); i++) {
            String reference = wanted.get(i);
            int number = i + 1;
            ids.add(children.stream()
                    .filter(child -> child.reference().toUpperCase(Locale.ROOT).equals(reference))
                    .map(ChildHistory::id)
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken(
                            "named",
                            "No child is held by the reference that stands in place %d. Enter the council's references, one on a line."
                                    .formatted(number))));
        }
        return ids;
    }

    /** As people read them, in their order: of a restricted child no reference; a child who is not held any more is left out. */
    public List<String> references(Set<UUID> ids) {
        return held(ids)
                .map(child -> child.isRestricted() ? "Restricted" : child.reference())
                .sorted()
                .toList();
    }

    /** As they are typed: those whose references may be shown. {@link #untold} has the others. */
    public List<String> typed(Set<UUID> ids) {
        return held(ids)
                .filter(child -> !child.isRestricted())
                .map(ChildHistory::reference)
                .sorted()
                .toList();
    }

    /** Those of them who are restricted, or not held any more: a form that cannot show them keeps them. */
    public Set<UUID> untold(Set<UUID> ids) {
        var untold = new LinkedHashSet<>(ids);
        held(ids).filter(child -> !child.isRestricted()).map(ChildHistory::id).forEach(untold::remove);
        return untold;
    }

    private Stream<ChildHistory> held(Set<UUID> ids) {
        return ids.isEmpty()
                ? Stream.empty()
                : books.book().children().stream().filter(child -> ids.contains(child.id()));
    }
}
