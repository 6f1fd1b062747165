package org.hearth.committee.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.committee.frontsheet.FrontSheet;
import org.hearth.committee.frontsheet.Typed;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.frozen.PaperSystem;
import org.hearth.committee.rendering.Names;
import org.hearth.committee.rendering.Written;
import org.hearth.platform.api.documents.Documents;

/**
 * Something to put right before publication.
 *
 * @param where  {@code front-sheet}, {@code commentary}, {@code figures} or {@code sections}
 * @param field  the field it belongs to, or {@code null}
 */
public record Check(String where, String field, String words) {

    /**
     * Everything that blocks publication, in the order of the task list; empty when nothing does.
     *
     * @param documents by which it will be printed
     */
    static List<Check> all(Written written, Documents documents) {
        var frozen = written.frozen();
        var front = written.front();
        var commentary = written.commentary();
        var telling = Telling.in(written);
        var checks = new ArrayList<Check>();
        front.problems()
                .forEach(problem -> checks.add(new Check("front-sheet", problem.field(), problem.getMessage())));
        frozen.sections().stream()
                .filter(section -> section.failed() != null)
                .forEach(section ->
                        checks.add(new Check("sections", section.key(), section.title() + ": " + section.failed())));
        frozen.slots().forEach((key, slot) -> {
            String words = commentary.getOrDefault(key, "");
            if (words.isBlank() && slot.required()) {
                checks.add(new Check(
                        "commentary",
                        key,
                        "%s has not been written. Write it, or type \"None\" where there is nothing to say."
                                .formatted(slot.prompt())));
            } else if (Typed.isPlaceholder(words)) {
                checks.add(new Check(
                        "commentary", key, "%s still holds a placeholder. Settle it.".formatted(slot.prompt())));
            }
        });
        commentary.forEach((slot, words) -> {
            var place = frozen.slots().get(slot);
            telling.in(place == null ? slot : place.prompt(), words)
                    .ifPresent(told -> checks.add(new Check("commentary", slot, told)));
        });
        front.template().fields().stream()
                .filter(field -> !field.isOnlyExempt())
                .forEach(field -> telling.in(field.label(), front.value(field.key()))
                        .ifPresent(told -> checks.add(new Check("front-sheet", field.key(), told))));
        unprintable(written, documents, checks);
        references(frozen, front, commentary, checks);
        var names = Names.of(frozen);
        new PaperSystem(frozen)
                .unbalanced()
                .forEach(account -> checks.add(new Check(
                        "figures",
                        null,
                        "%s does not come out: what there was at the start and the net change do not make what there is at the end. Ask the analyst to look and measure again."
                                .formatted(names.of(account.whole().get(0))))));
        written.withheld()
                .unprotected()
                .forEach(at -> checks.add(new Check(
                        "figures",
                        null,
                        "%s can be worked out from an earlier published paper and this one together. Ask the analyst before you publish."
                                .formatted(names.of(at)))));
        return checks;
    }

    private static void unprintable(Written written, Documents documents, List<Check> checks) {
        var slots = written.frozen().slots();
        written.commentary().forEach((slot, words) -> {
            var place = slots.get(slot);
            lacking(place == null ? slot : place.prompt(), documents.unprintable(words))
                    .ifPresent(said -> checks.add(new Check("commentary", slot, said)));
        });
        var front = written.front();
        front.template().fields().forEach(field -> lacking(
                        field.label(), documents.unprintable(front.value(field.key())))
                .ifPresent(said -> checks.add(new Check("front-sheet", field.key(), said))));
    }

    private static Optional<String> lacking(String place, List<Integer> characters) {
        if (characters.isEmpty()) {
            return Optional.empty();
        }
        String named = characters.stream()
                .map(each -> "\"%s\" (U+%04X)".formatted(Character.toString(each), each))
                .collect(Collectors.joining(", "));
        return Optional.of(
                "%s: the paper's typeface has no %s and would print a question mark. Take it out or write it in letters."
                        .formatted(place, named));
    }

    private static void references(
            Frozen frozen, FrontSheet front, Map<String, String> commentary, List<Check> checks) {
        var known = new java.util.HashSet<String>();
        frozen.people().forEach(person -> known.add(person.reference().toLowerCase(java.util.Locale.UK)));
        commentary.forEach((slot, words) -> named(slot, words, "commentary", known, checks));
        front.values().forEach((field, words) -> named(field, words, "front-sheet", known, checks));
    }

    private static void named(
            String field, String words, String where, java.util.Set<String> known, List<Check> checks) {
        for (String word : words.split("[^A-Za-z0-9/-]+")) {
            if (word.chars().anyMatch(Character::isDigit) && known.contains(word.toLowerCase(java.util.Locale.UK))) {
                checks.add(new Check(where, field, "This names a child by reference. Take the reference out."));
                return;
            }
        }
    }
}
