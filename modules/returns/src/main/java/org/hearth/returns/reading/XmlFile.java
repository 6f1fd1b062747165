package org.hearth.returns.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Streams an XML file, handing over each element that stands directly in the root with all that is in it. The file may
 * come from anywhere: definitions of its own (DTD) are refused, no other file is reached for, and reading stops as soon as
 * it is deeper, or one child of it larger, than a return can be.
 */
final class XmlFile {
    /** A return has five: root, child, header, review, date. */
    private static final int DEEPEST = 20;

    /** In one child: a hundred episodes and a thousand reviews with all their items stay far below. */
    private static final int MOST_ELEMENTS = 20_000;

    private static final int MOST_LETTERS = 1_000_000;

    /** Between two steps of reading: one name, one tag with its attributes, one comment. */
    private static final int LONGEST_STEP = 1 << 20;

    /** Takes what is read. */
    interface Taker {
        /** @throws XmlRefusal when the file is none that is read */
        void root(String name, int line) throws XmlRefusal;

        void attribute(String name, int line);

        /** Letters that stand in the root itself. */
        void text(int line);

        /** @throws XmlRefusal when nothing of the file may be used */
        void element(XmlElement element) throws XmlRefusal, IOException;
    }

    private final Stepped text;
    private final XMLStreamReader xml;
    private final Taker taker;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private int elements;
    private int letters;

    private XmlFile(Stepped text, Taker taker) throws XMLStreamException {
        this.text = text;
        this.xml = factory().createXMLStreamReader(text);
        this.taker = taker;
    }

    /** @throws XmlRefusal when nothing of the file may be used, whatever the taker has been given by then */
    static void read(XmlText file, Taker taker) throws XmlRefusal, IOException {
        try (var text = new Stepped(file.open())) {
            new XmlFile(text, taker).read();
        } catch (XMLStreamException e) {
            throw notXml(1, "");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private void read() throws XmlRefusal, IOException {
        try {
            while (xml.hasNext()) {
                text.step();
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XmlRefusal(
                                line(),
                                "The file brings definitions of its own (DOCTYPE), as a web page does and a return never needs, so none of it was read. Export the return again, or take the DOCTYPE out.");
                    default -> {
                        // comments, spaces and instructions to programs say nothing of a child
                    }
                }
            }
        } catch (XMLStreamException e) {
            if (text.isOverrun()) {
                throw new XmlRefusal(
                        line(),
                        "A single tag or comment is longer than a whole child of a return can be, so none of the file was read. Export it again.");
            }
            if (e.getNestedException() instanceof IOException failed) {
                throw failed;
            }
            throw cutOrBroken(e);
        }
    }

    private void start() throws XmlRefusal {
        int line = line();
        String name = local(xml.getLocalName());
        if (open.isEmpty()) {
            taker.root(name, line);
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(i, line);
        }
        if (open.size() == 1) {
            elements = 0;
            letters = 0;
        }
        if (open.size() == DEEPEST) {
            throw new XmlRefusal(
                    line,
                    "Elements stand in each other %d deep, and in a return never more than five. None of the file was taken. Export it again."
                            .formatted(DEEPEST + 1));
        }
        if (++elements > MOST_ELEMENTS) {
            throw tooMuch(line, "elements", MOST_ELEMENTS);
        }
        var element = new XmlElement(name, line);
        if (open.size() > 1) {
            open.peek().add(element);
        }
        open.push(element);
    }

    /** Those that belong to XML itself say nothing of a child. */
    private void attribute(int number, int line) {
        String prefix = xml.getAttributePrefix(number);
        String name = xml.getAttributeLocalName(number);
        boolean technical = name.equals("xmlns")
                || name.startsWith("xmlns:")
                || name.startsWith("xsi:")
                || name.startsWith("xml:")
                || "xmlns".equals(prefix)
                || "xsi".equals(prefix)
                || "xml".equals(prefix);
        if (!technical) {
            taker.attribute(local(name), line);
        }
    }

    private void end() throws XmlRefusal, IOException {
        XmlElement ended = open.pop();
        if (open.size() == 1) {
            taker.element(ended);
        }
    }

    private void characters() throws XmlRefusal {
        if (open.size() > 1) {
            letters += xml.getTextLength();
            if (letters > MOST_LETTERS) {
                throw tooMuch(line(), "letters", MOST_LETTERS);
            }
            open.peek().add(xml.getText());
        } else if (!Text.strip(xml.getText()).isEmpty()) {
            taker.text(line());
        }
    }

    private static XmlRefusal tooMuch(int line, String what, int most) {
        return new XmlRefusal(
                line,
                "One child holds more than %,d %s, so this is no return and none of it was taken. Look whether a CHILD is closed where it ends, and export the file again."
                        .formatted(most, what));
    }

    private XmlRefusal cutOrBroken(XMLStreamException e) {
        int line =
                e.getLocation() == null ? line() : Math.max(1, e.getLocation().getLineNumber());
        XmlElement inside = open.peek();
        boolean cut = e.getLocation() != null
                && inside != null
                && text.isAtEnd()
                && e.getLocation().getCharacterOffset() >= text.letters() - 1;
        if (cut) {
            return new XmlRefusal(
                    line,
                    "The file ends here, before the element %s that begins on line %d is closed: it was cut off on its way. None of it was taken. Export it again and send all of it."
                            .formatted(shown(inside.name()), inside.line()));
        }
        return notXml(
                line,
                inside == null ? "" : ", in the element %s of line %d".formatted(shown(inside.name()), inside.line()));
    }

    private static XmlRefusal notXml(int line, String where) {
        return new XmlRefusal(
                line,
                "The file stops being well-formed XML here%s, so none of it was taken. Export it again. If it was edited by hand, look for a tag that is not closed, or for & or < in a text: they are written &amp; and &lt;."
                        .formatted(where));
    }

    private int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    static String shown(String name) {
        return Text.shortened(name, 40);
    }

    /** Letters that stop coming when one step of reading takes too many of them. */
    private static final class Stepped extends FilterReader {
        private long letters;
        private long stepped;
        private boolean atEnd;

        Stepped(Reader in) {
            super(in);
        }

        void step() {
            stepped = letters;
        }

        boolean isOverrun() {
            return letters - stepped > LONGEST_STEP;
        }

        boolean isAtEnd() {
            return atEnd;
        }

        long letters() {
            return letters;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            if (got < 0) {
                atEnd = true;
            } else {
                letters += got;
            }
            if (isOverrun()) {
                throw new IOException("too long a step");
            }
            return got;
        }

        @Override
        public int read() throws IOException {
            int letter = super.read();
            atEnd |= letter < 0;
            letters += letter < 0 ? 0 : 1;
            return letter;
        }
    }
}
