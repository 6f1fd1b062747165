package org.hearth.returns.reading;

import org.hearth.returns.api.Finding;
import org.hearth.returns.api.Severity;

/** Why nothing of an XML file is taken. */
final class XmlRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final Integer line;

    /** @param line in the file as sent; {@code null} when it is about all of it */
    XmlRefusal(Integer line, String message) {
        super(message);
        this.line = line;
    }

    Finding finding(String file) {
        return new Finding("FILE-XML", Severity.ERROR, true, null, file, line, null, null, null, getMessage());
    }
}
