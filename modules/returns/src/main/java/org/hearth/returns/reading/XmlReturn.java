package org.hearth.returns.reading;

import java.io.IOException;
import java.util.List;
import org.hearth.returns.api.Finding;

/** Recognises a return in its XML form and makes of it the sheets that its CSV files would have been. */
final class XmlReturn implements XmlFile.Taker {
    private final XmlSay say;
    private final XmlSheets sheets;
    private final XmlChild child;
    private int rootLine;
    private boolean anyChild;

    private XmlReturn(String name, XmlSheets sheets) {
        this.say = new XmlSay(name);
        this.sheets = sheets;
        this.child = new XmlChild(sheets, say);
    }

    /** @return no sheets when it is not one, or cannot be read to its end; a finding says why */
    static List<Sheet> recognise(Spooled file, Spool spool, int year, List<Finding> findings) throws IOException {
        String name = Names.shown(file.name());
        try {
            XmlText text = XmlText.of(file);
            var parts = new XmlSheets(spool);
            var read = new XmlReturn(name, parts);
            try (parts) {
                XmlFile.read(text, read);
            }
            read.needsRows();
            findings.addAll(read.say.all(parts.strange(), text));
            List<Sheet> sheets = parts.sheets(file, read.rootLine, read.say.isAnyFlagGiven());
            for (Sheet sheet : sheets) {
                if (!sheet.module().isInForce(year)) {
                    findings.add(HeaderRow.ofAnotherYear(sheet.module(), name, sheet.lineAsSent(1), year));
                }
            }
            return sheets;
        } catch (XmlRefusal refused) {
            findings.add(refused.finding(name));
            return List.of();
        }
    }

    @Override
    public void root(String name, int line) throws XmlRefusal {
        rootLine = line;
        if (!name.equalsIgnoreCase(XmlModules.ROOT)) {
            throw new XmlRefusal(
                    line,
                    "The file is XML, but not a return: its first element is %s. Looked for was %s, with a CHILD for each child and in it a HEADER and EPISODE elements. Send the return's XML as the case system exports it, or its CSV files."
                            .formatted(XmlFile.shown(name), XmlModules.ROOT));
        }
    }

    @Override
    public void attribute(String name, int line) {
        say.attribute(name, line);
    }

    @Override
    public void text(int line) {
        say.strayText(XmlModules.ROOT, line, null);
    }

    @Override
    public void element(XmlElement element) throws XmlRefusal, IOException {
        if (element.name().equals(XmlModules.CHILD)) {
            anyChild = true;
            child.read(element);
        } else {
            say.notAChild(element);
        }
    }

    private void needsRows() throws XmlRefusal {
        if (!anyChild || sheets.rows() == 0) {
            throw new XmlRefusal(
                    rootLine,
                    "The file holds no %s. Looked for was %s, with a CHILD for each child and in it a HEADER and EPISODE elements. Export it again and look whether it has children."
                            .formatted(anyChild ? "row in any CHILD" : "CHILD", XmlModules.ROOT));
        }
    }
}
