package org.hearth.returns.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.care.PersonsWords;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.HeaderRow;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.Table;
import org.hearth.returns.checking.Value;
import org.hearth.returns.keeping.HeldRows;
import org.hearth.returns.keeping.KeptFile;
import org.hearth.returns.reading.Cells;
import org.hearth.returns.reading.Text;
import org.hearth.returns.rule.RuleBook;

/**
 * The rows that the checks of one child look at, and what persons have said of them: the child's own in every year, and
 * those of others with the same pupil number, which a rule compares. A rule may have to see that there is anybody at all of
 * whom it can tell: then some others are there as well. However many children are held, these are a handful.
 */
final class NeededRows {
    private final HeldRows held;
    private final PersonsWords words;
    private final CareBook book;
    private final String number;
    private final Set<String> children;
    private Part own;
    private Part withSome;

    /** Some children's rows and what persons say of them now. */
    record Part(HeldRows rows, PersonsWords words) {}

    /** @param known pupil numbers that were known of the child before */
    NeededRows(ChildHistory child, Set<String> known, HeldRows held, PersonsWords words, CareBook book) {
        this.held = held;
        this.words = words;
        this.book = book;
        this.number = HeldRows.joined(child.reference());
        this.children = new TreeSet<>(Set.of(number));
        HeldRows alone = held.only(children);
        var files = filesOfWhichPupilNumbersAreCompared(alone.files());
        if (!files.isEmpty()) {
            var all = new ArrayList<String>(known);
            words.of(Set.of(child.id()))
                    .everyone()
                    .forEach(one -> all.add(one.fields().getOrDefault(PersonField.PUPIL_NUMBER, "")));
            Set<String> numbers = pupilNumbers(alone, files, all);
            files.forEach(file -> children.addAll(held.whoSent(file, Column.UPN.name(), numbers)));
            children.addAll(references(words.withPupilNumbers(numbers)));
        }
        own = part(alone, children);
    }

    /** As the rules compare it. */
    String number() {
        return number;
    }

    Part own() {
        return own;
    }

    /** With the rows of some others, whoever they are. */
    Part withSome() {
        if (withSome == null) {
            var more = new LinkedHashSet<>(children);
            more.addAll(held.some(own.rows().files().stream()
                    .filter(file -> file.module().equals(Table.EPISODES.name()))
                    .toList()));
            withSome = part(own.rows(), more);
        }
        return withSome;
    }

    private Part part(HeldRows of, Set<String> some) {
        Set<UUID> ids = book.children().stream()
                .filter(child -> some.contains(HeldRows.joined(child.reference())))
                .map(ChildHistory::id)
                .collect(Collectors.toSet());
        return new Part(of.only(some), words.of(ids));
    }

    private static List<KeptFile> filesOfWhichPupilNumbersAreCompared(List<KeptFile> files) {
        return files.stream()
                .filter(file -> file.module().equals(Table.HEADER.name())
                        && RuleBook.all().stream()
                                .map(Rule::about)
                                .anyMatch(about -> about.needs().sameUpn() && about.isInForce(file.yearEnds())))
                .toList();
    }

    /** The child's in what was sent and what is known, now or before: what was said before is checked as well. */
    private static Set<String> pupilNumbers(HeldRows alone, List<KeptFile> files, List<String> known) {
        var numbers = new ArrayList<String>(known);
        for (KeptFile file : files) {
            int position = Cells.unpack(file.headerRow()).stream()
                    .map(name -> Text.capitals(Text.strip(name)))
                    .toList()
                    .indexOf(Column.UPN.name());
            if (position >= 0) {
                alone.each(file, row -> numbers.add(Cells.at(row.cells(), position)));
            }
        }
        return numbers.stream()
                .map(HeldRows::joined)
                .filter(upn -> HeaderRow.isRealUpn(Value.of(upn)))
                .collect(Collectors.toSet());
    }

    private Set<String> references(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return book.children().stream()
                .filter(child -> ids.contains(child.id()))
                .map(child -> HeldRows.joined(child.reference()))
                .collect(Collectors.toSet());
    }
}
