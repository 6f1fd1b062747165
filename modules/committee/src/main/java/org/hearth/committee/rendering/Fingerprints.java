package org.hearth.committee.rendering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearth.committee.clearance.Fingerprint;
import org.hearth.committee.frontsheet.FrontSheet;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.frozen.FrozenJson;

/**
 * What an officer clears: the row's own text, the report's words, and the figures of each section. And what the director signs:
 * all of these, what is withheld, why it follows what was published, and the children's approval of their page.
 */
public final class Fingerprints {
    /** Before the key of a field of the front sheet. */
    public static final String FRONT = "front.";

    /** Before the key of a place for commentary. */
    public static final String SLOT = "slot.";

    private static final String FIGURES = "figures.";
    private static final String WITHHELD = "withheld";
    private static final String NOTICES = "notices";
    private static final String APPROVAL = "childrens-page.approval";

    private Fingerprints() {}

    /**
     * What the director signs: all words of the report, its figures, which of them the public does not get, why it follows
     * what was published, and who approved the page for children and young people.
     */
    public static Fingerprint signed(Written written) {
        var parts = new TreeMap<>(of(null, written.front(), written.commentary(), written.frozen())
                .parts());
        String hidden = written.withheld().by().keySet().stream()
                .map(FrozenJson::text)
                .sorted()
                .collect(Collectors.joining("\n"));
        parts.putAll(Fingerprint.of(Map.of(WITHHELD, hidden)).parts());
        if (!written.notices().isEmpty()) {
            parts.putAll(Fingerprint.of(Map.of(NOTICES, String.join("\n", written.notices())))
                    .parts());
        }
        var approval = written.approval();
        if (approval.isGiven()) {
            parts.putAll(Fingerprint.of(Map.of(
                            APPROVAL, approval.words() + "\n" + approval.of().kept()))
                    .parts());
        }
        return new Fingerprint(parts);
    }

    /** @param implication the one that is cleared, or {@code null} for the whole report */
    public static Fingerprint of(String implication, FrontSheet front, Map<String, String> commentary, Frozen frozen) {
        var words = new LinkedHashMap<String, String>();
        front.template().fields().stream()
                .filter(field -> field.isReportsWords()
                        || field.isImplication()
                                && (implication == null
                                        || field.key().equals(FrontSheetTemplate.IMPLICATION + implication)))
                .forEach(field -> words.put(FRONT + field.key(), front.value(field.key())));
        commentary.forEach((slot, text) -> words.put(SLOT + slot, text));
        frozen.sections()
                .forEach(section -> words.put(
                        FIGURES + section.key(),
                        section.failed() + section.blocks().toString()));
        return Fingerprint.of(words);
    }

    /** What is no longer as it was, as the officer knows it: "Purpose", "the figures of Where our children live". */
    public static List<String> changed(Fingerprint then, Fingerprint now, FrontSheet front, Frozen frozen) {
        return then.differsIn(now).stream()
                .map(part -> words(part, front, frozen))
                .distinct()
                .toList();
    }

    private static String words(String part, FrontSheet front, Frozen frozen) {
        if (part.equals(WITHHELD)) {
            return "what is withheld from the public paper";
        }
        if (part.equals(NOTICES)) {
            return "why this version follows the one that was published";
        }
        if (part.equals(APPROVAL)) {
            return "the approval of the page for children and young people";
        }
        if (part.startsWith(FIGURES)) {
            String key = part.substring(FIGURES.length());
            return frozen.sections().stream()
                    .filter(section -> section.key().equals(key))
                    .map(section -> "the figures of \"" + section.title() + "\"")
                    .findFirst()
                    .orElse("a section is no longer there");
        }
        String key = part.substring(part.indexOf('.') + 1);
        var slot = frozen.slots().get(key);
        if (slot != null) {
            return "\"" + slot.prompt() + "\"";
        }
        return front.template().has(key)
                ? "\"" + front.template().field(key).label() + "\""
                : "a field is no longer there";
    }
}
