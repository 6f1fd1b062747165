package org.hearth.core.api.codes;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All codes of one column of the return, of every year, in the order of its table. */
public final class CodeList<C extends Code> {
    /** With spaces around it. What is longer is no code, and may be a text of any size. */
    private static final int LONGEST = 40;

    private final String column;
    private final Map<String, C> byCode = new LinkedHashMap<>();
    private final Function<String, C> stranger;

    CodeList(String column, Collection<C> codes, Function<String, C> stranger) {
        this.column = column;
        this.stranger = stranger;
        for (C code : codes) {
            if (byCode.put(code.code(), code) != null) {
                throw new IllegalStateException("%s has the code %s twice".formatted(column, code.code()));
            }
        }
    }

    /** The return's name for the column: {@code PLACE}. */
    public String column() {
        return column;
    }

    /** @param code in either case, with or without spaces around it; {@code null} finds nothing */
    public Optional<C> find(String code) {
        if (code == null || code.length() > LONGEST) {
            return Optional.empty();
        }
        C exact = byCode.get(code);
        return Optional.ofNullable(
                exact != null ? exact : byCode.get(code.strip().toUpperCase(Locale.ROOT)));
    }

    /**
     * The code's answers. A code of no year, and a blank, is answered too: it is no to every question and belongs to the
     * group that fits nothing else, so that whoever carries it is still counted.
     */
    public C of(String code) {
        return find(code).orElseGet(() -> stranger.apply(code == null ? "" : code));
    }

    public Verdict verdict(String code, int year) {
        return find(code).map(found -> found.inForce().on(year)).orElse(Verdict.UNKNOWN);
    }

    public List<C> all() {
        return List.copyOf(byCode.values());
    }

    /** Those that may be sent in the year, questioned ones included. */
    public List<C> in(int year) {
        return byCode.values().stream()
                .filter(code -> code.inForce().on(year) != Verdict.NOT_IN_FORCE)
                .toList();
    }
}
