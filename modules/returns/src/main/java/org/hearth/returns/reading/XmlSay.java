package org.hearth.returns.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.Severity;

/** Findings about what stands in a return in XML beside the rows that are read from it. */
final class XmlSay {
    /** Of one kind; how many more there are is said once. */
    private static final int MOST_OF_A_KIND = 100;

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, int[]> kinds = new HashMap<>();
    private final Map<String, int[]> blank = new LinkedHashMap<>();
    private final Map<String, int[]> attributes = new LinkedHashMap<>();
    private int headers;
    private int blankFlags;
    private int firstBlankFlag;

    XmlSay(String file) {
        this.file = file;
    }

    private void say(
            String code,
            Severity severity,
            boolean refused,
            String module,
            int line,
            String column,
            String value,
            String child,
            String message) {
        int[] seen = kinds.computeIfAbsent(code, kind -> new int[2]);
        if (seen[0]++ < MOST_OF_A_KIND) {
            findings.add(new Finding(
                    code,
                    severity,
                    refused,
                    module,
                    file,
                    line,
                    column,
                    value,
                    child != null && ChildNumber.isUsable(child) ? child : null,
                    message));
        } else {
            seen[1] = line;
        }
    }

    /** Not of the return: if elements of the return stand in it they are read, its own items are not. */
    void unknown(XmlElement element) {
        long items = element.children().stream().filter(XmlElement::isLeaf).count();
        boolean lost = items > 0 || !element.text().isEmpty();
        say(
                "XML-ELEMENT",
                lost ? Severity.ERROR : Severity.WARNING,
                lost,
                null,
                element.line(),
                null,
                XmlFile.shown(element.name()),
                null,
                lost
                        ? "A return has no such element here, so its own items (%s) were left out. Name it as the return does, or send what it holds as a CSV file beside this one."
                                .formatted(Recognition.list(element.children().stream()
                                        .filter(XmlElement::isLeaf)
                                        .map(XmlElement::name)
                                        .distinct()
                                        .toList()))
                        : "A return has no such element here. What stands in it was read; nothing needs doing unless rows are missing.");
    }

    /** Stands in the root, where only children stand. */
    void notAChild(XmlElement element) {
        say(
                "XML-ELEMENT",
                Severity.ERROR,
                true,
                null,
                element.line(),
                null,
                XmlFile.shown(element.name()),
                null,
                "Only CHILD elements stand in %s, so this one was left out with all that is in it. Name it as the return does and send the file again."
                        .formatted(XmlModules.ROOT));
    }

    void strayText(XmlElement element) {
        if (!element.text().isEmpty()) {
            strayText(element.name(), element.line(), element.text());
        }
    }

    void strayText(String element, int line, String text) {
        say(
                "XML-TEXT",
                Severity.ERROR,
                true,
                null,
                line,
                null,
                text == null ? null : Text.shown(text),
                null,
                "Text stands in %s outside any item of it and was left out. Look whether a tag is missing around it."
                        .formatted(XmlFile.shown(element)));
    }

    void twice(XmlRow row, String column, XmlElement item) {
        say(
                "XML-TWICE",
                Severity.ERROR,
                true,
                row.module().name(),
                item.line(),
                column,
                Text.shown(item.text()),
                row.get("CHILD"),
                "%s stands more than once in one element, with different values. The first (line %d) was used and this one left out. Keep the right one."
                        .formatted(
                                XmlFile.shown(item.name()),
                                row.items().get(column).line()));
    }

    void severalChildren(XmlElement child, Set<String> numbers) {
        say(
                "XML-HEADER",
                Severity.ERROR,
                true,
                null,
                child.line(),
                null,
                Text.shown(String.join(", ", numbers)),
                null,
                "One CHILD has %d HEADER elements of different children, so it cannot be told whose the rest of it is, and that was left out. Give each child a CHILD of its own."
                        .formatted(numbers.size()));
    }

