package org.hearth.platform.api.documents;

import java.util.List;

/** Says something on every page of a PDF of ours, and changes nothing else of it. */
public interface PageStamp {

    /**
     * A copy of the PDF with the words at the top of every page. Readers with assistive technology pass over them, as over
     * other marks of the page; tags, bookmarks and properties stay as they are. The same asked twice is the same file.
     *
     * @param pdf as {@link Documents#pdf} made it; it is not changed
     * @param lines one above the other, at most two; each is made small enough to stand between the margins
     */
    byte[] stamped(byte[] pdf, List<String> lines);
}
