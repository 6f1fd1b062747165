package org.hearth.returns.repair;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.api.AskedQuestion.State;
import org.hearth.returns.api.Question;
import org.hearth.returns.api.Repairs.Filter;

/** A filter of questions as an address says it, the same for page, interface and file. */
public final class AskedFor {
    private static final int LONGEST_SHOWN = 20;

    private AskedFor() {}

    /**
     * @param kind  a key such as {@code gap}; blank for every kind
     * @param state {@code open}, {@code left} or {@code repaired}; blank for every state
     * @param child the whole of the council's number; blank for every child
     * @throws RuleBroken if there is no such kind or state
     */
    public static Filter of(String kind, String state, String child) {
        return new Filter(
                blank(kind)
                        ? null
                        : Stream.of(Question.Kind.values())
                                .filter(one -> one.key().equalsIgnoreCase(kind.strip()))
                                .findFirst()
                                .orElseThrow(() -> none(
                                        "kind",
                                        kind,
                                        "kind of question",
                                        Stream.of(Question.Kind.values()).map(Question.Kind::key))),
                blank(state)
                        ? null
                        : Stream.of(State.values())
                                .filter(one -> one.key().equalsIgnoreCase(state.strip()))
                                .findFirst()
                                .orElseThrow(() -> none(
                                        "state",
                                        state,
                                        "state",
                                        Stream.of(State.values()).map(State::key))),
                blank(child) ? null : child.strip());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static RuleBroken none(String field, String given, String what, Stream<String> all) {
        String shown = given.length() > LONGEST_SHOWN ? given.substring(0, LONGEST_SHOWN) + "..." : given;
        return new RuleBroken(
                field,
                "\"%s\" is no %s. Give one of: %s.".formatted(shown, what, all.collect(Collectors.joining(", "))));
    }

    /** Its parts that are given, for the address and the audit. */
    public static Map<String, String> parts(Filter wanted) {
        var parts = new TreeMap<String, String>();
        if (wanted.kind() != null) {
            parts.put("kind", wanted.kind().key());
        }
        if (wanted.state() != null) {
            parts.put("state", wanted.state().key());
        }
        if (wanted.child() != null) {
            parts.put("child", wanted.child());
        }
        return parts;
    }
}