    void noHeader(XmlElement child) {
        say(
                "XML-HEADER",
                Severity.ERROR,
                true,
                null,
                child.line(),
                null,
                null,
                null,
                "A CHILD has no HEADER, so it cannot be told which child it is, and rows in it that do not say so themselves are left out. Export it again with its HEADER.");
    }

    void blank(XmlElement element) {
        int[] seen = blank.computeIfAbsent(element.name(), name -> new int[] {element.line(), 0});
        seen[1]++;
    }

    void attribute(String name, int line) {
        int[] seen = attributes.size() < MOST_OF_A_KIND
                ? attributes.computeIfAbsent(name, each -> new int[] {line, 0})
                : attributes.get(name);
        if (seen != null) {
            seen[1]++;
        }
    }

    void flag(XmlRow header) {
        headers++;
        if (header.get(XmlModules.FLAG).isEmpty() && blankFlags++ == 0) {
            firstBlankFlag = header.line();
        }
    }

    boolean isAnyFlagGiven() {
        return blankFlags < headers;
    }

    /** All that was found, when the file has been read to its end. */
    List<Finding> all(List<XmlSheets.Strange> strange, XmlText text) {
        kinds.forEach((code, seen) -> {
            if (seen[0] > MOST_OF_A_KIND) {
                findings.add(warning(
                        code,
                        seen[1],
                        null,
                        "%,d more like it are not listed; the last stands on this line. Put right what is listed and send the file again."
                                .formatted(seen[0] - MOST_OF_A_KIND)));
            }
        });
        strange.forEach(this::strange);
        blank.forEach((name, seen) -> findings.add(warning(
                "XML-BLANK",
                seen[0],
                null,
                "%s with nothing in it stands %s, the first on this line, and was passed over. Nothing needs doing unless rows are missing."
                        .formatted(name, times(seen[1])))));
        attributes.forEach((name, seen) -> findings.add(warning(
                "XML-ATTRIBUTE",
                seen[0],
                null,
                "The attribute %s stands in tags %s, the first on this line, and was not read: a return says everything by elements."
                        .formatted(XmlFile.shown(name), times(seen[1])))));
        if (text.guessed()) {
            findings.add(
                    warning(
                            "FILE-ENCODING",
                            text.file().brokenUtf8(),
                            null,
                            "The file is not UTF-8 from this line on, and declares no encoding that fits; it was read as Windows-1252. Check that accented letters look right, or export it as UTF-8."));
        }
        flags();
        return findings;
    }

    private void strange(XmlSheets.Strange item) {
        findings.add(new Finding(
                "FILE-EXTRA-COLUMNS",
                Severity.WARNING,
                false,
                item.module(),
                file,
                item.line(),
                XmlFile.shown(item.name()),
                null,
                null,
                "%s is no item that the return has there. It stands %s, the first on this line, and was kept as sent, as a column of %s, and not used."
                        .formatted(XmlFile.shown(item.name()), times(item.times()), item.module())));
    }

    private void flags() {
        if (blankFlags == 0) {
            return;
        }
        String message = isAnyFlagGiven()
                ? "UASC is blank for %,d of %,d children, the first on this line. They are read as not unaccompanied, as children without a row are in CSV files. Give 0 or 1 for each."
                        .formatted(blankFlags, headers)
                : "UASC is blank for every child, so this file does not say who is unaccompanied; what is held of that for the year stays as it is. Give 0 or 1 for each child.";
        findings.add(new Finding(
                "XML-UASC",
                Severity.QUESTION,
                false,
                ModuleDefinition.UASC,
                file,
                firstBlankFlag,
                XmlModules.FLAG,
                null,
                null,
                message));
    }

    private Finding warning(String code, Integer line, String module, String message) {
        return new Finding(code, Severity.WARNING, false, module, file, line, null, null, null, message);
    }

    private static String times(int times) {
        return times == 1 ? "once" : "%,d times".formatted(times);
    }
}
