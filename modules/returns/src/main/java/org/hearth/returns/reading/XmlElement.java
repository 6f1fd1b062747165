package org.hearth.returns.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An element of a return in XML with all that stands in it; never more than one CHILD of it is held at a time. */
final class XmlElement {
    private final String name;
    private final int line;
    private final StringBuilder text = new StringBuilder(0);
    private final List<XmlElement> children = new ArrayList<>(0);

    XmlElement(String name, int line) {
        this.name = Text.capitals(name);
        this.line = line;
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void add(String more) {
        text.append(more);
    }

    /** In capitals, without a namespace. */
    String name() {
        return name;
    }

    /** Of its start tag. */
    int line() {
        return line;
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    List<XmlElement> children() {
        return children;
    }

    /** The text that stands in it directly, as a cell: stripped, a line end inside it being a space. */
    String text() {
        String stripped = Text.strip(text.toString());
        return stripped.indexOf('\n') < 0 && stripped.indexOf('\r') < 0
                ? stripped
                : stripped.lines()
                        .map(Text::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "));
    }
}
